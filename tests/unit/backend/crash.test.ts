/** A process that is killed while it commits loses nothing it has acknowledged, and leaves nothing half done. */
import { availableParallelism } from "node:os";
import { expect, test } from "vitest";
import { startChild } from "../../support/child-lines.ts";
import { openIn, tempFolder } from "../../support/temp-workspace.ts";

const cycles = Number(process.env["ITINERA_CRASH_CYCLES"] ?? 100);
const atOnce = Math.min(4, Math.max(2, availableParallelism()), cycles);

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** One workspace through several lives, each ended by SIGKILL; the next life goes on where the last one stopped. */
async function lives(lane: number, many: number): Promise<{ acknowledged: number; slowestOpenMs: number }> {
  using temp = tempFolder();
  const held = {
    journey: 0,
    library: 0,
    reviews: new Set<string>(),
    checkpoints: new Set<string>(),
    created: new Set<string>(),
  };
  let acknowledged = 0;
  let slowestOpenMs = 0;
  for (let life = 0; life < many; life += 1) {
    const child = startChild("commit", [temp.workspace, temp.settingsFolder, String(lane * 10_000 + life)]);
    expect(await child.first).toHaveProperty("ready");
    await pause(20 + Math.random() * 100);
    child.process.kill("SIGKILL");
    await child.gone;
    for (const line of child.lines) {
      acknowledged += "ready" in line ? 0 : 1;
      if ("failed" in line) throw new Error(`${JSON.stringify(line)} ${child.complaints()}`);
      if ("journey" in line) held.journey = line.journey;
      if ("library" in line) held.library = line.library;
      if ("review" in line) held.reviews.add(line.review);
      if ("checkpoint" in line) held.checkpoints.add(line.checkpoint);
      if ("created" in line) held.created.add(line.created);
    }

    const before = performance.now();
    const { app, client } = await openIn(temp, { clock: () => new Date() });
    slowestOpenMs = Math.max(slowestOpenMs, performance.now() - before);
    const { revision, review, checkpoints } = await client.call("documents.open", { id: "j" });
    expect(revision).toBeGreaterThanOrEqual(held.journey);
    expect((await client.call("documents.open", { id: "library" })).revision).toBeGreaterThanOrEqual(held.library);
    const present = {
      reviews: new Set(review.map(({ act }) => act.id)),
      checkpoints: new Set(checkpoints.map(({ id }) => id)),
      created: new Set((await client.call("workspace.overview", {})).journeys.map(({ id }) => id)),
    };
    for (const lane of ["reviews", "checkpoints", "created"] as const)
      expect([...held[lane]].filter((id) => !present[lane].has(id))).toEqual([]);

    const { rows } = await client.call("documents.history", { id: "j", limit: 1000 });
    const trios = new Map<string, number>();
    for (const { cause, command } of rows) {
      const name = cause === "do" && (command.args as { fields?: { name?: string } }).fields?.name;
      const [, mark] = /^trio (\S+)/.exec(name || "") ?? [];
      if (mark !== undefined) trios.set(mark, (trios.get(mark) ?? 0) + 1);
    }
    // The oldest one of the window may begin before it.
    expect([...trios.values()].slice(0, rows.length === 1000 ? -1 : undefined).filter((parts) => parts !== 3)).toEqual(
      [],
    );
    expect((await client.call("workspace.verify", {})).problems).toEqual([]);
    await app.close();
  }
  return { acknowledged, slowestOpenMs };
}

test(
  `${cycles} kills during commits: 0 acknowledged lost, 0 halves, the chain whole`,
  { timeout: Math.max(300_000, cycles * 3000) },
  async () => {
    const started = performance.now();
    const lanes = Array.from({ length: atOnce }, (_, lane) =>
      lives(lane, Math.floor(cycles / atOnce) + (lane < cycles % atOnce ? 1 : 0)),
    );
    const results = await Promise.all(lanes);
    const acknowledged = results.reduce((sum, result) => sum + result.acknowledged, 0);
    // A harness that kills before anything was written would prove nothing.
    expect(acknowledged).toBeGreaterThan(cycles);
    const slowest = Math.max(...results.map(({ slowestOpenMs }) => slowestOpenMs));
    console.log(
      `${cycles} kills, ${acknowledged} acknowledged acts, 0 lost; slowest re-open ${slowest.toFixed(0)} ms; ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
  },
);
