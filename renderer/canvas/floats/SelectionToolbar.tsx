/** The small toolbar above what is selected; away while something is dragged. */
import { useKeysOf } from "../../actions/keys-of.ts";
import { useStore } from "zustand";
import { startTransition, useCallback, useEffect, useMemo, useReducer, useState } from "react";
import { useAfterFrame } from "../../state/use-after-frame.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { Toolbar, ToolbarLine } from "../../ui/Toolbar.tsx";
import { canvasWords as words } from "../../words/canvas.ts";
import type { CanvasActionId } from "../contract.ts";
import { boundsOfIds, openAddAfter } from "../handle.ts";
import { type CanvasModel, useCanvas } from "../model.ts";
import { tagWidth, tagsOf } from "../painter/labels.ts";
import { labelScale, levelAt } from "../painter/ground.ts";
import { meets } from "../scene/grid.ts";
import { ArrangeMenu } from "./ArrangeMenu.tsx";
import { MoreMenu } from "./MoreMenu.tsx";
import { Anchored, keptInside } from "./Anchored.tsx";

/** px across. */
const thick = 32;
/** Selected things whose bounds are quickly reckoned. */
const many = 300;

function isFree(model: CanvasModel, spot: { x: number; y: number; turned: boolean }, length: number): boolean {
  const { view, scene } = model;
  const width = spot.turned ? thick : length;
  const height = spot.turned ? length : thick;
  if (spot.x < 4 || spot.y < 4 || spot.x + width > view.width - 4 || spot.y + height > view.height - 4) return false;
  const { zoom, x, y } = view.at;
  const area = { x: (spot.x - x) / zoom, y: (spot.y - y) / zoom, width: width / zoom, height: height / zoom };
  const overTag = scene
    .routesIn(area)
    .some(
      (route) => route.jump && tagsOf(scene, route, labelScale(zoom), tagWidth).some(({ rect }) => meets(rect, area)),
    );
  return !overTag && scene.boxesIn(area).every((box) => box.frame);
}

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
  // Reckoned for a step and not for a frame: the selection may be all there is.
  const { nodes, edges, bounds, badge } = useMemo(() => {
    const nodes = [...selection].filter((id) => scene.boxes.has(id));
    const edges = [...selection].filter((id) => scene.edge(id) !== undefined);
    return {
      nodes,
      edges,
      bounds: boundsOfIds(model, nodes.length > 0 ? nodes : edges),
      // Badges hang on the top edge: the bar keeps clear of them.
      badge: nodes.some((id) => model.cards.look(id).problems > 0) ? 12 : 0,
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
    const wide = view.toArea({ x: bounds.x + bounds.width, y: bounds.y });
    const above = { x: at.x - length / 2, y: at.y - thick - 8 - badge };
    const spots = [
      { turned: false, ...above },
      { turned: false, x: at.x - length / 2, y: under.y + 10 },
      { turned: true, x: wide.x + 8, y: wide.y },
      { turned: true, x: under.x - thick - 8, y: wide.y },
    ];
    // Over another node it would hide what one wants to look at or take next.
    const spot = spots.find((candidate) => isFree(model, candidate, length)) ?? { turned: false, ...above };
    if (spot.y === above.y && levelAt(view.at.zoom) === "far" && !isFree(model, { turned: false, ...above }, length))
      return null;
    if (spot.turned !== turned) queueMicrotask(() => setTurned(spot.turned));
    return keptInside(spot, spot.turned ? { width: thick, height: length } : { width: length, height: thick }, view);
  };
  const act = (action: CanvasActionId) => () => model.props.onAction?.(action);
  return (
    <Anchored className="jc-toolbar-at" place={place}>
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
