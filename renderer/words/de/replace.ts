/** Words of finding and replacing in a journey, in German. */
import { countDe, numberIn } from "../../../shared/words/language.ts";
import type { replaceWords as en } from "../en/replace.ts";
import type { Spoken } from "../spoken.ts";

const places = (n: number): string => countDe(n, "Stelle", "Stellen");

export const replaceWords: Spoken<typeof en> = {
  title: "In dieser Journey suchen und ersetzen",
  find: "Suchen",
  by: "Ersetzen durch",
  findPlaceholder: "Gesuchter Text",
  byPlaceholder: "Neuer Text; leer nimmt ihn weg",
  matchCase: "Groß- und Kleinschreibung beachten",
  wholeWords: "Nur ganze Wörter",
  close: "Suchen und Ersetzen verlassen",
  open: "Ersetzen …",
  places: "Stellen",
  found: (n) => (n === 0 ? "Nichts gefunden" : places(n)),
  none: (text) => `„${text}“ steht in keinem Text dieser Journey.`,
  same: "Es würde sich nichts ändern: Bitte eingeben, was stattdessen dort stehen soll.",
  start:
    "Durchsucht werden Namen und Texte von Schritten, Phasen, Zweigen, Notizen und der Journey selbst. Jede Stelle wird gezeigt, bevor etwas geschrieben wird.",
  library: "Inhaltsversionen in der Bibliothek bleiben unberührt: Sie werden dort geändert, mit ihrer Freigabe.",
  all: (n) => `Alle ${numberIn(n, "de")}`,
  replace: (n) => `Ausgewählte ersetzen (${numberIn(n, "de")})`,
  remove: (n) => `Ausgewählte entfernen (${numberIn(n, "de")})`,
  nothingChosen: "Mindestens eine Stelle ankreuzen.",
  tooLong: "Zu lang für dieses Feld",
  tick: (where) => `Ersetzen in ${where}`,
  show: (where) => `${where} zeigen`,
  more: (n) => `${numberIn(n, "de")} weitere zeigen`,
  removed: "entfernt",
  added: "hinzugefügt",
  done: (n) => `An ${places(n)} ersetzt`,
  journey: "Journey",
  stage: (name) => `Phase ${name}`,
  field: (where, field) => (field === "" ? where : `${where} · ${field}`),
  name: "Name",
};
