/** Words of copy, cut, paste and duplicate. */
import { count, listed } from "../../../shared/words/language.ts";

const nodes = (n: number): string => count(n, "node", "nodes");

/** At most so many names in a notice; the rest is counted. */
const mostNames = 4;
const named = (names: readonly string[]): string => {
  const quoted = names.slice(0, mostNames).map((name) => `“${name}”`);
  const more = names.length - quoted.length;
  return listed(more > 0 ? [...quoted, `${more} more`] : quoted);
};

export const clipboardWords = {
  copied: (n: number) => `${nodes(n)} copied`,
  cut: (n: number) => `${nodes(n)} cut`,
  pasted: (n: number) => `${nodes(n)} pasted`,
  labels: {
    cut: (n: number) => `Cut ${nodes(n)}`,
    paste: (n: number) => `Paste ${nodes(n)}`,
    duplicate: (n: number) => `Duplicate ${nodes(n)}`,
    note: "Paste a note",
  },
  selectFirst: "Select the nodes you want first.",
  tooMany: (n: number, most: number) =>
    `${nodes(n)} are too many for the clipboard; it takes ${nodes(most)}. Copy them in parts, or export the journey and import it.`,
  left: (people: number, dates: number) =>
    `Left out, as in every copy: ${listed([
      ...(people > 0 ? [count(people, "person", "people")] : []),
      ...(dates > 0 ? [count(dates, "fixed date", "fixed dates")] : []),
    ])}.`,
  byName: (names: readonly string[]) => `Found here by name: ${named(names)}.`,
  missingHere: (names: readonly string[]) =>
    names.length === 1
      ? `1 reference is not in this workspace: ${named(names)}. The problem list shows where it is named.`
      : `${names.length} references are not in this workspace: ${named(names)}. The problem list shows where they are named.`,
  missingNodes: (names: readonly string[]) =>
    `Left behind in the other journey, and asked for by a condition: ${named(names)}.`,
  nothing: "The clipboard is empty. Copy nodes first.",
  noText: "The clipboard holds no text, and nodes travel as text. Copy nodes first.",
  newer: (version: number) =>
    `This was copied in a newer Itinera (clipboard format ${version}), which this one cannot read. Update this one, or export and import the journey.`,
  broken: "This was copied from Itinera, but it is damaged, so nothing was pasted. Copy it once more.",
  brokenMore: (why: string) => `What is wrong: ${why}`,
  text: "The clipboard holds plain text, no nodes.",
  textMore: (start: string) => `It begins: “${start}”`,
  table: "The clipboard holds a table.",
  addSteps: "Add as steps…",
  makeNote: "Make a note of it",
  noteCut: (most: number) => `A note holds ${most.toLocaleString("en-GB")} characters; the rest was left out.`,
  noted: "1 note pasted",
  closed: (keys: string) => `The browser hands the clipboard over to the keys alone. Press ${keys} to paste.`,
  notWritten: (keys: string) => `The clipboard is closed to this window, so nothing was copied. Press ${keys} instead.`,
} as const;
