/** The tour, while its practice journey is in front: one paper beside the work, which it never covers with anything else. */
import { useEffect } from "react";
import { useBottomOpen } from "../panels/use-bottom-open.ts";
import type { Desk } from "../state/desk.ts";
import { useWindow, useWorkspaceHandle } from "../state/workspace-context.ts";
import { announce } from "../ui/index.ts";
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
  const [isBottomOpen] = useBottomOpen();
  const look = useTourLook(workspace, desk, step, isBottomOpen);
  useLeaveByEscape(workspace, desk);
  const say = step ? words.steps[step.id] : words.finish;
  const at = tourStepIds.indexOf(id as TourStepId);
  const place = step ? words.step(at + 1, tourStepIds.length) : words.done;

  useEffect(() => {
    const wanted = step?.select?.(look);
    const { selection, select } = desk.store.getState();
    if (wanted !== undefined && !(selection.size === 1 && selection.has(wanted))) select([wanted]);
    if (step?.id === "mend") desk.store.getState().set({ bottom: "problems" });
    announce(`${words.name}, ${place}: ${say.title}. ${say.text}`);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each step
  }, [id, desk]);

  return (
    <TourPaper
      key={id}
      title={say.title}
      place={place}
      text={say.text}
      alternative={"alternative" in say ? say.alternative : ""}
      action={step?.action}
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
