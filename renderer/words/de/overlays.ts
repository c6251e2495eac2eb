/** Words of the dialogs over the window, in German. */
import { countDe, numberIn } from "../../../shared/words/language.ts";
import type { overlayWords as en } from "../en/overlays.ts";
import type { Spoken } from "../spoken.ts";

const steps = (n: number): string => countDe(n, "Schritt", "Schritte");
const phases = (n: number): string => countDe(n, "Phase", "Phasen");
const reviewerMay = "Liest, verlangt Änderungen, gibt Inhalt frei oder nicht, macht Ausnahmen für Befunde.";

export const overlayWords: Spoken<typeof en> = {
  close: "Schließen",
  cancel: "Abbrechen",
  stop: "Anhalten",
  profile: {
    first: "Wer arbeitet hier?",
    change: "Wer hier arbeitet",
    about: "Der Name steht neben allem, was in diesem Arbeitsbereich geschieht. Es gibt kein Konto und kein Passwort.",
    name: "Name",
    nameHint: "So, wie ihn das Team kennt.",
    nameMissing: "Ein Name fehlt: Er steht im Protokoll jeder Änderung.",
    role: "Rolle",
    roles: {
      designer: {
        title: "Gestaltung",
        may: "Zeichnet und ändert Journeys und Bibliothek, merkt an und antwortet; entscheidet nicht.",
      },
      medical: { title: "Prüfung Medical", may: reviewerMay },
      legal: { title: "Prüfung Recht", may: reviewerMay },
      regulatory: { title: "Prüfung Regulatory", may: reviewerMay },
      operations: {
        title: "Betrieb",
        may: "Prüft, exportiert und importiert; darf ändern, anmerken und antworten, aber nicht entscheiden.",
      },
    },
    later: "Jederzeit änderbar: oben rechts auf den Namen drücken.",
    start: "Los geht’s",
    save: "Sichern",
    changed: (name, role) => `Hier arbeitet jetzt ${name}, ${role}`,
  },
  create: {
    title: "Neue Journey",
    about: "Mit etwas Bewährtem beginnen, oder mit einem Einstieg, einer Phase und einem Ausstieg.",
    templates: "Beginnen mit",
    name: "Titel",
    nameMissing: "Ein Titel fehlt.",
    create: "Journey anlegen",
    creating: "Wird angelegt …",
    label: (title) => `„${title}“ anlegen`,
    facts: (stages, nodes) => `${phases(stages)}, ${steps(nodes)}`,
    readOnly: "Dieser Arbeitsbereich ist nur zum Lesen geöffnet.",
  },
  import: {
    title: "Blueprint importieren",
    about: "Eine aus Itinera als JSON exportierte Journey. Vor dem Schreiben ist zu sehen, was sie mitbringt.",
    drop: "Datei hier ablegen",
    dropText: "oder eine wählen. Nichts verlässt dieses Gerät.",
    choose: "Datei wählen …",
    other: "Andere Datei wählen …",
    reading: "Datei wird gelesen …",
    checking: (name) => `${name} wird geprüft …`,
    writing: "Wird geschrieben …",
    stopped: "Angehalten. Nichts wurde geschrieben.",
    brings: "Bringt mit",
    stages: phases,
    nodes: steps,
    edges: (n) => countDe(n, "Verbindung", "Verbindungen"),
    library: (n) => (n === 0 ? "nichts für die Bibliothek" : countDe(n, "Bibliothekseintrag", "Bibliothekseinträge")),
    renamed: (n) =>
      n === 1
        ? "1 Kennung ist hier vergeben und wird neu vergeben."
        : `${numberIn(n, "de")} Kennungen sind hier vergeben und werden neu vergeben.`,
    notes: "Vor dem Import zu lesen",
    commit: "Importieren",
    done: (title) => `„${title}“ importiert`,
    tooLarge: (megabytes) => `Die Datei hat mehr als ${megabytes} MB.`,
    tooLargeWay: "Ein Blueprint mit 10.000 Schritten hat etwa 10 MB. Ist es die richtige Datei?",
    notText: "Die Datei ließ sich nicht als Text lesen.",
    notTextWay: "Einen Blueprint wählen, den Itinera exportiert hat; sein Name endet auf .blueprint.json.",
  },
  export: {
    title: (journey) => `„${journey}“ exportieren`,
    target: "Format",
    draft: "Als Entwurf exportieren, mit dem Vermerk NOT FOR USE",
    draftHint: "Zum Ansehen und Besprechen. Fehler halten ihn nicht auf; jede Datei sagt, dass sie ein Entwurf ist.",
    make: "Datei erstellen",
    making: "Datei wird erstellt …",
    stopped: "Angehalten. Nichts wurde übergeben.",
    recorded: "Erst mit dem Herunterladen oder Kopieren steht etwas im Protokoll: welche Datei, wann und durch wen.",
    blocked: (n) => `${countDe(n, "Fehler steht", "Fehler stehen")} im Weg`,
    blockedWay: "Die Fehler beheben, in der Prüfung eine Ausnahme machen lassen, oder einen Entwurf exportieren.",
    show: "Zeigen",
    showAt: (what) => `Stelle zeigen: ${what}`,
    more: (n) => `und ${countDe(n, "weiterer", "weitere")}`,
    file: "Datei",
    files: "Dateien",
    previewOf: (name) => `Erste Zeilen von ${name}`,
    lines: (shown, all) =>
      shown < all
        ? `erste ${numberIn(shown, "de")} von ${numberIn(all, "de")} Zeilen`
        : countDe(all, "Zeile", "Zeilen"),
    size: "Größe",
    hash: "Semantischer Hash",
    hashHint: "Dieselbe Journey hat denselben Hash, wo immer sie ist und wie immer sie angeordnet ist.",
    losses: "Was dieses Format nicht halten kann",
    noLosses: "Nichts geht verloren: Dieses Format hält die ganze Zeichnung.",
    severity: {
      lost: "Geht verloren",
      approximated: "Angenähert",
      moved: "Steht anderswo",
      "needs-tenant": "Braucht die eigene Plattform",
    },
    download: "Herunterladen",
    downloadAll: (n) => `${n} Dateien herunterladen`,
    copy: "In die Zwischenablage",
    copied: (name) => `${name} ist in der Zwischenablage`,
    notCopied: "Die Zwischenablage ist für dieses Fenster gesperrt. Stattdessen herunterladen.",
    saved: (name) => `${name} liegt im Download-Ordner`,
    draftMark: "Entwurf, nicht zur Verwendung",
    again: "Neu erstellen",
    stale: "Die Journey wurde geändert, seit diese Datei erstellt wurde.",
  },
  checkpoint: {
    title: "Diesen Stand benennen",
    about:
      "Gesichert ist schon alles. Mit einem Namen lässt sich dieser Stand leicht finden, vergleichen und zurückholen.",
    name: "Name",
    namePlaceholder: "Vor der rechtlichen Prüfung",
    nameMissing: "Ein Stand braucht einen Namen.",
    reason: "Warum",
    reasonPlaceholder: "Was getan ist, was als Nächstes kommt",
    save: "Stand benennen",
    done: (name) => `Dieser Stand heißt „${name}“`,
  },
  palette: {
    title: "Suchen oder Befehl ausführen",
    placeholder: "Befehle, Journeys, Schritte, Module, Kommentare, Probleme suchen",
    results: "Ergebnisse",
    sections: {
      recent: "Zuletzt verwendet",
      actions: "Befehle",
      journeys: "Journeys",
      nodes: "Schritte dieser Journey",
      modules: "Module der Bibliothek",
      comments: "Kommentare in dieser Journey",
      problems: "Probleme dieser Journey",
    },
    none: (text) => `Nichts passt zu „${text}“.`,
    noneText:
      "Gesucht wird in Befehlen, Journeys, Schritten und Kommentaren der vorderen Journey, Modulen und Problemen.",
    more: (n) => `${numberIn(n, "de")} weitere: weitertippen grenzt ein`,
    keys: { move: "wählen", run: "dorthin", close: "schließen" },
  },
  shortcuts: {
    title: "Tastenkürzel",
    search: "Befehl oder Taste suchen",
    none: "Kein Befehl heißt so, und keine Taste löst ihn aus.",
    hint: "Ein Kürzel drücken, um dem Befehl andere Tasten zu geben.",
    groups: {
      edit: "Bearbeiten",
      add: "Hinzufügen",
      select: "Auswählen",
      view: "Ansicht",
      journey: "Journey",
      review: "Prüfung",
      app: "Fenster",
    },
    noKeys: "Keine Tasten",
    change: (title, keys) => `${title}: ${keys}. Ändern`,
    press: "Neue Tasten drücken …",
    pressFor: (title) => `Die neuen Tasten für „${title}“ drücken. Esc lässt alles, wie es ist.`,
    conflict: (keys, other) => `${keys} gehört zu „${other}“.`,
    swap: "Übernehmen und tauschen",
    keep: "So lassen",
    reserved: (keys) => `${keys} gehört dem Fenster oder der Tastatur und lässt sich nicht vergeben.`,
    needsMod:
      "Buchstaben allein würden in Text getippt. Befehle, die in Textfeldern gelten, brauchen Strg, Cmd oder Alt.",
    set: (title, keys) => `„${title}“ liegt jetzt auf ${keys}`,
    reset: (title) => `„${title}“ hat wieder die üblichen Tasten`,
    resetAll: "Alle zurücksetzen",
  },
  about: {
    title: "Über Itinera",
    version: (version) => `Version ${version}`,
    workspace: "Arbeitsbereich",
    file: "Datei",
    size: "Größe",
    backup: "Letzte Sicherung",
    noBackup: "noch keine",
    folder: "Ordner",
    folders: {
      local: "auf diesem Gerät",
      network:
        "auf einem Netzlaufwerk: Datenbanken können dort Schaden nehmen. Die Datei auf diesem Gerät halten und Exporte weitergeben.",
      synced:
        "in einem synchronisierten Ordner: Datenbanken können dort Schaden nehmen. Die Datei anderswo halten und Exporte weitergeben.",
    },
    privacy: "Kein Netz, kein Konto, keine Telemetrie",
    privacyText:
      "Itinera spricht mit niemandem. Alles steht in der Arbeitsbereichsdatei auf diesem Gerät. Es verlangt kein Konto und zählt nichts.",
    check: "So lässt es sich nachprüfen",
    checkSteps: [
      "Netz trennen oder in den Flugmodus wechseln: Alles geht weiter.",
      "Die Seite verbietet sich jede Verbindung außer zu ihrem eigenen Start: In den Entwicklerwerkzeugen zeigt es der Header „content-security-policy“ (default-src 'none', connect-src 'self').",
      "Während es läuft, die Verbindungen seines Prozesses auflisten. Es gibt keine, oder eine von diesem Gerät zu sich selbst (127.0.0.1).",
    ],
    record: "Das Protokoll",
    recordText:
      "Jede Änderung, jede Anmerkung und jeder Entscheid ist eine Zeile, die den Hash der vorigen Zeile trägt. Die Prüfung liest alle Zeilen, berechnet jeden Hash neu und vergleicht die Journeys mit dem, was die Zeilen sagen.",
    verify: "Protokoll prüfen",
    verifying: "Protokoll wird geprüft",
    rows: (done, total) => `${numberIn(done, "de")} von ${numberIn(total, "de")} Zeilen`,
    good: (rows) =>
      rows === 1
        ? "1 Zeile, unversehrt."
        : `Alle ${numberIn(rows, "de")} Zeilen sind unversehrt und folgen lückenlos aufeinander.`,
    bad: (n) => `${countDe(n, "Stelle passt", "Stellen passen")} nicht`,
    badWay:
      "Diese Datei so lassen, wie sie ist, und zum Weiterarbeiten eine Sicherung wiederherstellen. Die Sicherungen liegen neben dem Arbeitsbereich.",
    head: "Hash der letzten Zeile",
    headHint: "Anderswo notieren: Wer eine alte Zeile ändert, kann ihn nicht beibehalten.",
    copyHead: "Hash kopieren",
    licences: "MIT-Lizenz. Die Lizenzen aller Bestandteile liegen bei, in third-party-licences.md.",
  },
};
