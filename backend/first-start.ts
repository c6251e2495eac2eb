/** The first start of all finds something to look at: a sample workspace, made whole or not at all. */
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Makes the sample where no workspace is yet. Resolves with true when it did; never touches an existing file. */
export async function makeFirstWorkspace(path: string, make: (path: string) => Promise<void>): Promise<boolean> {
  if (existsSync(path)) return false;
  await mkdir(dirname(path), { recursive: true });
  // A start that is cut short must not leave half a sample under the name that opens next time.
  const partial = `${path}.making-${process.pid}`;
  try {
    await make(partial);
    if (existsSync(path)) return false;
    await rename(partial, path);
    return true;
  } finally {
    for (const ending of ["", "-wal", "-shm"]) await rm(`${partial}${ending}`, { force: true });
  }
}
