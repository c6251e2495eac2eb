/** Writes the sample workspace: one file, closed and complete, with nothing beside it. */
import { designer, sampleWorkspace } from "../shared/sample/index.ts";
import { openDatabase } from "./store/connection.ts";
import { removeDatabase } from "./store/disk.ts";
import { rethrow } from "./store/faults.ts";
import { createFile } from "./store/open-file.ts";
import { openWorkspace, timeZone } from "./store/workspace.ts";

export interface SampleOptions {
  readonly clock: () => Date;
  readonly newId: () => string;
}

/** `path` must not exist yet. Rejects with a `FailureError` and leaves nothing behind. */
export async function makeSampleWorkspace(path: string, { clock, newId }: SampleOptions): Promise<void> {
  const { library, journeys, acts } = sampleWorkspace();
  const signature = () => ({ actor: designer, at: clock().toISOString(), zone: timeZone() });
  createFile({ path, clock, newId, signature, library });
  try {
    const db = openDatabase(path, { mustExist: true });
    try {
      const { write, documents, journal } = openWorkspace({ path, db, clock, actor: () => designer });
      write((signed) => {
        for (const { id, records, label } of journeys)
          documents.create({ id, kind: "journey", records, by: "create", payload: { label } }, signed);
        // As they were made then: what was seen may have changed since, which is what one of them is there to show.
        for (const { actor, act } of acts)
          journal.add({ kind: "review", document: act.journey, revision: 0, payload: act }, { ...signed, actor });
      });
    } finally {
      db.close();
    }
  } catch (error) {
    removeDatabase(path);
    rethrow(error, path);
  }
}
