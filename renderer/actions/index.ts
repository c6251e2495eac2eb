/** Every action. Adding one is adding its file and its line here. */
import type { Action } from "./define.ts";
import { about } from "./about.ts";
import { actualSize } from "./actual-size.ts";
import { addAfter } from "./add-after.ts";
import { addNode } from "./add-node.ts";
import { alignBottom } from "./align-bottom.ts";
import { alignCenter } from "./align-center.ts";
import { alignLeft } from "./align-left.ts";
import { alignMiddle } from "./align-middle.ts";
import { alignRight } from "./align-right.ts";
import { alignTop } from "./align-top.ts";
import { checkpoint } from "./checkpoint.ts";
import { clearSelection } from "./clear-selection.ts";
import { commandPalette } from "./command-palette.ts";
import { comment } from "./comment.ts";
import { compareVariant } from "./compare-variant.ts";
import { compareVersions } from "./compare-versions.ts";
import { connectTo } from "./connect-to.ts";
import { colourBy } from "./colour-by.ts";
import { copyPicture } from "./copy-picture.ts";
import { copy } from "./copy.ts";
import { cut } from "./cut.ts";
import { deleteAndReconnect } from "./delete-and-reconnect.ts";
import { deleteSelected } from "./delete.ts";
import { distributeHorizontal } from "./distribute-horizontal.ts";
import { distributeVertical } from "./distribute-vertical.ts";
import { duplicate } from "./duplicate.ts";
import { exportJourney } from "./export-journey.ts";
import { exportPicture } from "./export-picture.ts";
import { findInWorkspace } from "./find-in-workspace.ts";
import { findNext } from "./find-next.ts";
import { findPrevious } from "./find-previous.ts";
import { find } from "./find.ts";
import { fitSelection } from "./fit-selection.ts";
import { fit } from "./fit.ts";
import { fold } from "./fold.ts";
import { goHome } from "./go-home.ts";
import { group } from "./group.ts";
import { importBlueprint } from "./import-blueprint.ts";
import { languageEnglish } from "./language-english.ts";
import { languageGerman } from "./language-german.ts";
import { languageSystem } from "./language-system.ts";
import { makeVariant } from "./make-variant.ts";
import { newJourney } from "./new-journey.ts";
import { goToDecision } from "./go-to-decision.ts";
import { nextItem } from "./next-item.ts";
import { openLibrary } from "./open-library.ts";
import { paste } from "./paste.ts";
import { previousItem } from "./previous-item.ts";
import { redo } from "./redo.ts";
import { rename } from "./rename.ts";
import { replace } from "./replace.ts";
import { selectAll } from "./select-all.ts";
import { shortcuts } from "./shortcuts.ts";
import { showComments } from "./show-comments.ts";
import { showHistory } from "./show-history.ts";
import { showProblems } from "./show-problems.ts";
import { takeTour } from "./take-tour.ts";
import { tidy } from "./tidy.ts";
import { toggleLanes } from "./toggle-lanes.ts";
import { toggleMap } from "./toggle-map.ts";
import { toggleOutline } from "./toggle-outline.ts";
import { toggleReview } from "./toggle-review.ts";
import { undo } from "./undo.ts";
import { ungroup } from "./ungroup.ts";
import { zoomIn } from "./zoom-in.ts";
import { zoomOut } from "./zoom-out.ts";
import { fitStageWidth } from "./fit-stage.ts";
import { insertStageAfter } from "./insert-stage-after.ts";
import { insertStageBefore } from "./insert-stage-before.ts";
import { mergeStageLeft } from "./merge-stage-left.ts";
import { mergeStageRight } from "./merge-stage-right.ts";
import { moveStageLeft } from "./move-stage-left.ts";
import { moveStageRight } from "./move-stage-right.ts";
import { addFromPlan } from "./add-from-plan.ts";
import { startFromPlan } from "./start-from-plan.ts";
import { splitStageInTwo } from "./split-stage.ts";
import { toggleEmptyRows } from "./toggle-empty-rows.ts";
import { goBack } from "./go-back.ts";
import { goForward } from "./go-forward.ts";
import { makeSubJourney } from "./make-sub-journey.ts";
import { openSubJourney } from "./open-sub-journey.ts";
import { toggleJump } from "./toggle-jump.ts";
import { selectConnected } from "./select-connected.ts";
import { selectDownstream } from "./select-downstream.ts";
import { selectSameKind } from "./select-same-kind.ts";
import { selectSameModule } from "./select-same-module.ts";
import { selectSameOwner } from "./select-same-owner.ts";
import { selectUpstream } from "./select-upstream.ts";
import { toggleSnapping } from "./toggle-snapping.ts";
import { nextTab } from "./next-tab.ts";
import { previousTab } from "./previous-tab.ts";
import { moveTabLeft } from "./move-tab-left.ts";
import { moveTabRight } from "./move-tab-right.ts";
import { closeTab } from "./close-tab.ts";
import { closeOtherTabs } from "./close-other-tabs.ts";
import { reopenTab } from "./reopen-tab.ts";
import { splitView } from "./split-view.ts";
import { swapSides } from "./swap-sides.ts";
import { otherSide } from "./other-side.ts";

/** In the order of menus and help. */
export const actions: readonly Action[] = [
  undo,
  redo,
  addNode,
  addAfter,
  addFromPlan,
  connectTo,
  cut,
  copy,
  copyPicture,
  paste,
  duplicate,
  rename,
  deleteSelected,
  deleteAndReconnect,
  group,
  ungroup,
  fold,
  tidy,
  alignLeft,
  alignCenter,
  alignRight,
  alignTop,
  alignMiddle,
  alignBottom,
  distributeHorizontal,
  distributeVertical,
  insertStageBefore,
  insertStageAfter,
  moveStageLeft,
  moveStageRight,
  mergeStageLeft,
  mergeStageRight,
  splitStageInTwo,
  fitStageWidth,
  makeSubJourney,
  selectAll,
  selectUpstream,
  selectDownstream,
  selectConnected,
  selectSameKind,
  selectSameOwner,
  selectSameModule,
  clearSelection,
  find,
  replace,
  findNext,
  findPrevious,
  fit,
  fitSelection,
  actualSize,
  zoomIn,
  zoomOut,
  toggleLanes,
  colourBy,
  toggleOutline,
  toggleEmptyRows,
  toggleJump,
  toggleSnapping,
  toggleMap,
  showProblems,
  showComments,
  showHistory,
  splitView,
  otherSide,
  swapSides,
  nextTab,
  previousTab,
  moveTabLeft,
  moveTabRight,
  openSubJourney,
  goBack,
  goForward,
  checkpoint,
  compareVersions,
  makeVariant,
  compareVariant,
  exportJourney,
  exportPicture,
  comment,
  toggleReview,
  nextItem,
  previousItem,
  goToDecision,
  commandPalette,
  findInWorkspace,
  closeTab,
  closeOtherTabs,
  reopenTab,
  shortcuts,
  goHome,
  openLibrary,
  newJourney,
  startFromPlan,
  importBlueprint,
  languageSystem,
  languageEnglish,
  languageGerman,
  takeTour,
  about,
];

const byId: ReadonlyMap<string, Action> = new Map(actions.map((action) => [action.id, action]));

export function actionById(id: string): Action {
  const action = byId.get(id);
  if (!action) throw new Error(`there is no action ${id}`);
  return action;
}

/** The actions with the keys that this person gave them. */
export function actionsWithKeys(own: Readonly<Record<string, readonly string[]>>): readonly Action[] {
  return actions.map((action) => {
    const keys = own[action.id];
    return keys ? { ...action, keys } : action;
  });
}
