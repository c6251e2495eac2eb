/** Every action. Adding one is adding its file and its line here. */
import type { Action } from "./define.ts";
import { redo } from "./redo.ts";
import { undo } from "./undo.ts";

export const actions: readonly Action[] = [undo, redo];

const byId: ReadonlyMap<string, Action> = new Map(actions.map((action) => [action.id, action]));

export function actionById(id: string): Action {
  const action = byId.get(id);
  if (!action) throw new Error(`there is no action ${id}`);
  return action;
}

/** The actions with the keys that this person gave them. */
export function actionsWithKeys(own: Readonly<Record<string, readonly string[]>>): readonly Action[] {
  return actions.map((action) => {
    const keys = own[action.id];
    return keys ? { ...action, keys } : action;
  });
}
