/** The name of a node, written in place: Enter saves, Escape restores. */
import { useStore } from "zustand";
import { canvasWords as words } from "../../words/canvas.ts";
import { useCanvas } from "../model.ts";
import { levelAt } from "../painter/ground.ts";
import { isQuiet } from "../painter/outlines.ts";
import { Anchored } from "./Anchored.tsx";
import { NameField } from "./NameField.tsx";

export function RenameNode() {
  const model = useCanvas();
  const id = useStore(model.ui, (ui) => ui.rename);
  const box = id === null ? undefined : model.scene.boxes.get(id);
  const { view } = model;
  if (id === null || !box) return null;
  const isText = box.kind.outline === "paper";
  const quiet = isQuiet(box.kind.outline, box.height);
  const place = () => {
    const now = model.scene.shown(id);
    if (!now) return null;
    const near = levelAt(view.at.zoom) === "near";
    const left = isText ? 4 : box.kind.outline === "frame" ? 24 : quiet ? 35 : 39;
    const twoLines = !quiet && !isText && box.kind.outline !== "frame";
    const top = isText
      ? 4
      : box.kind.outline === "frame"
        ? 6
        : twoLines
          ? now.anatomy.head / 2 - 18
          : now.anatomy.head / 2 - 10;
    const at = view.toArea(near ? { x: now.x + left, y: now.y + top } : now);
    return at;
  };
  const field = isText ? "data.text" : "name";
  const value = isText ? String(box.node.data["text"] ?? "") : box.node.name;
  return (
    <Anchored className="jc-rename-at" place={place}>
      <NameField
        key={id}
        label={words.name}
        value={value}
        lines={isText ? 4 : 1}
        width={isText ? 164 : Math.max(96, Math.min(128, box.width * view.at.zoom - (quiet ? 40 : 44) * view.at.zoom))}
        onDone={(name, byKey) => {
          model.ui.setState({ rename: null });
          if (name !== null && name !== value)
            model.act({ name: "set-fields", args: { ids: [id], fields: { [field]: name } } }, words.renamed(name));
          if (byKey) model.focusNode(id);
        }}
      />
    </Anchored>
  );
}
