/** The right button, Shift+F10 or the menu key over the drawing: picks what lies there and opens the screen's menu for it. */
import type { MouseEvent, ReactNode } from "react";
import { type MenuGroup, useContextMenu } from "../../ui/index.ts";
import { canvasWords as words } from "../../words/canvas.ts";
import type { MenuUnder } from "../contract.ts";
import { hitAt } from "../gestures/hit.ts";
import type { CanvasModel } from "../model.ts";

export function useAreaMenu(model: CanvasModel): {
  readonly onContextMenu: (event: MouseEvent) => void;
  readonly element: ReactNode;
} {
  const menu = useContextMenu(words.menu);
  const onContextMenu = (event: MouseEvent): void => {
    const { target } = event;
    // A field has its own.
    if (!(target instanceof Element) || target.closest("input, textarea, [contenteditable]")) return;
    event.preventDefault();
    const { groupsUnder } = model.props;
    if (!groupsUnder || model.ui.getState().busy || target.closest(".jc-floats, .jc-lanes")) return;
    model.ui.setState({ menu: null, refusal: null, plus: null });
    const under = pickUnder(model, event);
    const groups = groupsUnder(under);
    const adds = under === "ground" && !model.props.readOnly ? [addHere(model, event)] : [];
    menu.open(
      event,
      [...adds, ...groups].filter(({ items }) => items.length > 0),
    );
  };
  return { onContextMenu, element: menu.element };
}

/** One of several that are selected means them all; anything else is selected alone. */
function pickUnder(model: CanvasModel, event: MouseEvent): MenuUnder {
  const { scene, view, desk } = model;
  const state = desk.store.getState();
  const hit = hitAt(model, view.toWorld(event.clientX, event.clientY), false);
  const byKey = event.button !== 2 && !event.ctrlKey && event.detail === 0;
  const id = byKey ? state.focus : hit && ("box" in hit ? hit.box.id : hit.route.id);
  if (id === null || (!scene.boxes.has(id) && !scene.edge(id))) {
    state.select([]);
    return "ground";
  }
  if (!state.selection.has(id)) state.select([id]);
  else if (state.focus !== id) state.set({ focus: id });
  if (!scene.boxes.has(id)) return "edge";
  model.focusNode(id);
  return "node";
}

function addHere(model: CanvasModel, event: MouseEvent): MenuGroup {
  const { view, ui } = model;
  const at = view.areaOf(event.clientX, event.clientY);
  const world = view.toWorld(event.clientX, event.clientY);
  return {
    id: "add",
    items: [
      {
        id: "add-here",
        label: words.addHere,
        icon: "plus",
        onAction: () => ui.setState({ menu: { menu: "add", at, world } }),
      },
    ],
  };
}
