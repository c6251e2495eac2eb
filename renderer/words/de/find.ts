/** Words of finding, in German: the bar over the canvas and the search through the workspace. */
import { countDe, numberIn } from "../../../shared/words/language.ts";
import type { findWords as en } from "../en/find.ts";
import type { Spoken } from "../spoken.ts";

const journeys = (n: number): string => countDe(n, "Journey", "Journeys");

export const findWords: Spoken<typeof en> = {
  title: "In dieser Journey suchen",
  placeholder: "Namen, Texte, Bedingungen, Module suchen",
  next: "Nächster Treffer",
  previous: "Voriger Treffer",
  close: "Suche verlassen",
  nothing: "Nichts gefunden",
  found: (n) => `${numberIn(n, "de")} gefunden`,
  at: (n, of) => `${numberIn(n, "de")} von ${numberIn(of, "de")}`,
  reading: "Wird gelesen …",
  spoken: {
    found: (n) => (n === 0 ? "Nichts gefunden" : `${numberIn(n, "de")} gefunden. Eingabe geht zum ersten.`),
    at: (n, of, name) => `${n} von ${of}: ${name}`,
    stage: (name) => `Phase ${name}`,
    left: "Suche verlassen",
  },
  typeFirst: "Zuerst eingeben, was gesucht wird.",
  noneFound: (typed) => `In dieser Journey passt nichts zu „${typed}“.`,
  reason: (label, text) => (label === "" ? text : `${label}: ${text}`),
  suggestions: "Filter",
  filters: {
    owner: "Wer zuständig ist",
    status: "Wie es um die Prüfung steht",
    kind: "Was es ist",
    channel: "Kanal eines Touchpoints",
    stage: "Phase, in der es steht",
    has: "Probleme, Kommentare",
  },
  status: {
    draft: "Entwurf",
    "in-review": "In Prüfung",
    approved: "Freigegeben",
    refused: "Abgelehnt",
    stale: "Freigabe überholt",
    expired: "Freigabe abgelaufen",
  },
  has: { problem: "Probleme", error: "Fehler", warning: "Warnungen", comment: "Offene Kommentare" },
  noJourney: (keys) => `Zuerst eine Journey öffnen, oder mit ${keys} den ganzen Arbeitsbereich durchsuchen.`,
  workspace: {
    title: "Im Arbeitsbereich suchen",
    placeholder: "In allen Journeys und in der Bibliothek suchen",
    results: "Ergebnisse",
    library: "Bibliothek",
    reading: (n) => `${journeys(n)} werden gelesen …`,
    failed: (n) =>
      `${journeys(n)} ${n === 1 ? "konnte nicht gelesen werden und fehlt" : "konnten nicht gelesen werden und fehlen"} hier.`,
    none: (text) => `Im Arbeitsbereich passt nichts zu „${text}“.`,
    noneText: "Durchsucht werden Namen, Texte, Bedingungen, Module und Phasen aller Journeys sowie die Bibliothek.",
    start: "Alle Journeys und die Bibliothek werden schon beim Tippen durchsucht.",
    startText: "Filter grenzen ein: owner:medical, kind:wait, channel:email, stage:trial, status:draft, has:comment.",
    openOnly: "Probleme sind nur von geöffneten Journeys bekannt: has:problem fragt diese.",
    more: (n) => `${numberIn(n, "de")} weitere: weitertippen grenzt ein`,
    found: (n) => `${numberIn(n, "de")} gefunden`,
    stage: "Phase",
    types: {
      product: "Produkt",
      reference: "Referenz",
      claim: "Aussage",
      module: "Modul",
      version: "Version",
      audience: "Zielgruppe",
      trigger: "Auslöser",
      attribute: "Datenfeld",
    },
  },
};
