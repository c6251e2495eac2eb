/** What the command line says that no single verb owns. */
import { count } from "../shared/words/language.ts";

export const words = {
  en: {
    name: "itinera",
    about: "Itinera draws, checks, reviews and hands over customer journeys. Everything stays on this machine.",
    usage: "Usage",
    verbs: "Verbs",
    options: "Options",
    moreHelp: "itinera VERB --help tells more about one of them.",
    exitCodes: "Exit codes: 0 fine, 1 problems found, 2 wrong use, or something could not be read or written.",
    help: "Shows this help",
    version: "Shows the version",
    choices: (choices: readonly string[]) => choices.join("|"),

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
};

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly waived: number;
}
