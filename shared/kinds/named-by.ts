/** Everything that a node names beside itself: library items, journeys, channels, and other nodes whose events it asks for. */
import { type NodeRecord, testsOf } from "../journey/index.ts";
import type { KindReference } from "./define.ts";
import { kindOf } from "./index.ts";

export interface Named {
  readonly to: KindReference["to"] | "attribute" | "node";
  readonly id: string;
}

const sources: Readonly<Record<string, Named["to"]>> = {
  attribute: "attribute",
  trigger: "trigger",
  view: "module",
  event: "node",
};

/** A field of the dictionary names what it comes from: `attribute:<id>`, `trigger:<id>`, `view:<module>`, `event:<node>:<event>`. */
function namedByField(field: unknown): Named[] {
  const [source = "", id = ""] = typeof field === "string" ? field.split(":") : [];
  const to = Object.hasOwn(sources, source) ? sources[source] : undefined;
  return to && id ? [{ to, id }] : [];
}

/** Keys of the data that hold the dictionary id of an event. */
export const eventKeysOf = (node: NodeRecord): string[] =>
  kindOf(node).fields.flatMap(({ as, path }) => (as === "event" && path.startsWith("data.") ? [path.slice(5)] : []));

/** In reading order; what is named twice comes twice. */
export function namedBy(node: NodeRecord): Named[] {
  const kind = kindOf(node);
  const conditions = kind.conditions?.(node.data) ?? [];
  return [
    ...(kind.references?.(node.data) ?? []).map(({ to, id }) => ({ to, id })),
    ...conditions.flatMap(({ condition }) =>
      condition ? testsOf(condition).flatMap((test) => namedByField(test.field)) : [],
    ),
    ...eventKeysOf(node).flatMap((key) => namedByField(node.data[key])),
  ];
}
