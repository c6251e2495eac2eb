/** The name of a step, whatever was done to whatever: never a throw, never an id, never an empty line. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { commandRunner, labelOf, namingOf } from "../../../shared/commands/index.ts";
import { openSession } from "../../../shared/document/index.ts";
import { type Dice, callFrom } from "../../support/random-calls.ts";
import { smallJourney } from "../../support/temp-workspace.ts";

const small = fc.nat(9999);
const dice: fc.Arbitrary<Dice> = fc.record({
  act: small,
  a: small,
  b: small,
  c: small,
  text: fc.constantFrom("", "Follow up", "“quoted”", "x".repeat(180)),
});
const ids = /\b(?:[nespq]-\d+|j-(?:mail|entry|exit|stage|e\d)|nobody|undefined|null|NaN)\b/;

test("200 sequences of random commands, each step named before and after it", () => {
  fc.assert(
    fc.property(fc.array(dice, { minLength: 3, maxLength: 20 }), (sequence) => {
      const session = openSession({ records: smallJourney("j"), runner: commandRunner });
      for (const [n, one] of sequence.entries()) {
        const call = callFrom(one, session.doc, n);
        const before = labelOf(call, session.doc, "en");
        const outcome = session.dispatch(call);
        if (!("entry" in outcome)) continue;
        const after = labelOf(call, session.doc, "de", outcome.entry.change);
        for (const label of [before, after]) {
          expect(label).toMatch(/^[\p{Lu}„0-9].*[^ ]$/su);
          expect(label).not.toMatch(ids);
        }
        // Nothing that the step itself took away is unknown to it.
        expect(after).not.toContain("Eintrag");
      }
    }),
    { numRuns: 200 },
  );
});

test("several are counted by what they are, and a long name is cut", () => {
  const { doc } = openSession({ records: smallJourney("j"), runner: commandRunner });
  const naming = namingOf(doc, "en");
  expect(naming.many(["j-mail", "j-exit", "j-e1"])).toBe("2 nodes and 1 connection");
  expect(naming.many(["j-mail", "gone"])).toBe("2 things");
  expect(naming.many(["j-e1"])).toBe("the connection");
  expect(naming.one("j-stage")).toBe("“Awareness”");
  const long = namingOf({ get: () => ({ id: "c", type: "claim", text: "y".repeat(300) }) }, "en").one("c");
  expect(long).toBe(`“${"y".repeat(59)}…”`);
});
