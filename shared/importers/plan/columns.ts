/** What the columns of a table hold: by their headers, and where there are none by what stands in them. */
import { channelOfCell } from "./channels.ts";
import { columnLetter, foldWords, holdsWords } from "./fold.ts";
import { kindOfWord } from "./kinds.ts";
import { ownerOf } from "./owners.ts";
import { readLength, readWhen } from "./times.ts";
import type { TextRow } from "./delimited.ts";

/**
 * `wait`: how long before the step. `when`: a day or date. `after`: a length of time, or the step it comes after. `next`: where
 * it leads. `number`: what the plan's own references call the step. `none`: left out, and said so.
 */
export const columnRoles = [
  "stage",
  "step",
  "kind",
  "channel",
  "owner",
  "wait",
  "when",
  "after",
  "next",
  "number",
  "text",
  "none",
] as const;
export type ColumnRole = (typeof columnRoles)[number];

export interface PlanColumn {
  /** The header's words; a letter where there is no header. */
  readonly title: string;
  readonly role: ColumnRole;
  /** By what stands in it, not by its header. */
  readonly guessed: boolean;
}

/** Folded; in the order in which a header that holds several is read. */
const headers: Readonly<Record<Exclude<ColumnRole, "none">, readonly string[]>> = {
  stage: [
    "stage",
    "stages",
    "phase",
    "phasen",
    "stufe",
    "etappe",
    "journey stage",
    "journey phase",
    "customer stage",
    "funnel stage",
    "abschnitt",
    "lifecycle",
  ],
  channel: [
    "channel",
    "channels",
    "kanal",
    "kanale",
    "medium",
    "media",
    "tool",
    "format",
    "touchpoint type",
    "vehicle",
  ],
  owner: [
    "owner",
    "function",
    "responsible",
    "responsibility",
    "department",
    "team",
    "who",
    "lead",
    "role",
    "verantwortlich",
    "verantwortlicher",
    "verantwortliche",
    "verantwortung",
    "zustandig",
    "zustandigkeit",
    "funktion",
    "abteilung",
    "bereich",
    "wer",
    "durch",
    "accountable",
  ],
  kind: ["kind", "type", "step type", "node type", "element", "art", "typ", "schrittart"],
  wait: [
    "wait",
    "delay",
    "waiting time",
    "wait time",
    "interval",
    "gap",
    "pause",
    "lag",
    "wait before",
    "wartezeit",
    "abstand",
    "verzogerung",
    "intervall",
    "warten",
    "duration",
    "dauer",
  ],
  when: [
    "when",
    "date",
    "day",
    "timing",
    "week",
    "month",
    "time",
    "due",
    "due date",
    "start date",
    "send date",
    "schedule",
    "wann",
    "datum",
    "tag",
    "zeitpunkt",
    "termin",
    "woche",
    "monat",
    "zeit",
    "start",
    "versanddatum",
  ],
  after: [
    "after",
    "follows",
    "predecessor",
    "predecessors",
    "depends on",
    "previous",
    "previous step",
    "comes after",
    "nach",
    "folgt auf",
    "vorganger",
    "vorher",
    "abhangig von",
  ],
  next: [
    "next",
    "next step",
    "next steps",
    "leads to",
    "then",
    "followed by",
    "successor",
    "goes to",
    "weiter",
    "weiter zu",
    "nachster schritt",
    "folgt",
    "nachfolger",
    "danach",
    "dann",
    "fuhrt zu",
  ],
  number: [
    "no",
    "nr",
    "number",
    "nummer",
    "id",
    "#",
    "step no",
    "step number",
    "step id",
    "schritt nr",
    "lfd nr",
    "pos",
    "position",
    "key",
  ],
  step: [
    "step",
    "touchpoint",
    "touch point",
    "name",
    "activity",
    "title",
    "tactic",
    "action",
    "interaction",
    "contact",
    "asset",
    "step name",
    "touchpoint name",
    "schritt",
    "kontaktpunkt",
    "aktivitat",
    "massnahme",
    "aktion",
    "titel",
    "bezeichnung",
    "kontakt",
    "interaktion",
    "was",
    "what",
    "task",
    "aufgabe",
  ],
  text: [
    "message",
    "content",
    "key message",
    "key messages",
    "description",
    "details",
    "comment",
    "comments",
    "note",
    "notes",
    "remark",
    "remarks",
    "objective",
    "goal",
    "kpi",
    "text",
    "botschaft",
    "kernbotschaft",
    "inhalt",
    "inhalte",
    "beschreibung",
    "kommentar",
    "bemerkung",
    "anmerkung",
    "notiz",
    "ziel",
    "audience",
    "zielgruppe",
    "cta",
    "call to action",
    "topic",
    "thema",
    "subject",
    "betreff",
  ],
};
const exact: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.entries(headers) as [ColumnRole, readonly string[]][]).flatMap(([role, words]) =>
    words.map((word): [string, ColumnRole] => [word, role]),
  ),
);
/** A header may say more than the word: "Customer journey stage", "Wait (days)". These are too common to be looked for inside. */
const notInside: ReadonlySet<string> = new Set([
  "no",
  "who",
  "what",
  "was",
  "wer",
  "after",
  "nach",
  "then",
  "dann",
  "time",
  "role",
  "art",
  "next",
  "start",
  "lead",
  "durch",
  "id",
  "pos",
  "text",
  "goal",
  "ziel",
  "name",
  "contact",
  "kontakt",
  "format",
  "tool",
  "team",
  "day",
  "tag",
  "week",
  "month",
]);

