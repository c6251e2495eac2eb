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
  const said = useMemo(() => {
    const known = new Map<string, SaidDifference>();
    return (difference: Difference): SaidDifference => {
      const found = known.get(difference.id) ?? compared.saying.say(difference);
      known.set(difference.id, found);
      return found;
    };
  }, [compared]);
  // Each is read once, when something is first typed.
  const texts = useMemo(() => new Map<string, string>(), [said]);
  const ofKind = useMemo(
    () => differences.filter(({ mark }) => (only === null ? moves || mark !== "moved" : mark === only)),
    [differences, only, moves],
  );
  const shown = useMemo(() => {
    const parts = fold(wanted).split(" ").filter(Boolean);
    if (parts.length === 0) return ofKind;
    const textOf = (difference: Difference): string => {
      const known = texts.get(difference.id);
      if (known !== undefined) return known;
      const { stage, fields } = said(difference);
      const values = fields.flatMap(({ label, before, after }) => [label, before, after]);
      const text = fold([sayDifference(difference, said(difference)), stage, ...values].join(" "));
      texts.set(difference.id, text);
      return text;
    };
    return ofKind.filter((difference) => parts.every((part) => textOf(difference).includes(part)));
  }, [ofKind, wanted, said, texts]);
  return { shown, said, only, typed, setOnly, type };
}
