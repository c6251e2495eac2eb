/** The menu of a row, under the right button or the menu key: what the keys do, for the hand that is at the mouse. */
import { actionEntry } from "../../actions/action-entry.ts";
import type { Workspace } from "../../state/workspace.ts";
import type { IconName, MenuEntry, MenuGroup } from "../../ui/index.ts";
import { outlineWords as words } from "../../words/outline.ts";
import type { OutlineModel } from "./outline-model.ts";
import { move, moveToStageBeside } from "./row-acts.ts";

const groups = [
  ["add-after", "connect-to", "rename", "comment"],
  ["cut", "copy", "paste", "duplicate"],
  ["delete", "delete-and-reconnect"],
] as const;

/** Asked when the menu opens: what cannot be done just now stays, with the reason. */
export function rowMenu(model: OutlineModel, workspace: Workspace): MenuGroup[] {
  const moving = (id: string, label: string, icon: IconName, shortcut: string, run: () => void): MenuEntry => ({
    id,
    label,
    icon,
    shortcut,
    onAction: run,
  });
  const moves: MenuEntry[] = [
    moving("up", words.up, "arrow-up", "Alt+ArrowUp", () => move(model, -1)),
    moving("down", words.down, "arrow-down", "Alt+ArrowDown", () => move(model, 1)),
    moving("before", words.stageBefore, "arrow-left", "Alt+Shift+ArrowUp", () => moveToStageBeside(model, -1)),
    moving("after", words.stageAfter, "arrow", "Alt+Shift+ArrowDown", () => moveToStageBeside(model, 1)),
  ];
  const [first, ...rest] = groups.map((ids, at) => ({
    id: `acts-${at}`,
    items: ids.map((id) => actionEntry(workspace, id)),
  }));
  return [...(first ? [first] : []), ...(model.readOnly ? [] : [{ id: "moves", items: moves }]), ...rest];
}
