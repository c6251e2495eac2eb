/** Take nodes and connections away; optionally close the gap so that the flow goes on. */
import { z } from "zod";
import { type EdgeRecord, Id } from "../journey/index.ts";
import { kindById } from "../kinds/index.ts";
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
    const holdsGroups = [...going].some((id) => {
      const record = edit.get(id);
      return record?.type === "node" && kindById(String(record["kind"]))?.outline === "frame";
    });
    const all = edit.all("edge") as unknown as EdgeRecord[];
    const edges = all.filter((edge) => going.has(edge.id) || going.has(edge.from) || going.has(edge.to));
    /** What leaves the nodes concerned, kept up to date: the loop below must not walk all edges again for each of them. */
    const leaving = new Map<string, EdgeRecord[]>(edges.map((edge) => [edge.from, []]));
    for (const edge of all) if (!going.has(edge.id)) leaving.get(edge.from)?.push(edge);
    const onward = landing(going, new Map(leaving));
    for (const edge of edges) {
      if (going.has(edge.id)) {
        edit.remove(edge.id);
        continue;
      }
      if (!going.has(edge.from) && !going.has(edge.to)) continue;
      const target = reconnect && !going.has(edge.from) ? onward(edge.to) : undefined;
      const moved = target === undefined ? undefined : { ...edge, to: target };
      const others = leaving.get(edge.from) ?? [];
      const fits = moved !== undefined && connectionFault(edit, moved, others, undefined) === undefined;
      if (fits) edit.set(edge.id, { to: moved.to });
      else edit.remove(edge.id);
      leaving.set(
        edge.from,
        others.flatMap((other) => (other.id !== edge.id ? other : fits ? moved : [])),
      );
    }
    for (const id of going) if (edit.get(id)?.type === "node") edit.remove(id);
    if (holdsGroups)
      for (const node of edit.all("node"))
        if (node["group"] && going.has(String(node["group"]))) edit.set(node.id, { group: null });
    return undefined;
  },
});

/** Follows the deleted nodes' single ways out to the first node that stays; undefined where the ways part or go round. */
function landing(going: ReadonlySet<string>, leaving: ReadonlyMap<string, readonly EdgeRecord[]>) {
  return (node: string): string | undefined => {
    const seen = new Set<string>();
    let at = node;
    while (going.has(at)) {
      const out = leaving.get(at) ?? [];
      if (new Set(out.map((edge) => edge.to)).size !== 1 || seen.has(at)) return undefined;
      seen.add(at);
      at = out[0]?.to ?? at;
    }
    return at;
  };
}
