/** The selected part of a journey as it goes onto the clipboard: structure and content, no people, no dates, no reviews. */
import { kindOf, structureOf } from "../../shared/kinds/index.ts";
import { type NodeRecord, journeyOf, nodeOf, nodesOf, stageLefts, stagesOf } from "../../shared/journey/index.ts";
import type { Desk } from "../state/desk.ts";
import { type Selection, newestEnvelope } from "./envelope.ts";
import { referencesOf } from "./references.ts";

/** The nodes with these ids and, of groups among them, all members at any depth. Ids that are no nodes are passed over. */
export function withMembers(desk: Desk, ids: Iterable<string>): Set<string> {
  const { doc } = desk.journey;
  const taken = new Set([...ids].filter((id) => nodeOf(doc, id)));
  const frames = [...taken].filter((id) => isFrame(nodeOf(doc, id)));
  if (frames.length === 0) return taken;
  const members = new Map<string, string[]>();
  for (const node of nodesOf(doc).values())
    if (node.group !== null) members.set(node.group, [...(members.get(node.group) ?? []), node.id]);
  for (const frame of frames)
    for (const id of members.get(frame) ?? []) {
      if (taken.has(id)) continue;
      taken.add(id);
      if (isFrame(nodeOf(doc, id))) frames.push(id);
    }
  return taken;
}

const isFrame = (node: NodeRecord | undefined): boolean => node !== undefined && kindOf(node).outline === "frame";

/** `workspace` is the file's name: for people who look at the clipboard. Ids must be nodes; at least one. */
export function takeAlong(desk: Desk, ids: ReadonlySet<string>, workspace: string): Selection {
  const { doc, links } = desk.journey;
  const left = { people: 0, dates: 0 };
  const nodes = [...ids].flatMap((id): NodeRecord[] => {
    const node = nodeOf(doc, id);
    if (!node) return [];
    const taken = structureOf(node);
    left.people += taken.left.people;
    left.dates += taken.left.dates;
    return [taken.node];
  });
  const stages = stagesOf(doc);
  const lefts = stageLefts(stages);
  const used = new Set(nodes.map((node) => node.stage));
  return {
    itinera: newestEnvelope,
    kind: "selection",
    from: { journey: desk.id, title: journeyOf(doc).title, workspace },
    stages: stages
      .filter((stage) => used.has(stage.id))
      .map(({ id, name, width }) => ({ id, name, left: lefts.get(id) ?? 0, width })),
    nodes,
    edges: nodes.flatMap((node) => links.out(node.id).filter((edge) => ids.has(edge.to))),
    references: referencesOf(nodes, { doc, library: desk.library.doc, journeys: desk.journeys }),
    left,
  };
}
