/** What separates two journeys in meaning, in lines for people. */
import {
  type Comparison,
  type Difference,
  type Mark,
  compareJourneys,
  openSaying,
  wholeChange,
} from "../shared/comparison/index.ts";
import type { Change, Doc, FieldUpdate } from "../shared/document/index.ts";
import { dictionaryOf, kindFacts } from "../shared/kinds/index.ts";
import type { Language } from "../shared/words/language.ts";

export interface Side {
  readonly journey: Doc;
  readonly library: Doc;
}

export interface Differences {
  /** In reading order; what only stands elsewhere is left out. */
  readonly meant: readonly Difference[];
  /** The same as one change. */
  readonly change: Change;
  /** Ids of nodes and stages that only stand elsewhere, have another size or are folded. */
  readonly moved: readonly string[];
}

const signs: Readonly<Record<Mark, string>> = { added: "+", removed: "-", changed: "~", reconnected: "~", moved: "~" };
const says: Readonly<Record<Language, { readonly nothing: string; named(kind: string, name: string): string }>> = {
  en: { nothing: "nothing", named: (kind, name) => `${kind} “${name}”` },
  de: { nothing: "nichts", named: (kind, name) => `${kind} „${name}“` },
};

/** The journeys' own ids do not count: a copy under another id is no difference. */
export function differencesOf(before: Side, after: Side): Differences {
  const { differences }: Comparison = compareJourneys(before.journey.records(), after.journey.records());
  const meant = differences.filter(({ mark }) => mark !== "moved");
  const moved = differences.filter(({ mark }) => mark === "moved").map(({ id }) => id);
  return { meant, change: wholeChange(meant.map(withoutLayout)), moved };
}

function withoutLayout({ part, ...difference }: Difference): Difference {
  const meant = (fields: FieldUpdate["before"]): FieldUpdate["before"] =>
    Object.fromEntries(Object.entries(fields).filter(([path]) => !difference.layout.includes(path)));
  const updated = part.updated.map(({ before, after, ...update }) => ({
    ...update,
    before: meant(before),
    after: meant(after),
  }));
  return { ...difference, part: { ...part, updated } };
}

/**
 * `+` added, `-` removed, `~` changed, one line each; below what was changed its fields, before and after.
 * `today` (YYYY-MM-DD) decides which approvals still hold where a value tells them.
 */
export function sayDifferences(
  { meant }: Differences,
  before: Side,
  after: Side,
  language: Language,
  today: string,
): string[] {
  const saying = openSaying(groundOf(before, language, today), groundOf(after, language, today));
  const w = says[language];
  return meant.flatMap((difference) => {
    const { kind, name, fields } = saying.say(difference);
    const line = `${signs[difference.mark]} ${difference.type === "edge" ? `${kind} ${name}` : w.named(kind, name)}`;
    if (difference.mark !== "changed") return [line];
    return [
      line,
      ...fields.map((field) => `    ${field.label}: ${field.before || w.nothing} → ${field.after || w.nothing}`),
    ];
  });
}

function groundOf({ journey, library }: Side, language: Language, today: string): Parameters<typeof openSaying>[0] {
  const dictionary = dictionaryOf(journey, library, language);
  return { journey, library, facts: kindFacts({ library, dictionary, journeys: new Map(), language, today }) };
}
