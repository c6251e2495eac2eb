/** What actions may ask of the row of tabs, said aloud where the eye alone would see it. */
import { companionOf } from "../state/open-tabs.ts";
import { type Side, shownWith } from "../state/split.ts";
import type { Workspace } from "../state/workspace.ts";
import { announce, notify } from "../ui/index.ts";
import { tabWords as words } from "../words/tabs.ts";
import type { TabPort } from "./define.ts";

const titleOf = (workspace: Workspace, id: string): string =>
  workspace.store.getState().journeys.find((journey) => journey.id === id)?.title ?? "";

/** Shows it beside the journey in front; says why not where it cannot be. */
export function showBeside(workspace: Workspace, id: string, side?: Side): void {
  const done = workspace.tabs.beside(id, side);
  if (done !== true) {
    const why = done === "same-journey" ? words.whyNot.same : words.whyNot.noFront;
    notify({ text: why });
    return announce(why, "assertive");
  }
  const { split } = workspace.store.getState();
  if (split) announce(words.split.opened(titleOf(workspace, split.left), titleOf(workspace, split.right)));
}

export function moveTab(workspace: Workspace, id: string, to: number): void {
  if (!workspace.tabs.move(id, to)) return;
  const { tabs } = workspace.store.getState();
  announce(words.moved(titleOf(workspace, id), tabs.indexOf(id) + 1, tabs.length));
}

export function reopenTab(workspace: Workspace): void {
  const id = workspace.tabs.reopen();
  if (id === null) notify({ text: words.whyNot.noneClosed });
  else announce(words.reopened(titleOf(workspace, id)));
}

/** Only the journey in front stays in sight; both keep their tabs. */
export function endSplit(workspace: Workspace): void {
  workspace.tabs.unsplit();
  announce(words.split.closed(titleOf(workspace, workspace.store.getState().front)));
}

export function tabPort(workspace: Workspace): TabPort {
  const state = () => workspace.store.getState();
  return {
    row() {
      const { tabs, front, split, closed, journeys } = state();
      return {
        ids: tabs,
        at: tabs.indexOf(front),
        isSplit: shownWith(split, front) !== null,
        isAnyClosed: closed.some(({ id }) => !tabs.includes(id) && journeys.some((journey) => journey.id === id)),
      };
    },
    step: (by) => workspace.tabs.step(by),
    moveBy: (by) => moveTab(workspace, state().front, state().tabs.indexOf(state().front) + by),
    close: () => void workspace.tabs.close([state().front]),
    closeOthers: () => void workspace.tabs.close(state().tabs.filter((id) => id !== state().front)),
    reopen: () => reopenTab(workspace),
    besideRecent() {
      const companion = companionOf(state(), state().kept.recent);
      if (companion !== undefined) showBeside(workspace, companion);
    },
    unsplit: () => endSplit(workspace),
    swap: () => workspace.tabs.swap(),
    cross() {
      const id = workspace.tabs.cross();
      if (id === null) return;
      state().desks.get(id)?.canvas?.focus();
      announce(words.split.active(titleOf(workspace, id)));
    },
  };
}
