/** The small toolbar above what is selected; away while something is dragged. */
import { useKeysOf } from "../../actions/keys-of.ts";
import { useStore } from "zustand";
import { startTransition, useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { useAfterFrame } from "../../state/use-after-frame.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { Toolbar, ToolbarLine } from "../../ui/Toolbar.tsx";
import { canvasWords as words } from "../../words/canvas.ts";
import type { CanvasActionId } from "../contract.ts";
import { boundsOfIds, openAddAfter } from "../handle.ts";
import { type CanvasModel, useCanvas } from "../model.ts";
import { levelAt } from "../painter/ground.ts";
import { openEnds } from "../painter/open-ends.ts";
import type { Rect } from "../scene/grid.ts";
import { ArrangeMenu } from "./ArrangeMenu.tsx";
import { MoreMenu } from "./MoreMenu.tsx";
import { Anchored, keptInside } from "./Anchored.tsx";
import { type Covers, watchCovers } from "./covers.ts";
import { costIn } from "./toolbar-cost.ts";
import { bestSpot, rectOf, spotsAround } from "./toolbar-spot.ts";

/** Selected things whose bounds are quickly reckoned. */
const many = 300;

export function SelectionToolbar() {
  const keys = useKeysOf();
  const model = useCanvas();
  const { desk, scene, view, ui } = model;
  const selection = useAfterFrame(
    desk.store.subscribe,
    useCallback(() => desk.store.getState().selection, [desk]),
  );
  const focus = useStore(desk.store, (state) => state.focus);
  const quietNow = useStore(ui, (state) => !state.busy && state.menu === null && state.rename === null);
  const [turned, setTurned] = useState(false);
  const [stamp, again] = useReducer((n: number) => n + 1, 0);
  useEffect(
    () =>
      scene.subscribe((news) => {
        if (ui.getState().busy) return;
        // Around thousands the drawing comes first.
        const follow = (): void => (selection.size > many ? startTransition(again) : again());
        for (const ids of [news.nodes, news.edges]) for (const id of ids) if (selection.has(id)) return follow();
      }),
    [scene, selection, ui],
  );
  const covers = useRef<Covers | null>(null);
  const watched = useCallback(
    (put: () => void) => {
      const area = model.root?.querySelector(".jc-area");
      if (!area) return () => {};
      covers.current = watchCovers(area, put);
      const stopRest = model.onRest(put);
      // It may have measured something that was not there when the bar was placed.
      put();
      return () => {
        stopRest();
        covers.current?.stop();
        covers.current = null;
      };
    },
    [model],
  );
  /** On which side it stood when the view began to move: it stays there until the view rests. */
  const stood = useRef<{ readonly of: unknown; readonly at: number } | null>(null);
  // Reckoned for a step and not for a frame: the selection may be all there is.
  const { nodes, edges, bounds, badge, beside } = useMemo(() => {
    const nodes = [...selection].filter((id) => scene.boxes.has(id));
    const edges = [...selection].filter((id) => scene.edge(id) !== undefined);
    return {
      nodes,
      edges,
      bounds: boundsOfIds(model, nodes.length > 0 ? nodes : edges),
      // Badges hang on the top edge: the bar keeps clear of them.
      badge: nodes.some((id) => model.cards.look(id).problems > 0) ? 12 : 0,
      beside: neighboursOf(model, nodes.slice(0, many)),
    };
    // `stamp` stands for what the scene holds.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [model, scene, selection, stamp]);
  if (!quietNow || nodes.length + edges.length === 0) return null;
  const single = nodes.length === 1 && edges.length === 0 ? scene.boxes.get(nodes[0] ?? "") : undefined;
  const leads = single !== undefined && single.ports.length > 0;
  const place = (size: { width: number; height: number }) => {
    if (!bounds) return null;
    const at = view.toArea({ x: bounds.x + bounds.width / 2, y: bounds.y });
    const under = view.toArea({ x: bounds.x, y: bounds.y + bounds.height });
    if (at.x < -20 || at.x > view.width + 20 || under.y < 0 || at.y > view.height) return null;
    const length = Math.max(size.width, size.height);
    const zoom = view.at.zoom;
    const target = { x: under.x, y: at.y, width: bounds.width * zoom, height: bounds.height * zoom };
    const spots = spotsAround(target, length, badge);
    const isMoving = model.panning || model.zooming;
    if (!isMoving || stood.current?.of !== bounds) {
      const ends = single ? openEnds(model, single).map(({ rect }) => rect) : [];
      const sight = { scene, at: view.at, selected: selection, beside, ends };
      const ground = {
        width: view.width,
        height: view.height,
        covers: covers.current?.rects ?? [],
        costOf: (rect: Rect) => costIn(sight, rect),
      };
      const best = bestSpot(spots, length, ground);
      // From far away a bar over nodes hides more than it helps.
      const isShown = best?.isFree === true || levelAt(zoom) !== "far";
      stood.current = { of: bounds, at: isShown ? (best?.at ?? 0) : -1 };
    }
    const spot = spots[stood.current.at];
    if (!spot) return null;
    if (spot.turned !== turned) queueMicrotask(() => setTurned(spot.turned));
    return keptInside(spot, rectOf(spot, length), view);
  };
  const act = (action: CanvasActionId) => () => model.props.onAction?.(action);
  return (
    <Anchored className="jc-toolbar-at" place={place} also={watched}>
      <Toolbar label={words.toolbar} isFloating orientation={turned ? "vertical" : "horizontal"}>
        {leads && (
          <IconButton
            name={words.addAfter}
            icon="plus"
            shortcut={keys("add-after")}
            tipPlacement="top"
            onPress={() => openAddAfter(model, focus)}
          />
        )}
        {leads && (
          <IconButton
            name={words.connectTo}
            icon="link"
            shortcut={keys("connect-to")}
            tipPlacement="top"
            onPress={() => desk.canvas?.openConnect()}
          />
        )}
        {nodes.length > 0 && model.props.onAction && (
          <IconButton
            name={words.comment}
            icon="comment"
            shortcut={keys("comment")}
            tipPlacement="top"
            onPress={act("comment")}
          />
        )}
        {nodes.length > 0 && model.props.onAction && (
          <IconButton
            name={words.duplicate}
            icon="copy"
            shortcut={keys("duplicate")}
            tipPlacement="top"
            onPress={act("duplicate")}
          />
        )}
        {nodes.length > 1 && model.props.onAction && (
          <ArrangeMenu count={nodes.length} onAction={(action) => model.props.onAction?.(action)} />
        )}
        {nodes.length > 0 && <ToolbarLine />}
        <IconButton
          name={words.remove}
          icon="trash"
          shortcut={keys("delete")}
          tipPlacement="top"
          onPress={() => {
            if (model.props.onAction) return act("delete")();
            const ids = [...nodes, ...edges];
            if (model.act({ name: "remove", args: { ids, reconnect: false } }, words.removed(ids.length)))
              desk.store.getState().select([]);
          }}
        />
        {nodes.length > 0 && <MoreMenu nodes={nodes} />}
      </Toolbar>
    </Anchored>
  );
}

/** What leads to these nodes, and where they lead. */
function neighboursOf({ desk }: CanvasModel, nodes: readonly string[]): ReadonlySet<string> {
  const { links } = desk.journey;
  return new Set(
    nodes.flatMap((id) => [...links.into(id).map(({ from }) => from), ...links.out(id).map(({ to }) => to)]),
  );
}
