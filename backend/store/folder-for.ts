/** Makes the folder in which a workspace is to lie, or says which part of the path cannot be one and what to do. */
import { mkdirSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { type Failure, FailureError, makeFailure } from "../../shared/api/reply.ts";
import { isReadOnlyError, storageFailure } from "./faults.ts";

/** Throws `FailureError`: `not-found` when no folder can be there, `read-only` when none may be made, `disk-full`. */
export function makeFolderFor(path: string): void {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true });
    // Where it is there already nothing is made, whatever it is.
    if (statSync(folder).isDirectory()) return;
  } catch (error) {
    const failure = storageFailure(error, path);
    if (failure?.code === "disk-full") throw new FailureError(failure);
    throw new FailureError(folderFailure(path, isReadOnlyError(error) ? "forbidden" : "impossible"));
  }
  throw new FailureError(folderFailure(path, "impossible"));
}

export function folderFailure(path: string, why: "forbidden" | "impossible"): Failure {
  const folder = dirname(path);
  const blocking = fileOnTheWay(folder);
  const place = blocking ?? folder;
  const way = {
    en: "Choose another place for the workspace, in a folder of your own.",
    de: "Einen anderen Ort für den Arbeitsbereich wählen, in einem eigenen Ordner.",
  };
  if (blocking !== undefined)
    return makeFailure(
      "not-found",
      {
        en: `${basename(path)} cannot lie in ${folder}: ${blocking} is a file and no folder.`,
        de: `${basename(path)} kann nicht in ${folder} liegen: ${blocking} ist eine Datei und kein Ordner.`,
      },
      { place, way },
    );
  return why === "forbidden"
    ? makeFailure(
        "read-only",
        {
          en: `${basename(path)} cannot be made in ${folder}: nothing may be written there.`,
          de: `${basename(path)} lässt sich in ${folder} nicht anlegen: Dort darf nicht geschrieben werden.`,
        },
        {
          place,
          way: {
            en: "Ask for the right to write there, or choose another place for the workspace, in a folder of your own.",
            de: "Das Recht zum Schreiben erbitten oder einen anderen Ort für den Arbeitsbereich wählen, in einem eigenen Ordner.",
          },
        },
      )
    : makeFailure(
        "not-found",
        {
          en: `There is no folder ${folder}, and none can be made there for ${basename(path)}.`,
          de: `Den Ordner ${folder} gibt es nicht, und er lässt sich für ${basename(path)} nicht anlegen.`,
        },
        { place, way },
      );
}

/** The part of the path that is there and is no folder. */
function fileOnTheWay(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    try {
      return statSync(at).isDirectory() ? undefined : at;
    } catch {
      if (dirname(at) === at) return undefined;
    }
  }
}
