/** What the command line says that no single verb owns. */
import { type Localized, count, countDe } from "../shared/words/language.ts";

const all = {
  en: {
    name: "itinera",
    about: "Itinera draws, checks, reviews and hands over customer journeys. Everything stays on this machine.",
    usage: "Usage",
    verbs: "Verbs",
    options: "Options",
    moreHelp: "itinera VERB --help tells more about one of them.",
    exitCodes: "Exit codes: 0 fine, 1 problems found, 2 wrong use, or something could not be read or written.",
    help: "Shows this help",
    language:
      "Language of what is told to people: en or de; left out, that of the terminal. Machine formats stay as they are",
    version: "Shows the version",
    choices: (choices: readonly string[]) => choices.join("|"),

    rows: (id: string, title: string, revision: number, counts: string) =>
      `${id}  ${title}  (revision ${revision}, ${counts})`,
    noVerb: (verb: string) => `There is no verb “${verb}”.`,
    noOption: (option: string, verb: string) => `“${verb}” has no option “${option}”.`,
    didYouMean: (nearest: string) => `Did you mean “${nearest}”?`,
    seeHelp: (verb: string) => `See itinera ${verb === "" ? "" : `${verb} `}--help`,
    needsValue: (option: string, value: string) => `“${option}” needs a value: ${option} ${value}.`,
    takesNoValue: (option: string) => `“${option}” is a switch and takes no value.`,
    given: (option: string) => `“${option}” is given twice.`,
    notOneOf: (option: string, value: string, choices: readonly string[]) =>
      `“${option}” cannot be “${value}”; it is one of ${choices.join(", ")}.`,
    missing: (what: string) => `${what} is missing.`,
    tooMany: (operand: string) => `“${operand}” is one operand too many.`,

    problem: (message: string) => `itinera: ${message}`,
    place: (place: string) => `  at      ${place}`,
    way: (way: string) => `  way out ${way}`,
    internal: "Something went wrong inside Itinera. Nothing was written.",
    note: (note: string) => `  note: ${note}`,

    noFile: (name: string) => `There is no file ${name}.`,
    noFileWay: "Check its name and its folder.",
    aFolder: (name: string) => `${name} is a folder, not a file.`,
    mayNotRead: (name: string) => `${name} may not be read.`,
    mayNotReadWay: "Ask for the right to read it, or copy it to a folder of your own.",
    notText: (name: string) => `${name} is not UTF-8 text.`,
    notTextWay:
      "Choose a blueprint that Itinera exported, or a workspace; their names end in .blueprint.json and .itinera.",
    noFolder: (name: string) => `There is no folder for ${name}.`,
    noFolderWay: "Make the folder first, or name another place.",

    noJourney: (id: string) => `There is no journey “${id}” here.`,
    journeysAre: (ids: readonly string[]) =>
      ids.length === 0 ? "The workspace holds no journey." : `Name one of these: ${ids.join(", ")}.`,
    whichJourney: "The workspace holds several journeys.",
    counts: ({ errors, warnings, infos, waived }: Counts) =>
      [
        errors > 0 ? count(errors, "error", "errors") : "",
        warnings > 0 ? count(warnings, "warning", "warnings") : "",
        infos > 0 ? count(infos, "hint", "hints") : "",
        waived > 0 ? `${waived} waived` : "",
      ]
        .filter((part) => part !== "")
        .join(", ") || "no problems",
    severities: { error: "error", warning: "warning", info: "hint" },
    waived: "waived",
  },
  de: {
    name: "itinera",
    about: "Itinera zeichnet, prüft, begutachtet und übergibt Customer Journeys. Alles bleibt auf diesem Rechner.",
    usage: "Aufruf",
    verbs: "Befehle",
    options: "Optionen",
    moreHelp: "itinera VERB --help sagt mehr über einen davon.",
    exitCodes:
      "Exit-Codes: 0 in Ordnung, 1 Probleme gefunden, 2 falsch aufgerufen, oder etwas war nicht zu lesen oder zu schreiben.",
    help: "Zeigt diese Hilfe",
    language:
      "Sprache dessen, was Personen gesagt wird: en oder de; sonst die des Terminals. Maschinenformate bleiben, wie sie sind",
    version: "Zeigt die Version",
    choices: (choices: readonly string[]) => choices.join("|"),

    rows: (id: string, title: string, revision: number, counts: string) =>
      `${id}  ${title}  (Revision ${revision}, ${counts})`,
    noVerb: (verb: string) => `Den Befehl „${verb}“ gibt es nicht.`,
    noOption: (option: string, verb: string) => `„${verb}“ hat keine Option „${option}“.`,
    didYouMean: (nearest: string) => `War „${nearest}“ gemeint?`,
    seeHelp: (verb: string) => `Siehe itinera ${verb === "" ? "" : `${verb} `}--help`,
    needsValue: (option: string, value: string) => `„${option}“ braucht einen Wert: ${option} ${value}.`,
    takesNoValue: (option: string) => `„${option}“ ist ein Schalter und nimmt keinen Wert.`,
    given: (option: string) => `„${option}“ ist zweimal angegeben.`,
    notOneOf: (option: string, value: string, choices: readonly string[]) =>
      `„${option}“ kann nicht „${value}“ sein, nur ${choices.join(", ")}.`,
    missing: (what: string) => `${what} fehlt.`,
    tooMany: (operand: string) => `„${operand}“ ist ein Operand zu viel.`,

    problem: (message: string) => `itinera: ${message}`,
    place: (place: string) => `  Stelle  ${place}`,
    way: (way: string) => `  Ausweg  ${way}`,
    internal: "In Itinera ist etwas schiefgegangen. Nichts wurde geschrieben.",
    note: (note: string) => `  Hinweis: ${note}`,

    noFile: (name: string) => `Die Datei ${name} gibt es nicht.`,
    noFileWay: "Namen und Ordner prüfen.",
    aFolder: (name: string) => `${name} ist ein Ordner, keine Datei.`,
    mayNotRead: (name: string) => `${name} darf nicht gelesen werden.`,
    mayNotReadWay: "Das Recht zum Lesen erbitten oder die Datei in einen eigenen Ordner kopieren.",
    notText: (name: string) => `${name} ist kein UTF-8-Text.`,
    notTextWay:
      "Einen aus Itinera exportierten Blueprint oder einen Arbeitsbereich wählen; ihre Namen enden auf .blueprint.json und .itinera.",
    noFolder: (name: string) => `Den Ordner für ${name} gibt es nicht.`,
    noFolderWay: "Zuerst den Ordner anlegen oder einen anderen Ort nennen.",

    noJourney: (id: string) => `Eine Journey „${id}“ gibt es hier nicht.`,
    journeysAre: (ids: readonly string[]) =>
      ids.length === 0 ? "Der Arbeitsbereich enthält keine Journey." : `Eine davon nennen: ${ids.join(", ")}.`,
    whichJourney: "Der Arbeitsbereich enthält mehrere Journeys.",
    counts: ({ errors, warnings, infos, waived }: Counts) =>
      [
        errors > 0 ? `${errors} Fehler` : "",
        warnings > 0 ? countDe(warnings, "Warnung", "Warnungen") : "",
        infos > 0 ? countDe(infos, "Hinweis", "Hinweise") : "",
        waived > 0 ? countDe(waived, "Ausnahme", "Ausnahmen") : "",
      ]
        .filter((part) => part !== "")
        .join(", ") || "keine Probleme",
    severities: { error: "Fehler", warning: "Warnung", info: "Hinweis" },
    waived: "Ausnahme",
  },
};

export type CliWords = (typeof all)["en"];
export const words: Localized<CliWords> & { readonly de: CliWords } = all;

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly waived: number;
}
