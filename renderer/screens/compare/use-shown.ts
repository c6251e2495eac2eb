/** Which differences the list shows: of all, or of one kind, those that answer what was typed. */
import { useDeferredValue, useMemo, useState } from "react";
import type { Difference, Mark, SaidDifference } from "../../../shared/comparison/index.ts";
import { fold } from "../../../shared/search/index.ts";
import type { Compared } from "../../comparison/read-versions.ts";
import { sayDifference } from "./say-difference.ts";

export interface Shown {
  readonly shown: readonly Difference[];
  readonly said: (difference: Difference) => SaidDifference;
  readonly only: Mark | null;
  readonly typed: string;
  setOnly(mark: Mark | null): void;
  type(typed: string): void;
}

export function useShown(compared: Compared, moves: boolean): Shown {
  const { differences } = compared.comparison;
  const [only, setOnly] = useState<Mark | null>(null);
  const [typed, type] = useState("");
  const wanted = useDeferredValue(typed);
  const { said, textOf } = useMemo(() => wordsOf(compared), [compared]);
  const ofKind = useMemo(
    () => differences.filter(({ mark }) => (only === null ? moves || mark !== "moved" : mark === only)),
    [differences, only, moves],
  );
  const shown = useMemo(() => {
    const parts = fold(wanted).split(" ").filter(Boolean);
    return parts.length === 0 ? ofKind : ofKind.filter((one) => parts.every((part) => textOf(one).includes(part)));
  }, [ofKind, wanted, textOf]);
  return { shown, said, only, typed, setOnly, type };
}

/** How each difference is said, and all that can be found of it: names, stage, values before and after. Each is read once. */
function wordsOf({ saying }: Compared): {
  said(difference: Difference): SaidDifference;
  textOf(difference: Difference): string;
} {
  const said = once((difference) => saying.say(difference));
  const textOf = once((difference) => {
    const { stage, fields } = said(difference);
    const values = fields.flatMap(({ label, before, after }) => [label, before, after]);
    return fold([sayDifference(difference, said(difference)), stage, ...values].join(" "));
  });
  return { said, textOf };
}

function once<T>(read: (difference: Difference) => T): (difference: Difference) => T {
  const known = new Map<string, T>();
  return (difference) => {
    const found = known.get(difference.id) ?? read(difference);
    known.set(difference.id, found);
    return found;
  };
}
