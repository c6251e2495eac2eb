/** What is painted: the drawing, its cards and colours, and what of it is not painted just now. */
import type { Raft } from "../model.ts";
import type { Point } from "../routing/plan.ts";
import type { Cards } from "../scene/cards.ts";
import type { Scene } from "../scene/scene.ts";
import type { Colours } from "./colours.ts";

/** Of a scene, what is drawn. */
export type Drawn = Pick<Scene, "boxes" | "boxesIn" | "routesIn" | "columns" | "rows" | "edge" | "carried" | "bounds">;

export interface Picture {
  readonly scene: Drawn;
  readonly cards: Pick<Cards, "card" | "look" | "edge" | "hover">;
  readonly colours: Colours;
  /** Shown as elements of the page, so not painted. */
  readonly mounted: ReadonlySet<string>;
  /** The column that would take what is dragged. */
  readonly dropColumn: string | null;
  /** The row by function that would. */
  readonly dropRow: string | null;
  /** An edge that is being led elsewhere: not drawn where it was. */
  readonly lifted: string | null;
  /** Where nodes stood before. */
  readonly trails?: ReadonlyMap<string, Point> | undefined;
  /** Ways out that lead nowhere ask what comes next. */
  readonly asksNext?: boolean;
  /** What is in the hand and drawn apart. */
  readonly raft: Raft | null;
}

/** Which of what lies in the view is painted. */
export interface Shown {
  node(id: string): boolean;
  edge(id: string): boolean;
  /** Whose name is painted over these connections, of open groups: those of the nodes that are painted, unless it is said. */
  name?(id: string): boolean;
}
