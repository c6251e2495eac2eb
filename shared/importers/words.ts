/** What is said about files that are brought in: why one is refused, the way out, and what a person should know of one that is not. */
import { type Language, type Localized, count, inLanguage } from "../words/language.ts";

const number = (n: number): string => n.toLocaleString("en-GB");

const all = {
  en: {
    blueprint: { title: "Itinera blueprint", hint: "A journey exported from Itinera, as JSON" },

    tooManyBytes: (limit: number) => `The file is too large: the limit is ${limit / 1024 / 1024} MB.`,
    tooManyBytesWay: "Export fewer journeys into one file, or make the drawing smaller.",
    tooDeep: (limit: number) => `The file nests deeper than ${limit} levels.`,
    tooDeepWay: "No journey needs that. Ask whoever made the file for a new export.",
    tooMany: (what: string, found: number, limit: number) =>
      `The file has ${number(found)} ${what}; the limit is ${number(limit)}.`,
    tooManyWay: "Split the journey, for example into sub-journeys, and export it again.",
    tooMuchText: (limit: number) => `The file holds more text than ${limit / 1024 / 1024} million characters.`,

    empty: "The file is empty.",
    notJson: "The file is not JSON.",
    notJsonWay: "Choose a blueprint that Itinera exported; its name ends in “.blueprint.json”.",
    cutOff: "The file ends too early: it is cut off.",
    cutOffWay: "Get the file again; it was probably not copied completely.",
    unexpected: (what: string) => `There is ${what} where JSON allows none.`,
    expected: (wanted: string, found: string) => `JSON needs ${wanted} here, and there is ${found}.`,
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
    dangling: (end: string, id: string) => `The connection leads ${end} “${id}”, and there is no such node.`,
    nowhere: (what: string, id: string) => `The node names the ${what} “${id}”, which is not in the blueprint.`,
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
} satisfies Localized<unknown>;

/** The words in the language of the person; English where there are none yet. */
export const importWords = (language: Language = "en"): (typeof all)["en"] => inLanguage(all, language);
