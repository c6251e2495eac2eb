/** The tokens as the painted layer needs them; read once per theme. */
import type { FunctionColour } from "../../ui/function-colour.ts";

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
  staleText: "--stale-text",
  approvedText: "--approved-text",
  draftText: "--draft-text",
  infoText: "--info-text",
  stale: "--stale",
  changed: "--changed",
  approved: "--approved",
  frame: "--n-100",
  frameLine: "--n-400",
  frameFar: "--n-300",
  paper: "--note-paper",
  paperLine: "--note-line",
  paperText: "--note-text",
} as const;
const owners: readonly FunctionColour[] = ["marketing", "sales", "medical", "patient", "pv", "system"];

export interface Owner {
  readonly line: string;
  readonly ink: string;
  readonly soft: string;
}

export type Colours = { readonly [K in keyof typeof names]: string } & {
  readonly owners: Readonly<Record<FunctionColour, Owner>>;
  readonly font: string;
};

export function readColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(name).trim() || "#808080";
  const plain = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, read(name)])) as Record<
    keyof typeof names,
    string
  >;
  const by = Object.fromEntries(
    owners.map((owner) => [
      owner,
      { line: read(`--fn-${owner}-line`), ink: read(`--fn-${owner}-ink`), soft: read(`--fn-${owner}-soft`) },
    ]),
  ) as Record<FunctionColour, Owner>;
  return { ...plain, owners: by, font: read("--font-ui") };
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
