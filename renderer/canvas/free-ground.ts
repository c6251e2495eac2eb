/** The ground of a journey without its drawing: where nodes stand, and where one more stands free. Pure; O(nodes) to open. */
import type { Doc } from "../../shared/document/index.ts";
import { nodesOf } from "../../shared/journey/index.ts";
import { type KindFacts, type Size, anatomyOf, kindOf } from "../../shared/kinds/index.ts";
import { type Place, freePlace } from "./placing.ts";
import type { Point } from "./routing/plan.ts";
import { type Rect, createGrid, meets } from "./scene/grid.ts";

export interface Ground {
  readonly bodies: readonly Place[];
  /** As near to `at` as it stands free, downwards first; `within`: where its left edge has to stay. Taken from then on. */
  stand(id: string, at: Point, size: Size, within?: { readonly from: number; readonly to: number }): Point;
}

const air = 16;
const gap = 28;

/** `without`: nodes that are about to go elsewhere. */
export function groundOf(doc: Doc, facts: KindFacts, without: ReadonlySet<string> = new Set()): Ground {
  const bodies: Place[] = [];
  for (const node of nodesOf(doc).values()) {
    // Open groups are as large as their members, and those are asked themselves.
    if (without.has(node.id) || (kindOf(node).outline === "frame" && !node.collapsed)) continue;
    const { width, height } = anatomyOf(node, facts);
    bodies.push({ id: node.id, x: node.x, y: node.y, width, height });
  }
  const grid = createGrid();
  const byId = new Map<string, Place>();
  const put = (body: Place): void => {
    byId.set(body.id, body);
    grid.put(body.id, body);
  };
  for (const body of bodies) put(body);
  const taken = (area: Rect): Rect[] => {
    const found: Rect[] = [];
    grid.visit(area, (id) => {
      const body = byId.get(id);
      if (body && meets(area, body)) found.push(body);
    });
    return found;
  };
  return {
    bodies,
    stand(id, at, size, within) {
      let place = freePlace(at, size, taken, within);
      const wanted = { x: place.x - air, y: place.y - air, width: size.width + 2 * air, height: size.height + 2 * air };
      if (taken(wanted).length > 0) {
        // In a column of hundreds the next gap is far away: below all of them there is one for certain.
        const reaches = (body: Place): boolean =>
          body.x < wanted.x + wanted.width && body.x + body.width > wanted.x && body.y + body.height > place.y;
        const low = [...byId.values()].filter(reaches).reduce((y, body) => Math.max(y, body.y + body.height), place.y);
        place = { x: place.x, y: Math.ceil((low + gap) / 4) * 4 };
      }
      put({ id, ...place, width: size.width, height: size.height });
      return place;
    },
  };
}
