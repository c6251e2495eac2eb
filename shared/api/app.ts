/** The backend as every shell holds it, and how a start that failed still answers. */
import { FailureError, makeFailure } from "./reply.ts";
import type { Failure, Reply, Transport } from "./reply.ts";

/** One open workspace, behind one call table. `close` makes the backup and resolves when the file may be moved. */
export interface App extends Transport {
  close(): Promise<void>;
}

/** What a thrown thing is as plain data. Only failures speak: of any other error, not a word leaves the process. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  return makeFailure("internal", {
    en: "Something went wrong inside Itinera.",
    de: "In Itinera ist etwas schiefgegangen.",
  });
}

/** Answers every call with the reason why the workspace could not be opened. */
export function failedApp(error: Failure): App {
  const reply: Reply = { ok: false, error };
  return {
    call: () => Promise.resolve(reply),
    listen: () => () => undefined,
    close: () => Promise.resolve(),
  };
}

/** Opens the backend; never rejects, because a window without an answer is worse than a window with a reason. */
export async function openOrExplain(
  open: () => Promise<App>,
  report: (error: unknown) => void = () => undefined,
): Promise<App> {
  try {
    return await open();
  } catch (error) {
    report(error);
    return failedApp(failureOf(error));
  }
}
