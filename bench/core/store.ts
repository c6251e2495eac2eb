/** A real workspace file: what saving one step costs on this disk, and what stands between the file and a document at work. */
import { openApp } from "../../backend/app.ts";
import { createClient } from "../../shared/api/client.ts";
import { readReply, writeReply } from "../../shared/api/wire.ts";
import { type AnyCall, commandRunner } from "../../shared/commands/index.ts";
import { type AnyRecord, type Entry, openSession } from "../../shared/document/index.ts";
import { createLinks, nodesOf } from "../../shared/journey/index.ts";
import { openLive } from "../../tests/support/live-document.ts";
import { tempFolder } from "../../tests/support/temp-workspace.ts";
import type { Figures } from "./figure.ts";

const appends = 300;
const opens = 5;

export async function benchStore(figures: Figures, records: readonly AnyRecord[]): Promise<void> {
  using temp = tempFolder();
  const open = async () => {
    const app = await openApp({ ...temp, clock: () => new Date(), newId: () => crypto.randomUUID() });
    return { app, client: createClient(app) };
  };
  const id = records.find(({ type }) => type === "journey")?.id ?? "";
  const first = await open();
  const drawn = { id, records: records as never, label: "", origin: "b" };
  await figures.time("create, durable", { rounds: 1 }, () => first.client.call("documents.create", drawn));
  const live = await openLive(first.client, id);
  const ids = [...nodesOf(live.session.doc).keys()];
  const took: number[] = [];
  for (let n = 0; n < appends; n += 1) {
    const node = ids[n % ids.length] ?? "";
    const call: AnyCall =
      n % 3 === 0
        ? { name: "set-fields", args: { ids: [node], fields: { name: `Renamed ${n}` } } }
        : { name: "move-nodes", args: { moves: [{ id: node, x: n * 4, y: n }], by: "move" } };
    const outcome = live.session.dispatch(call);
    if (!("entry" in outcome)) continue;
    const entries = [outcome.entry];
    const start = performance.now();
    await first.client.call("documents.append", {
      id,
      baseRevision: outcome.entry.revision - 1,
      entries,
      origin: "b",
    } as never);
    took.push(performance.now() - start);
  }
  figures.note("durable save of one step", took, 10);
  await first.app.close();

  const steps: Record<"workspace" | "parsed" | "whole" | "overview", number[]> = {
    workspace: [],
    parsed: [],
    whole: [],
    overview: [],
  };
  for (let round = 0; round < opens; round += 1) {
    let start = performance.now();
    const { app, client } = await open();
    steps.workspace.push(performance.now() - start);
    start = performance.now();
    const opened = await app.call("documents.open", { id });
    steps.parsed.push(performance.now() - start);
    // As it comes to the page: written, read, in a session with its links.
    const there = readReply(writeReply(opened));
    if (!there.ok) throw new Error("the document could not be opened");
    const {
      records: sent,
      revision,
      history,
    } = there.value as { records: AnyRecord[]; revision: number; history: Entry[] };
    const session = openSession({ records: sent, revision, history, runner: commandRunner });
    createLinks(session.doc);
    steps.whole.push(performance.now() - start);
    start = performance.now();
    await client.call("workspace.overview", {});
    steps.overview.push(performance.now() - start);
    await app.close();
  }
  figures.note("workspace opens", steps.workspace);
  figures.note("document opens: read, parsed, indexed in the backend", steps.parsed);
  figures.note("… and carried over into a session of the screen", steps.whole, 500);
  figures.note("first overview, with a check of the whole", steps.overview);
}
