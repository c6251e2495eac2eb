/** What actions say of themselves, in German. */
import { countDe } from "../../../shared/words/language.ts";
import type { actionWords as en } from "../en/actions.ts";
import type { Spoken } from "../spoken.ts";

export const actionWords: Spoken<typeof en> = {
  whyNot: {
    noJourney: "Zuerst eine Journey öffnen.",
    nothingOpen: "Zuerst eine Journey oder die Bibliothek öffnen.",
    readOnly: "Dieser Arbeitsbereich ist nur zum Lesen geöffnet.",
    inReview: "Beim Prüfen lässt sich nichts ändern. Zuerst zu „Gestalten“ wechseln.",
    comparing: "Beim Vergleichen lässt sich nichts ändern. Zuerst mit Esc verlassen.",
    notReviewer: "Entscheiden können nur Medical, Recht und Regulatory.",
    notInReview: "Zuerst zu „Prüfen“ wechseln.",
    inHand: "Zuerst ablegen, was gerade gezogen wird, oder mit Esc zurücklegen.",
    nothingSelected: "Zuerst etwas auswählen.",
    nothingToDelete: "Zuerst auswählen, was gelöscht werden soll.",
    nothingToComment: "Zuerst den Schritt auswählen, um den es geht.",
    nothingToUndo: "Es gibt nichts rückgängig zu machen.",
    nothingToRedo: "Es gibt nichts zu wiederholen.",
  },
  undo: "Rückgängig",
  undoStep: (step) => `Rückgängig: ${step}`,
  undone: (step) => `Rückgängig gemacht: ${step}`,
  redo: "Wiederholen",
  redoStep: (step) => `Wiederholen: ${step}`,
  redone: (step) => `Wiederholt: ${step}`,
  deleteThings: (n) => `${countDe(n, "Element", "Elemente")} löschen`,
  deleted: (n) => `${countDe(n, "Element", "Elemente")} gelöscht`,
  gapClosed: "Gelöscht, und die Lücke ist geschlossen",
  selected: (n) => `${countDe(n, "Schritt", "Schritte")} ausgewählt`,
};
