/** Where everything stands: boxes of nodes, frames of groups around their members, and the index that finds them by place. */
import { type NodeRecord, nodeOf } from "../../../shared/journey/index.ts";
import { isInFlow } from "../../../shared/kinds/index.ts";
import type { Desk } from "../../state/desk.ts";
import type { Body, Point } from "../routing/wire.ts";
import { type NodeBox, boxOf, framed } from "./boxes.ts";
import { type Rect, createGrid, meets } from "./grid.ts";

export interface Standing {
  readonly boxes: ReadonlyMap<string, NodeBox>;
  /** The box that stands for a node: its own, or that of the folded group it lies in. */
  shown(id: string): NodeBox | undefined;
  /** Boxes that meet the area, frames included, hidden ones left out. */
  boxesIn(area: Rect): NodeBox[];
  /** What edges must go around, in an order that does not depend on how it came there. */
  bodiesIn(area: Rect): readonly Body[];
  members(group: string): ReadonlySet<string>;
  withMembers(ids: Iterable<string>): Set<string>;
  count(stage: string): number;
  /** Places while a drag lasts. Takes effect for a node when it is placed or moved. */
  readonly held: ReadonlyMap<string, Point> | null;
  hold(places: ReadonlyMap<string, Point> | null): void;
  place(node: NodeRecord): void;
  /** Only the place differs: cheaper than placing it anew. */
  shift(box: NodeBox, to: Point): void;
  drop(id: string): void;
  /** Sizes these groups and those around them; call after their members stand. */
  frameGroups(ids: Iterable<string>): void;
}

const nobody: ReadonlySet<string> = new Set();

/** `moved` is told of every box that is new, different or gone; `recounted` when a stage's number of nodes changes. */
export function createStanding(desk: Desk, told: { moved(id: string): void; recounted(): void }): Standing {
  const { journey } = desk;
  const boxes = new Map<string, NodeBox>();
  const grid = createGrid(256);
  const groups = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  /** Drawn, and not in the journey: they are not counted. */
  const ghosts = new Set<string>();
  let held: ReadonlyMap<string, Point> | null = null;

  const foldedAround = (node: NodeRecord): string | undefined => {
    let outermost: string | undefined;
    let group = node.group ? nodeOf(journey.doc, node.group) : undefined;
    for (let depth = 0; group && depth < 20; depth += 1) {
      if (group.collapsed) outermost = group.id;
      group = group.group ? nodeOf(journey.doc, group.group) : undefined;
    }
    return outermost;
  };
  const count = (node: NodeRecord | undefined, by: number): void => {
    if (!node?.stage || !isInFlow(node)) return;
    // What it was when it was counted in: by now the desk may speak of another comparison.
    if (by > 0 && desk.isGone?.(node.id)) return void ghosts.add(node.id);
    if (by < 0 && ghosts.delete(node.id)) return;
    counts.set(node.stage, (counts.get(node.stage) ?? 0) + by);
    told.recounted();
  };
  const put = (box: NodeBox): void => {
    const old = boxes.get(box.id);
    boxes.set(box.id, box);
    if (old?.node.stage !== box.node.stage) {
      count(old?.node, -1);
      count(box.node, 1);
    }
    if (box.hidden) grid.take(box.id);
    else grid.put(box.id, box);
    if (!old || old.node.group !== box.node.group) {
      if (old?.node.group) groups.get(old.node.group)?.delete(box.id);
      if (box.node.group) groups.set(box.node.group, (groups.get(box.node.group) ?? new Set()).add(box.id));
    }
    told.moved(box.id);
  };
  const plain = (node: NodeRecord): NodeBox =>
    boxOf(node, desk.facts(), held?.get(node.id) ?? node, foldedAround(node) !== undefined);
  return {
    boxes,
    shown(id) {
      const box = boxes.get(id);
      if (!box?.hidden) return box;
      const group = foldedAround(box.node);
      return group === undefined ? undefined : boxes.get(group);
    },
    boxesIn(area) {
      const found: NodeBox[] = [];
      grid.visit(area, (id) => {
        const box = boxes.get(id);
        if (box && meets(box, area)) found.push(box);
      });
      return found;
    },
    bodiesIn(area) {
      const found: NodeBox[] = [];
      grid.visit(area, (id) => {
        const box = boxes.get(id);
        if (box && !box.frame && meets(box, area)) found.push(box);
      });
      return found.sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    members: (group) => groups.get(group) ?? nobody,
    withMembers(ids) {
      const all = new Set<string>();
      const add = (id: string): void => {
        if (all.has(id)) return;
        all.add(id);
        for (const member of groups.get(id) ?? nobody) add(member);
      };
      for (const id of ids) add(id);
      return all;
    },
    count: (stage) => counts.get(stage) ?? 0,
    get held() {
      return held;
    },
    hold(places) {
      held = places;
    },
    place: (node) => put(plain(node)),
    shift: (box, to) => put({ ...box, x: to.x, y: to.y }),
    drop(id) {
      const box = boxes.get(id);
      if (!box) return;
      if (box.node.group) groups.get(box.node.group)?.delete(id);
      count(box.node, -1);
      boxes.delete(id);
      grid.take(id);
      told.moved(id);
    },
    frameGroups(ids) {
      const due = [...new Set(ids)];
      for (let i = 0; i < due.length && i < 2000; i += 1) {
        const node = nodeOf(journey.doc, due[i] ?? "");
        if (!node) continue;
        // While a member is dragged alone its frame stays as it was: so it can be pulled out of it.
        const members = [...(groups.get(node.id) ?? nobody)].flatMap((id) => {
          const box = boxes.get(id);
          if (!box) return [];
          return held?.has(id) && !held.has(node.id) ? { ...box, x: box.node.x, y: box.node.y } : box;
        });
        put(framed(plain(node), members));
        if (node.group) due.push(node.group);
      }
    },
  };
}
