/** Words of copy, cut, paste and duplicate, in German. */
import { countDe, listedDe, numberIn } from "../../../shared/words/language.ts";
import type { clipboardWords as en } from "../en/clipboard.ts";
import type { Spoken } from "../spoken.ts";

const steps = (n: number): string => countDe(n, "Schritt", "Schritte");

/** At most so many names in a notice; the rest is counted. */
const mostNames = 4;
const named = (names: readonly string[]): string => {
  const quoted = names.slice(0, mostNames).map((name) => `„${name}“`);
  const more = names.length - quoted.length;
  return listedDe(more > 0 ? [...quoted, `${numberIn(more, "de")} weitere`] : quoted);
};

export const clipboardWords: Spoken<typeof en> = {
  copied: (n) => `${steps(n)} kopiert`,
  cut: (n) => `${steps(n)} ausgeschnitten`,
  pasted: (n) => `${steps(n)} eingefügt`,
  labels: {
    cut: (n) => `${steps(n)} ausschneiden`,
    paste: (n) => `${steps(n)} einfügen`,
    duplicate: (n) => `${steps(n)} duplizieren`,
    note: "Notiz einfügen",
  },
  selectFirst: "Zuerst die gewünschten Schritte auswählen.",
  tooMany: (n, most) =>
    `${steps(n)} sind zu viel für die Zwischenablage; sie fasst ${steps(most)}. In Teilen kopieren, oder die Journey exportieren und importieren.`,
  left: (people, dates) =>
    `Wie bei jeder Kopie weggelassen: ${listedDe([
      ...(people > 0 ? [countDe(people, "Person", "Personen")] : []),
      ...(dates > 0 ? [countDe(dates, "festes Datum", "feste Daten")] : []),
    ])}.`,
  byName: (names) => `Hier am Namen erkannt: ${named(names)}.`,
  missingHere: (names) =>
    names.length === 1
      ? `1 Verweis führt nicht in diesen Arbeitsbereich: ${named(names)}. Die Problemliste zeigt, wo er vorkommt.`
      : `${numberIn(names.length, "de")} Verweise führen nicht in diesen Arbeitsbereich: ${named(names)}. Die Problemliste zeigt, wo sie vorkommen.`,
  missingNodes: (names) => `In der anderen Journey geblieben, obwohl eine Bedingung danach fragt: ${named(names)}.`,
  nothing: "Die Zwischenablage ist leer. Zuerst Schritte kopieren.",
  noText: "Die Zwischenablage enthält keinen Text, und Schritte werden als Text übertragen. Zuerst Schritte kopieren.",
  newer: (version) =>
    `Das wurde in einem neueren Itinera kopiert (Format der Zwischenablage: ${version}), das dieses nicht lesen kann. Dieses Itinera aktualisieren, oder die Journey exportieren und importieren.`,
  broken: "Das wurde aus Itinera kopiert, ist aber beschädigt; nichts wurde eingefügt. Bitte noch einmal kopieren.",
  brokenMore: (why) => `Der Fehler: ${why}`,
  text: "Die Zwischenablage enthält einfachen Text, keine Schritte.",
  textMore: (start) => `Er beginnt so: „${start}“`,
  table: "Die Zwischenablage enthält eine Tabelle.",
  addSteps: "Als Schritte hinzufügen …",
  makeNote: "Als Notiz einfügen",
  noteCut: (most) => `Eine Notiz fasst ${numberIn(most, "de")} Zeichen; der Rest wurde weggelassen.`,
  noted: "1 Notiz eingefügt",
  closed: (keys) => `Der Browser gibt die Zwischenablage nur den Tasten frei. Mit ${keys} einfügen.`,
  notWritten: (keys) =>
    `Die Zwischenablage ist für dieses Fenster gesperrt; nichts wurde kopiert. Stattdessen ${keys} drücken.`,
};
