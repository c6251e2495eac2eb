/** Which journeys use what of the library: journeys are read once per revision and remembered. */
import { useEffect, useState } from "react";
import type { JourneySummary } from "../../../shared/api/calls.ts";
import type { AnyRecord } from "../../../shared/document/index.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import type { Workspace } from "../../state/workspace.ts";

export interface JourneyUse {
  readonly journey: string;
  readonly title: string;
  /** Nodes that name it, by their names; empty when only the journey itself does. */
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
}

export interface WhereUsed {
  /** Library id → journeys. */
  readonly uses: ReadonlyMap<string, readonly JourneyUse[]>;
  /** Journeys still to be read. */
  readonly waiting: number;
  /** Journeys that could not be read. */
  readonly failed: number;
}

type Named = ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>;

/** Texts of people, and what only looks like an id of the library. */
const speech = new Set([
  "id",
  "type",
  "kind",
  "name",
  "title",
  "description",
  "text",
  "channel",
  "stage",
  "group",
  "function",
  "owner",
]);
/** Conditions and events name data fields, triggers and modules with their source before them. */
const prefixed = /^(attribute|trigger|view):([A-Za-z0-9_-]{1,64})/;

/** Library ids that the records of one journey name, with the nodes that do. O(records). */
export function namedIn(records: Iterable<AnyRecord>): Named {
  const named = new Map<string, Map<string, string>>();
  const note = (id: string, record: AnyRecord): void => {
    const nodes = named.get(id) ?? new Map<string, string>();
    if (record.type === "node") nodes.set(record.id, String(record["name"] ?? ""));
    named.set(id, nodes);
  };
  const walk = (value: unknown, record: AnyRecord): void => {
    if (typeof value === "string") {
      const [, , id] = prefixed.exec(value) ?? [];
      note(id ?? value, record);
    } else if (Array.isArray(value)) for (const one of value) walk(one, record);
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) if (!speech.has(key)) walk(inner, record);
  };
  for (const record of records) if (record.type !== "edge") walk(record, record);
  return new Map([...named].map(([id, nodes]) => [id, [...nodes].map(([node, name]) => ({ id: node, name }))]));
}

/** Journey id and revision → what it names. Journeys that are gone cost a little memory, nothing more. */
const known = new Map<string, Named>();
const keyOf = ({ id, revision }: JourneySummary): string => `${id}@${revision}`;

async function read(workspace: Workspace, journey: JourneySummary): Promise<void> {
  const open = workspace.store.getState().desks.get(journey.id)?.journey;
  if (open) known.set(keyOf(journey), namedIn(open.doc.records()));
  else {
    const { records } = await workspace.client.call("documents.at", { id: journey.id, revision: journey.revision });
    known.set(keyOf(journey), namedIn(records));
  }
}

export function useWhereUsed(): WhereUsed {
  const workspace = useWorkspaceHandle();
  const journeys = useWindow((state) => state.journeys);
  const [used, setUsed] = useState<WhereUsed>(() => sumUp(journeys, new Set()));
  useEffect(() => {
    let isGone = false;
    const failed = new Set<string>();
    const go = async (): Promise<void> => {
      setUsed(sumUp(journeys, failed));
      for (const journey of journeys) {
        if (isGone) return;
        if (known.has(keyOf(journey))) continue;
        await read(workspace, journey).catch(() => failed.add(keyOf(journey)));
        if (!isGone) setUsed(sumUp(journeys, failed));
      }
    };
    void go();
    return () => {
      isGone = true;
    };
  }, [workspace, journeys]);
  return used;
}

function sumUp(journeys: readonly JourneySummary[], failed: ReadonlySet<string>): WhereUsed {
  const uses = new Map<string, JourneyUse[]>();
  let waiting = 0;
  for (const journey of journeys) {
    const named = known.get(keyOf(journey));
    if (!named) waiting += failed.has(keyOf(journey)) ? 0 : 1;
    for (const [id, nodes] of named ?? [])
      uses.set(id, [...(uses.get(id) ?? []), { journey: journey.id, title: journey.title, nodes }]);
  }
  return { uses, waiting, failed: failed.size };
}
