/** What saving and opening cost: durable appends at 100 and 10,000 nodes, and the time until a workspace is open. */
import { statSync } from "node:fs";
import { openApp } from "../backend/app.ts";
import { createClient } from "../shared/api/client.ts";
import type { AnyCall } from "../shared/commands/index.ts";
import { type AnyRecord } from "../shared/document/index.ts";
import { journeyDefaults, stageDefaults } from "../shared/journey/index.ts";
import { openLive } from "../tests/support/live-document.ts";
import { edgeRecord, nodeRecord, tempFolder } from "../tests/support/temp-workspace.ts";

const appends = 1000;

/** A row of touchpoints and waits from an entry to an exit. */
function longJourney(id: string, nodes: number): AnyRecord[] {
  const stage = { id: "s", type: "stage", name: "Awareness", order: 0, ...stageDefaults, width: 8000 };
  const row = Array.from({ length: nodes }, (_, n) => {
    const kind = n === 0 ? "entry" : n === nodes - 1 ? "exit" : n % 2 === 0 ? "wait" : "touchpoint";
    return nodeRecord(`n${n}`, kind, { stage: "s", x: (n % 30) * 228, y: Math.floor(n / 30) * 120, name: `Step ${n}` });
  });
  const edges = row.slice(1).map(({ id: to }, n) => edgeRecord(`e${n}`, `n${n}`, to));
  return [{ id, type: "journey", title: `${nodes} nodes`, ...journeyDefaults }, stage, ...row, ...edges];
}

const ms = (value: number): string => `${value.toFixed(2)} ms`;
const at = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

async function measure(nodes: number): Promise<void> {
  using temp = tempFolder();
  const options = { ...temp, clock: () => new Date(), newId: () => crypto.randomUUID() };
  const open = async () => {
    const app = await openApp(options);
    return { app, client: createClient(app) };
  };
  const first = await open();
  let start = performance.now();
  await first.client.call("documents.create", { id: "j", records: longJourney("j", nodes), label: "", origin: "b" });
  const created = performance.now() - start;
  const live = await openLive(first.client, "j");
  const times: number[] = [];
  for (let n = 0; n < appends; n += 1) {
    const node = `n${n % nodes}`;
    const call: AnyCall =
      n % 3 === 0
        ? { name: "set-fields", args: { ids: [node], fields: { name: `Renamed ${n}` } } }
        : { name: "move-nodes", args: { moves: [{ id: node, x: n * 4, y: n }], by: "move" } };
    const outcome = live.session.dispatch(call);
    if (!("entry" in outcome)) continue;
    const { entry } = outcome;
    const input = { id: "j", baseRevision: entry.revision - 1, entries: [entry], origin: "b" };
    start = performance.now();
    await first.client.call("documents.append", input as never);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  start = performance.now();
  const { ok, rows } = await first.client.call("workspace.verify", {});
  const verified = performance.now() - start;
  start = performance.now();
  await first.app.close();
  const closed = performance.now() - start;

  start = performance.now();
  const second = await open();
  const opened = performance.now() - start;
  start = performance.now();
  await second.client.call("documents.open", { id: "j" });
  const loaded = performance.now() - start;
  start = performance.now();
  await second.client.call("workspace.overview", {});
  const overview = performance.now() - start;
  const megabytes = statSync(temp.workspace).size / 1024 / 1024;
  await second.app.close();
  const title = `${nodes} nodes, ${times.length} durable appends`;
  console.log(
    `${title}: p50 ${ms(at(times, 0.5))}, p95 ${ms(at(times, 0.95))}, p99 ${ms(at(times, 0.99))}, max ${ms(at(times, 1))}`,
  );
  console.log(
    `  create ${ms(created)} · workspace opens ${ms(opened)} · document opens ${ms(loaded)} · overview ${ms(overview)}`,
  );
  console.log(
    `  verify ${rows} rows ${ms(verified)}${ok ? "" : " FAILED"} · close with backup ${ms(closed)} · file ${megabytes.toFixed(1)} MB`,
  );
}

await measure(100);
await measure(10_000);
