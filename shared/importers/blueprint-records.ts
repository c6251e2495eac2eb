/** A blueprint's parts as the records they were: journey, stages, nodes, edges, and the library items they use. */
import type { AnyRecord } from "../document/index.ts";
import type { Blueprint } from "../exporters/index.ts";
import type { EdgeRecord, JourneyRecord, NodeRecord, StageRecord } from "../journey/index.ts";
import type { LibraryRecord, VersionRecord } from "../library/index.ts";

/** The journey record first, then stages, nodes and edges. Every node and stage has its place in the layout: checked before. */
export function recordsOf(read: Blueprint): AnyRecord[] {
  const places = new Map(read.layout.nodes.map((place) => [place.id, place]));
  const widths = new Map(read.layout.stages.map(({ id, width }) => [id, width]));
  const { lanes, rows, emptyRows } = read.layout;
  const drawn = new Map(read.layout.edges?.map((edge) => [edge.id, edge.drawn]));
  const journey: JourneyRecord = {
    ...read.journey,
    type: "journey",
    goal: read.goal,
    lanes,
    ...(rows ? { rows } : {}),
    ...(emptyRows ? { emptyRows } : {}),
  };
  const stages = read.stages.map((stage): StageRecord => ({
    ...stage,
    type: "stage",
    width: widths.get(stage.id) ?? 0,
  }));
  const nodes = read.nodes.map(({ id, kind, name, stage, function: owner, group, data }): NodeRecord => {
    const { x, y, collapsed } = places.get(id) ?? { x: 0, y: 0, collapsed: false };
    return { id, type: "node", kind, name, stage, function: owner, group, data, x, y, collapsed };
  });
  const edges = read.edges.map(({ delay: _, ...edge }): EdgeRecord => {
    const as = drawn.get(edge.id);
    return { ...edge, type: "edge", ...(as ? { drawn: as } : {}) };
  });
  return [journey, ...stages, ...nodes, ...edges];
}

/** The library items as the file states them. */
export function libraryOf({ audience, content, triggers, dataFields }: Blueprint): LibraryRecord[] {
  const { sentence: _, ...own } = audience ?? { sentence: null };
  return [
    ...content.products.map((item) => ({ ...item, type: "product" as const })),
    ...content.references.map((item) => ({ ...item, type: "reference" as const })),
    ...content.claims.map((item) => ({ ...item, type: "claim" as const })),
    ...content.modules.map((item) => ({ ...item, type: "module" as const })),
    ...content.versions.map(({ hash: _hash, state: _state, deliveredBy: _by, ...item }) => ({
      ...item,
      type: "version" as const,
    })),
    ...("id" in own ? [{ ...own, type: "audience" as const }] : []),
    ...content.audiences.map((item) => ({ ...item, type: "audience" as const })),
    ...triggers.map((item) => ({ ...item, type: "trigger" as const })),
    ...dataFields.flatMap((field) => {
      const { type, source } = field;
      if (source !== "attribute" || type === null || type === "event" || field.function === null) return [];
      return [
        {
          id: field.id.slice(field.id.indexOf(":") + 1),
          type: "attribute" as const,
          name: field.label,
          fieldType: type,
          options: field.options,
          source: field.system,
          function: field.function,
          health: field.health,
        },
      ];
    }),
  ];
}

/**
 * The items as they may be taken in: what somebody approved elsewhere is a draft here. A withdrawal stays, since it warns.
 * `taken` counts the versions that had an approval or were in review.
 */
export function withoutApprovals(items: readonly LibraryRecord[]): {
  readonly library: LibraryRecord[];
  readonly taken: number;
} {
  let taken = 0;
  const library = items.map((item): LibraryRecord => {
    if (item.type !== "version" || (item.approval === null && !item.inReview)) return item;
    taken += item.approval === null ? 0 : 1;
    return { ...item, approval: null, inReview: false } satisfies VersionRecord;
  });
  return { library, taken };
}
