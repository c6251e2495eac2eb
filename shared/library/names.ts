/** Which other library records a record names: what must not go while it stands. */
import { testsOf } from "../journey/index.ts";
import type { LibraryRecord, LibraryType } from "./records.ts";

type Named = {
  readonly [T in LibraryType]: (record: Extract<LibraryRecord, { type: T }>) => readonly (string | null)[];
};

const named: Named = {
  product: ({ safetyModule, prescribingModule }) => [safetyModule, prescribingModule],
  reference: () => [],
  claim: ({ product, references }) => [product, ...references],
  module: ({ products, rules }) => [...products, ...rules.map((rule) => ("module" in rule ? rule.module : null))],
  version: ({ module, claims }) => [module, ...claims],
  // A field of the dictionary is `attribute:<id>`, `trigger:<id>` or `view:<module>`.
  audience: ({ rule, lookalike }) => [
    ...(lookalike ? [lookalike.of] : []),
    ...(rule ? testsOf(rule).map((test) => test.field.split(":")[1] ?? null) : []),
  ],
  trigger: () => [],
  attribute: () => [],
};

/** Ids of the library records that this one names. */
export function namedBy(record: LibraryRecord): string[] {
  const ids = (named[record.type] as (one: LibraryRecord) => readonly (string | null)[])(record);
  return ids.filter((id): id is string => id !== null);
}
