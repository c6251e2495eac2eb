/** How differences are told. */
import type { Localized } from "../words/language.ts";

export interface ComparisonWords {
  readonly journey: string;
  readonly stage: string;
  readonly connection: string;
  readonly unnamed: string;
  readonly nowhere: string;
  readonly yes: string;
  readonly no: string;
  readonly nobody: string;
  readonly lead: (from: string, to: string, way: string) => string;
  readonly became: (is: string) => string;
  readonly drawnAnew: string;
  readonly window: (days: string, from: string, to: string) => string;
  readonly share: (name: string, weight: number) => string;
  readonly pinned: (module: string, version: string) => string;
  readonly latest: (module: string) => string;
  readonly version: (n: number) => string;
  readonly branch: (name: string, condition: string) => string;
  readonly passes: (n: number) => string;
  readonly noLimit: string;
  readonly place: string;
  readonly size: string;
  readonly folding: string;
  readonly weekdays: readonly string[];
}

export const comparisonWords: Localized<ComparisonWords> = {
  en: {
    journey: "The journey",
    stage: "Stage",
    connection: "Connection",
    unnamed: "without a name",
    nowhere: "nothing",
    yes: "Yes",
    no: "No",
    nobody: "Nobody",
    lead: (from, to, way) => `“${from}” to “${to}”${way === "" ? "" : `, by “${way}”`}`,
    became: (is) => `became ${is}`,
    drawnAnew: "drawn anew",
    window: (days, from, to) => `${days}, ${from} to ${to}`,
    share: (name, weight) => `${name}: ${weight}`,
    pinned: (module, version) => `${module}, ${version}`,
    latest: (module) => `${module}, latest approved`,
    version: (n) => `version ${n}`,
    branch: (name, condition) => (condition === "" ? name : `${name}: ${condition}`),
    passes: (n) => `${n}×`,
    noLimit: "no limit",
    place: "Place",
    size: "Size",
    folding: "Folded",
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  },
  de: {
    journey: "Die Journey",
    stage: "Phase",
    connection: "Verbindung",
    unnamed: "ohne Namen",
    nowhere: "nichts",
    yes: "Ja",
    no: "Nein",
    nobody: "Niemand",
    lead: (from, to, way) => `„${from}“ zu „${to}“${way === "" ? "" : `, bei „${way}“`}`,
    became: (is) => `wurde ${is}`,
    drawnAnew: "neu gezogen",
    window: (days, from, to) => `${days}, ${from} bis ${to}`,
    share: (name, weight) => `${name}: ${weight}`,
    pinned: (module, version) => `${module}, ${version}`,
    latest: (module) => `${module}, neueste freigegebene`,
    version: (n) => `Version ${n}`,
    branch: (name, condition) => (condition === "" ? name : `${name}: ${condition}`),
    passes: (n) => `${n}×`,
    noLimit: "keine Grenze",
    place: "Ort",
    size: "Größe",
    folding: "Eingeklappt",
    weekdays: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
  },
};