/** The role that a header names, or undefined. */
export function roleOfHeader(text: string): ColumnRole | undefined {
  if (text.length > 60) return undefined;
  if (text.trim() === "#") return "number";
  const folded = foldWords(text);
  const bare = foldWords(text.replace(/[([].*?[)\]]/g, " "));
  const found = exact.get(folded) ?? exact.get(bare);
  if (found) return found;
  if (folded.split(" ").length > 5) return undefined;
  for (const [word, role] of exact) if (!notInside.has(word) && holdsWords(folded, word)) return role;
  return undefined;
}

/** Whether the row says what stands below it: most of its words are known headers, and one of them exactly. */
export function isHeader({ cells }: TextRow): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const known = filled.filter((cell) => roleOfHeader(cell) !== undefined);
  const sure = filled.filter((cell) => exact.has(foldWords(cell)) || cell.trim() === "#");
  return sure.length > 0 && known.length * 2 >= filled.length && (known.length > 1 || filled.length <= 2);
}

/** `wanted` is what a person chose, by column; it goes before everything. */
export function columnsOf(
  rows: readonly TextRow[],
  header: TextRow | undefined,
  wanted: readonly (ColumnRole | undefined)[] = [],
): PlanColumn[] {
  const width = Math.max(header?.cells.length ?? 0, ...rows.map(({ cells }) => cells.length));
  const roles: (ColumnRole | undefined)[] = Array.from({ length: width }, (_, at) => wanted[at]);
  const guessed = new Set<number>();
  const isFree = (role: ColumnRole): boolean => role === "text" || role === "none" || !roles.includes(role);
  const give = (at: number, role: ColumnRole, isGuess: boolean): void => {
    if (roles[at] !== undefined) return;
    roles[at] = isFree(role) ? role : "text";
    if (isGuess) guessed.add(at);
  };
  if (header) {
    const named = header.cells.map((cell) => ({ role: roleOfHeader(cell), isExact: exact.has(foldWords(cell)) }));
    // "Touchpoint" is the step and "Touchpoint description" its text, whichever stands first.
    for (const sure of [true, false])
      named.forEach(({ role, isExact }, at) => role && isExact === sure && give(at, role, false));
  }
  const columns = roles.map((_, at) => rows.map(({ cells }) => (cells[at] ?? "").trim()).filter((cell) => cell !== ""));
  columns.forEach((cells, at) => {
    if (roles[at] !== undefined) return;
    if (cells.length === 0) return give(at, "none", false);
    const role = roleOfCells(cells, at);
    if (role && isFree(role)) give(at, role, true);
  });
  const free = (): number[] => [...roles.keys()].filter((at) => roles[at] === undefined);
  if (isFree("stage") && free().length > (isFree("step") ? 1 : 0)) {
    const [first = -1] = free();
    if (repeats(columns[first] ?? [], rows.length)) give(first, "stage", true);
  }
  if (isFree("step")) {
    const [first] = free();
    const instead =
      first ??
      (["text", "channel", "kind", "stage"] as const)
        .map((role) => roles.indexOf(role))
        .find((at) => at >= 0 && wanted[at] === undefined);
    if (instead !== undefined) {
      roles[instead] = "step";
      guessed.add(instead);
    }
  }
  for (const at of free()) give(at, "text", true);
  return roles.map((role = "text", at) => ({
    title: header?.cells[at]?.trim() || columnLetter(at),
    role,
    guessed: guessed.has(at) && wanted[at] === undefined,
  }));
}

/** Groups: names that stand several times, or once with empty cells below. */
function repeats(cells: readonly string[], rows: number): boolean {
  return rows > 2 && new Set(cells).size * 3 <= rows * 2 && cells.every((cell) => cell.length <= 60);
}

function roleOfCells(cells: readonly string[], at: number): ColumnRole | undefined {
  const most = (fits: (cell: string) => boolean): boolean => cells.filter(fits).length * 10 >= cells.length * 7;
  if (at === 0 && cells.length > 1 && cells.every((cell, n) => new RegExp(`^#?${n + 1}[.)]?$`).test(cell)))
    return "number";
  if (most((cell) => channelOfCell(cell)?.more === false)) return "channel";
  if (most((cell) => ownerOf(cell)?.more === false)) return "owner";
  if (most((cell) => readLength(cell) !== undefined)) return "wait";
  if (most((cell) => readWhen(cell) !== undefined)) return "when";
  return most((cell) => kindOfWord(cell) !== undefined) ? "kind" : undefined;
}
