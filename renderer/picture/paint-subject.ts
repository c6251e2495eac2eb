/** Paints a picture's subject piece by piece, with the same painter as the canvas. */
import type { Pen } from "../canvas/painter/pen.ts";
import type { Ground } from "../canvas/painter/ground.ts";
import { paintRows, paintStages } from "../canvas/painter/paint-ground.ts";
import { paintThings } from "../canvas/painter/paint-things.ts";
import type { Drawn, Picture, Shown } from "../canvas/painter/picture.ts";
import type { Colours } from "../canvas/painter/colours.ts";
import type { NodeBox } from "../canvas/scene/boxes.ts";
import type { Route } from "../canvas/routing/router.ts";
import type { Pace } from "./pace.ts";

const nothing: ReadonlySet<string> = new Set();
/** Nodes of one piece. */
const nodesAtOnce = 60;
/** So many edges are drawn together, so that each passes over those before it; the canvas parts them no further either. */
const edgesAtOnce = 600;

export const pictureOf = (scene: Drawn, cards: Picture["cards"], colours: Colours): Picture => ({
  scene,
  cards,
  colours,
  mounted: nothing,
  dropColumn: null,
  dropRow: null,
  lifted: null,
  raft: null,
});

/** The rules between stages and rows, all across the ground. */
export function paintGrid(pen: Pen, ground: Ground, picture: Picture): void {
  paintStages(pen, ground, picture);
  paintRows(pen, ground, picture);
}

/** Outer frames, then connections with the names of those frames over them, then nodes: the order of the canvas. */
export async function paintInPieces(
  pen: Pen,
  ground: Ground,
  picture: Picture,
  of: { readonly nodes: readonly NodeBox[]; readonly routes: readonly Route[] },
  pace: Pace,
): Promise<void> {
  const total = of.nodes.length + of.routes.length + 1;
  let done = 0;
  const piece = async (shown: Shown, count: number): Promise<void> => {
    paintThings(pen, ground, picture, shown);
    done += count;
    await pace.breathe(done / total);
  };
  const none = (): boolean => false;
  await piece({ node: (id) => picture.scene.boxes.get(id)?.frame === true, edge: none, name: none }, 1);
  for (let at = 0; at < Math.max(1, of.routes.length); at += edgesAtOnce) {
    const ids = new Set(of.routes.slice(at, at + edgesAtOnce).map(({ id }) => id));
    const isLast = at + edgesAtOnce >= of.routes.length;
    await piece({ node: none, edge: (id) => ids.has(id), name: () => isLast }, ids.size);
  }
  for (let at = 0; at < of.nodes.length; at += nodesAtOnce) {
    const ids = new Set(of.nodes.slice(at, at + nodesAtOnce).map(({ id }) => id));
    await piece({ node: (id) => ids.has(id), edge: none, name: none }, ids.size);
  }
}
