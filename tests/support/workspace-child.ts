/**
 * A process of its own that opens a workspace. `hold` opens and waits; `rename` does what it is told; `commit` works without pause and says each thing
 * that was acknowledged, so that somebody may kill it at any moment and compare. One JSON value per line on standard output.
 */
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { openApp } from "../../backend/app.ts";
import { createClient } from "../../shared/api/client.ts";
import { failureOf } from "../../shared/api/app.ts";
import type { Entry } from "../../shared/document/index.ts";
import type { AnyCall } from "../../shared/commands/index.ts";
import { asWire, openLive } from "./live-document.ts";
import { nodeRecord, smallJourney } from "./temp-workspace.ts";

export type Line =
  | { readonly ready: { readonly readOnly: boolean; readonly heldBy: string | null } }
  | { readonly failed: ReturnType<typeof failureOf> }
  | { readonly journey: number }
  | { readonly library: number }
  | { readonly review: string }
  | { readonly checkpoint: string }
  | { readonly created: string };

// Written at once and past every buffer: a line that is not out when the process dies was not acknowledged.
const say = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`);

async function hold(workspace: string, settingsFolder: string): Promise<void> {
  const app = await openApp({ workspace, settingsFolder, clock: () => new Date(), newId: () => crypto.randomUUID() });
  const { workspace: about } = await createClient(app).call("host.about", {});
  say({ ready: { readOnly: about.readOnly, heldBy: about.heldBy } });
  process.stdin.on("end", () => void app.close().then(() => process.exit(0)));
  process.stdin.resume();
}

/** Each line of standard input, `journey node name`, is one step. */
async function rename(workspace: string, settingsFolder: string): Promise<void> {
  const app = await openApp({ workspace, settingsFolder, clock: () => new Date(), newId: () => crypto.randomUUID() });
  const client = createClient(app);
  const { workspace: about } = await client.call("host.about", {});
  say({ ready: { readOnly: about.readOnly, heldBy: about.heldBy } });
  for await (const line of createInterface({ input: process.stdin })) {
    const [journey = "", node = "", ...name] = line.split(" ");
    const live = await openLive(client, journey);
    const call: AnyCall = { name: "set-fields", args: { ids: [node], fields: { name: name.join(" ") } } };
    say({ journey: (await live.do(call)).revision });
  }
  await app.close();
  process.exit(0);
}

async function commit(workspace: string, settingsFolder: string, seed: number): Promise<void> {
  const app = await openApp({ workspace, settingsFolder, clock: () => new Date(), newId: () => crypto.randomUUID() });
  const client = createClient(app);
  const { journeys } = await client.call("workspace.overview", {});
  if (journeys.length === 0)
    await client.call("documents.create", { id: "j", records: smallJourney("j"), label: "", origin: "c" });
  const journey = await openLive(client, "j");
  const library = await openLive(client, "library");
  say({ ready: { readOnly: false, heldBy: null } });
  // Acts of all kinds in an order that differs from run to run.
  let state = seed >>> 0;
  const random = (below: number): number => (
    (state = (state * 1664525 + 1013904223) >>> 0),
    Math.floor((state / 2 ** 32) * below)
  );
  for (let n = 0; ; n += 1) {
    // Lets the event loop see that whoever started this is gone.
    await new Promise((next) => setImmediate(next));
    const mark = `${seed}-${n}`;
    const act = random(10);
    if (act < 3) {
      // Never to where the life before left it: a move to the same place is no act.
      const x = (seed % 1000) * 256 + n * 4;
      const call: AnyCall = { name: "move-nodes", args: { moves: [{ id: "j-mail", x, y: random(400) }], by: "move" } };
      say({ journey: (await journey.do(call)).revision });
    } else if (act === 3) {
      const node = nodeRecord(`n-${mark}`, "wait", { stage: "j-stage", x: 28, y: 200 }) as never;
      say({ journey: (await journey.do({ name: "add-node", args: { node } })).revision });
    } else if (act === 4 && journey.session.nextUndo()) say({ journey: (await journey.undo()).revision });
    else if (act === 5 && journey.session.nextRedo()) say({ journey: (await journey.redo()).revision });
    else if (act === 6) {
      const entries: Entry[] = [1, 2, 3].flatMap((part) => {
        const outcome = journey.session.dispatch({
          name: "set-fields",
          args: { ids: ["j-exit"], fields: { name: `trio ${mark} ${part}` } },
        });
        return "entry" in outcome ? [outcome.entry] : [];
      });
      const first = entries[0]!;
      const input = { id: "j", baseRevision: first.revision - 1, entries: asWire(...entries), origin: "c" };
      say({ journey: (await client.call("documents.append", input)).revision });
    } else if (act === 7) {
      const record = {
        id: `t-${mark}`,
        type: "attribute",
        name: "A",
        fieldType: "text",
        options: [],
        source: "",
        function: "sales",
        health: false,
      };
      const call = { name: "add-records", args: { label: "Add", records: [record] } } as AnyCall;
      say({ library: (await library.do(call)).revision });
    } else if (act === 8) {
      const id = `r-${mark}`;
      const anchor = { on: "node", node: "j-mail", field: null } as const;
      await client.call("reviews.add", {
        act: { act: "annotate", id, journey: "j", anchor, severity: "question", category: "medical", body: "Why?" },
      });
      say({ review: id });
    } else if (n % 4 === 0) {
      const id = `c-${mark}`;
      await client.call("documents.create", { id, records: smallJourney(id), label: "", origin: "c" });
      say({ created: id });
    } else {
      const checkpoint = `k-${mark}`;
      await client.call("documents.checkpoint", { id: "j", checkpoint, name: "Here", reason: "" });
      say({ checkpoint });
    }
  }
}

if (process.argv[1] === import.meta.filename) {
  const [, , verb = "", workspace = "", settingsFolder = "", seed = "1"] = process.argv;
  if (verb === "commit") process.stdin.on("end", () => process.exit(0)).resume();
  const verbs = { hold, rename };
  const own = Object.hasOwn(verbs, verb) ? verbs[verb as keyof typeof verbs] : undefined;
  const run = own ? own(workspace, settingsFolder) : commit(workspace, settingsFolder, Number(seed));
  run.catch((error: unknown) => {
    if (failureOf(error).code === "internal")
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    say({ failed: failureOf(error) });
    process.exit(1);
  });
}
