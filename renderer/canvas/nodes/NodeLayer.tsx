/** Hands React Flow the nodes in sight and no others: a few per frame while the view moves, none when there are too many to read. */
import { type Node, ReactFlow } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useEffect, useRef, useState } from "react";
import { canvasWords as words } from "../../words/canvas.ts";
import { type CanvasModel, useCanvas } from "../model.ts";
import { levelAt } from "../painter/ground.ts";
import type { NodeBox } from "../scene/boxes.ts";
import { type Rect, grown } from "../scene/grid.ts";
import { zoomLimits } from "../view.ts";
import { NodeCard } from "./NodeCard.tsx";

const nodeTypes = { card: NodeCard };
const noEdges: never[] = [];
/** More than this in sight are painted only. */
const most = 150;
/** New elements per frame; the painted layer shows the rest meanwhile. */
const perFrame = 20;
/** Screen pixels beyond what is mounted that a pan may show before more is mounted: it is painted till then. */
const ahead = 320;

/** Each that is in the hand is a layer of its own; a column that grows pushes hundreds along. */
const mostLifted = 40;

type Shown = Node<Record<string, never>>;
const data = {};

export function NodeLayer() {
  const model = useCanvas();
  const nodes = useShownNodes(model);
  const [opening] = useState(model.view.at);
  return (
    <ReactFlow
      id={model.desk.id}
      nodes={nodes}
      edges={noEdges}
      nodeTypes={nodeTypes}
      minZoom={zoomLimits.min}
      maxZoom={zoomLimits.max}
      defaultViewport={opening}
      panOnDrag={panButtons}
      panOnScroll
      panOnScrollSpeed={1}
      zoomOnScroll={false}
      zoomOnPinch
      zoomOnDoubleClick={false}
      panActivationKeyCode="Space"
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      deleteKeyCode={null}
      selectionOnDrag={false}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      elevateNodesOnSelect={false}
      disableKeyboardA11y
      autoPanOnNodeFocus={false}
      noPanClassName="jc-nopan"
      noWheelClassName="jc-nowheel"
      proOptions={plainOptions}
      aria-label={words.canvas}
    />
  );
}

const panButtons = [0, 1];
const plainOptions = { hideAttribution: true };

function useShownNodes(model: CanvasModel): Shown[] {
  const [nodes, setNodes] = useState<Shown[]>([]);
  const kept = useRef(new Map<string, Shown>());
  useEffect(() => {
    const { view, scene, desk } = model;
    let window_: Rect | null = null;
    let wanted: readonly string[] = [];
    let frame = 0;
    const nodeOf = (box: NodeBox): Shown => {
      const old = kept.current.get(box.id);
      if (
        old &&
        old.position.x === box.x &&
        old.position.y === box.y &&
        old.width === box.width &&
        old.height === box.height
      )
        return old;
      const { width, height } = box;
      return {
        id: box.id,
        type: "card",
        data: data as Record<string, never>,
        position: { x: box.x, y: box.y },
        width,
        height,
        measured: { width, height },
        handles: [],
        zIndex: box.frame ? -1 : 0,
        style: { pointerEvents: box.frame ? "none" : "all" },
        domAttributes: { "aria-roledescription": undefined },
      };
    };
    const want = (): void => {
      const { zoom } = view.at;
      const level = levelAt(zoom);
      const held = desk.store.getState().focus;
      const ids: string[] = [];
      if (level !== "far") {
        const margin = 90 / zoom;
        window_ = grown(view.rect(), margin);
        const inside = scene.boxesIn(window_);
        const sight = view.rect();
        const count = inside.filter(
          (b) =>
            b.x < sight.x + sight.width &&
            b.x + b.width > sight.x &&
            b.y < sight.y + sight.height &&
            b.y + b.height > sight.y,
        ).length;
        if (count <= most) {
          const middle = { x: sight.x + sight.width / 2, y: sight.y + sight.height / 2 };
          const away = (b: NodeBox): number =>
            Math.abs(b.x + b.width / 2 - middle.x) + Math.abs(b.y + b.height / 2 - middle.y);
          for (const box of inside.sort((a, b) => away(a) - away(b)).slice(0, most * 2)) ids.push(box.id);
        }
      } else window_ = null;
      // Where the keyboard stands there is always an element, or the focus would be lost.
      if (held !== null && scene.boxes.get(held)?.hidden === false && !ids.includes(held)) ids.unshift(held);
      wanted = ids;
    };
    const step = (): void => {
      frame = 0;
      const before = kept.current;
      const next = new Map<string, Shown>();
      let fresh = 0;
      let later = false;
      for (const id of wanted) {
        const box = scene.boxes.get(id);
        if (!box || box.hidden) continue;
        if (!before.has(id)) {
          if (fresh >= perFrame) {
            later = true;
            continue;
          }
          fresh += 1;
        }
        next.set(id, nodeOf(box));
      }
      const same = next.size === before.size && [...next].every(([id, node]) => before.get(id) === node);
      if (!same) {
        kept.current = next;
        setNodes([...next.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
      }
      if (later) frame = requestAnimationFrame(step);
    };
    const carry = (ids: ReadonlySet<string>): void => {
      for (const id of ids) {
        const box = kept.current.has(id) ? scene.boxes.get(id) : undefined;
        const element = box && model.root?.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`);
        if (!element) continue;
        element.style.transform = `translate(${box.x}px,${box.y}px)`;
        // Others may come to stand elsewhere meanwhile; and a frame stays beneath its members.
        const held = scene.carried?.nodes;
        const isLifted = held !== undefined && held.size <= mostLifted && held.has(id) && !box.frame;
        element.toggleAttribute("data-carried", isLifted);
      }
    };
    const soon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(step);
    };
    let carrying = false;
    const look = (): void => {
      if (model.zooming) return;
      const sight = view.rect();
      const w = window_ && model.panning ? grown(window_, ahead / view.at.zoom) : window_;
      if (
        w
          ? sight.x >= w.x &&
            sight.y >= w.y &&
            sight.x + sight.width <= w.x + w.width &&
            sight.y + sight.height <= w.y + w.height
          : wanted.length === 0
      )
        return;
      want();
      soon();
    };
    want();
    // Everything is painted already: elements come when that has been handed over, in a task after the first frame's own.
    let opening: ReturnType<typeof setTimeout> | undefined;
    frame = requestAnimationFrame(() => {
      opening = setTimeout(step);
    });
    const stops = [
      view.subscribe(look),
      model.onRest(() => {
        want();
        soon();
      }),
      scene.subscribe((news) => {
        if (news.moved.size === 0) return;
        // Nodes in the hand move in this very frame, and not by way of a render; who comes and goes is settled when it lets go.
        if (scene.carried || carrying) carry(news.moved);
        carrying = scene.carried !== null;
        if (carrying) return;
        want();
        step();
      }),
      desk.store.subscribe((now, before) => {
        if (now.focus === before.focus) return;
        want();
        step();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      cancelAnimationFrame(frame);
      clearTimeout(opening);
    };
  }, [model]);
  return nodes;
}
