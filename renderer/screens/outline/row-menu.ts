/** The menu of a row, under the right button or the menu key: what the keys do, for the hand that is at the mouse. */
import { actionById, actionsWithKeys } from "../../actions/index.ts";
import { actionContext } from "../../actions/context.ts";
import { runAction } from "../../actions/run-action.ts";
import { inLanguage } from "../../../shared/words/language.ts";
import type { Workspace } from "../../state/workspace.ts";
import { type IconName, type MenuEntry, type MenuGroup, isIconName } from "../../ui/index.ts";
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
  const context = actionContext(workspace);
  const keyed = actionsWithKeys(workspace.store.getState().kept.keys);
  const own = (id: string): MenuEntry => {
    const action = actionById(id);
    const can = action.available(context);
    const icon = action.icon !== undefined && isIconName(action.icon) ? action.icon : undefined;
    return {
      id,
      label: inLanguage(action.words, context.language).title,
      icon,
      shortcut: keyed.find((known) => known.id === id)?.keys[0],
      ...(can === true ? {} : { offReason: can }),
      onAction: () => runAction(workspace, id),
    };
  };
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
  const [first, ...rest] = groups.map((ids, at) => ({ id: `acts-${at}`, items: ids.map(own) }));
  return [...(first ? [first] : []), ...(model.readOnly ? [] : [{ id: "moves", items: moves }]), ...rest];
}
