/** Copies of nodes with the connections between them, under fresh ids: structure only, no approvals, no comments. */
import type { AnyRecord } from "../../shared/document/index.ts";
import { type EdgeRecord, type NodeRecord, edgesOf, nodesOf } from "../../shared/journey/index.ts";
import type { Desk } from "../state/desk.ts";

export function copyOf(desk: Desk, ids: ReadonlySet<string>, dx: number, dy: number): AnyRecord[] {
  const fresh = new Map<string, string>();
  for (const id of ids) fresh.set(id, desk.newId("node"));
  const nodes = [...nodesOf(desk.journey.doc).values()]
    .filter((node) => ids.has(node.id))
    .map((node): NodeRecord => ({
      ...node,
      id: fresh.get(node.id) ?? node.id,
      group: node.group === null ? null : (fresh.get(node.group) ?? node.group),
      x: node.x + dx,
      y: node.y + dy,
    }));
  const edges: EdgeRecord[] = [];
  for (const edge of edgesOf(desk.journey.doc).values()) {
    const from = fresh.get(edge.from);
    const to = fresh.get(edge.to);
    if (from && to) edges.push({ ...edge, id: desk.newId("edge"), from, to });
  }
  return [...nodes, ...edges] as unknown as AnyRecord[];
}
