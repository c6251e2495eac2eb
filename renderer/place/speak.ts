/** Changes the language of the window: when all is saved, the page is loaded anew, at the same place. */
import type { Remembered } from "../state/remembered.ts";
import type { Workspace } from "../state/workspace.ts";
import { notify } from "../ui/index.ts";
import { language, languageFor } from "../words/spoken.ts";
import { workbenchWords as words } from "../words/workbench.ts";
import { leavePlace } from "./place.ts";

/** What cannot be saved keeps the language as it is, and says so: a reload would lose it. */
export async function speak(workspace: Workspace, wish: Remembered["language"]): Promise<void> {
  const { library, desks } = workspace.store.getState();
  // Words are read when the page is loaded, and there is nothing to load anew for the same ones.
  if (languageFor(wish) === language) return workspace.keep({ language: wish });
  const open = [...(library ? [library] : []), ...[...desks.values()].map((desk) => desk.journey)];
  const saved = await Promise.all(open.map((live) => live.saver.settled()));
  if (saved.some((state) => state.unsaved > 0)) {
    notify({ text: words.language.unsaved, more: words.language.unsavedMore, tone: "warning" });
    return;
  }
  workspace.keep({ language: wish });
  leavePlace(workspace);
  location.reload();
}
