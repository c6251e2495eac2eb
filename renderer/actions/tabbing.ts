/** What stands in the way of doing something with the row of tabs, said once for all of its actions. */
import { tabWords } from "../words/tabs.ts";
import type { ActionContext } from "./define.ts";

const words = tabWords.whyNot;

export const anyTab = ({ app }: ActionContext): true | string => (app.tabs.row().ids.length > 0 ? true : words.noTabs);

/** One of the tabs is in front. */
export const hasTab = ({ app }: ActionContext): true | string => (app.tabs.row().at >= 0 ? true : words.noTabs);

export function others(context: ActionContext): true | string {
  const has = hasTab(context);
  return has === true && context.app.tabs.row().ids.length < 2 ? words.oneTab : has;
}

export const movable =
  (by: 1 | -1) =>
  (context: ActionContext): true | string => {
    const has = hasTab(context);
    if (has !== true) return has;
    const { ids, at } = context.app.tabs.row();
    return ids[at + by] === undefined ? words.atEnd : true;
  };

export const anyClosed = ({ app }: ActionContext): true | string =>
  app.tabs.row().isAnyClosed ? true : words.noneClosed;

export const isSplit = ({ app }: ActionContext): true | string => (app.tabs.row().isSplit ? true : words.notSplit);
