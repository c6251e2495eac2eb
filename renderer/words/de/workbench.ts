/** Words of the window itself, in German. */
import type { workbenchWords as en } from "../en/workbench.ts";
import type { Spoken } from "../spoken.ts";

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
  readOnly: (by) => (by ? `Nur Lesen: ${by} hat diesen Arbeitsbereich geöffnet` : "Nur Lesen"),
  lost: (n) => (n === 1 ? "Eine Änderung ging verloren" : `${n} Änderungen gingen verloren`),
  lostMore:
    "Ein anderes Fenster hat dasselbe vorher geändert. Der Verlauf zeigt, was war; was weiterhin gelten soll, bitte wiederholen.",
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
  profile: (name, role) => `${name}, ${role}`,
  changeProfile: "Person und Rolle ändern …",
  shortcuts: "Tastenkürzel",
  about: "Über Itinera",
};
