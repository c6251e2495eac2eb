/** The sentences of the Electron shell: at the terminal and in its menu. */
import type { Language, Localized } from "../shared/words/language.ts";

export interface ShellWords {
  readonly open: string;
  readonly alreadyOpen: string;
}

export const words: Localized<ShellWords> = {
  en: {
    open: "Itinera is open in its own window.",
    alreadyOpen: "Itinera is already open: its window was brought to the front.",
  },
  de: {
    open: "Itinera ist in einem eigenen Fenster geöffnet.",
    alreadyOpen: "Itinera ist schon geöffnet: Sein Fenster wurde nach vorn geholt.",
  },
};

/** Electron's own entries are English whatever the system speaks, so they carry our words. */
export const menuWords = {
  en: {
    file: "File",
    quit: "Quit Itinera",
    edit: "Edit",
    undo: "Undo",
    redo: "Redo",
    cut: "Cut",
    copy: "Copy",
    paste: "Paste",
    selectAll: "Select all",
    view: "View",
    actualSize: "Actual size",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fullScreen: "Full screen",
    window: "Window",
  },
  de: {
    file: "Datei",
    quit: "Itinera beenden",
    edit: "Bearbeiten",
    undo: "Rückgängig",
    redo: "Wiederholen",
    cut: "Ausschneiden",
    copy: "Kopieren",
    paste: "Einfügen",
    selectAll: "Alles auswählen",
    view: "Darstellung",
    actualSize: "Originalgröße",
    zoomIn: "Vergrößern",
    zoomOut: "Verkleinern",
    fullScreen: "Vollbild",
    window: "Fenster",
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;
