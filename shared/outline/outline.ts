/**
 * A journey as an indented list: stages, in them the steps in reading order, under a step where ways part one row per way with
 * what comes on it. Every node is a row once, every connection is told once.
 */
import type { Doc } from "../document/index.ts";
import { stagesOf } from "../journey/index.ts";
import type { KindFacts } from "../kinds/index.ts";
import { type Passage, type Passages, type Step, passagesOf } from "./passages.ts";
import { type Stems, stemsOf } from "./stems.ts";

/**
 * Where a connection leads, seen from its row: to the rows inside (`in`), to a row that stands elsewhere (`on`), to one that was
 * passed already (`back`), to what is not there (`gone`), or nowhere yet (`open`).
 */
export type Reach = "in" | "on" | "back" | "gone" | "open";

interface RowPlace {
  /** The same for the same thing as long as it is there. */
  readonly key: string;
  /** From 1. */
  readonly level: number;
  /** Index of the row it lies in, -1 at the top. */
  readonly parent: number;
  /** Place among its siblings, from 1, and how many they are. */
  readonly at: number;
  readonly of: number;
  /** How many rows lie in it, at any depth. */
  readonly holds: number;
}

export type OutlineRow = RowPlace &
  (
    | { readonly what: "stage"; readonly id: string }
    /** The heading of nodes in no stage; only where there are stages. */
    | { readonly what: "rest" }
    | {
        readonly what: "node";
        readonly id: string;
        /** The connection that leads here from the row right before; null when others tell of it. */
        readonly edge: string | null;
      }
    | {
        /** A way out of a step where ways part. */
        readonly what: "way";
        readonly node: string;
        readonly port: string;
        /** What the way is called; null when the node no longer has it. */
        readonly name: string | null;
        readonly edge: string | null;
        readonly to: string | null;
        readonly reach: Reach;
      }
    | {
        /** The only way out of the row before, to a row that stands elsewhere. */
        readonly what: "link";
        readonly node: string;
        readonly edge: string;
        readonly to: string;
        readonly reach: "on" | "back" | "gone";
      }
  );

export interface Outline {
  /** From the top, all unfolded. */
  readonly rows: readonly OutlineRow[];
  /** The row of a stage or node, or the one that tells of a connection. */
  indexOf(id: string): number | undefined;
}

/** A way with this many steps may go on at the level of its fork, when it is by far the longest: no journey is indented out of sight. */
const longWay = 12;

/** No id has a colon: a step that is called “rest” keeps a row of its own. */
const restKey = ":rest";

/** O((n + e) log n) for n nodes and e connections. `facts` give the ways their names. */
export function outlineOf(doc: Doc, facts: KindFacts): Outline {
  const passages = passagesOf(doc, facts);
  const sheet = openSheet();
  const write = writer(sheet, passages, stemsOf(passages));
  const stages = stagesOf(doc);
  const { columns, rest } = sorted(passages, stages.length);
  stages.forEach(({ id }, at) => {
    const row = sheet.put(-1, `${id}`, { what: "stage", id });
    sheet.know(id, row);
    write.column(row, columns[at] ?? []);
  });
  if (rest.length > 0) {
    // Without stages there is nothing to tell apart.
    const row = stages.length > 0 ? sheet.put(-1, restKey, { what: "rest" }) : -1;
    write.column(row, rest);
  }
  return sheet.close();
}

/** What stands on the ground of each column, in reading order; asides last. */
function sorted(passages: Passages, count: number): { columns: Step[][]; rest: Step[] } {
  const columns: Step[][] = Array.from({ length: count }, () => []);
  const rest: Step[] = [];
  for (const step of [...passages.steps, ...passages.asides]) (columns[step.column] ?? rest).push(step);
  return { columns, rest };
}

type RowWords = OutlineRow extends infer R ? (R extends RowPlace ? Omit<R, keyof RowPlace> : never) : never;

interface Sheet {
  put(parent: number, key: string, row: RowWords): number;
  know(id: string, row: number): void;
  close(): Outline;
}

