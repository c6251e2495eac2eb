/** The tokens as the painted layer needs them; read once per theme. */
import { type Tint, tints } from "../tints.ts";

const names = {
  canvas: "--canvas",
  dot: "--canvas-dot",
  line: "--line",
  lineStrong: "--line-strong",
  surface: "--surface",
  nodeLine: "--node-line",
  edge: "--edge",
  edgeStrong: "--edge-strong",
  text: "--text",
  text2: "--text-2",
  selection: "--selection",
  selectionSoft: "--selection-soft",
  error: "--error",
  errorText: "--error-text",
  warning: "--warning",
  warningText: "--warning-text",
  changedText: "--changed-text",
  addedText: "--diff-add-text",
  removedText: "--diff-del-text",
  staleText: "--stale-text",
  approvedText: "--approved-text",
  draftText: "--draft-text",
  infoText: "--info-text",
  stale: "--stale",
  changed: "--changed",
  approved: "--approved",
  frame: "--n-100",
  frameLine: "--n-400",
  paper: "--note-paper",
  paperLine: "--note-line",
  paperText: "--note-text",
} as const;

/** Tints whose three colours have other names elsewhere. */
const shared: Readonly<Partial<Record<Tint, readonly [string, string, string]>>> = {
  approved: ["--approved", "--approved-text", "--approved-soft"],
  "in-review": ["--info", "--info-text", "--info-soft"],
  draft: ["--draft", "--draft-text", "--draft-soft"],
  stale: ["--stale", "--stale-text", "--stale-soft"],
  rejected: ["--error", "--error-text", "--error-soft"],
  "problem-error": ["--error", "--error-text", "--error-soft"],
  "problem-warning": ["--warning", "--warning-text", "--warning-soft"],
};
const namesOf = (tint: Tint): readonly [string, string, string] => {
  const stem = tint.startsWith("by-") ? `--${tint}` : `--fn-${tint}`;
  return shared[tint] ?? [`${stem}-line`, `${stem}-ink`, `${stem}-soft`];
};

export interface Shades {
  readonly line: string;
  readonly ink: string;
  readonly soft: string;
}

export type Colours = { readonly [K in keyof typeof names]: string } & {
  readonly tints: Readonly<Record<Tint, Shades>>;
  readonly font: string;
  /** How much is left of what is dimmed, 0 to 1, and how its outline is dashed. */
  readonly dim: number;
  readonly dimDash: readonly number[];
};

/** As they are at this element: a part of the page can wear a theme of its own. */
export function readColours(at: Element = document.documentElement): Colours {
  const style = getComputedStyle(at);
  const read = (name: string): string => style.getPropertyValue(name).trim() || "#808080";
  const plain = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, read(name)])) as Record<
    keyof typeof names,
    string
  >;
  const by = Object.fromEntries(
    tints.map((tint) => {
      const [line, ink, soft] = namesOf(tint);
      return [tint, { line: read(line), ink: read(ink), soft: read(soft) }];
    }),
  ) as Record<Tint, Shades>;
  const dimDash = read("--dim-dash").split(" ").map(Number);
  return {
    ...plain,
    tints: by,
    font: read("--font-ui"),
    dim: Number(read("--dim")),
    dimDash: dimDash.every(Number.isFinite) ? dimDash : [],
  };
}

/** Calls whenever the page's theme changes. Returns how to stop. */
export function onThemeChange(heard: () => void): () => void {
  const observer = new MutationObserver(heard);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const query = matchMedia("(forced-colors: active)");
  query.addEventListener("change", heard);
  return () => {
    observer.disconnect();
    query.removeEventListener("change", heard);
  };
}
