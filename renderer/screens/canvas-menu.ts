/** The menu under the right button on the canvas: what the keys do to what lies there, for the hand that is at the mouse. */
import { actionEntry } from "../actions/action-entry.ts";
import type { MenuUnder } from "../canvas/contract.ts";
import type { Workspace } from "../state/workspace.ts";
import type { MenuGroup } from "../ui/index.ts";

/** `always` stays with its reason while it cannot be done; `fitting` is there only when it can. */
interface Part {
  readonly id: string;
  readonly always?: readonly string[];
  readonly fitting?: readonly string[];
}

const parts: Readonly<Record<MenuUnder, readonly Part[]>> = {
  node: [
    { id: "on", always: ["add-after", "connect-to", "rename", "comment"], fitting: ["open-sub-journey"] },
    { id: "clipboard", always: ["cut", "copy", "paste", "duplicate"] },
    { id: "structure", fitting: ["group", "ungroup", "fold", "make-sub-journey"] },
    { id: "end", always: ["delete", "delete-and-reconnect"] },
  ],
  edge: [
    { id: "on", always: ["add-after"], fitting: ["toggle-jump"] },
    { id: "end", always: ["delete"] },
  ],
  ground: [
    { id: "on", always: ["paste", "add-from-plan"] },
    { id: "all", always: ["select-all", "tidy", "toggle-lanes"] },
    { id: "view", always: ["fit", "find"] },
  ],
};

/** Asked when the menu opens. */
export const canvasMenu = (workspace: Workspace, under: MenuUnder): MenuGroup[] =>
  parts[under].map(({ id, always = [], fitting = [] }) => ({
    id,
    items: [
      ...always.map((action) => actionEntry(workspace, action)),
      ...fitting.map((action) => actionEntry(workspace, action)).filter((entry) => entry.offReason === undefined),
    ],
  }));
