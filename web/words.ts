/** The sentences of the loopback shell: on its plain pages, in its refusals and at the terminal. */
import type { Localized } from "../shared/words/language.ts";

export interface Sentence {
  readonly message: string;
  readonly way: string;
}

export type RefusalReason =
  | "bad-address"
  | "wrong-host"
  | "wrong-site"
  | "wrong-origin"
  | "wrong-method"
  | "wrong-type"
  | "no-place"
  | "no-call"
  | "no-session"
  | "used-code"
  | "too-large";

export interface ShellWords {
  readonly openAt: (address: string) => string;
  readonly again: (address: string) => string;
  readonly howToGetAgain: string;
  readonly noBrowser: string;
  readonly idle: string;
  readonly notLoopback: string;
  readonly refusals: Readonly<Record<RefusalReason, Sentence>>;
}

const startAgain =
  "Use the address that was printed when Itinera started, within 30 seconds and once; or stop Itinera and start again with npm start.";

export const words: Localized<ShellWords> = {
  en: {
    openAt: (address) => `Itinera is open at ${address}`,
    again: (address) => `Another window: ${address}`,
    howToGetAgain: "The address works once, for 30 seconds. Enter prints a new one, Ctrl-C stops Itinera.",
    noBrowser: "No browser could be opened here: open the address yourself.",
    idle: "Nobody was connected for a while: Itinera stops.",
    notLoopback: "Itinera listens on 127.0.0.1 only, so that no other computer can reach it.",
    refusals: {
      "bad-address": { message: "This address cannot be read.", way: startAgain },
      "wrong-host": {
        message: "Itinera answers at 127.0.0.1 only.",
        way: "Open the address exactly as it was printed, with 127.0.0.1 in it.",
      },
      "wrong-site": {
        message: "This request came from another site.",
        way: "Copy the printed address into the address bar of your browser.",
      },
      "wrong-origin": {
        message: "This request came from another page.",
        way: "Use the window of Itinera itself.",
      },
      "wrong-method": { message: "This address does not take that method.", way: startAgain },
      "wrong-type": {
        message: "Calls carry application/json only.",
        way: "Reload the window of Itinera.",
      },
      "no-place": { message: "There is nothing at this address.", way: startAgain },
      "no-call": { message: "There is no such call.", way: "Reload the window of Itinera." },
      "no-session": { message: "This window may not enter Itinera yet.", way: startAgain },
      "used-code": { message: "This address was used before, or is too old.", way: startAgain },
      "too-large": {
        message: "This is more than one call may carry.",
        way: "Take a smaller file: 32 MB at most.",
      },
    },
  },
};
