/** Deutsche Wörter für das Vergleichen von Ständen, für Varianten und für das Wiederherstellen. */
import { countDe, numberIn } from "../../../shared/words/language.ts";
import type { compareWords as en } from "../en/compare.ts";
import type { Spoken } from "../spoken.ts";

export const compareWords: Spoken<typeof en> = {
  title: "Stände vergleichen",
  bar: "Was verglichen wird",
  list: "Unterschiede",
  detail: "Der gewählte Unterschied",
  loading: "Wird verglichen …",
  failed: "Die Stände lassen sich nicht vergleichen",
  same: "Beide sind gleich",
  sameText: "Der Bedeutung nach ist nichts verschieden. Oben andere Stände wählen oder mit Esc verlassen.",
  onlyMoved: (n) =>
    `${countDe(n, "Element wurde", "Elemente wurden")} nur verschoben. „Verschobenes zeigen“ zeigt, woher.`,
  noneHere: "Kein Unterschied dieser Art.",
  find: "Unterschied suchen",
  noneFound: "Kein Unterschied mit diesen Wörtern",
  foundOf: (n, of) => `${numberIn(n, "de")} von ${numberIn(of, "de")}`,
  field: "Feld",
  before: "Vorher",
  after: "Nachher",
  present: "Jetzt",
  beginning: "Der Anfang",
  revision: (n, when) => (when === "" ? `Schritt ${n}` : `Schritt ${n}, ${when}`),
  kin: { origin: "Ursprung", variant: "Variante", sibling: "Variante desselben Ursprungs" },
  kinds: {
    added: "Hinzugefügt",
    removed: "Entfernt",
    changed: "Geändert",
    reconnected: "Anders verbunden",
    moved: "Verschoben",
  },
  filter: "Nur zeigen",
  moves: "Verschobenes zeigen",
  leave: "Vergleich verlassen",
  nothing: "nichts",
  in: (stage) => `in ${stage}`,
  fields: (labels) => labels.join(", "),
  alsoMoved: "Es wurde auch verschoben.",
  was: (label, before, after) => `${label}: aus ${before} wurde ${after}`,
  position: (n, of) => `${n} von ${of}`,
  started: (n) =>
    `${countDe(n, "Unterschied", "Unterschiede")}. Die Pfeiltasten oder J und K führen von einem zum nächsten, Escape verlässt den Vergleich.`,
  left: "Zurück zur Journey, wie sie jetzt ist.",
  view: "Vorher und nachher",
  together: "In einem Text",
  sideBySide: "Nebeneinander",
  removedWord: "entfernt",
  addedWord: "hinzugefügt",
  choose: "Einen Unterschied wählen, um ihn vorher und nachher zu sehen.",
  restoreVersion: "Diesen Stand wiederherstellen",
  restoreVersionLabel: (name) => `„${name}“ wiederherstellen`,
  restoredVersion: (name) => `„${name}“ als neuer Stand wiederhergestellt`,
  restoreOne: "Nur dies wiederherstellen",
  restoreOneLabel: (what, name) => `${what} aus „${name}“ wiederherstellen`,
  restoredOne: (what) => `${what} ist wieder wie zuvor. Rückgängig nimmt es zurück.`,
  takeOver: (journey) => `In „${journey}“ übernehmen`,
  takeOverAll: (journey) => `Alles in „${journey}“ übernehmen`,
  takeOverLabel: (what, journey) => `${what} aus „${journey}“ übernehmen`,
  takenOver: (what, journey) => `${what} in „${journey}“ übernommen. Rückgängig nimmt es dort zurück.`,
  takenOverAll: (n, journey) =>
    `${countDe(n, "Änderung", "Änderungen")} in „${journey}“ übernommen. Rückgängig nimmt sie dort als einen Schritt zurück.`,
  leftOver: (n) =>
    `${countDe(n, "Unterschied blieb", "Unterschiede blieben")} liegen: Die andere Journey hat dasselbe geändert. Sie stehen in der Liste.`,
  these: (n) => countDe(n, "Änderung", "Änderungen"),
  withOthers: (n) => `Mit ${countDe(n, "weiterem, der dazugehört", "weiteren, die dazugehören")}`,
  by: {
    before: (journey) => `Geändert in „${journey}“`,
    after: (journey) => `Geändert in „${journey}“`,
    both: "In beiden geändert",
  },
  whyNot: {
    readOnly: "Beim Vergleichen lässt sich nichts ändern. Zuerst mit Esc verlassen.",
    workspaceReadOnly: "Dieser Arbeitsbereich ist nur zum Lesen geöffnet.",
    noKin: "Diese Journey hat keine Variante und ist keine. „Variante anlegen“ macht eine.",
    same: "So ist es jetzt.",
    noHistory: "In dieser Journey ist noch nichts geschehen, also gibt es nichts zu vergleichen.",
    needs: (what, n) =>
      `${what} geht nicht allein: ${countDe(n, "weiterer Unterschied gehört", "weitere Unterschiede gehören")} dazu.`,
    both: (what, journey) =>
      `Beide haben ${what} geändert, seit sie sich trennten; nichts wurde geschrieben. In „${journey}“ ansehen und dort entscheiden.`,
    theirs: (what, journey) =>
      `„${journey}“ hat ${what} seit der Trennung selbst geändert; hier ist es wie zuvor. Nichts wurde übernommen.`,
    noneToTake: "Nichts bleibt zu übernehmen: Was verschieden ist, wurde auf der anderen Seite geändert.",
    changedSince: (what) =>
      `${what} hat sich seit diesem Stand noch einmal geändert. Mit jetzt vergleichen und es dort versuchen.`,
  },
  variant: {
    title: (of, n) => (n === 1 ? `${of} (Variante)` : `${of} (Variante ${n})`),
    label: (of) => `Variante von ${of}`,
    made: (title) => `„${title}“ angelegt`,
    madeMore:
      "Sie hat Aufbau und Inhalt, ohne Personen und Daten. „Mit dem Ursprung vergleichen“ zeigt, was sich dann ändert.",
    of: (title) => `Variante von ${title}`,
    gone: "Variante einer Journey, die nicht in diesem Arbeitsbereich ist",
    compareWith: (title) => `Mit „${title}“ vergleichen`,
    make: "Variante anlegen",
  },
};
