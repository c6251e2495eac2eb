/** What else can be done with the selected nodes: rename, fold, group, take apart, delete and close the gap. */
import { useKeysOf } from "../../actions/keys-of.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { Menu, type MenuEntry } from "../../ui/Menu.tsx";
import { canvasWords as words } from "../../words/canvas.ts";
import { groupCall } from "../grouping.ts";
import { type CanvasModel, useCanvas } from "../model.ts";
import type { NodeBox } from "../scene/boxes.ts";

export function MoreMenu({ nodes }: { nodes: readonly string[] }) {
  const model = useCanvas();
  const keysOf = useKeysOf();
  const { desk, scene, ui } = model;
  const boxes = nodes.flatMap((id) => scene.boxes.get(id) ?? []);
  const single = boxes.length === 1 ? boxes[0] : undefined;
  const foldable = boxes.filter((box) => box.ports.length > 1 || box.kind.outline === "frame");
  const folded = foldable.length > 0 && foldable.every((box) => box.node.collapsed);
  const groups = boxes.filter((box) => box.kind.outline === "frame");
  const flow = boxes.filter((box) => box.kind.role !== "aside");
  const items: (MenuEntry | false)[] = [
    single !== undefined && {
      id: "rename",
      label: words.rename,
      icon: "draft",
      shortcut: keysOf("rename"),
      onAction: () => ui.setState({ rename: single.id }),
    },
    foldable.length > 0 && {
      id: "fold",
      label: folded ? words.unfold : words.fold,
      icon: folded ? "expand" : "collapse",
      shortcut: keysOf("fold"),
      onAction: () =>
        void model.act(
          { name: "set-fields", args: { ids: foldable.map((box) => box.id), fields: { collapsed: !folded } } },
          null,
        ),
    },
  ];
  const structure: (MenuEntry | false)[] = [
    boxes.length > 1 &&
      groups.length === 0 && {
        id: "group",
        label: words.group,
        icon: "group",
        shortcut: keysOf("group"),
        onAction: () => groupNodes(model, boxes),
      },
    groups.length > 0 && {
      id: "ungroup",
      label: words.ungroup,
      icon: "group",
      shortcut: keysOf("ungroup"),
      onAction: () =>
        void model.act(
          { name: "remove", args: { ids: groups.map((box) => box.id), reconnect: false } },
          words.removed(groups.length),
        ),
    },
  ];
  const removal: MenuEntry[] =
    flow.length === 0
      ? []
      : [
          {
            id: "reconnect",
            label: words.removeAndReconnect,
            icon: "trash",
            shortcut: keysOf("delete-and-reconnect"),
            tone: "danger",
            onAction: () => {
              if (
                model.act({ name: "remove", args: { ids: [...nodes], reconnect: true } }, words.removed(nodes.length))
              )
                desk.store.getState().select([]);
            },
          },
        ];
  const shown = (entries: readonly (MenuEntry | false)[]): MenuEntry[] => entries.filter((entry) => entry !== false);
  return (
    <Menu
      label={words.more}
      trigger={<IconButton name={words.more} icon="more" tipPlacement="top" />}
      groups={[
        { id: "it", items: shown(items) },
        { id: "structure", items: shown(structure) },
        { id: "end", items: removal },
      ]}
    />
  );
}

/** Groups and opens the new group's name for writing. */
function groupNodes(model: CanvasModel, boxes: readonly NodeBox[]): void {
  const made = groupCall(
    model.desk,
    boxes.map((box) => box.id),
  );
  if (!made || !model.act(made.call, `${made.label}.`)) return;
  model.desk.store.getState().select([made.id]);
  model.ui.setState({ rename: made.id });
}
