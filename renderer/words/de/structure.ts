/** Was beim Anordnen von Phasen, Bahnen, Sprüngen und inneren Journeys gesagt wird: Menüs, Schritte, was daraus wurde. */
import { countDe, listedDe } from "../../../shared/words/language.ts";
import type { Spoken } from "../spoken.ts";
import type { structureWords as en } from "../en/structure.ts";

const steps = (n: number): string => countDe(n, "Schritt", "Schritte");
const withSteps = (n: number): string => countDe(n, "Schritt", "Schritten");

export const structureWords: Spoken<typeof en> = {
  stages: {
    insertBefore: "Phase davor einfügen",
    insertAfter: "Phase danach einfügen",
    insertBetween: (left, right) => `Phase zwischen ${left} und ${right} einfügen`,
    insertFirst: (right) => `Phase vor ${right} einfügen`,
    newStage: "Neue Phase",
    inserted: (name, at, of) => `„${name}“ als Phase ${at} von ${of} hinzugefügt.`,
    moved: (name, at, of, nodes) => `„${name}“ ist jetzt Phase ${at} von ${of}, mit ${withSteps(nodes)}.`,
    cannotMove: (name, first) =>
      first ? `„${name}“ ist schon die erste Phase.` : `„${name}“ ist schon die letzte Phase.`,
    merge: (name) => `Mit ${name} zusammenführen`,
    merged: (name, nodes) => `Jetzt eine Phase: „${name}“, mit ${withSteps(nodes)}.`,
    dropped: (fields) => `Nicht übernommen, weil beide Phasen etwas hatten: ${listedDe(fields)} der entfallenen Phase.`,
    fields: {
      function: "der zuständige Bereich",
      entryCriterion: "das Eintrittskriterium",
      exitCriterion: "das Austrittskriterium",
      metric: "die Kennzahl",
    },
    noNeighbour: "Daneben steht keine Phase zum Zusammenführen. Zuerst eine hinzufügen oder diese umbenennen.",
    split: "In zwei teilen",
    splitDone: (left, right, nodes) => `„${left}“ endet jetzt vor „${right}“ mit ${withSteps(nodes)}.`,
    splitNarrow: "Diese Phase ist für zwei zu schmal. Zuerst mindestens 232 breit machen.",
    secondPart: (name) => (name === "" ? "Zweiter Teil" : `${name}, zweiter Teil`),
    fit: "Breite an die Schritte anpassen",
    fitted: (name, width) => `„${name}“ ist jetzt ${width} breit.`,
    fitsAlready: "Die Breite passt schon zu den Schritten.",
    nothingInside: "In dieser Phase steht nichts, woran sich die Breite anpassen ließe.",
    removeInto: (name) => `Löschen, Schritte gehen an ${name}`,
    removeAlone: "Löschen, Schritte bleiben ohne Phase",
    removedInto: (name, nodes, into) =>
      `„${name}“ gelöscht. ${nodes === 0 ? "Darin stand nichts." : `${steps(nodes)} jetzt in „${into}“.`}`,
    removedAlone: (name, nodes) =>
      `„${name}“ gelöscht. ${nodes === 0 ? "Darin stand nichts." : `${steps(nodes)} an ihrem Platz, ohne Phase.`}`,
    dropBetween: (left, right) =>
      left === null ? `vor ${right ?? ""}` : right === null ? `nach ${left}` : `zwischen ${left} und ${right}`,
    moveLeft: "Nach links",
    moveRight: "Nach rechts",
    rename: "Umbenennen",
    properties: "Eigenschaften",
    keys: "Pfeiltasten führen von Phase zu Phase, Alt und Pfeile verschieben sie, F2 benennt um, Einfg fügt danach eine ein, Entf löscht.",
    noStage: "Zuerst eine Phase auswählen oder einen Schritt, der in einer steht.",
  },
  rows: {
    row: (owners, nodes) => `Bahn ${listedDe(owners)}, ${steps(nodes)}`,
    height: (owners) => `Höhe der Bahn ${listedDe(owners)}`,
    moveLabel: (owners) => `Bahn ${listedDe(owners)} verschieben`,
    resizeLabel: (owners) => `Höhe der Bahn ${listedDe(owners)} ändern`,
    moved: (owners, at, of, nodes) => `${listedDe(owners)} ist jetzt Bahn ${at} von ${of}, mit ${withSteps(nodes)}.`,
    cannotMove: (owners, first) =>
      first ? `${listedDe(owners)} ist schon die erste Bahn.` : `${listedDe(owners)} ist schon die letzte Bahn.`,
    resized: (owners, height) => `Bahn ${listedDe(owners)} ist jetzt ${height} hoch.`,
    smallest: "Niedriger als das, was darin steht, kann sie nicht werden.",
    keys: "Pfeil auf und ab führen von Bahn zu Bahn, mit Alt verschieben sie die Bahn.",
    emptyHidden: "Bahnen, in denen nichts steht, sind ausgeblendet.",
    emptyShown: "Bahnen, in denen nichts steht, sind eingeblendet.",
  },
  jump: {
    to: (stage, name) => [stage ?? "", name].filter((part) => part !== "").join(" "),
    from: (name) => `von ${name}`,
    fromShort: (stage) => (stage === null ? "" : String(stage)),
    atMost: (times) => `, höchstens ${times}×`,
    spoken: (connection) => `${connection}, als Sprung gezeichnet, Eingabetaste führt zum anderen Ende`,
    jumped: (there, here) => `Bei „${there}“, über den Sprung von „${here}“.`,
    drawn: "Gezeichnet als",
    as: { auto: "Linie oder Sprung, je nach Länge", line: "Linie", jump: "Sprung" },
    isJump: "Jetzt als Sprung gezeichnet.",
    isLine: "Jetzt als Linie gezeichnet.",
    asJump: "Als Sprung zeichnen",
    asLine: "Als Linie zeichnen",
    noEdge: "Zuerst eine Verbindung auswählen; E führt durch die eines Schritts.",
  },
  ends: {
    dropOnStart: "Auf dem Schritt ablegen, bei dem sie beginnen soll",
    noWayOut: (name) => `Aus „${name}“ führt nichts heraus. Bei einem Schritt beginnen, der weiterführt.`,
    startsAt: (to, from) => `Die Verbindung zu „${to}“ beginnt jetzt bei „${from}“.`,
  },
  next: { ask: "Was kommt danach?" },
  inner: {
    open: "Teil-Journey öffnen",
    opened: (title, inside) => `${title}, innerhalb von ${inside}. Alt und Pfeil links führt zurück.`,
    backAt: (title, step) => `${title}, bei „${step}“.`,
    notHere: "Zuerst eine Teil-Journey auswählen.",
    noneChosen: (step) => `„${step}“ steht noch für keine Journey. Rechts eine auswählen oder eine neue anlegen.`,
    gone: (step) =>
      `Die Journey von „${step}“ ist nicht in diesem Arbeitsbereich. Rechts eine andere auswählen oder eine neue anlegen.`,
    make: "Neue anlegen",
    noWayBack: "In diese Journey führte kein Weg aus einer anderen, also führt auch keiner zurück.",
    noWayOn: "Von hier wurde keine Teil-Journey verlassen, also geht es nicht weiter vor.",
    counts: (stages, nodes) => `${countDe(stages, "Phase", "Phasen")} · ${countDe(nodes, "Schritt", "Schritte")}`,
    problems: (n) => (n === 0 ? "keine Probleme" : countDe(n, "Problem", "Probleme")),
    tooFew: "Mindestens zwei verbundene Schritte auswählen, um daraus eine Teil-Journey zu machen.",
    entryInside: (name) =>
      `Bei „${name}“ beginnt diese Journey, deshalb bleibt es hier. Die Schritte danach auswählen.`,
    endInside: (name) =>
      `Bei „${name}“ endet diese Journey; aus einer Teil-Journey käme man zurück. Diesen Schritt nicht mit auswählen.`,
    apart: "Diese Schritte hängen nicht alle zusammen. Schritte auswählen, die aufeinander führen.",
    noWayIn: "Diese Schritte führen im Kreis, und nichts führt hinein. Zuerst einen davon von außen verbinden.",
    manyWaysIn: (names) =>
      `Eingänge sind ${listedDe(names.map((name) => `„${name}“`))}, eine Teil-Journey hat aber nur einen. Weniger Schritte auswählen oder zuerst alles auf einen Schritt führen.`,
    manyWaysOut: (names) =>
      `Diese Schritte führen weiter zu ${listedDe(names.map((name) => `„${name}“`))}, eine Teil-Journey hat aber zwei Ausgänge. Weniger Schritte auswählen oder die Wege zuerst zusammenführen.`,
    title: (first) => (first === "" ? "Teil-Journey" : `Ab ${first}`),
    entryName: "Kommt aus der äußeren Journey",
    extractLabel: (n) => `Teil-Journey aus ${withSteps(n)} bilden`,
    createLabel: (outer) => `Aus ${outer} herausgelöst`,
    extracted: (title, n) => `${steps(n)} jetzt in „${title}“.`,
    approvalsStay: "Freigaben gehen nicht mit: Die neue Journey wird für sich geprüft.",
    leadsTo: (way, target) => `„${way}“ führt zu „${target}“. `,
    failed: "Die Teil-Journey konnte nicht angelegt werden; nichts wurde geändert.",
    orphan: (title, why) =>
      `Die Schritte sind noch hier: ${why} Die neue Journey „${title}“ liegt auf der Startseite und lässt sich archivieren.`,
  },
  drop: {
    stage: (name) => `Phase: ${name}`,
    noStage: "Phase: keine",
    owner: (name) => `Zuständig: ${name}`,
    group: (name) => `Gruppe: ${name}`,
    noGroup: "Gruppe: keine",
  },
};
