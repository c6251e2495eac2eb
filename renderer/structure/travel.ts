/** Goes into journeys inside journeys and back to the step one came from, which is selected and in view again. */
import { nodeOf } from "../../shared/journey/index.ts";
import type { CanvasHandle } from "../state/desk.ts";
import { trail, wayTo } from "../state/trail.ts";
import type { Workspace } from "../state/workspace.ts";
import { announce } from "../ui/LiveRegion.tsx";
import { structureWords } from "../words/structure.ts";

const words = structureWords.inner;

/** A journey may have to be loaded first; who waits longer has gone elsewhere. */
const patience = 6000;

function whenShown(workspace: Workspace, id: string, then: (canvas: CanvasHandle) => void): void {
  const until = performance.now() + patience;
  const look = (): void => {
    const { desks, front } = workspace.store.getState();
    const canvas = desks.get(id)?.canvas;
    if (front !== id || performance.now() > until) return;
    if (canvas) then(canvas);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const titleOf = (workspace: Workspace, id: string): string =>
  workspace.store.getState().journeys.find((journey) => journey.id === id)?.title ?? "";

export function enterJourney(
  workspace: Workspace,
  to: string,
  { journey, node }: { readonly journey: string; readonly node: string },
): void {
  trail.enter({ from: journey, node, to });
  arrive(workspace, to, titleOf(workspace, journey));
}

function arrive(workspace: Workspace, id: string, inside: string): void {
  workspace.show(id);
  whenShown(workspace, id, (canvas) => {
    canvas.focus();
    announce(words.opened(titleOf(workspace, id), inside));
  });
}

export function canTravel(workspace: Workspace, way: "back" | "forward"): boolean {
  const { front, journeys } = workspace.store.getState();
  const { back, ahead } = trail.store.getState();
  const next = way === "back" ? wayTo(back, front).at(-1)?.from : ahead.at(-1)?.from === front && ahead.at(-1)?.to;
  return typeof next === "string" && journeys.some((journey) => journey.id === next);
}

/** Answers whether there was a way. */
export function travel(workspace: Workspace, way: "back" | "forward"): boolean {
  if (!canTravel(workspace, way)) return false;
  const { front } = workspace.store.getState();
  const crossing = way === "back" ? trail.leave(front) : trail.again(front);
  if (!crossing) return false;
  if (way === "forward") arrive(workspace, crossing.to, titleOf(workspace, crossing.from));
  else returnTo(workspace, crossing.from, crossing.node);
  return true;
}

/** From anywhere deeper, along the crumbs. */
export function climbTo(workspace: Workspace, journey: string): void {
  for (let left = 50; left > 0; left -= 1) {
    const { front } = workspace.store.getState();
    if (front === journey) return;
    const crossing = trail.leave(front);
    if (!crossing) return workspace.show(journey);
    if (crossing.from === journey) return returnTo(workspace, journey, crossing.node);
    workspace.store.setState({ front: crossing.from });
  }
}

function returnTo(workspace: Workspace, journey: string, node: string): void {
  workspace.show(journey);
  whenShown(workspace, journey, (canvas) => {
    const doc = workspace.store.getState().desks.get(journey)?.journey.doc;
    const step = doc && nodeOf(doc, node);
    if (step) canvas.reveal(node);
    else canvas.focus();
    announce(step ? words.backAt(titleOf(workspace, journey), step.name) : titleOf(workspace, journey));
  });
}
