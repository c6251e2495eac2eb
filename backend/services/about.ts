/** What About says: which file is open, who holds it, where it lies, when it was last backed up. */
import { basename } from "node:path";
import type { Handlers } from "../../shared/api/calls.ts";
import { bytesOf } from "../store/backup.ts";
import type { FolderKind } from "../store/folder-kind.ts";
import { version } from "../version.ts";
import type { Desk } from "./desk.ts";

export interface Standing {
  readonly heldBy: string | null;
  readonly folder: FolderKind;
  /** UTC, ISO 8601; null when there is none yet. */
  backedUpAt(): string | null;
}

export function aboutCalls(desk: Desk, { heldBy, folder, backedUpAt }: Standing): Pick<Handlers, "host.about"> {
  const { path, readOnly } = desk.workspace;
  return {
    "host.about": () => ({
      product: "Itinera",
      version,
      workspace: {
        name: basename(path),
        readOnly: readOnly !== undefined,
        heldBy,
        bytes: bytesOf(path),
        folder,
        backedUpAt: backedUpAt(),
      },
      today: desk.today(),
    }),
  };
}
