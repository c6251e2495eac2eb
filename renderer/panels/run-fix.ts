/** Runs a quick fix: a command like any other, so undo takes it back. */
import type { AnyCall } from "../../shared/commands/index.ts";
import type { Fix } from "../../shared/rules/index.ts";
import type { Desk } from "../state/desk.ts";
import { announce, notify } from "../ui/index.ts";
import { designerWords } from "../words/designer.ts";

export function runFix(desk: Desk, fix: Fix): void {
  // The rule made the call for this very command; the runner parses it again before it writes.
  const outcome = desk.journey.dispatch(fix.command as AnyCall);
  if ("refused" in outcome) notify({ text: outcome.refused, tone: "warning" });
  else announce(designerWords.problems.fixed);
}
