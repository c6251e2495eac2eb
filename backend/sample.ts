/** Writes a sample workspace: one file, closed and complete, with nothing beside it. */
import { journeyDefaults, stageDefaults } from "../shared/journey/index.ts";
import { kindById } from "../shared/kinds/index.ts";
import type { AnyRecord } from "../shared/document/index.ts";
import type { Actor } from "../shared/review/index.ts";
import { openDatabase } from "./store/connection.ts";
import { createFile } from "./store/open-file.ts";
import { openWorkspace, timeZone } from "./store/workspace.ts";

export interface SampleOptions {
  readonly clock: () => Date;
  readonly newId: () => string;
}

const author: Actor = { id: "sample", name: "Sample", role: "designer" };

/** `path` must not exist yet. Rejects with a `FailureError` and leaves nothing behind. */
export async function makeSampleWorkspace(path: string, { clock, newId }: SampleOptions): Promise<void> {
  const signature = () => ({ actor: author, at: clock().toISOString(), zone: timeZone() });
  createFile({ path, clock, newId, signature });
  const db = openDatabase(path, { mustExist: true });
  try {
    const { write, documents } = openWorkspace({ path, db, clock, actor: () => author });
    write((signed) => {
      const records = firstJourney();
      documents.create({ id: "first", kind: "journey", records, by: "create", payload: { label: "Sample" } }, signed);
    });
  } finally {
    db.close();
  }
}

function firstJourney(): AnyRecord[] {
  const node = (id: string, kind: string, x: number): AnyRecord => ({
    ...{ id, type: "node", kind, name: kindById(kind)?.words.en.blankName ?? "", stage: "stage-1", function: null, group: null },
    ...{ data: kindById(kind)?.blank(), x, y: 80, collapsed: false },
  });
  return [
    { id: "first", type: "journey", title: "First journey", ...journeyDefaults },
    { id: "stage-1", type: "stage", name: "Awareness", order: 0, ...stageDefaults, width: 456 },
    node("entry-1", "entry", 28),
    node("exit-1", "exit", 256),
    { id: "edge-1", type: "edge", from: "entry-1", port: "next", to: "exit-1", maxPasses: null },
  ];
}
