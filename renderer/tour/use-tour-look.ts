/** Follows what a person does in the practice journey and goes to the next step when the present one is done. */
import { useEffect, useReducer, useRef } from "react";
import { edgesOf, nodeOf } from "../../shared/journey/index.ts";
import type { Desk } from "../state/desk.ts";
import type { Workspace } from "../state/workspace.ts";
import { practiceIds } from "./practice-journey.ts";
import { stepOn } from "./tour.ts";
import { type TourLook, type TourStep } from "./tour-steps.ts";

export function useTourLook(
  workspace: Workspace,
  desk: Desk,
  step: TourStep | undefined,
  isBottomOpen: boolean,
): TourLook {
  // What the first step was called when it came, kept for as long as the paper is there.
  const firstName = useRef<string | undefined>(undefined);
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const look = (): TourLook => {
    const { doc } = desk.journey;
    const { findings, checking } = desk.problems.read();
    const out = [...edgesOf(doc).values()].find((edge) => edge.from === practiceIds.entry);
    const first = out && nodeOf(doc, out.to);
    firstName.current ??= first?.name;
    return {
      doc,
      errors: findings.filter((finding) => finding.severity === "error" && !finding.waived).length,
      checked: !checking,
      remarks: desk.ledger().threads.size,
      isHistoryShown: desk.store.getState().bottom === "history" && isBottomOpen,
      isExportOpen: workspace.store.getState().overlay === "export",
      firstName: firstName.current,
    };
  };
  const seen = look();
  useEffect(() => {
    const heard = (): void => {
      if (step?.isDone(look())) stepOn(workspace, step.id);
      else draw();
    };
    heard();
    const stops = [
      desk.journey.subscribe(heard),
      desk.problems.subscribe(heard),
      desk.store.subscribe(heard),
      workspace.store.subscribe((now, before) => {
        if (now.overlay !== before.overlay) heard();
      }),
    ];
    return () => stops.forEach((stop) => stop());
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `look` reads what is current when it is called
  }, [workspace, desk, step, isBottomOpen]);
  return seen;
}
