/** Words of the window itself, in German. */
import type { workbenchWords as en } from "../en/workbench.ts";
import type { Spoken } from "../spoken.ts";

/** Drei Namen sagen, worum es geht; eine Meldung ist keine Liste. */
const named = (steps: readonly string[]): string =>
  steps.slice(0, 3).join("; ") + (steps.length > 3 ? `; und ${steps.length - 3} weitere` : "");

export const workbenchWords: Spoken<typeof en> = {
  opening: "Wird geöffnet …",
  notices: "Meldungen",
  close: "Schließen",
  home: "Start",
  library: "Bibliothek",
  newTab: "Journey öffnen oder beginnen",
  closeTab: (title) => `${title} schließen`,
  tabs: "Geöffnete Journeys",
  command: "Suchen oder Befehl ausführen",
  lost: (steps) =>
    steps.length === 1
      ? `Eine Änderung ging verloren: ${steps[0]}`
      : `${steps.length} Änderungen gingen verloren: ${named(steps)}`,
  clash: (steps) => `Ein anderes Fenster hat im selben Augenblick dasselbe geändert: ${named(steps)}`,
  clashMore: "Es gilt, was hier geschrieben wurde. Das andere liegt einen Schritt zurück; nichts davon ist verloren.",
  clashLook: "Beides vergleichen",
  lostMore:
    "Ein anderes Fenster hat dasselbe vorher geändert. Der Verlauf zeigt, was war; was weiterhin gelten soll, bitte wiederholen.",
  again: "Erneut versuchen",
  connection: {
    lost: "Itinera antwortet nicht mehr",
    lostMore:
      "Was als gesichert angezeigt war, ist sicher. Wurde es beendet, Itinera neu starten; dieses Fenster macht von selbst weiter, sobald es antwortet.",
    back: "Itinera antwortet wieder",
  },
  settings: "Einstellungen und Hilfe",
  theme: {
    title: "Darstellung",
    system: "Wie das System",
    light: "Hell",
    dark: "Dunkel",
    contrast: "Hoher Kontrast",
  },
  language: {
    title: "Sprache",
    system: "Wie das System",
    en: "English",
    de: "Deutsch",
    unsaved: "Die Sprache wechselt, sobald alles gesichert ist.",
    unsavedMore: "Noch ist etwas ungesichert. Erneut versuchen, wenn unten „Gesichert“ steht.",
  },
  changeProfile: "Person und Rolle ändern …",
  shortcuts: "Tastenkürzel",
  about: "Über Itinera",
};
