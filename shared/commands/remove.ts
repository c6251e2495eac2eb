/** Take nodes and connections away; optionally close the gap so that the flow goes on. */
import { z } from "zod";
import { type EdgeRecord, Id } from "../journey/index.ts";
import { kindById } from "../kinds/index.ts";
import { connectionFault } from "./connecting.ts";
import { defineCommand } from "./define.ts";

const Args = z.strictObject({
  ids: z.array(Id).min(1).max(20_000),
  /** Lead what came in on to where the single way out went. */
  reconnect: z.boolean(),
});

export const remove = defineCommand(Args, {
  name: "remove",
  on: "journey",
  words: {
    en: {
      remove: (what: string) => `Delete ${what}`,
      reconnect: (what: string) => `Delete ${what} and reconnect`,
      gone: "What was to be deleted is no longer there.",
      stages: "A stage is deleted on its own, so that its nodes find a new one.",
    },
    de: {
      remove: (what: string) => `${what} löschen`,
      reconnect: (what: string) => `${what} löschen und neu verbinden`,
      gone: "Was gelöscht werden sollte, ist nicht mehr da.",
      stages: "Eine Phase wird für sich gelöscht, damit ihre Schritte eine neue finden.",
    },
  },
  label: ({ ids, reconnect }, naming, { words: w }) => (reconnect ? w.reconnect : w.remove)(naming.many(ids)),
  run(edit, { ids, reconnect }, { words: w }) {
    const going = new Set(ids.filter((id) => ["node", "edge"].includes(edit.get(id)?.type ?? "")));
    if (going.size === 0) return ids.some((id) => edit.get(id)) ? w.stages : w.gone;
    const holdsGroups = [...going].some((id) => {
      const record = edit.get(id);
      return record?.type === "node" && kindById(String(record["kind"]))?.outline === "frame";
    });
    const all = edit.all("edge") as unknown as EdgeRecord[];
    const edges = all.filter((edge) => going.has(edge.id) || going.has(edge.from) || going.has(edge.to));
    /** What leaves the nodes concerned, kept up to date: the loop below must not walk all edges again for each of them. */
    const leaving = new Map<string, EdgeRecord[]>(edges.map((edge) => [edge.from, []]));
    for (const edge of all) {
      const siblings = leaving.get(edge.from);
      if (siblings && !going.has(edge.id)) siblings.push(edge);
    }
    const onward = landing(going, new Map(leaving));
    for (const edge of edges) {
      if (going.has(edge.id)) {
        edit.remove(edge.id);
        continue;
      }
      const end = reconnect && !going.has(edge.from) ? onward(edge) : undefined;
      const moved = end && { ...edge, ...end };
      const others = leaving.get(edge.from) ?? [];
      const fits = moved !== undefined && connectionFault(edit, moved, others, undefined) === undefined;
      if (fits) edit.set(edge.id, { to: moved.to, maxPasses: moved.maxPasses });
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

/**
 * Follows the deleted nodes' single ways out to the first node that stays; undefined where the ways part or go round. The
 * tightest limit on the way stays: a loop that was limited must not become endless.
 */
function landing(going: ReadonlySet<string>, leaving: ReadonlyMap<string, readonly EdgeRecord[]>) {
  return (edge: EdgeRecord): Pick<EdgeRecord, "to" | "maxPasses"> | undefined => {
    const seen = new Set<string>();
    let { to, maxPasses } = edge;
    while (going.has(to)) {
      const out = leaving.get(to) ?? [];
      const [next] = out;
      if (next === undefined || out.some((other) => other.to !== next.to) || seen.has(to)) return undefined;
      seen.add(to);
      for (const { maxPasses: limit } of out) if (limit !== null) maxPasses = Math.min(limit, maxPasses ?? limit);
      to = next.to;
    }
    return { to, maxPasses };
  };
}
