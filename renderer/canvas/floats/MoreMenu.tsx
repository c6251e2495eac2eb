/** What else can be done with the selected nodes: rename, fold, group, take apart, delete and close the gap. */
import { kinds } from "../../../shared/kinds/index.ts";
import { inLanguage } from "../../../shared/words/language.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { Menu, type MenuEntry } from "../../ui/Menu.tsx";
import { canvasWords as words } from "../../words/en/canvas.ts";
import { type CanvasModel, useCanvas } from "../model.ts";
import type { NodeBox } from "../scene/boxes.ts";

export function MoreMenu({ nodes }: { nodes: readonly string[] }) {
  const model = useCanvas();
  const { desk, scene, ui } = model;
  const boxes = nodes.flatMap((id) => scene.boxes.get(id) ?? []);
  const single = boxes.length === 1 ? boxes[0] : undefined;
  const foldable = boxes.filter((box) => box.ports.length > 1 || box.kind.outline === "frame");
  const folded = foldable.length > 0 && foldable.every((box) => box.node.collapsed);
  const groups = boxes.filter((box) => box.kind.outline === "frame");
  const flow = boxes.filter((box) => box.kind.role !== "aside");
  const items: (MenuEntry | false)[] = [
    single !== undefined && { id: "rename", label: words.rename, icon: "draft", shortcut: "F2", onAction: () => ui.setState({ rename: single.id }) },
    foldable.length > 0 && {
      id: "fold",
      label: folded ? words.unfold : words.fold,
      icon: folded ? "expand" : "collapse",
      onAction: () => void model.act({ name: "set-fields", args: { ids: foldable.map((box) => box.id), fields: { collapsed: !folded } } }, null),
    },
  ];
  const structure: (MenuEntry | false)[] = [
    boxes.length > 1 && groups.length === 0 && { id: "group", label: words.group, icon: "group", onAction: () => groupNodes(model, boxes) },
    groups.length > 0 && {
      id: "ungroup",
      label: words.ungroup,
      icon: "group",
      onAction: () => void model.act({ name: "remove", args: { ids: groups.map((box) => box.id), reconnect: false } }, words.removed(groups.length)),
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
            shortcut: "Mod+Delete",
            tone: "danger",
            onAction: () => {
              if (model.act({ name: "remove", args: { ids: [...nodes], reconnect: true } }, words.removed(nodes.length))) desk.store.getState().select([]);
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

/** One step: the group comes, its members know it. */
export function groupNodes(model: CanvasModel, boxes: readonly NodeBox[]): void {
  const { desk } = model;
  const kind = kinds.find((one) => one.outline === "frame");
  const first = boxes[0];
  if (!kind || !first) return;
  const id = desk.newId("node");
  const record = {
    id,
    type: "node",
    kind: kind.id,
    name: inLanguage(kind.words, desk.facts().language).blankName,
    stage: first.node.stage,
    function: null,
    group: null,
    data: kind.blank() as Record<string, unknown>,
    x: Math.min(...boxes.map((box) => box.x)),
    y: Math.min(...boxes.map((box) => box.y)),
    collapsed: false,
  };
  const label = words.groupLabel(boxes.length);
  const done = model.act(
    {
      name: "batch",
      args: {
        label,
        calls: [
          { name: "add-records", args: { records: [record], label } },
          { name: "set-fields", args: { ids: boxes.map((box) => box.id), fields: { group: id } } },
        ],
      },
    },
    `${label}.`,
  );
  if (!done) return;
  desk.store.getState().select([id]);
  model.ui.setState({ rename: id });
}
