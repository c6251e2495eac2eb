/** The sentences of the loopback shell at the terminal. */
import type { Localized } from "../shared/words/language.ts";

export interface ShellWords {
  readonly openAt: (address: string) => string;
  readonly again: (address: string) => string;
  readonly howToGetAgain: string;
  readonly noBrowser: string;
  readonly idle: string;
  readonly notLoopback: string;
}

export const words: Localized<ShellWords> = {
  en: {
    openAt: (address) => `Itinera is open at ${address}`,
    again: (address) => `Another window: ${address}`,
    howToGetAgain: "The address works once, for 30 seconds. Enter prints a new one, Ctrl-C stops Itinera.",
    noBrowser: "No browser could be opened here: open the address yourself.",
    idle: "Nobody was connected for a while: Itinera stops.",
    notLoopback: "Itinera listens on 127.0.0.1 only, so that no other computer can reach it.",
  },
  de: {
    openAt: (address) => `Itinera ist geöffnet unter ${address}`,
    again: (address) => `Ein weiteres Fenster: ${address}`,
    howToGetAgain: "Die Adresse gilt einmal, 30 Sekunden lang. Enter gibt eine neue aus, Strg-C beendet Itinera.",
    noBrowser: "Hier ließ sich kein Browser öffnen: Die Adresse selbst öffnen.",
    idle: "Eine Weile war niemand verbunden: Itinera beendet sich.",
    notLoopback: "Itinera lauscht nur auf 127.0.0.1, damit kein anderer Rechner es erreicht.",
  },
};
