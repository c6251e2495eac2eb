/** Words of the tour for newcomers, in German. */
import type { tourWords as en } from "../en/tour.ts";
import type { Spoken } from "../spoken.ts";

export const tourWords: Spoken<typeof en> = {
  offer: {
    title: "Zum ersten Mal hier? Die erste Journey in drei Minuten zeichnen.",
    text: "Eine eigene Journey zum Üben, acht kleine Schritte, jederzeit zu verlassen.",
    take: "Rundgang beginnen",
    not: "Jetzt nicht",
    later: "Der Rundgang wartet unter „Einstellungen und Hilfe“.",
  },
  name: "Rundgang",
  take: "Rundgang beginnen",
  goOn: "Rundgang fortsetzen",
  reach: "Zum Zettel des Rundgangs",
  notRunning: "Kein Rundgang ist im Gang. Er beginnt unter „Einstellungen und Hilfe“.",
  step: (at, all) => `Schritt ${at} von ${all}`,
  leave: "Rundgang verlassen",
  skip: "Diesen Schritt überspringen",
  escape: "Esc verlässt ihn",
  reachHint: "F6 führt hierher",
  done: "Erledigt.",
  practice: {
    title: "Erste Schritte",
    description: "Eine Journey zum Üben. Hier lässt sich alles ausprobieren; niemand verlässt sich darauf.",
    stage: "Übung",
    entry: "Einstieg",
    talk: "Live-Vortrag",
  },
  steps: {
    next: {
      title: "Den nächsten Schritt hinzufügen",
      text: "Hier beginnt die Journey; der Einstieg ist ausgewählt. Die Taste drücken, „E-Mail“ tippen und Enter drücken.",
      alternative: "Oder E-Mail aus der Palette ziehen und verbinden.",
    },
    name: {
      title: "Einen Namen geben",
      text: "Tippen, wofür die E-Mail ist, etwa „Einladung“, und Enter drücken.",
      alternative: "Ein Doppelklick oder die Taste öffnet den Namen wieder.",
    },
    wait: {
      title: "Zeit vergehen lassen",
      text: "Die E-Mail auswählen, die Taste drücken, „Warten“ tippen und Enter drücken. Wie lange, steht rechts.",
      alternative: "Drei Tage sind der Anfang jeder neuen Wartezeit.",
    },
    connect: {
      title: "Mit dem verbinden, was bereitsteht",
      text: "Vom Punkt am Rand der Wartezeit auf „Live-Vortrag“ ziehen.",
      alternative: "Oder die Wartezeit auswählen, die Taste drücken, „Live“ tippen und Enter drücken.",
    },
    mend: {
      title: "Ein Problem beheben",
      text: "Probleme erscheinen hier beim Zeichnen: „Live-Vortrag“ führt nirgendwohin. Die Schaltfläche daneben fügt einen Ausstieg an.",
      alternative: "Was ein Programm beheben kann, hat so eine Schaltfläche; sonst steht da, was zu tun ist.",
    },
    remark: {
      title: "Einen Kommentar schreiben",
      text: "Bei ausgewähltem Schritt die Taste drücken, ein paar Worte schreiben und senden. Die Prüfung antwortet dort.",
      alternative: "Kommentare hängen am genauen Schritt und bleiben, wenn er sich ändert.",
    },
    history: {
      title: "Sehen, was getan wurde",
      text: "Unten „Verlauf“ öffnen. Alles steht dort mit seiner Zeit; gesichert wurde es nebenbei.",
      alternative: "Rückgängig nimmt jedes davon zurück, auch nach einem Neustart.",
    },
    export: {
      title: "Weitergeben",
      text: "„Exportieren“ drücken: Zu sehen ist, was die Datei enthielte und was noch im Weg steht.",
      alternative: "Von selbst verlässt nichts dieses Gerät.",
    },
  },
  finish: {
    title: "Das ist alles",
    text: "Eine Journey gezeichnet, ein Problem behoben, den Export gesehen. „Erste Schritte“ bleibt zum Ausprobieren.",
    keep: "„Erste Schritte“ behalten",
    away: "Ins Archiv legen",
  },
  left: "Rundgang verlassen",
  leftMore: "„Erste Schritte“ liegt im Archiv.",
  resume: "Fortsetzen",
  keep: "„Erste Schritte“ behalten",
  label: "Übungs-Journey des Rundgangs anlegen",
};
