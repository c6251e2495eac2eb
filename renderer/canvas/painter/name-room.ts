/** How far a name stays from the sides of its node's outline where the node shows little else: corners, cuts and inner lines leave each kind its own room. */
import type { Outline } from "../../../shared/kinds/index.ts";
import { capOf, pillRadius } from "./outlines.ts";

export interface NameRoom {
  /** From the node's sides, drawing px. */
  readonly left: number;
  readonly right: number;
}

/** Names of nodes that stand below each other begin on one line. */
const left = 10;
const right = 8;
/** From a round corner or an inner line. */
const air = 4;

/** How far a round corner of radius `r` reaches in at `deep` px from its outermost line. */
const round = (r: number, deep: number): number =>
  deep >= r ? 0 : r - Math.sqrt(r * r - (r - Math.max(0, deep)) ** 2);
/** From the node's outermost line to one that runs within it, above and below. */
export const innerLine = (outline: Outline): number => (outline === "end-double" ? 3.5 : outline === "slip" ? 2 : 0);
const bevel = (cut: number, deep: number): number => Math.max(0, cut - deep);

/** `ink`: px from the first line's capitals to the last line's feet, in the middle of the height. */
export function nameRoom(outline: Outline, height: number, ink: number): NameRoom {
  const deep = (height - ink) / 2;
  const at = (from: number, to: number): NameRoom => ({
    left: Math.max(left, from + air),
    right: Math.max(right, to + air),
  });
  switch (outline) {
    case "pill":
      return at(round(pillRadius(height), deep), round(pillRadius(height), deep));
    case "start":
      return at(round(capOf(height), deep), 0);
    case "end":
      return at(0, round(capOf(height), deep));
    case "end-double":
      return at(3.5, 3.5 + round(capOf(height - 6), deep - 3));
    case "cut":
      return at(bevel(10, deep), bevel(10, deep));
    case "fan":
      return at(0, bevel(12, deep));
    case "gate":
      return at(round(18, deep), round(18, deep));
    case "notch":
      return at(7.5, 0);
    case "ruled-card":
      return at(0, 6.5);
    case "paper":
      return at(0, deep < 12 ? 12 : 0);
    case "card":
    case "sheets":
    case "bubble":
    case "slip":
    case "bar":
    case "frame":
      return at(0, 0);
  }
}
