/** A failure as lines: what, where, and the way out. */
import { type Failure, failureIn } from "../shared/api/reply.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

export function complain(given: Failure, terminal: Terminal): void {
  const w = words[terminal.language];
  const failure = failureIn(given, terminal.language);
  terminal.complain(w.problem(failure.message));
  if (failure.place !== undefined) terminal.complain(w.place(failure.place));
  if (failure.way !== undefined) terminal.complain(w.way(failure.way));
}
