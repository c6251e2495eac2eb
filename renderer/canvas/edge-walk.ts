/** Stepping through the connections of a node by keyboard: those that leave it first, then those that lead to it. */
import { inLanguage } from "../../shared/words/language.ts";
import { canvasWords as words } from "../words/canvas.ts";
import { structureWords } from "../words/structure.ts";
import type { CanvasModel } from "./model.ts";

/** What a screen reader says of a connection. */
export function sayEdge(model: CanvasModel, id: string): string {
  const edge = model.scene.edge(id);
  if (!edge) return "";
  const { language } = model.desk.facts();
  const nameOf = (node: string): string => {
    const box = model.scene.boxes.get(node);
    return box ? box.node.name || inLanguage(box.kind.words, language).blankName : "";
  };
  const branch = model.scene.boxes.get(edge.from)?.ports.find((port) => port.id === edge.port)?.name ?? "";
  const plain = words.edgeName(nameOf(edge.from), branch, nameOf(edge.to));
  const name = model.scene.routes.get(id)?.jump ? structureWords.jump.spoken(plain) : plain;
  const mark = model.props.marks?.get(id);
  return mark ? `${name}, ${words.marks[mark]}` : name;
}

/** The connection after (`by` 1) or before (-1) `current` among those of the node; the first or last when `current` is none of them. */
export function nextEdge(
  model: CanvasModel,
  node: string,
  current: string | null,
  by: 1 | -1,
): { readonly id: string; readonly at: number; readonly of: number } | undefined {
  const { links } = model.desk.journey;
  const ids = [...new Set([...links.out(node), ...links.into(node)].map((edge) => edge.id))];
  const known = current === null ? -1 : ids.indexOf(current);
  const at = known < 0 ? (by === 1 ? 0 : ids.length - 1) : (known + by + ids.length) % ids.length;
  const id = ids[at];
  return id === undefined ? undefined : { id, at: at + 1, of: ids.length };
}
