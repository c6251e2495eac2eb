/** The laws of comparing, on drawings by chance and on what any sequence of commands makes of them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareJourneys, unionOf, withWhatItNeeds, wholeChange } from "../../../shared/comparison/index.ts";
import { commandRunner } from "../../../shared/commands/index.ts";
import {
  type AnyRecord,
  createDoc,
  diffRecords,
  invertChange,
  openSession,
  sameJson,
  touchedIds,
  updatedPaths,
} from "../../../shared/document/index.ts";
import { parseDocument } from "../../../shared/journey/format/index.ts";
import { journeyLayout } from "../../../shared/journey/index.ts";
import { type Dice, callFrom } from "../../support/random-calls.ts";
import { anyDrawing } from "../../support/random-journey.ts";
import { smallJourney } from "../../support/temp-workspace.ts";

const small = fc.nat(9999);
const dice: fc.Arbitrary<Dice> = fc.record({
  act: small,
  a: small,
  b: small,
  c: small,
  text: fc.constantFrom("", "Follow up", "=1+1", "“Ünïcode” 😀"),
});
const steps = fc.array(dice, { minLength: 1, maxLength: 30, size: "max" });

/** A version and what commands made of it. */
const versions = steps.map((list): { before: AnyRecord[]; after: AnyRecord[] } => {
  const before = smallJourney("law");
  const session = openSession({ records: before, runner: commandRunner });
  list.forEach((one, n) => void session.dispatch(callFrom(one, session.doc, n + 1)));
  return { before, after: [...session.doc.records()] };
});
const same = (a: Iterable<AnyRecord>, b: Iterable<AnyRecord>): boolean => {
  const byId = new Map([...b].map((record) => [record.id, record]));
  const list = [...a];
  return list.length === byId.size && list.every((record) => sameJson(record, byId.get(record.id)));
};

test("nothing differs from itself", () => {
  fc.assert(
    fc.property(anyDrawing, ({ journey }) => {
      expect(compareJourneys(journey, structuredClone(journey)).differences).toEqual([]);
    }),
  );
});

test("all parts together make the one of the other, and taken back lead home", () => {
  fc.assert(
    fc.property(versions, ({ before, after }) => {
      const change = wholeChange(compareJourneys(before, after).differences);
      const doc = createDoc(before);
      doc.apply(change);
      expect(same(doc.records(), after)).toBe(true);
      doc.apply(invertChange(change));
      expect(same(doc.records(), before)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("every record that differs is told exactly once; moves and meaning are told apart", () => {
  fc.assert(
    fc.property(versions, ({ before, after }) => {
      const { differences, counts } = compareJourneys(before, after);
      const told = differences.flatMap(({ part }) => [...touchedIds(part)]);
      expect(told.toSorted()).toEqual([...touchedIds(diffRecords(before, after))].toSorted());
      expect(new Set(differences.map(({ id }) => id)).size).toBe(differences.length);
      expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(differences.length);
      for (const { mark, type, paths, layout, part } of differences) {
        const isLayout = (path: string): boolean =>
          (journeyLayout[type] ?? []).includes(path) || (type === "stage" && path === "order");
        if (mark === "moved") {
          expect(paths).toEqual([]);
          expect(part.updated.flatMap(updatedPaths).every(isLayout)).toBe(true);
        } else {
          expect(paths.some((path) => (journeyLayout[type] ?? []).includes(path))).toBe(false);
          if (mark === "changed") expect(paths.length).toBeGreaterThan(0);
        }
        expect(layout.every(isLayout)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test("any one difference with what it needs leaves a journey that can be kept, forwards and back", () => {
  fc.assert(
    fc.property(versions, small, ({ before, after }, at) => {
      const { differences } = compareJourneys(before, after);
      const one = differences[at % (differences.length || 1)];
      if (!one) return;
      const forwards = createDoc(before);
      forwards.apply(wholeChange(withWhatItNeeds(differences, one.id, "forwards")));
      expect(() => parseDocument([...forwards.records()], "journey")).not.toThrow();
      const back = createDoc(after);
      back.apply(invertChange(wholeChange(withWhatItNeeds(differences, one.id, "backwards"))));
      expect(() => parseDocument([...back.records()], "journey")).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

test("the drawing of both has every id once, marks all that is told, and dims no difference", () => {
  fc.assert(
    fc.property(versions, ({ before, after }) => {
      const comparison = compareJourneys(before, after);
      const { records, marks, toldBy, shownBy } = unionOf(comparison, before, after);
      const ids = new Set(records.map(({ id }) => id));
      expect(ids.size).toBe(records.length);
      for (const [id] of marks) expect(ids.has(id)).toBe(true);
      for (const { id, type, mark } of comparison.differences) {
        if (type !== "node" && !(type === "edge" && mark !== "removed")) continue;
        const shown = shownBy.get(id) ?? [];
        expect(shown.length).toBeGreaterThan(0);
        for (const one of shown) expect(toldBy.get(one)).toBe(id);
      }
    }),
    { numRuns: 200 },
  );
});
