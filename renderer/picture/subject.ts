/** What a picture shows of a journey: which boxes and routes, without what the screen adds (selection, hover, dimmed nodes). */
import type { Desk } from "../state/desk.ts";
import type { Drawn, Picture } from "../canvas/painter/picture.ts";
import type { Route } from "../canvas/routing/router.ts";
import type { NodeBox } from "../canvas/scene/boxes.ts";
import type { Card, Look as CardLook } from "../canvas/scene/card.ts";
import type { Cards } from "../canvas/scene/cards.ts";
import { type Rect, grown, meets, union } from "../canvas/scene/grid.ts";
import type { Column, Scene } from "../canvas/scene/scene.ts";
import type { Look, Scope } from "./request.ts";

export interface Subject {
  readonly scene: Drawn;
  readonly cards: Picture["cards"];
  /** Everything but open frames, in an order that does not depend on how the journey came about. */
  readonly nodes: readonly NodeBox[];
  readonly routes: readonly Route[];
  /** Around all of it, with air. */
  readonly area: Rect;
  readonly columns: readonly Column[];
}

/** Badges hang over the top edge, labels of ways back stand over their arcs. */
const air = 28;

type Source = Pick<
  Scene,
  "boxes" | "routes" | "columns" | "rows" | "edge" | "boxesIn" | "routesIn" | "shown" | "withMembers"
>;

/** The stage in which a box stands: its own, else the column under its middle; null beside all. */
export function stageOf(scene: Pick<Scene, "columns">, box: NodeBox): string | null {
  if (box.node.stage !== null) return box.node.stage;
  const middle = box.x + box.width / 2;
  return scene.columns.find(({ x, width }) => middle >= x && middle < x + width)?.id ?? null;
}

function idsOf(scene: Source, scope: Scope): ReadonlySet<string> | null {
  if (scope.of === "whole") return null;
  if (scope.of === "selection") return scene.withMembers(scope.ids);
  return new Set([...scene.boxes.values()].filter((box) => stageOf(scene, box) === scope.id).map((box) => box.id));
}

const inOrder = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** Null when there is nothing in it. */
export function subjectOf(desk: Desk, scene: Source, cards: Cards, scope: Scope, look: Look): Subject | null {
  const ids = idsOf(scene, scope);
  const isIn = (box: NodeBox): boolean => !box.hidden && (ids === null || ids.has(box.id));
  const boxes = [...scene.boxes.values()].filter(isIn);
  const standsFor = new Map(boxes.map((box) => [box.id, box]));
  const runs = (route: Route): boolean => {
    const edge = scene.edge(route.id);
    const [from, to] = [edge && scene.shown(edge.from), edge && scene.shown(edge.to)];
    return from !== undefined && to !== undefined && standsFor.has(from.id) && standsFor.has(to.id);
  };
  const routes = [...scene.routes.values()].filter(runs).sort(inOrder);
  const columns =
    scope.of === "selection" ? [] : scene.columns.filter(({ id }) => scope.of === "whole" || scope.id === id);
  let area: Rect | null = null;
  for (const { x, y, width, height } of [...boxes, ...routes.flatMap(boundsOf)]) {
    const rect = { x, y, width, height };
    area = area ? union(area, rect) : rect;
  }
  if (!area) return null;
  area = grown(area, air);
  for (const { x, width } of columns) area = union(area, { x, y: area.y, width, height: 1 });
  const routeIds = new Set(routes.map(({ id }) => id));
  // Rows that stand empty below or above everything are left out.
  const { y: top, height: tall } = area;
  const rows =
    scope.of === "whole" ? scene.rows.filter((row) => row.y < top + tall - air && row.y + row.height > top + air) : [];
  return {
    scene: partOf(scene, { columns, rows }, isIn, (route) => (routeIds.has(route.id) ? route : null)),
    cards: plainCards(desk, cards, look),
    nodes: boxes.filter((box) => !box.frame).sort(inOrder),
    routes,
    area: whole(area),
    columns,
  };
}

/** A jump is drawn at both its ends. */
export const boundsOf = ({ bounds, jump }: Route): readonly Rect[] => (jump ? [bounds, jump.bounds] : [bounds]);

const whole = ({ x, y, width, height }: Rect): Rect => {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return { x: left, y: top, width: Math.ceil(x + width) - left, height: Math.ceil(y + height) - top };
};

/** A scene of which only a part is drawn. `as` may answer with a route that is cut short. */
export function partOf(
  scene: Source,
  shown: Pick<Drawn, "columns" | "rows">,
  isIn: (box: NodeBox) => boolean,
  as: (route: Route) => Route | null,
): Drawn {
  return {
    ...shown,
    boxes: scene.boxes,
    edge: scene.edge,
    carried: null,
    bounds: () => null,
    boxesIn: (area) => scene.boxesIn(area).filter(isIn),
    routesIn: (area) =>
      scene.routesIn(area).flatMap((route) => {
        const cut = as(route);
        return cut && boundsOf(cut).some((bounds) => meets(bounds, area)) ? [cut] : [];
      }),
  };
}

/** What the screen adds is taken away; badges that are not wanted too. */
export function plainCards(
  desk: Desk,
  cards: Cards,
  { problems, comments }: Pick<Look, "problems" | "comments">,
): Picture["cards"] {
  const quiet = <T extends CardLook>(look: T): T => ({
    ...look,
    selected: false,
    dim: false,
    ...(problems ? {} : { severity: null, problems: 0 }),
    ...(comments ? {} : { comments: 0 }),
  });
  return {
    hover: null,
    look: (id) => quiet(cards.look(id)),
    card(id): Card | undefined {
      const card = cards.card(id);
      return card && { ...quiet(card), hover: false, focused: false };
    },
    edge(id) {
      const found = desk.problems.current.byRecord.get(id) ?? [];
      const isWrong = problems && found.some(({ severity, waived }) => severity === "error" && !waived);
      return { state: isWrong ? "error" : "plain", dim: false, mark: undefined };
    },
  };
}
