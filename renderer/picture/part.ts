/** A part of a journey as a drawing of its own: some nodes, what runs between them, and labels where connections lead out of it. */
import type { Desk } from "../state/desk.ts";
import type { Colours } from "../canvas/painter/colours.ts";
import type { Pen } from "../canvas/painter/pen.ts";
import { wrapped } from "../canvas/painter/text.ts";
import type { Route } from "../canvas/routing/router.ts";
import type { NodeBox } from "../canvas/scene/boxes.ts";
import type { Cards } from "../canvas/scene/cards.ts";
import { type Rect, grown, union } from "../canvas/scene/grid.ts";
import type { Scene } from "../canvas/scene/scene.ts";
import { pictureWords as words } from "../words/picture.ts";
import { type Label, type Portal, cutAt, labelWidth, leaderOf, placeLabels } from "./portals.ts";
import type { Look } from "./request.ts";
import { type Subject, boundsOf, partOf, plainCards, stageOf } from "./subject.ts";

export interface Part extends Subject {
  /** Around the nodes, without the labels: what lies beyond is cut off. */
  readonly inner: Rect;
  readonly labels: readonly Label[];
}

const air = 30;
/** px. */
const near = 80;

/** `ids`: boxes that are shown. `pageOf` tells on which page a node is, when there are pages. The pen measures. */
export function makePart(
  { desk, scene, cards }: { readonly desk: Desk; readonly scene: Scene; readonly cards: Cards },
  ids: ReadonlySet<string>,
  look: Look,
  pen: Pen,
  pageOf: ((id: string) => number | undefined) | null,
): Part | null {
  const nodes: NodeBox[] = [];
  const frames = new Set<string>();
  for (const id of ids) {
    const box = scene.boxes.get(id);
    if (!box || box.hidden || box.frame) continue;
    nodes.push(box);
    for (
      let group = scene.boxes.get(box.node.group ?? "");
      group?.frame;
      group = scene.boxes.get(group.node.group ?? "")
    )
      frames.add(group.id);
  }
  if (nodes.length === 0) return null;
  nodes.sort((a, b) => (a.id < b.id ? -1 : 1));
  let inner: Rect | null = null;
  for (const { x, y, width, height } of nodes)
    inner = inner ? union(inner, { x, y, width, height }) : { x, y, width, height };
  const inside: Route[] = [];
  const leaving: { route: Route; other: NodeBox; leaves: boolean }[] = [];
  const shown = new Set(nodes.map(({ id }) => id));
  for (const route of scene.routes.values()) {
    const edge = scene.edge(route.id);
    const [from, to] = [edge && scene.shown(edge.from), edge && scene.shown(edge.to)];
    if (!from || !to) continue;
    const [starts, ends] = [shown.has(from.id), shown.has(to.id)];
    if (starts && ends) inside.push(route);
    else if (starts) leaving.push({ route, other: to, leaves: true });
    else if (ends) leaving.push({ route, other: from, leaves: false });
  }
  const take = (bounds: Rect): void => {
    if (inner) inner = union(inner, bounds);
  };
  // A group that is on the page as a whole has its frame there as a whole.
  for (const id of frames) {
    const frame = scene.boxes.get(id);
    if (frame && scene.members(id).every((member) => shown.has(member) || scene.boxes.get(member)?.hidden !== false))
      take(frame);
  }
  for (const route of inside) for (const bounds of boundsOf(route)) take(route.loop ? grown(bounds, 14) : bounds);
  // A jump says in its own tag where it leads.
  for (const { route, leaves } of leaving) if (route.jump) take(leaves ? route.bounds : route.jump.bounds);
  if (!inner) return null;
  const area = grown(inner, air);
  const routes = new Map<string, Route>(inside.map((route) => [route.id, route]));
  const portals = new Map<string, { -readonly [K in keyof Portal]: Portal[K] }>();
  for (const { route, other, leaves } of leaving.sort((a, b) => (a.route.id < b.route.id ? -1 : 1))) {
    if (route.jump) {
      routes.set(route.id, route);
      continue;
    }
    const cut = cutAt(route, area, !leaves);
    routes.set(route.id, cut.route);
    // One label for all that leave near each other to the same node.
    const along = cut.rim === "left" || cut.rim === "right" ? cut.at.y : cut.at.x;
    const key = `${cut.rim} ${leaves} ${other.id} ${Math.round(along / near)}`;
    const known = portals.get(key);
    if (known) known.at = [...known.at, cut.at];
    else portals.set(key, { rim: cut.rim, other: other.id, leaves, at: [cut.at] });
  }
  pen.font = `400 11px ${look.colours.font}`;
  const said = ({ other, leaves }: Portal): readonly string[] => {
    const box = scene.boxes.get(other);
    const stage = box && stageOf(scene, box);
    const name = scene.columns.find(({ id }) => id === stage)?.stage.name ?? words.noStage;
    pen.font = `400 11px ${look.colours.font}`;
    const who = (leaves ? words.leadsTo : words.comesFrom)(cards.card(other)?.name ?? "");
    const place = words.atPage(name, pageOf?.(other) ?? null);
    const whole = `${who} ${place}`;
    if (pen.measureText(whole).width <= labelWidth) return [whole];
    return [...wrapped(pen, who, labelWidth, 3), ...wrapped(pen, place, labelWidth, 2)];
  };
  const placed = placeLabels([...portals.values()], area, said, (text) => pen.measureText(text).width);
  const all = grown(placed.around, 4);
  const isIn = (box: NodeBox): boolean => !box.hidden && (shown.has(box.id) || frames.has(box.id));
  return {
    scene: partOf(scene, { columns: [], rows: [] }, isIn, (route) => routes.get(route.id) ?? null),
    cards: plainCards(desk, cards, look),
    nodes,
    routes: [...routes.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    area: all,
    inner: area,
    columns: [],
    labels: placed.labels,
  };
}

/** In the drawing's own measure. `link` is told where a label leads. */
export function paintLabels(pen: Pen, part: Part, colours: Colours, link?: (box: Rect, node: string) => void): void {
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  for (const label of part.labels) {
    const { lines, box, portal } = label;
    pen.strokeStyle = colours.edge;
    pen.lineWidth = 1;
    for (const from of portal.at) {
      const [a, b] = leaderOf(label, from);
      pen.setLineDash([2, 3]);
      pen.beginPath();
      pen.moveTo(a.x, a.y);
      pen.lineTo(b.x, b.y);
      pen.stroke();
      pen.setLineDash([]);
    }
    pen.font = `400 11px ${colours.font}`;
    pen.fillStyle = colours.text2;
    lines.forEach((line, i) => pen.fillText(line, box.x, box.y + 7 + i * 14));
    link?.(box, portal.other);
  }
}
