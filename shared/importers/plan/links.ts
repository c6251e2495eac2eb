/** "3", "Yes → 4; No → 6", "Welcome email", "end": what steps say of each other, looked up among all of them. */
import type { Language } from "../../words/language.ts";
import type { PlanLink, PlanNote, PlanStep } from "./step.ts";
import { foldWords } from "./fold.ts";
import type { DraftStep } from "./steps.ts";
import { planWords } from "./words.ts";

const endWords: ReadonlySet<string> = new Set(["end", "exit", "stop", "none", "ende", "schluss", "ausstieg"]);

/** Adds to `notes` what leads to no step. */
export function connectSteps(drafts: readonly DraftStep[], notes: PlanNote[], language: Language): PlanStep[] {
  const w = planWords(language);
  const byNumber = new Map<string, number>();
  const byName = new Map<string, number>();
  const isNumbered = drafts.some(({ number }) => number !== "");
  drafts.forEach(({ number, name }, at) => {
    const key = isNumbered ? foldWords(number) : String(at + 1);
    if (key !== "" && !byNumber.has(key)) byNumber.set(key, at);
    const folded = foldWords(name);
    if (!byName.has(folded)) byName.set(folded, at);
  });
  const find = (words: string): number | "end" | undefined => {
    const folded = foldWords(words);
    const number = folded.replace(/^(?:step|schritt|no|nr|row|zeile) /, "");
    return byNumber.get(number) ?? byName.get(folded) ?? (endWords.has(folded) ? "end" : undefined);
  };
  return drafts.map(({ number: _, nextWords, afterWords, ...step }, at) => {
    const left: string[] = [];
    const links = linksIn(nextWords, find);
    const after = linksIn(afterWords, find);
    for (const { said, title, found } of [
      { said: nextWords, title: w.roles.next, found: links },
      { said: afterWords, title: w.roles.after, found: after },
    ]) {
      if (said === "" || /^[-–—]$/.test(said) || (found && found.every(({ to }) => to !== at))) continue;
      left.push(w.titled(title, said));
      notes.push({ tone: "unread", row: step.row, what: w.reference(said), way: w.referenceWay });
    }
    return {
      ...step,
      text: [...(step.text === "" ? [] : [step.text]), ...left].join("\n"),
      next: (links ?? []).filter(({ to }) => to !== at),
      after: [...new Set((after ?? []).flatMap(({ to }) => (to === "end" || to === at ? [] : [to])))],
    };
  });
}

/** "Yes → 4": what the way is called, and where it leads. */
const way = /^(.{1,60}?)\s*(?::|→|->|=>|=)\s*(.+)$/;

/** All of them or none: half a way would be a wrong one. */
function linksIn(words: string, find: (words: string) => number | "end" | undefined): PlanLink[] | undefined {
  const whole = find(words);
  if (whole !== undefined && !way.test(words)) return [{ name: "", to: whole }];
  for (const between of [/[;\n]|,(?=\s*[^,]+(?::|→|->|=))/, /[,;\n/+&]|\b(?:and|und|or|oder)\b/i]) {
    const parts = words
      .split(between)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    const links = parts.map((part): PlanLink | undefined => {
      const named = way.exec(part);
      const to = named ? find(named[2] ?? "") : undefined;
      if (to !== undefined) return { name: (named?.[1] ?? "").trim(), to };
      const bare = find(part);
      return bare === undefined ? undefined : { name: "", to: bare };
    });
    if (links.length > 0 && links.every((link) => link !== undefined)) return links;
  }
  return undefined;
}
