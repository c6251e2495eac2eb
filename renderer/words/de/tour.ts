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
  step: (at, all) => `Schritt ${at} von ${all}`,
  leave: "Rundgang verlassen",
  skip: "Schritt überspringen",
  escape: "Esc verlässt ihn",
  reachHint: "F6 führt hierher",
  done: "Erledigt.",
  practice: {
    title: "Erste Schritte",
    description: "Eine Journey zum Üben. Hier lässt sich alles ausprobieren; niemand verlässt sich darauf.",
    stage: "Übung",
    entry: "Beginn",
    talk: "Live-Vortrag",
  },
  steps: {
    next: {
      title: "Den nächsten Schritt hinzufügen",
      text: (key) =>
        `Hier beginnt die Journey; der Einstieg „Beginn“ ist ausgewählt. ${key} drücken, „E-Mail“ tippen und Enter drücken.`,
      alternative: () => "Oder E-Mail aus der Palette hierher ziehen und vom Punkt des Einstiegs verbinden.",
    },
    name: {
      title: "Einen Namen geben",
      text: () => "Tippen, wofür die E-Mail ist, etwa „Einladung“, und Enter drücken.",
      alternative: (key) => `Ein Doppelklick oder ${key} öffnet den Namen wieder.`,
    },
    wait: {
      title: "Zeit vergehen lassen",
      text: (key) =>
        `Die E-Mail ist ausgewählt. ${key} drücken, „Warten“ tippen und zweimal Enter drücken: zum Hinzufügen und für den Namen.`,
      alternative: () => "Gewartet wird drei Tage; wie lange, steht rechts.",
    },
    connect: {
      title: "Mit dem verbinden, was bereitsteht",
      text: () => "„Live-Vortrag“ steht bereit. Vom Punkt am Rand des Wartens dorthin ziehen.",
      alternative: (key) => `Oder bei ausgewähltem Warten ${key} drücken, „Live“ tippen und Enter drücken.`,
    },
    mend: {
      title: "Ein Problem beheben",
      text: () =>
        "Probleme erscheinen hier beim Zeichnen: Diese Journey kann noch niemand verlassen. Die Schaltfläche daneben fügt einen Ausstieg an.",
      alternative: () => "Was ein Programm beheben kann, hat so eine Schaltfläche; sonst steht da, was zu tun ist.",
    },
    remark: {
      title: "Einen Kommentar schreiben",
      text: (key) => `${key} drücken, ein paar Worte schreiben und hinzufügen. Die Prüfung antwortet dort.`,
      alternative: () => "Ein Kommentar hängt an seinem Schritt und bleibt, wenn der verschoben oder umbenannt wird.",
    },
    history: {
      title: "Sehen, was getan wurde",
      text: () => "Unten „Verlauf“ öffnen. Alles steht dort mit seiner Zeit und ist schon gesichert.",
      alternative: () => "Rückgängig nimmt jedes davon zurück, auch nach einem Neustart.",
    },
    export: {
      title: "Weitergeben",
      text: () => "„Exportieren“ drücken: Zu sehen ist, was die Datei enthielte und was noch im Weg steht.",
      alternative: () => "Von selbst verlässt nichts dieses Gerät.",
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
