/** Take nodes and connections away; optionally close the gap so that the flow goes on. */
import { z } from "zod";
import { type EdgeRecord, Id } from "../journey/index.ts";
import { count } from "../words/language.ts";
import { connectionFault } from "./connecting.ts";
import { defineCommand, nameIn } from "./define.ts";

const Args = z.strictObject({
  ids: z.array(Id).min(1).max(20_000),
  /** Lead what came in on to where the single way out went. */
  reconnect: z.boolean(),
});

export const remove = defineCommand(Args, {
  name: "remove",
  on: "journey",
  label: ({ ids, reconnect }, doc) =>
    `${reconnect ? "Delete and reconnect" : "Delete"} ${ids.length === 1 ? nameIn(doc, ids[0] ?? "", "connection") : count(ids.length, "thing", "things")}`,
  run(edit, { ids, reconnect }) {
    const going = new Set(ids.filter((id) => ["node", "edge"].includes(edit.get(id)?.type ?? "")));
    if (going.size === 0) return "What was to be deleted is no longer there.";
    const edges = edit.all("edge") as unknown as EdgeRecord[];
    const onward = new Map<string, EdgeRecord[]>();
    for (const edge of edges) if (!going.has(edge.id)) onward.set(edge.from, [...(onward.get(edge.from) ?? []), edge]);
    /** Follows the deleted nodes' single ways out to the first node that stays. */
    const landing = (node: string): string | undefined => {
      const seen = new Set<string>();
      let at = node;
      while (going.has(at)) {
        const out = onward.get(at) ?? [];
        const targets = new Set(out.map((edge) => edge.to));
        if (targets.size !== 1 || seen.has(at)) return undefined;
        seen.add(at);
        at = out[0]?.to ?? at;
      }
      return at;
    };
    for (const edge of edges) {
      if (going.has(edge.id)) {
        edit.remove(edge.id);
        continue;
      }
      if (!going.has(edge.from) && !going.has(edge.to)) continue;
      const target = reconnect && !going.has(edge.from) ? landing(edge.to) : undefined;
      const moved = target === undefined ? undefined : { ...edge, to: target };
      const rest = (edit.all("edge") as unknown as EdgeRecord[]).filter((e) => e.from === edge.from);
      if (moved && !connectionFault(edit, moved, rest, undefined)) edit.set(edge.id, { to: moved.to });
      else edit.remove(edge.id);
    }
    for (const id of going) if (edit.get(id)?.type === "node") edit.remove(id);
    for (const node of edit.all("node")) if (node["group"] && going.has(String(node["group"]))) edit.set(node.id, { group: null });
    return undefined;
  },
});

