/** Undo and redo from the end of a long journal: what the tail does not hold is told by the steps that speak of it. */
import { expect, test } from "vitest";
import { commandRunner } from "../../../shared/commands/index.ts";
import { type AnyRecord, type Entry, openSession, sameJson } from "../../../shared/document/index.ts";
import { nodeRecord, smallJourney } from "../../support/temp-workspace.ts";

const sorted = (records: Iterable<AnyRecord>): AnyRecord[] => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Ten notes added, seven taken back, two of them done again. */
function history(): { entries: Entry[]; states: AnyRecord[][] } {
  const session = openSession({ records: smallJourney("j"), runner: commandRunner });
  const entries: Entry[] = [];
  const states = [sorted(session.doc.records())];
  session.subscribe((entry) => {
    entries.push(entry);
    states.push(sorted(session.doc.records()));
  });
  for (let n = 0; n < 10; n += 1) session.dispatch({ name: "add-node", args: { node: nodeRecord(`n-${n}`, "note") } });
  for (let n = 0; n < 7; n += 1) session.undo();
  for (let n = 0; n < 2; n += 1) session.redo();
  return { entries, states };
}

test("wherever the tail begins, undo and redo fit the document", () => {
  const { entries, states } = history();
  const end = states.at(-1)!;
  for (let from = 0; from <= entries.length; from += 1) {
    const session = openSession({
      records: end,
      revision: entries.length,
      history: entries.slice(from),
      runner: commandRunner,
    });
    while (session.redo());
    while (session.undo());
    while (session.redo());
    expect(sorted(session.doc.records()).filter((r) => r["kind"] === "note").length).toBeGreaterThanOrEqual(5);
  }
});

test("a step that lies before the tail is redone from its undo", () => {
  const { entries, states } = history();
  // Only the undos and redos are known.
  const session = openSession({
    records: states.at(-1)!,
    revision: entries.length,
    history: entries.slice(10),
    runner: commandRunner,
  });
  for (let n = 5; n < 10; n += 1) {
    expect(session.nextRedo()?.command.args).toMatchObject({ node: { id: `n-${n}` } });
    session.redo();
  }
  expect(session.nextRedo()).toBeUndefined();
  expect(sameJson(sorted(session.doc.records()), states[10])).toBe(true);
});

test("a new step ends what could be redone", () => {
  const { entries, states } = history();
  const session = openSession({
    records: states.at(-1)!,
    revision: entries.length,
    history: entries,
    runner: commandRunner,
  });
  expect(session.nextRedo()).toBeDefined();
  session.dispatch({ name: "add-node", args: { node: nodeRecord("other", "note") } });
  expect(session.nextRedo()).toBeUndefined();
  expect(session.redo()).toBeUndefined();
});
