/** A workspace of its own for a test, in a folder that goes away with it. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AppOptions, openApp } from "../../backend/app.ts";
import type { App } from "../../shared/api/app.ts";
import { type Client, createClient } from "../../shared/api/client.ts";
import type { AnyRecord } from "../../shared/document/index.ts";
import { journeyDefaults, stageDefaults } from "../../shared/journey/index.ts";
import { type KindId, kindById } from "../../shared/kinds/index.ts";

export interface TempFolder {
  readonly folder: string;
  /** Absolute path of the workspace; nothing is there until it is opened. */
  readonly workspace: string;
  readonly settingsFolder: string;
  [Symbol.dispose](): void;
}

export function tempFolder(): TempFolder {
  const folder = mkdtempSync(join(tmpdir(), "itinera-test-"));
  const settingsFolder = join(folder, "settings");
  mkdirSync(settingsFolder);
  return {
    folder,
    workspace: join(folder, "plans.itinera"),
    settingsFolder,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Ids `id-1`, `id-2`, … */
export function countingIds(prefix = "id"): () => string {
  let next = 0;
  return () => `${prefix}-${(next += 1)}`;
}

/** A clock that stands at noon (UTC) of a fixed day and goes on by a second with every look. */
export function steadyClock(start = "2026-11-21T12:00:00.000Z"): () => Date {
  let at = Date.parse(start) - 1000;
  return () => new Date((at += 1000));
}

export interface OpenTemp {
  readonly app: App;
  readonly client: Client;
}

export async function openIn(temp: TempFolder, options: Partial<AppOptions> = {}): Promise<OpenTemp> {
  const { workspace, settingsFolder } = temp;
  const app = await openApp({ workspace, settingsFolder, clock: steadyClock(), newId: countingIds(), ...options });
  return { app, client: createClient(app) };
}

/** A node of a kind as the palette makes it. */
export function nodeRecord(id: string, kind: KindId, more: Readonly<Record<string, unknown>> = {}): AnyRecord {
  const { blank, words } = kindById(kind)!;
  const own = { id, type: "node", kind, name: words.en.blankName, stage: null, function: null, group: null };
  return { ...own, data: blank(), x: 0, y: 0, collapsed: false, ...more };
}

export const edgeRecord = (id: string, from: string, to: string, port = "next"): AnyRecord => ({
  ...{ id, type: "edge", from, port, to, maxPasses: null },
});

/** A valid journey: one stage, an entry, an email and an exit in a row. Its ids begin with `id`. */
export function smallJourney(id: string, title = "Welcome new prescribers"): AnyRecord[] {
  const stage = `${id}-stage`;
  return [
    { id, type: "journey", title, ...journeyDefaults },
    { id: stage, type: "stage", name: "Awareness", order: 0, ...stageDefaults, width: 684 },
    nodeRecord(`${id}-entry`, "entry", { stage, x: 28, y: 80 }),
    nodeRecord(`${id}-mail`, "touchpoint", { stage, name: "Welcome", function: "marketing", x: 256, y: 80 }),
    nodeRecord(`${id}-exit`, "exit", { stage, x: 484, y: 80 }),
    edgeRecord(`${id}-e1`, `${id}-entry`, `${id}-mail`),
    edgeRecord(`${id}-e2`, `${id}-mail`, `${id}-exit`),
  ];
}

/** A valid journey of at least so many nodes, one short way beside the other: what is done to it takes its time. */
export function wideJourney(id: string, nodes: number): AnyRecord[] {
  const [own, stage] = smallJourney(id);
  if (!own || !stage) throw new Error("a small journey has a stage");
  const ways = Array.from({ length: Math.ceil(nodes / 3) }, (_, n) => {
    const down = (record: AnyRecord): AnyRecord =>
      record.type === "node" ? { ...record, stage: stage.id, y: Number(record["y"]) + n * 120 } : record;
    return smallJourney(`${id}-${n}`).slice(2).map(down);
  });
  return [own, stage, ...ways.flat()];
}
