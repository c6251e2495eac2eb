/** The word records as data: every text in them by its path, and every function called with samples. */
import { readdirSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../renderer/words");

type Say = (...given: unknown[]) => unknown;
export type Leaf = string | Say;

/** File names without their ending: "home", "canvas". */
export const wordFiles = (language: "en" | "de"): string[] =>
  readdirSync(join(folder, language))
    .map((name) => name.replace(/\.ts$/, ""))
    .toSorted();

/** What a words file exports, by path: "homeWords.views.all". */
export async function wordLeaves(language: "en" | "de", file: string): Promise<ReadonlyMap<string, Leaf>> {
  const module = (await import(`../../renderer/words/${language}/${file}.ts`)) as Record<string, unknown>;
  const leaves = new Map<string, Leaf>();
  const walk = (path: string, value: unknown): void => {
    if (typeof value === "string") leaves.set(path, value);
    else if (typeof value === "function") leaves.set(path, value as Say);
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(`${path}.${key}`, inner);
  };
  for (const [name, value] of Object.entries(module)) walk(name, value);
  return leaves;
}

/** Stands for a name that a sentence takes in. */
export const marker = "Muster";
const samples: readonly unknown[] = [3, 1, marker, [marker, `${marker} zwei`], { name: marker }];

export interface Call {
  readonly given: readonly unknown[];
  readonly said: string;
}

/** Calls with all mixes of samples that the function can make a sentence of: no type is known here, so it is tried. */
export function sampleCalls(say: Say, parameters = say.length): Call[] {
  let mixes: readonly (readonly unknown[])[] = [[]];
  for (let n = 0; n < parameters; n += 1) mixes = mixes.flatMap((mix) => samples.map((sample) => [...mix, sample]));
  return mixes.flatMap((given) => {
    const said = tryOut(say, given);
    return said === null || isBroken(said) ? [] : [{ given, said }];
  });
}

/** Null when it throws or says no text. */
export function tryOut(say: Say, given: readonly unknown[]): string | null {
  try {
    const said = say(...given);
    return typeof said === "string" ? said : null;
  } catch {
    return null;
  }
}

export const isBroken = (said: string): boolean => said.trim() === "" || /undefined|NaN|\[object|null/.test(said);
