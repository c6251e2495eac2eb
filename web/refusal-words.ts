/** The sentences of the loopback shell where it refuses: on its plain pages, and in replies to the page. */
import { type Language, languageAmong } from "../shared/words/language.ts";

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

const startAgain =
  "Use the address that was printed when Itinera started, within 30 seconds and once; or stop Itinera and start again with npm start.";

const startAgainDe =
  "Die Adresse verwenden, die beim Start von Itinera ausgegeben wurde, innerhalb von 30 Sekunden und einmal; oder Itinera beenden und mit npm start neu starten.";

const refusalWords: Readonly<Record<Language, Readonly<Record<RefusalReason, Sentence>>>> = {
  en: {
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
  de: {
    "bad-address": { message: "Diese Adresse ist nicht lesbar.", way: startAgainDe },
    "wrong-host": {
      message: "Itinera antwortet nur unter 127.0.0.1.",
      way: "Die Adresse genau so öffnen, wie sie ausgegeben wurde, mit 127.0.0.1 darin.",
    },
    "wrong-site": {
      message: "Diese Anfrage kam von einer anderen Website.",
      way: "Die ausgegebene Adresse in die Adresszeile des Browsers kopieren.",
    },
    "wrong-origin": {
      message: "Diese Anfrage kam von einer anderen Seite.",
      way: "Das Fenster von Itinera selbst verwenden.",
    },
    "wrong-method": { message: "Diese Adresse nimmt diese Methode nicht an.", way: startAgainDe },
    "wrong-type": { message: "Aufrufe tragen nur application/json.", way: "Das Fenster von Itinera neu laden." },
    "no-place": { message: "Unter dieser Adresse gibt es nichts.", way: startAgainDe },
    "no-call": { message: "Diesen Aufruf gibt es nicht.", way: "Das Fenster von Itinera neu laden." },
    "no-session": { message: "Dieses Fenster hat noch keinen Zugang zu Itinera.", way: startAgainDe },
    "used-code": { message: "Diese Adresse wurde schon verwendet oder ist zu alt.", way: startAgainDe },
    "too-large": {
      message: "Das ist mehr, als auf einmal übertragen werden kann.",
      way: "Eine kleinere Datei nehmen: höchstens 32 MB.",
    },
  },
};

/** In the language that the browser asks for; an absent or unreadable wish is English. */
export function refusalIn(
  accepted: string | undefined,
  reason: RefusalReason,
): Sentence & { readonly language: Language } {
  const wishes = (accepted ?? "").split(",").map((part) => {
    const [tag = "", weight = ""] = part.trim().split(";q=");
    return { tag, weight: weight === "" ? 1 : Number(weight) || 0 };
  });
  const language = languageAmong(wishes.toSorted((a, b) => b.weight - a.weight).map(({ tag }) => tag));
  return { ...refusalWords[language][reason], language };
}
