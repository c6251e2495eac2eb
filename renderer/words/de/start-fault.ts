/** Words of the screen that says in German why nothing can be opened. */
import type { startFaultWords as en } from "../en/start-fault.ts";
import type { Spoken } from "../spoken.ts";

export const startFaultWords: Spoken<typeof en> = {
  title: "Der Arbeitsbereich lässt sich nicht öffnen",
  again: "Erneut versuchen",
  otherFile:
    "An ihre Stelle einen von Itinera erstellten Arbeitsbereich legen, etwa eine Sicherung aus demselben Ordner, und erneut versuchen. Oder Itinera beenden und so starten, dass ITINERA_WORKSPACE eine andere Datei nennt.",
};
