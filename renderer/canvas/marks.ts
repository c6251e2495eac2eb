/** How each mark of a comparison looks: an icon, a colour and a way of drawing lines, so that colour is never alone. */
import type { IconName } from "../ui/icons.ts";
import type { ChangeMark } from "./contract.ts";
import type { Colours } from "./painter/colours.ts";

export interface MarkLook {
  readonly icon: IconName;
  readonly colour: keyof Colours & ("addedText" | "removedText" | "changedText" | "text2");
  /** Of outlines and connections; none is a whole line. */
  readonly dash: readonly number[];
  /** Of a connection, in pixels. */
  readonly width: number;
}

export const markLooks: Readonly<Record<ChangeMark, MarkLook>> = {
  added: { icon: "plus", colour: "addedText", dash: [], width: 3 },
  removed: { icon: "minus", colour: "removedText", dash: [5, 4], width: 1.5 },
  changed: { icon: "changed", colour: "changedText", dash: [], width: 2 },
  reconnected: { icon: "branch", colour: "changedText", dash: [], width: 2.5 },
  moved: { icon: "arrow", colour: "text2", dash: [2, 3], width: 1.5 },
};
