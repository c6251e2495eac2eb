/** Beginning, leaving and going on with the tour: what is remembered of it, and where its practice journey is meanwhile. */
import { isBegun } from "../state/remembered.ts";
import type { Workspace } from "../state/workspace.ts";
import { toldIfFailed } from "../state/tell-failure.ts";
import { notify } from "../ui/index.ts";
import { tourWords as words } from "../words/tour.ts";
import { practiceJourney } from "./practice-journey.ts";
import { tourStepIds } from "./tour-steps.ts";

/** Takes the tour from its beginning, or goes on where it was left. */
export async function takeTour(workspace: Workspace): Promise<void> {
  const { kept, journeys, profile } = workspace.store.getState();
  const { tour } = kept;
  await toldIfFailed(async () => {
    const known = journeys.find(({ id }) => id === tour.journey);
    if (known && isBegun(tour)) {
      if (known.archived) {
        await workspace.client.call("documents.archive", { id: known.id, archived: false });
        await workspace.refresh();
      }
      workspace.keep({ tour: { ...tour, state: "running" } });
      return workspace.openJourney(known.id);
    }
    const newId = (): string => `j${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`;
    const { journey, records } = practiceJourney({ owner: profile?.name ?? "", newId });
    // Before it opens, so that the first look at it is the tour's already.
    workspace.keep({ tour: { state: "running", journey, step: tourStepIds[0] } });
    try {
      await workspace.createJourney(records, words.label);
    } catch (error) {
      workspace.keep({ tour });
      throw error;
    }
  });
}

/** The next step; after the last one the paper says so. */
export function stepOn(workspace: Workspace, from: string): void {
  const { tour } = workspace.store.getState().kept;
  const at = tourStepIds.findIndex((id) => id === from);
  if (tour.state === "running" && tour.step === from)
    workspace.keep({ tour: { ...tour, step: tourStepIds[at + 1] ?? "finish" } });
}

/** Leaves nothing behind on the screens: the practice journey goes into the archive, from where the notice brings it back. */
export async function leaveTour(workspace: Workspace): Promise<void> {
  const { tour } = workspace.store.getState().kept;
  workspace.keep({ tour: { ...tour, state: "left" } });
  await toldIfFailed(async () => {
    await putAway(workspace, tour.journey);
    notify({
      text: words.left,
      more: words.leftMore,
      action: { label: words.resume, onPress: () => void takeTour(workspace) },
      otherAction: { label: words.keep, onPress: () => void bringBack(workspace, tour.journey) },
    });
  });
}

/** After the last step. */
export async function finishTour(workspace: Workspace, keepJourney: boolean): Promise<void> {
  const { tour } = workspace.store.getState().kept;
  workspace.keep({ tour: { ...tour, state: "done", step: "finish" } });
  if (!keepJourney) await toldIfFailed(() => putAway(workspace, tour.journey));
}

async function putAway(workspace: Workspace, id: string): Promise<void> {
  const { tabs, front, journeys } = workspace.store.getState();
  if (tabs.includes(id)) {
    if (front === id) workspace.show("home");
    await workspace.closeJourney(id);
  }
  if (!journeys.some((journey) => journey.id === id)) return;
  await workspace.client.call("documents.archive", { id, archived: true });
  await workspace.refresh();
}

async function bringBack(workspace: Workspace, id: string): Promise<void> {
  await toldIfFailed(async () => {
    await workspace.client.call("documents.archive", { id, archived: false });
    await workspace.refresh();
    await workspace.openJourney(id);
  });
}
