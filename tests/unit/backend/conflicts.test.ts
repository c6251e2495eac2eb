/** Two windows that write to one journey at once: every accepted step is there, none is overwritten unseen. */
import { expect, test } from "vitest";
import type { Client } from "../../../shared/api/client.ts";
import { FailureError } from "../../../shared/api/reply.ts";
import type { Entry } from "../../../shared/document/index.ts";
import { commandRunner } from "../../../shared/commands/index.ts";
import { openSession } from "../../../shared/document/index.ts";
import { asWire } from "../../support/live-document.ts";
import { openIn, smallJourney, tempFolder } from "../../support/temp-workspace.ts";

const steps = 300;

/** Renames its own node again and again; on a conflict it takes in what it missed and does the step anew. */
async function window(client: Client, node: string): Promise<{ conflicts: number; revision: number; name: unknown }> {
  const open = async () => {
    const { records, revision } = await client.call("documents.open", { id: "j" });
    return openSession({ records, revision, runner: commandRunner });
  };
  let session = await open();
  let conflicts = 0;
  for (let n = 1; n <= steps;) {
    const outcome = session.dispatch({ name: "set-fields", args: { ids: [node], fields: { name: `${node} ${n}` } } });
    if (!("entry" in outcome)) throw new Error(JSON.stringify(outcome));
    const { entry } = outcome;
    const input = { id: "j", baseRevision: entry.revision - 1, entries: asWire(entry), origin: node };
    // Somebody else gets a turn before each step: this is what makes them collide.
    await new Promise((next) => setImmediate(next));
    try {
      await client.call("documents.append", input);
      n += 1;
    } catch (error) {
      if (!(error instanceof FailureError) || error.failure.code !== "stale-revision") throw error;
      conflicts += 1;
      const { entries } = error.failure.facts as { entries: Entry[] };
      const before = await client.call("documents.at", { id: "j", revision: entry.revision - 1 });
      session = openSession({ records: before.records, revision: entry.revision - 1, runner: commandRunner });
      for (const missed of entries) session.receive(missed);
    }
  }
  return { conflicts, revision: session.revision, name: session.doc.get(node)?.["name"] };
}

test(`2 × ${steps} steps at once: accepted steps add up, conflicts are told`, { timeout: 60_000 }, async () => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp, { clock: () => new Date() });
  await client.call("documents.create", { id: "j", records: smallJourney("j"), label: "", origin: "w" });
  const results = await Promise.all([window(client, "j-mail"), window(client, "j-exit")]);
  expect(results.reduce((sum, { conflicts }) => sum + conflicts, 0)).toBeGreaterThan(0);
  const { revision, records } = await client.call("documents.open", { id: "j" });
  expect(revision).toBe(2 * steps);
  const nameOf = (id: string) => records.find((record) => record.id === id)?.["name"];
  expect([nameOf("j-mail"), nameOf("j-exit")]).toEqual([`j-mail ${steps}`, `j-exit ${steps}`]);
  const { rows } = await client.call("documents.history", { id: "j", limit: 1000 });
  expect(new Set(rows.map((row) => row.revision)).size).toBe(2 * steps);
  expect((await client.call("workspace.verify", {})).problems).toEqual([]);
  await app.close();
});
