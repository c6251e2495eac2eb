/** The keyboard on the canvas: arrows walk the graph, digits take a branch, Alt and arrows move, F2 renames, Enter opens. */
import { innerOf } from "../structure/inner-journey.ts";
import { announce } from "../ui/LiveRegion.tsx";
import { canvasWords as words } from "../words/canvas.ts";
import { dropMoves, movesFor } from "./gestures/move.ts";
import { step } from "./gestures/snap.ts";
import type { CanvasModel } from "./model.ts";
import { grown } from "./scene/grid.ts";
import { jumpTo } from "./jump-to.ts";
import { nextEdge, sayEdge } from "./edge-walk.ts";
import { firstNode, walk } from "./walk.ts";

const arrows: Readonly<Record<string, { readonly dx: number; readonly dy: number }>> = {
  ArrowLeft: { dx: -1, dy: 0 },
  ArrowRight: { dx: 1, dy: 0 },
  ArrowUp: { dx: 0, dy: -1 },
  ArrowDown: { dx: 0, dy: 1 },
};

/** Returns how to detach. */
export function attachKeys(model: CanvasModel, area: HTMLElement): () => void {
  const { desk, scene, view, ui } = model;
  const go = (id: string): void => {
    desk.store.getState().select([id]);
    const box = scene.shown(id);
    if (box) view.bring(grown(box, 40));
    model.focusNode(id);
  };
  /** The node whose connections are being stepped through. */
  let around: string | null = null;
  const goToEdge = (id: string, said: string): void => {
    desk.store.getState().select([id]);
    const route = scene.routes.get(id);
    if (route) view.bring(grown(route.bounds, 24));
    // A connection is painted: while one is picked the keyboard stands on the drawing itself.
    area.focus({ preventScroll: true });
    announce(said);
  };
  /** Answers whether there is anything to move. */
  const nudge = (dx: number, dy: number): boolean => {
    const { selection } = desk.store.getState();
    const taken = scene.withMembers([...selection].filter((id) => scene.boxes.has(id)));
    const places = new Map(
      [...taken].flatMap((id) => {
        const node = scene.boxes.get(id)?.node;
        return node ? [[id, { x: node.x + dx, y: node.y + dy }] as const] : [];
      }),
    );
    if (places.size > 0) dropMoves(model, movesFor(model, places));
    return places.size > 0;
  };
  const heard = (event: KeyboardEvent): void => {
    if (
      event.defaultPrevented ||
      (event.target instanceof Element && event.target.closest(".jc-floats, .jc-lanes, input, textarea"))
    )
      return;
    const { focus } = desk.store.getState();
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const arrow = arrows[event.key];
    const done = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (arrow && event.altKey && !event.ctrlKey && !event.metaKey) {
      const by = event.shiftKey ? step * 10 : step;
      // With nothing in the hand Alt and arrows belong to the window: back and forward.
      if (!model.props.readOnly && nudge(arrow.dx * by, arrow.dy * by)) return done();
      return;
    }
    if ((event.key === "e" || event.key === "E") && plain && focus !== null) {
      const edge = scene.edge(focus);
      // On a connection: on among those of the node one came from, or of the one it starts at.
      const node = edge ? (edge.from === around || edge.to === around ? around : edge.from) : focus;
      if (!edge && !scene.boxes.has(focus)) return;
      const next = nextEdge(model, node, edge ? focus : null, event.shiftKey ? -1 : 1);
      if (!next) announce(words.noEdges);
      else {
        around = node;
        goToEdge(next.id, words.edgeOf(next.at, next.of, sayEdge(model, next.id)));
      }
      return done();
    }
    const edge = focus === null ? undefined : scene.edge(focus);
    if (edge && plain && !event.shiftKey && (arrow || (event.key === "Escape" && ui.getState().menu === null))) {
      const onward = event.key === "ArrowRight" || event.key === "ArrowDown";
      go(event.key === "Escape" && around !== null ? around : onward ? edge.to : edge.from);
      return done();
    }
    if (arrow && plain && !event.shiftKey) {
      const next =
        focus === null || !scene.boxes.has(focus) ? firstNode(model) : walk(model, focus, event.key as never);
      if (next === undefined) announce(words.endOfPath);
      else go(next);
      return done();
    }
    if (plain && /^[1-9]$/.test(event.key) && focus !== null && document.activeElement !== area) {
      const box = scene.boxes.get(focus);
      const port = box?.ports[Number(event.key) - 1];
      if (!box || box.ports.length < 2 || !port) return;
      const edge = desk.journey.links.out(box.id).find((e) => e.port === port.id);
      announce(edge ? words.branchOf(Number(event.key), port.name) : words.openWay(port.name));
      if (edge) go(edge.to);
      return done();
    }
    const alone = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (event.key === "Enter" && alone && focus !== null) {
      // Into the journey it stands for; with Alt, as at every other node, to its details.
      const box = event.altKey ? undefined : scene.boxes.get(focus);
      const jump = event.altKey ? undefined : scene.edge(focus);
      if (jump && scene.routes.get(focus)?.jump) {
        // To the end from which one did not come.
        jumpTo(model, focus, around === jump.to ? jump.from : jump.to);
        return done();
      }
      if (box && innerOf(box.node) && model.props.onEnter) model.props.onEnter(focus);
      else model.props.onOpen?.(focus);
      return done();
    }
    if (event.key === "F2" && focus !== null && !model.props.readOnly) {
      ui.setState({ rename: focus });
      return done();
    }
    if (event.key === "Escape") {
      const { menu, refusal } = ui.getState();
      const { openFinding, selection } = desk.store.getState();
      if (menu || refusal) ui.setState({ menu: null, refusal: null });
      else if (openFinding !== null) desk.store.getState().set({ openFinding: null });
      else if (selection.size > 0) desk.store.getState().select([]);
      else return;
      return done();
    }
    if (event.key === " " && plain) event.preventDefault();
  };
  const entered = (event: FocusEvent): void => {
    if (event.target !== area || !area.matches(":focus-visible")) return;
    const { focus } = desk.store.getState();
    if (focus !== null && scene.edge(focus)) return;
    if (focus !== null && scene.boxes.has(focus)) model.focusNode(focus);
    announce(words.about);
  };
  area.addEventListener("keydown", heard);
  area.addEventListener("focusin", entered);
  // One tab stop for the whole drawing: the area itself while no node has the focus.
  const stop = desk.store.subscribe((now) => {
    area.tabIndex = now.focus !== null && scene.boxes.has(now.focus) ? -1 : 0;
  });
  area.tabIndex = 0;
  return () => {
    area.removeEventListener("keydown", heard);
    area.removeEventListener("focusin", entered);
    stop();
  };
}
