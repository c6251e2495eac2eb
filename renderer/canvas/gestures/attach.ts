/** Listens to the pointer over the drawing area and gives each press to the gesture it starts; the rest is React Flow's pan and zoom. */
import { innerOf } from "../../structure/inner-journey.ts";
import { pressDown, takeInHand } from "../../state/in-hand.ts";
import { announce } from "../../ui/LiveRegion.tsx";
import type { CanvasModel } from "../model.ts";
import { offerDropGround } from "../palette-drag.ts";
import type { Point } from "../routing/plan.ts";
import { jointAt } from "../things.ts";
import { jumpTo } from "../jump-to.ts";
import { boxSelect } from "./box-select.ts";
import { connectFrom, leadElsewhere } from "./connect.ts";
import { leadFromElsewhere } from "./lead-start.ts";
import { type Gesture, threshold } from "./gesture.ts";
import { type Hit, hitAt } from "./hit.ts";
import { hoverOver } from "./hover.ts";
import { moveNodes } from "./move.ts";
import { paletteGround } from "./palette-drop.ts";

/** Returns how to detach. */
export function attachGestures(model: CanvasModel, root: HTMLElement, area: HTMLElement): () => void {
  const stop = new AbortController();
  const { view, ui, desk } = model;
  let running: { gesture: Gesture; from: Point; pointer: number; moved: boolean; last: PointerEvent } | null = null;
  let swallow = false;
  let space = false;
  let edgeFrame = 0;

  const finish = (): void => {
    running = null;
    cancelAnimationFrame(edgeFrame);
    edgeFrame = 0;
    ui.setState({ busy: false, tag: null });
  };
  const isOurs = (target: EventTarget | null): boolean =>
    target instanceof Element &&
    area.contains(target) &&
    target.closest(".jc-floats, .jc-lanes, input, textarea, [contenteditable]") === null;

  const select = (hit: Hit, event: PointerEvent): void => {
    const state = desk.store.getState();
    const id = "route" in hit ? hit.route.id : hit.box.id;
    if (event.shiftKey || event.ctrlKey || event.metaKey) state.toggle(id);
    else if (!state.selection.has(id)) state.select([id]);
    else if (state.focus !== id) state.set({ focus: id });
  };
  const begin = (hit: Hit | null, event: PointerEvent, world: Point): Gesture | null => {
    const editable = !model.props.readOnly;
    if (hit?.on === "port" && editable) return connectFrom(model, hit.box, hit.port);
    if (hit?.on === "edge-end" && editable) {
      select(hit, event);
      return leadElsewhere(model, hit.route);
    }
    if (hit?.on === "edge-start" && editable) return leadFromElsewhere(model, hit.route);
    if (hit?.on === "next") {
      const { box, end } = hit;
      const at = view.toArea({ x: end.rect.x, y: end.rect.y + end.rect.height + 4 });
      return {
        move() {},
        end(_world, _event, moved) {
          if (!moved) ui.setState({ menu: { menu: "add", at, ...jointAt(desk, box.id, end.port) } });
        },
        cancel() {},
      };
    }
    if (hit?.on === "jump") {
      const { leadsTo } = hit.tag;
      return { move() {}, end: (_world, _event, moved) => moved || jumpTo(model, hit.route.id, leadsTo), cancel() {} };
    }
    if (hit?.on === "badge") {
      const finding = desk.problems.current.byRecord.get(hit.box.id)?.find((f) => f.severity !== "info" && !f.waived);
      select({ on: "node", box: hit.box }, event);
      desk.store.getState().set({ openFinding: finding?.fingerprint ?? null });
      return { move() {}, end() {}, cancel() {} };
    }
    if (hit?.on === "edge") {
      select(hit, event);
      return { move() {}, end() {}, cancel() {} };
    }
    if (hit?.on === "node") {
      const before = desk.store.getState().selection;
      const already = before.has(hit.box.id) && before.size > 1 && !event.shiftKey && !event.ctrlKey && !event.metaKey;
      select(hit, event);
      const gesture = editable ? moveNodes(model, hit.box, world) : { move() {}, end() {}, cancel() {} };
      if (!already) return gesture;
      // One of several: a click picks it alone, a drag moves them all.
      return {
        ...gesture,
        end: (at, up, moved) => (moved ? gesture.end(at, up, moved) : desk.store.getState().select([hit.box.id])),
      };
    }
    if (event.shiftKey) return boxSelect(model, world, event.ctrlKey || event.metaKey);
    return null;
  };
  const down = (event: PointerEvent): void => {
    swallow = false;
    if (running || event.button !== 0 || space || !isOurs(event.target)) return;
    ui.setState({ menu: null, refusal: null, plus: null, goesOn: null });
    model.sketch.line = null;
    if (ui.getState().rename !== null && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const world = view.toWorld(event.clientX, event.clientY);
    const hit = hitAt(model, world, !model.props.readOnly);
    const gesture = begin(hit, event, world);
    const from = { x: event.clientX, y: event.clientY };
    if (gesture === null) {
      // React Flow pans; a press that does not move clears the selection.
      running = { gesture: clearing, from, pointer: event.pointerId, moved: false, last: event };
      return;
    }
    swallow = true;
    pressDown();
    if (hit && "box" in hit) model.focusNode(hit.box.id);
    running = { gesture, from, pointer: event.pointerId, moved: false, last: event };
  };
  const clearing: Gesture = {
    move() {},
    end(_world, _event, moved) {
      if (moved) return;
      desk.store.getState().select([]);
      desk.store.getState().set({ openFinding: null });
      area.focus({ preventScroll: true });
    },
    cancel() {},
  };
  const move = (event: PointerEvent): void => {
    if (!running) {
      if (isOurs(event.target)) hoverOver(model, root, event, space);
      return;
    }
    if (event.pointerId !== running.pointer) return;
    running.last = event;
    if (!running.moved) {
      if (Math.hypot(event.clientX - running.from.x, event.clientY - running.from.y) < threshold) return;
      running.moved = true;
      if (running.gesture !== clearing) {
        takeInHand();
        ui.setState({ busy: true });
        model.cards.setHover(null);
        edgeFrame = requestAnimationFrame(panAtEdge);
      }
    }
    running.gesture.move(view.toWorld(event.clientX, event.clientY), event);
  };
  /** Near the border the drawing moves on under the hand. */
  const panAtEdge = (): void => {
    if (!running) return;
    const { last, gesture } = running;
    const p = view.areaOf(last.clientX, last.clientY);
    const pull = (at: number, size: number): number =>
      at < 28 ? Math.min(14, (28 - at) / 2) : at > size - 28 ? -Math.min(14, (at - size + 28) / 2) : 0;
    const dx = pull(p.x, view.width);
    const dy = pull(p.y, view.height);
    if (dx !== 0 || dy !== 0) {
      const at = view.at;
      view.move({ x: at.x + dx, y: at.y + dy, zoom: at.zoom });
      gesture.move(view.toWorld(last.clientX, last.clientY), last);
    }
    edgeFrame = requestAnimationFrame(panAtEdge);
  };
  const up = (event: PointerEvent): void => {
    if (!running || event.pointerId !== running.pointer) return;
    const { gesture, moved } = running;
    finish();
    gesture.end(view.toWorld(event.clientX, event.clientY), event, moved);
    model.repaint();
  };
  const cancel = (): void => {
    if (!running) return;
    const { gesture } = running;
    finish();
    gesture.cancel();
    model.repaint();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && running && running.gesture !== clearing) {
      event.stopPropagation();
      event.preventDefault();
      cancel();
    }
    if (
      event.code === "Space" &&
      event.type === "keydown" &&
      !(event.target instanceof HTMLInputElement) &&
      !(event.target instanceof HTMLTextAreaElement)
    ) {
      space = true;
      root.dataset["cursor"] = "grab";
    } else if (event.code === "Space") {
      space = false;
      delete root.dataset["cursor"];
    }
  };
  const twice = (event: MouseEvent): void => {
    if (!isOurs(event.target)) return;
    const world = view.toWorld(event.clientX, event.clientY);
    const hit = hitAt(model, world, false);
    if (hit?.on === "node" && innerOf(hit.box.node) && model.props.onEnter) return model.props.onEnter(hit.box.id);
    if (model.props.readOnly) return;
    if (hit?.on === "node") ui.setState({ rename: hit.box.id });
    else if (!hit) ui.setState({ menu: { menu: "add", at: view.areaOf(event.clientX, event.clientY), world } });
  };
  /** Over toolbars, the map and the heads the wheel works as over the drawing; left alone it would zoom the whole page. */
  const wheel = (event: WheelEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest(".react-flow, .jc-nowheel")) return;
    event.preventDefault();
    area.querySelector(".react-flow__pane")?.dispatchEvent(new WheelEvent("wheel", event));
  };
  const mayZoom = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    const bounds = model.scene.bounds();
    if (bounds) view.reach(bounds);
  };
  const options = { signal: stop.signal };
  const early = { signal: stop.signal, capture: true };
  area.addEventListener("pointerdown", down, early);
  // React Flow must not pan under a gesture of ours; it listens to the mouse event that follows.
  for (const name of ["mousedown", "touchstart"] as const)
    area.addEventListener(name, (event) => swallow && isOurs(event.target) && event.stopPropagation(), early);
  addEventListener("pointermove", move, options);
  addEventListener("pointerup", up, options);
  addEventListener("pointercancel", cancel, options);
  addEventListener("keydown", key, early);
  addEventListener("keyup", key, early);
  addEventListener("blur", () => (space = false), options);
  area.addEventListener("dblclick", twice, options);
  area.addEventListener("wheel", mayZoom, { ...early, passive: true });
  root.addEventListener("wheel", wheel, { ...options, passive: false });
  area.addEventListener(
    "pointerleave",
    () => {
      if (running) return;
      model.cards.setHover(null);
      ui.setState({ plus: null });
    },
    options,
  );
  const withdraw = offerDropGround(paletteGround(model, area, announce));
  return () => {
    cancel();
    stop.abort();
    withdraw();
  };
}
