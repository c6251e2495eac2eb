/** Single parts of a card, read from the records: ways out, consent gate before it, fit for phones, icon. */
import { channelById } from "../../../shared/channels/index.ts";
import type { Doc } from "../../../shared/document/index.ts";
import type { NodeRecord } from "../../../shared/journey/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import { item } from "../../../shared/library/index.ts";
import type { Desk } from "../../state/desk.ts";
import type { NodeBox } from "./boxes.ts";
import type { CardRow } from "./card.ts";
import type { Scene } from "./scene.ts";

type Links = Desk["journey"]["links"];

export function rowsOf(box: NodeBox, scene: Scene, links: Links): { rows: CardRow[]; open: boolean } {
  const out = links.out(box.id);
  const rows = box.anatomy.rows.map((port): CardRow => {
    const edge = out.find((e) => e.port === port.id);
    const route = edge && scene.routes.get(edge.id);
    return {
      id: port.id,
      name: port.name,
      side: route && route.leaves !== "up" ? route.leaves : "right",
      open: edge === undefined,
      loop: route?.leaves === "up",
    };
  });
  const single = box.anatomy.rows.length === 0 && box.ports.length > 0 && !box.node.collapsed;
  return { rows, open: single && out.length === 0 };
}

/** True when every way from an entry to the node leads through a consent gate's granted way; walks back at most 2,000 nodes. */
export function isBehindConsent(id: string, scene: Scene, links: Links): boolean {
  const seen = new Set([id]);
  const queue = [id];
  let gates = 0;
  for (let i = 0; i < queue.length; i += 1) {
    if (i > 2000) return false;
    const into = links.into(queue[i] ?? "");
    if (into.length === 0) return false;
    for (const edge of into) {
      const from = scene.boxes.get(edge.from);
      if (!from) continue;
      if (from.kind.grants === edge.port) gates += 1;
      else if (!seen.has(from.id)) {
        seen.add(from.id);
        queue.push(from.id);
      }
    }
  }
  return gates > 0;
}

/** The channel reaches phones, and so does every module version that is delivered. */
export function isForPhones(node: NodeRecord, library: Doc): boolean {
  const references = kindOf(node).references?.(node.data) ?? [];
  const channel = channelById(references.find((r) => r.to === "channel")?.id ?? "");
  const versions = references.filter((r) => r.to === "version");
  return (
    channel?.devices.includes("phone") === true &&
    versions.length > 0 &&
    versions.every((r) => item(library, "version", r.id)?.devices.includes("phone") === true)
  );
}

/** The channel's where it has one, else the kind's. */
export function iconOf(box: NodeBox): string {
  if (box.kind.role !== "touch") return box.kind.icon;
  const channel = box.kind.references?.(box.node.data).find((r) => r.to === "channel");
  return channelById(channel?.id ?? "")?.icon ?? box.kind.icon;
}
