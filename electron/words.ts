/** The sentences of the Electron shell: at the terminal and in its menu. */
import type { Localized } from "../shared/words/language.ts";

export interface ShellWords {
  readonly open: string;
  readonly alreadyOpen: string;
}

export const words: Localized<ShellWords> = {
  en: {
    open: "Itinera is open in its own window.",
    alreadyOpen: "Itinera is already open: its window was brought to the front.",
  },
};
