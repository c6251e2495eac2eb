/** Writes differences into a journey as one named step: what was restored, what was taken over. Refused as a whole, with the reason. */
import { FailureError } from "../../shared/api/reply.ts";
import { type Change, isEmptyChange } from "../../shared/document/index.ts";
import { openLiveDocument } from "../state/live-document.ts";
import type { Workspace } from "../state/workspace.ts";
import { compareWords } from "../words/compare.ts";

export type Applied = { readonly done: true } | { readonly refused: string };

/**
 * Opens the journey for the moment when it is not open here. Resolves when the step is on the disk; rejects with `FailureError`
 * when it could not be saved.
 */
export async function applyPart(
  workspace: Workspace,
  journey: string,
  label: string,
  change: Change,
): Promise<Applied> {
  if (isEmptyChange(change)) return { refused: compareWords.whyNot.same };
  const { client, origin, store } = workspace;
  const open = store.getState().desks.get(journey)?.journey;
  const { language } = store.getState();
  const live = open ?? (await openLiveDocument({ client, origin, id: journey, onLost: () => undefined, language }));
  try {
    const outcome = live.dispatch({
      name: "apply-change",
      args: { label: label.slice(0, 200), change: ofJourney(change, journey) as never },
    });
    if ("refused" in outcome) return outcome;
    const { failure } = await live.saver.settled();
    if (failure) throw new FailureError(failure);
    return { done: true };
  } finally {
    if (!open) await live.close();
  }
}

/** Differences between two journeys speak of the one's own record; the other's goes by another id. */
function ofJourney(change: Change, journey: string): Change {
  return {
    ...change,
    updated: change.updated.map((update) => (update.type === "journey" ? { ...update, id: journey } : update)),
  };
}
