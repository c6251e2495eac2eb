/** Makes the journey what it was at a revision, as a new step that can be undone. */
import { type AnyRecord, diffRecords, isEmptyChange } from "../../shared/document/index.ts";
import type { Desk } from "../state/desk.ts";
import { tellFailure } from "../state/tell-failure.ts";
import { notify } from "../ui/index.ts";
import { compareWords as words } from "../words/compare.ts";

export async function restoreVersion(desk: Desk, revision: number, name: string): Promise<void> {
  try {
    await desk.journey.saver.settled();
    const then = await desk.client.call("documents.at", { id: desk.id, revision });
    const change = diffRecords(desk.journey.doc.records(), then.records as AnyRecord[]);
    if (isEmptyChange(change)) return void notify({ text: words.whyNot.same });
    const label = words.restoreVersionLabel(name).slice(0, 200);
    const outcome = desk.journey.dispatch({ name: "apply-change", args: { label, change: change as never } });
    if ("refused" in outcome) notify({ text: outcome.refused, tone: "warning" });
    else notify({ text: words.restoredVersion(name), tone: "success" });
  } catch (error) {
    tellFailure(error);
  }
}
