/** A real backend over a workspace of its own, served on loopback from this process, that a test can stop and start again. */
import { join } from "node:path";
import { type AppOptions, openApp } from "../../../backend/app.ts";
import { readPageFiles } from "../../../backend/page-files.ts";
import { makeSampleWorkspace } from "../../../backend/sample.ts";
import { type App, openOrExplain } from "../../../shared/api/app.ts";
import { type Client, createClient } from "../../../shared/api/client.ts";
import type { AnyRecord } from "../../../shared/document/index.ts";
import type { Role } from "../../../shared/review/index.ts";
import { listenOnLoopback } from "../../../web/server.ts";
import { type TempFolder, tempFolder } from "../temp-workspace.ts";

/** What the workspace holds at the start: nothing but its empty library, or the sample that a first start makes. */
export type Ground = "empty" | "sample";

export interface Person {
  readonly name: string;
  readonly role: Role;
}

export interface Workplace {
  readonly temp: TempFolder;
  /** The backend itself, past every window: for laying out what a test starts from, and for looking at what was stored. */
  readonly client: Client;
  /** Lets one browser in, once. */
  newAddress(): string;
  /** For a further window of a browser that is already in. */
  readonly address: string;
  /** Everything open is closed; the files stay. */
  stop(): Promise<void>;
  /** Opens the same files again, at a new address. */
  start(options?: Partial<AppOptions>): Promise<void>;
  /** Puts a journey of these records into the workspace, as if somebody had drawn it before. */
  hold(records: readonly AnyRecord[]): Promise<void>;
  dispose(): Promise<void>;
}

const builtPage = process.env["E2E_PAGE"] ?? join(import.meta.dirname, "../../../dist/renderer");

export async function openWorkplace(options: {
  ground: Ground;
  /** Null: nobody has said yet who works here, as at the very first start. */
  person: Person | null;
  clock?: () => Date;
}): Promise<Workplace> {
  const { ground, person, clock = () => new Date() } = options;
  const newId = (): string => crypto.randomUUID();
  const temp = tempFolder();
  const { workspace, settingsFolder } = temp;
  const page = await readPageFiles(builtPage);
  if (ground === "sample") await makeSampleWorkspace(workspace, { clock, newId });
  const open = async (more: Partial<AppOptions> = {}) => {
    // What the shells do: a workspace that cannot be opened is told in the page.
    const app: App = await openOrExplain(() => openApp({ workspace, settingsFolder, clock, newId, ...more }));
    return { app, client: createClient(app), server: await listenOnLoopback({ app, page }) };
  };
  let now = await open();
  let isOpen = true;
  if (person) await now.client.call("profile.set", person);
  const stop = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await now.server.close();
    await now.app.close();
  };
  return {
    temp,
    get client() {
      return now.client;
    },
    get address() {
      return `http://127.0.0.1:${now.server.port}/`;
    },
    newAddress: () => now.server.newAddress(),
    stop,
    async start(more) {
      await stop();
      now = await open(more);
      isOpen = true;
    },
    async hold(records) {
      const id = records.find((record) => record.type === "journey")?.id ?? "";
      await now.client.call("documents.create", { id, records: [...records], label: "Drawn before", origin: "test" });
    },
    async dispose() {
      await stop();
      temp[Symbol.dispose]();
    },
  };
}