function openSheet(): Sheet {
  const rows: { -readonly [K in keyof RowPlace]: RowPlace[K] }[] = [];
  const counts: number[] = [0];
  const known = new Map<string, number>();
  return {
    put(parent, key, row) {
      const at = (counts[parent + 1] ?? 0) + 1;
      counts[parent + 1] = at;
      rows.push({ key, level: parent < 0 ? 1 : rows[parent]!.level + 1, parent, at, of: 0, holds: 0, ...row });
      return rows.length - 1;
    },
    know: (id, row) => void known.set(id, row),
    close() {
      for (let at = rows.length - 1; at >= 0; at -= 1) {
        const row = rows[at]!;
        row.of = counts[row.parent + 1]!;
        if (row.parent >= 0) rows[row.parent]!.holds += row.holds + 1;
      }
      return { rows: rows as unknown as OutlineRow[], indexOf: (id) => known.get(id) };
    },
  };
}

function writer(sheet: Sheet, { steps, back }: Passages, { on, ways, size }: Stems) {
  const numbers = new Map(steps.map((step, at) => [step.node.id, at]));
  const written = new Uint8Array(steps.length);

  const reachOf = ({ edge, to }: Passage): "on" | "back" | "gone" =>
    to < 0 ? "gone" : edge && back.has(edge.id) ? "back" : "on";

  /** The step and, on the same level, all that follows it until the column ends or its ways have been told. */
  const sequence = (parent: number, first: number, edge: string | null): void => {
    /** What is still to come on this level, the next one last. */
    const coming: { step: number; edge: string | null }[] = [{ step: first, edge }];
    while (coming.length > 0) {
      const { step: at, edge: by } = coming.pop()!;
      const step = steps[at]!;
      const { id } = step.node;
      const row = sheet.put(parent, id, { what: "node", id, edge: by });
      written[at] = 1;
      sheet.know(id, row);
      if (by !== null) sheet.know(by, row);
      const standing = on[at + 1]!;
      if (step.parts) {
        const below = new Set(standing);
        const inside = partWays(step, below);
        for (const passage of step.passages) tellWay(row, step, passage, inside);
        for (const one of standing.toReversed()) if (!inside.has(one)) coming.push({ step: one, edge: null });
        continue;
      }
      const [only] = step.passages;
      if (!only?.edge) continue;
      if (standing[0] === only.to && !back.has(only.edge.id)) coming.push({ step: only.to, edge: only.edge.id });
      else {
        const link = sheet.put(parent, `${only.edge.id}:link`, {
          what: "link",
          node: id,
          edge: only.edge.id,
          to: only.edge.to,
          reach: reachOf(only),
        });
        sheet.know(only.edge.id, link);
      }
    }
  };

  /** Of what stands on a step: the heads of its ways, which are told inside them. What several ways lead to comes after them all. */
  const partWays = (step: Step, below: ReadonlySet<number>): Set<number> => {
    const heads = new Set<number>();
    for (const { to, edge } of step.passages)
      if (to >= 0 && below.has(to) && ways[to] === 1 && edge && !back.has(edge.id)) heads.add(to);
    if (heads.size < below.size) return heads;
    let longest = -1;
    let all = 0;
    for (const head of heads) {
      all += size[head]!;
      if (longest < 0 || size[head]! > size[longest]!) longest = head;
    }
    if (longest >= 0 && size[longest]! > longWay && size[longest]! > 2 * (all - size[longest]!)) heads.delete(longest);
    return heads;
  };

  const tellWay = (parent: number, step: Step, passage: Passage, inside: ReadonlySet<number>): void => {
    const { port, portId, edge, to } = passage;
    const { id } = step.node;
    const goesIn = edge !== null && inside.has(to) && !back.has(edge.id);
    const row = sheet.put(parent, edge ? `${edge.id}:way` : `${id}:${portId}`, {
      what: "way",
      node: id,
      port: portId,
      name: port?.name ?? null,
      edge: edge?.id ?? null,
      to: edge?.to ?? null,
      reach: edge === null ? "open" : goesIn ? "in" : reachOf(passage),
    });
    if (edge) sheet.know(edge.id, row);
    if (goesIn) sequence(row, to, null);
  };

  return {
    column(parent: number, members: readonly Step[]): void {
      for (const step of members) {
        const at = numbers.get(step.node.id);
        if (at === undefined) {
          const { id } = step.node;
          sheet.know(id, sheet.put(parent, id, { what: "node", id, edge: null }));
        } else if (written[at] === 0) sequence(parent, at, null);
      }
    },
  };
}
