/** The laws of the document engine, on random sequences of commands, against the real store. */
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { commandRunner, commands } from "../../../shared/commands/index.ts";
import { type AnyRecord, type Entry, openSession, sameJson } from "../../../shared/document/index.ts";
import { parseDocument } from "../../../shared/journey/format/index.ts";
import { journeyHash, journeyLayout } from "../../../shared/journey/index.ts";
import { asWire } from "../../support/live-document.ts";
import { type Dice, callFrom } from "../../support/random-calls.ts";
import { openIn, smallJourney, tempFolder } from "../../support/temp-workspace.ts";

const temp = tempFolder();
const { app, client } = await openIn(temp, { clock: () => new Date() });
const file = new Database(temp.workspace, { readonly: true });
afterAll(async () => {
  file.close();
  await app.close();
  temp[Symbol.dispose]();
});

const runs = Number(process.env["ITINERA_LAW_RUNS"] ?? 1000);
const small = fc.nat(9999);
const text = fc.oneof(
  fc.constantFrom("", "Follow up", "=1+1", "“Ünïcode” 😀", "__proto__"),
  fc.string({ maxLength: 12, unit: "grapheme" }),
);
const dice: fc.Arbitrary<Dice> = fc.record({
  act: small,
  a: small,
  b: small,
  c: small,
  text: text.map((t) => t.replaceAll("\0", "")),
});
/** A step of a person: a command, an undo or a redo. */
const step = fc.oneof(
  { weight: 8, arbitrary: dice },
  { weight: 2, arbitrary: fc.constant("undo" as const) },
  { weight: 1, arbitrary: fc.constant("redo" as const) },
);

const sameDocument = (a: Iterable<AnyRecord>, b: Iterable<AnyRecord>): boolean => {
  const byId = new Map([...b].map((record) => [record.id, record]));
  const list = [...a];
  return list.length === byId.size && list.every((record) => sameJson(record, byId.get(record.id)));
};

/** True when the change touches nothing but layout. */
const isLayoutOnly = ({ change }: Entry): boolean =>
  change.added.length === 0 &&
  change.removed.length === 0 &&
  change.updated.every(({ type, before, after }) =>
    [...Object.keys(before), ...Object.keys(after)].every((path) => journeyLayout[type]?.includes(path)),
  );

const ran = new Map<string, number>();
let sequence = 0;

test(
  `${runs} sequences: undo and redo lead back, the store takes and returns what the session holds, layout is not meaning`,
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24, size: "max" }), async (steps) => {
        const id = `law-${(sequence += 1)}`;
        const start = smallJourney(id);
        const session = openSession({ records: start, runner: commandRunner });
        const entries: Entry[] = [];
        let n = 0;
        let hash = journeyHash(start);
        const take = (entry: Entry | undefined): void => {
          if (entry) entries.push(entry);
        };
        for (const one of steps) {
          if (one === "undo" || one === "redo") {
            take(one === "undo" ? session.undo() : session.redo());
            hash = journeyHash(session.doc.records());
          } else {
            const call = callFrom(one, session.doc, (n += 1));
            const outcome = session.dispatch(call);
            if (!("entry" in outcome)) continue;
            ran.set(call.name, (ran.get(call.name) ?? 0) + 1);
            take(outcome.entry);
            // Layout never changes the hash, and everything else does.
            const next = journeyHash(session.doc.records());
            expect(next === hash).toBe(isLayoutOnly(outcome.entry));
            hash = next;
          }
        }
        const end = [...session.doc.records()];
        // Whatever commands do, a document stays one that could be opened.
        expect(parseDocument(end, "journey")).toHaveLength(end.length);

        let undone = 0;
        for (let entry = session.undo(); entry; entry = session.undo()) {
          take(entry);
          undone += 1;
        }
        expect(sameDocument(session.doc.records(), start)).toBe(true);
        for (; undone > 0; undone -= 1) take(session.redo());
        expect(sameDocument(session.doc.records(), end)).toBe(true);

        await client.call("documents.create", { id, records: start, label: "", origin: "law" });
        if (entries.length > 0)
          await client.call("documents.append", { id, baseRevision: 0, entries: asWire(...entries), origin: "law" });
        const stored = file
          .prepare("SELECT json FROM record WHERE document = ? ORDER BY place")
          .pluck()
          .all(id) as string[];
        // In the same order, too: a restart must not shuffle what is drawn on top of what.
        expect(stored.map((json) => JSON.parse(json) as AnyRecord)).toEqual(
          JSON.parse(JSON.stringify([...session.doc.records()])),
        );
      }),
      { numRuns: runs, ...(process.env["ITINERA_LAW_SEED"] ? { seed: Number(process.env["ITINERA_LAW_SEED"]) } : {}) },
    );
    const { ok, problems } = await client.call("workspace.verify", {});
    expect({ ok, problems }).toEqual({ ok: true, problems: [] });

    // Blind dice would prove nothing: each command that writes to a journey was really carried out.
    const never = commands.filter(({ name, on }) => on !== "library" && name !== "apply-change" && !ran.has(name));
    expect(never.map(({ name }) => name)).toEqual([]);
    console.log(
      `${runs} sequences, ${[...ran.values()].reduce((a, b) => a + b, 0)} commands carried out: ${[...ran].map(([name, times]) => `${name} ${times}`).join(", ")}`,
    );
  },
);
