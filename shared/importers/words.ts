/** What is said about files that are brought in: why one is refused, the way out, and what a person should know of one that is not. */
import { type Language, type Localized, count, countDe, inLanguage, numberIn } from "../words/language.ts";

const all = {
  en: {
    blueprint: { title: "Itinera blueprint", hint: "A journey exported from Itinera, as JSON" },

    tooManyBytes: (limit: number) => `The file is too large: the limit is ${numberIn(limit / 1024 / 1024, "en")} MB.`,
    tooManyBytesWay: "Export fewer journeys into one file, or make the drawing smaller.",
    tooDeep: (limit: number) => `The file nests deeper than ${limit} levels.`,
    tooDeepWay: "No journey needs that. Ask whoever made the file for a new export.",
    tooMany: (what: string, found: number, limit: number) =>
      `The file has ${numberIn(found, "en")} ${what}; the limit is ${numberIn(limit, "en")}.`,
    tooManyWay: "Split the journey, for example into sub-journeys, and export it again.",
    tooMuchText: (limit: number) =>
      `The file holds more text than ${numberIn(limit / 1024 / 1024, "en")} million characters.`,

    empty: "The file is empty.",
    notJson: "The file is not JSON.",
    notJsonWay: "Choose a blueprint that Itinera exported; its name ends in “.blueprint.json”.",
    cutOff: "The file ends too early: it is cut off.",
    cutOffWay: "Get the file again; it was probably not copied completely.",
    unexpected: (what: string) => `There is ${what} where JSON allows none.`,
    expected: (wanted: string, found: string) => `JSON needs ${wanted} here, and there is ${found}.`,
    control: "a control character",
    mark: (sign: string) => `“${sign}”`,
    either: (one: string, other: string) => `“${one}” or “${other}”`,
    keyInQuotes: "a key in quotes",
    things: {
      keys: "keys in one object",
      items: "items in one list",
      library: "library items",
      stages: "stages",
      nodes: "nodes",
      edges: "edges",
    },
    badNumber: (text: string) => `“${text}” is not a number that JSON can hold.`,
    badEscape: "A backslash is followed by something JSON does not know.",
    controlCharacter: "A control character stands inside a text; JSON allows it only in its written form.",
    nul: "A text holds the character NUL, which no name and no text may hold.",
    loneSurrogate: "A text holds half a character (a lone surrogate).",
    afterEnd: "After the end of the JSON there is more.",
    twice: (key: string) => `The key “${key}” comes twice in one object.`,
    forbidden: (key: string) => `The key “${key}” is not allowed.`,
    repairWay: "Ask whoever made the file for a new export, or repair this place in a text editor.",

    notOurs: "This is JSON, but not a blueprint.",
    notOursWay: "Choose a file whose “format” is “itinera-blueprint”.",
    newer: (version: string) => `This blueprint (format ${version}) was made by a newer version of Itinera.`,
    newerWay: "Update Itinera, or ask for a blueprint 1.0.",
    noVersion: "The blueprint does not say which version of the format it has.",
    misfit: (message: string) => `The blueprint is not right at this place: ${message}.`,
    idTwice: (id: string) => `The id “${id}” is used twice.`,
    dangling: {
      from: (id: string) => `The connection leads from “${id}”, and there is no such node.`,
      to: (id: string) => `The connection leads to “${id}”, and there is no such node.`,
    },
    nowhere: {
      stage: (id: string) => `The node names the stage “${id}”, which is not in the blueprint.`,
      group: (id: string) => `The node names the group “${id}”, which is not in the blueprint.`,
    },
    noLayout: (id: string) => `“${id}” has no place in the layout, or more than one.`,
    layoutOfNothing: (id: string) => `The layout speaks of “${id}”, which is not in the blueprint.`,

    changed: "The file was changed after it was exported: its digest does not fit any more.",
    otherHash: "The semantic hash in the file is not the one of what it holds.",
    draft: "It was exported as a draft, with problems still open.",
    decisions: (n: number) =>
      `${count(n, "decision of a reviewer comes", "decisions of reviewers come")} along as information; none counts here until it is made again.`,
    approvals: (n: number) =>
      `${count(n, "module version was", "module versions were")} approved elsewhere and ${n === 1 ? "is a draft" : "are drafts"} here until approved again.`,
    waivers: (n: number) => `${count(n, "waiver stays", "waivers stay")} where it was given: it has no force here.`,
    extensions: (n: number) => `${count(n, "extension", "extensions")} (“x-…”) of another program stayed behind.`,
    directionMarks: (n: number) =>
      `${count(n, "text holds", "texts hold")} invisible direction marks; look closely at names before you trust them.`,
    journeyRenamed: (from: string, to: string) =>
      `There is a journey with the id “${from}” already; this one gets “${to}”.`,
    leadsElsewhere: (id: string) =>
      `It leads into the journey “${id}”, which is not here: bring that one in as well, or choose another.`,
    itemRenamed: (from: string, to: string) =>
      `“${from}” of the library is something else here; the file’s own comes in as “${to}”.`,
    itemsKept: (n: number) => `${count(n, "library item is", "library items are")} here already and stay as they are.`,
  },
  de: {
    blueprint: { title: "Itinera-Blueprint", hint: "Eine aus Itinera exportierte Journey, als JSON" },

    tooManyBytes: (limit: number) =>
      `Die Datei ist zu groß: Die Grenze liegt bei ${numberIn(limit / 1024 / 1024, "de")} MB.`,
    tooManyBytesWay: "Weniger Journeys in eine Datei exportieren oder die Zeichnung verkleinern.",
    tooDeep: (limit: number) => `Die Datei ist tiefer als ${limit} Ebenen verschachtelt.`,
    tooDeepWay: "Keine Journey braucht das. Bei der Stelle, die die Datei erstellt hat, einen neuen Export anfordern.",
    tooMany: (what: string, found: number, limit: number) =>
      `Die Datei hat ${numberIn(found, "de")} ${what}; die Grenze liegt bei ${numberIn(limit, "de")}.`,
    tooManyWay: "Die Journey teilen, zum Beispiel in Teil-Journeys, und erneut exportieren.",
    tooMuchText: (limit: number) =>
      `Die Datei enthält mehr Text als ${numberIn(limit / 1024 / 1024, "de")} Millionen Zeichen.`,

    empty: "Die Datei ist leer.",
    notJson: "Die Datei ist kein JSON.",
    notJsonWay: "Einen aus Itinera exportierten Blueprint wählen; sein Name endet auf „.blueprint.json“.",
    cutOff: "Die Datei endet zu früh: Sie ist abgeschnitten.",
    cutOffWay: "Die Datei erneut holen; sie wurde wahrscheinlich nicht vollständig kopiert.",
    unexpected: (what: string) => `Hier steht ${what}, wo JSON es nicht erlaubt.`,
    expected: (wanted: string, found: string) => `JSON braucht hier ${wanted}, es steht aber ${found} da.`,
    control: "ein Steuerzeichen",
    mark: (sign: string) => `„${sign}“`,
    either: (one: string, other: string) => `„${one}“ oder „${other}“`,
    keyInQuotes: "einen Schlüssel in Anführungszeichen",
    things: {
      keys: "Schlüssel in einem Objekt",
      items: "Einträge in einer Liste",
      library: "Bibliothekseinträge",
      stages: "Phasen",
      nodes: "Schritte",
      edges: "Verbindungen",
    },
    badNumber: (text: string) => `„${text}“ ist keine Zahl, die JSON aufnehmen kann.`,
    badEscape: "Auf einen umgekehrten Schrägstrich folgt etwas, das JSON nicht kennt.",
    controlCharacter: "In einem Text steht ein Steuerzeichen; JSON erlaubt es nur in ausgeschriebener Form.",
    nul: "Ein Text enthält das Zeichen NUL, das in keinem Namen und keinem Text stehen darf.",
    loneSurrogate: "Ein Text enthält ein halbes Zeichen (ein einzelnes Surrogat).",
    afterEnd: "Nach dem Ende des JSON folgt noch etwas.",
    twice: (key: string) => `Der Schlüssel „${key}“ kommt in einem Objekt zweimal vor.`,
    forbidden: (key: string) => `Der Schlüssel „${key}“ ist nicht erlaubt.`,
    repairWay:
      "Bei der Stelle, die die Datei erstellt hat, einen neuen Export anfordern oder diese Stelle in einem Texteditor berichtigen.",

    notOurs: "Das ist JSON, aber kein Blueprint.",
    notOursWay: "Eine Datei wählen, deren „format“ „itinera-blueprint“ ist.",
    newer: (version: string) => `Dieser Blueprint (Format ${version}) stammt aus einer neueren Version von Itinera.`,
    newerWay: "Itinera aktualisieren oder einen Blueprint 1.0 anfordern.",
    noVersion: "Der Blueprint sagt nicht, welche Version des Formats er hat.",
    misfit: (message: string) => `An dieser Stelle stimmt der Blueprint nicht: ${message}.`,
    idTwice: (id: string) => `Die Kennung „${id}“ wird zweimal verwendet.`,
    dangling: {
      from: (id: string) => `Die Verbindung führt von „${id}“, und diesen Schritt gibt es nicht.`,
      to: (id: string) => `Die Verbindung führt zu „${id}“, und diesen Schritt gibt es nicht.`,
    },
    nowhere: {
      stage: (id: string) => `Der Schritt nennt die Phase „${id}“, die nicht im Blueprint steht.`,
      group: (id: string) => `Der Schritt nennt die Gruppe „${id}“, die nicht im Blueprint steht.`,
    },
    noLayout: (id: string) => `„${id}“ hat keinen Platz im Layout oder mehr als einen.`,
    layoutOfNothing: (id: string) => `Das Layout spricht von „${id}“, das nicht im Blueprint steht.`,

    changed: "Die Datei wurde nach dem Export geändert: Ihre Prüfsumme passt nicht mehr.",
    otherHash: "Der semantische Hash in der Datei ist nicht der ihres Inhalts.",
    draft: "Sie wurde als Entwurf exportiert, mit noch offenen Problemen.",
    decisions: (n: number) =>
      `${countDe(n, "Entscheid einer Prüfung kommt", "Entscheide von Prüfungen kommen")} als Information mit; hier zählt keiner, bis er erneut getroffen wird.`,
    approvals: (n: number) =>
      `${countDe(n, "Modulversion wurde", "Modulversionen wurden")} anderswo freigegeben und ${n === 1 ? "ist" : "sind"} hier Entwurf bis zur erneuten Freigabe.`,
    waivers: (n: number) =>
      `${countDe(n, "begründete Ausnahme bleibt", "begründete Ausnahmen bleiben")}, wo sie gemacht ${n === 1 ? "wurde" : "wurden"}: Hier ${n === 1 ? "gilt sie" : "gelten sie"} nicht.`,
    extensions: (n: number) =>
      `${countDe(n, "Erweiterung", "Erweiterungen")} („x-…“) eines anderen Programms ${n === 1 ? "blieb" : "blieben"} zurück.`,
    directionMarks: (n: number) =>
      `${countDe(n, "Text enthält", "Texte enthalten")} unsichtbare Richtungszeichen; Namen genau ansehen, bevor ihnen zu trauen ist.`,
    journeyRenamed: (from: string, to: string) =>
      `Eine Journey mit der Kennung „${from}“ gibt es schon; diese bekommt „${to}“.`,
    leadsElsewhere: (id: string) =>
      `Sie führt in die Journey „${id}“, die nicht hier ist: Diese ebenfalls importieren oder eine andere wählen.`,
    itemRenamed: (from: string, to: string) =>
      `„${from}“ in der Bibliothek ist hier etwas anderes; der Eintrag der Datei kommt als „${to}“ herein.`,
    itemsKept: (n: number) =>
      `${countDe(n, "Bibliothekseintrag ist", "Bibliothekseinträge sind")} schon hier und ${n === 1 ? "bleibt" : "bleiben"}, wie ${n === 1 ? "er ist" : "sie sind"}.`,
  },
};

export type ImportWords = (typeof all)["en"];
const spoken: Localized<ImportWords> = all;

/** The words in the language of the person. */
export const importWords = (language: Language = "en"): ImportWords => inLanguage(spoken, language);
