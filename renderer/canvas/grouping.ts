/** Makes a group of nodes as one step: the group comes, and its members know it. */
import type { AnyCall } from "../../shared/commands/index.ts";
import { nodeOf } from "../../shared/journey/index.ts";
import { kinds } from "../../shared/kinds/index.ts";
import { inLanguage } from "../../shared/words/language.ts";
import type { Desk } from "../state/desk.ts";
import { canvasWords as words } from "../words/canvas.ts";

/** `id` is that of the new group. Null when none of the ids is a node. */
export function groupCall(
  desk: Desk,
  ids: readonly string[],
): { readonly call: AnyCall; readonly id: string; readonly label: string } | null {
  const kind = kinds.find((one) => one.outline === "frame");
  const nodes = ids.flatMap((id) => nodeOf(desk.journey.doc, id) ?? []);
  const [first] = nodes;
  if (!kind || !first) return null;
  const id = desk.newId("node");
  const label = words.groupLabel(nodes.length);
  const record = {
    id,
    type: "node",
    kind: kind.id,
    name: inLanguage(kind.words, desk.facts().language).blankName,
    stage: first.stage,
    function: null,
    // Grouped inside a group they stay inside it.
    group: nodes.every((node) => node.group === first.group) ? first.group : null,
    data: kind.blank(),
    x: Math.min(...nodes.map((node) => node.x)),
    y: Math.min(...nodes.map((node) => node.y)),
    collapsed: false,
  };
  const calls = [
    { name: "add-records", args: { records: [record], label } },
    { name: "set-fields", args: { ids: nodes.map((node) => node.id), fields: { group: id } } },
  ];
  return { call: { name: "batch", args: { label, calls } }, id, label };
}
