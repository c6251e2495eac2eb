/** The tour, while its practice journey is in front: one paper beside the work, which it never covers with anything else. */
import { useEffect } from "react";
import { inLanguage } from "../../shared/words/language.ts";
import { actionsWithKeys } from "../actions/index.ts";
import { useBottomOpen } from "../panels/use-bottom-open.ts";
import type { Desk } from "../state/desk.ts";
import { useWindow, useWorkspaceHandle } from "../state/workspace-context.ts";
import { announce, shortcutText } from "../ui/index.ts";
import { language } from "../words/spoken.ts";
import { tourWords as words } from "../words/tour.ts";
import { TourPaper } from "./TourPaper.tsx";
import { finishTour, leaveTour, stepOn } from "./tour.ts";
import { type TourStepId, tourStep, tourStepIds } from "./tour-steps.ts";
import { useLeaveByEscape } from "./use-leave-by-escape.ts";
import { useTourLook } from "./use-tour-look.ts";
import "./tour.css";

export function Tour() {
  const tour = useWindow((state) => state.kept.tour);
  const desk = useWindow((state) => (state.front === tour.journey ? state.desks.get(tour.journey) : undefined));
  return tour.state === "running" && desk ? <RunningTour key={desk.id} desk={desk} step={tour.step} /> : null;
}

function RunningTour({ desk, step: id }: { readonly desk: Desk; readonly step: string }) {
  const workspace = useWorkspaceHandle();
  const step = tourStep(id);
  const [isBottomOpen, setBottomOpen] = useBottomOpen();
  const look = useTourLook(workspace, desk, step, isBottomOpen);
  useLeaveByEscape(workspace, desk);
  const own = useWindow((state) => state.kept.keys);
  const action =
    step?.action === undefined ? undefined : actionsWithKeys(own).find(({ id: known }) => known === step.action);
  const keys = action?.keys[0];
  // Who took the keys away finds the action by its name.
  const key = keys ? shortcutText(keys) : action ? `“${inLanguage(action.words, language).title}”` : "";
  const { title } = step ? words.steps[step.id] : words.finish;
  const text = step ? words.steps[step.id].text(key) : words.finish.text;
  const at = tourStepIds.indexOf(id as TourStepId);
  const place = step ? words.step(at + 1, tourStepIds.length) : words.done;

  useEffect(() => {
    const wanted = step?.select?.(look);
    const { selection, select } = desk.store.getState();
    if (wanted !== undefined && !(selection.size === 1 && selection.has(wanted))) select([wanted]);
    if (step?.showsProblems) {
      desk.store.getState().set({ bottom: "problems" });
      setBottomOpen(true);
    }
    announce(`${words.name}, ${place}: ${title}. ${text}`);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each step
  }, [id, desk]);

  return (
    <TourPaper
      key={id}
      title={title}
      place={place}
      text={text}
      alternative={step ? words.steps[step.id].alternative(key) : ""}
      keys={keys}
      isWide={step?.isWide === true}
      at={step?.at(look) ?? [".designer-canvas"]}
      {...(step
        ? {
            onSkip: () => stepOn(workspace, step.id),
            onLeave: () => void leaveTour(workspace),
          }
        : {
            onKeep: () => void finishTour(workspace, true),
            onPutAway: () => void finishTour(workspace, false),
          })}
    />
  );
}
