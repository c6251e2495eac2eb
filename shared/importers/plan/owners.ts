/** Which function a plan means when it names an owner. */
import { type FunctionId, functionWords, functions } from "../../journey/index.ts";
import { foldWords, holdsWords } from "./fold.ts";

const synonyms: Readonly<Record<FunctionId, readonly string[]>> = {
  marketing: [
    "brand",
    "brand team",
    "brand manager",
    "brand lead",
    "digital",
    "digital marketing",
    "omnichannel",
    "multichannel",
    "mcm",
    "crm",
    "hq",
    "produktmanagement",
    "product manager",
    "pm",
  ],
  sales: [
    "sales rep",
    "sales reps",
    "rep",
    "reps",
    "representative",
    "field",
    "field force",
    "field team",
    "sales force",
    "kam",
    "key account manager",
    "aussendienst",
    "vertrieb",
    "ad",
    "pharmareferent",
  ],
  medical: [
    "medical affairs",
    "msl",
    "msls",
    "medical science liaison",
    "med affairs",
    "ma",
    "medical advisor",
    "medizin",
    "med wiss",
    "medical information",
    "medical team",
  ],
  "patient-services": [
    "patient support",
    "psp",
    "patient support programme",
    "patient support program",
    "nurse",
    "nurses",
    "nurse team",
    "patient service",
    "patientenservice",
    "patientenprogramm",
    "patientenbetreuung",
  ],
  pharmacovigilance: ["pv", "drug safety", "patient safety", "safety", "arzneimittelsicherheit", "pharmakovigilanz"],
};

const byWords: ReadonlyMap<string, FunctionId> = new Map(
  functions.flatMap((id): [string, FunctionId][] =>
    [...Object.values(functionWords).map((words) => foldWords(words[id])), foldWords(id), ...synonyms[id]].map(
      (words) => [words, id],
    ),
  ),
);

export interface OwnerFound {
  readonly id: FunctionId;
  /** The cell says more than the function: a name, a second owner. */
  readonly more: boolean;
}

/** "Außendienst", "Sales (Anna)" → sales. Undefined for people and for what could be two functions. */
export function ownerOf(text: string): OwnerFound | undefined {
  const folded = foldWords(text);
  const exact = byWords.get(folded);
  if (exact) return { id: exact, more: false };
  const named = [...byWords].filter(([words]) => words.length > 2 && holdsWords(folded, words));
  const ids = new Set(named.map(([, id]) => id));
  const [only] = ids;
  return ids.size === 1 && only ? { id: only, more: true } : undefined;
}
