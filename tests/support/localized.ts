/** Finds the words that stand in several languages, wherever a module offers them, and walks two languages side by side. */

export interface WordRecord {
  /** Module, export and path within it. */
  readonly at: string;
  readonly en: unknown;
  readonly de: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Every object with the keys `en` and `de` among what these modules export, each once. */
export function wordRecordsIn(modules: Readonly<Record<string, unknown>>): WordRecord[] {
  const found: WordRecord[] = [];
  const seen = new Set<unknown>();
  const look = (value: unknown, at: string, depth: number): void => {
    if (!isObject(value) || seen.has(value) || depth > 6) return;
    seen.add(value);
    if ("en" in value && "de" in value) {
      found.push({ at, en: value["en"], de: value["de"] });
      return;
    }
    // Schemas are deep, hold no words, and make more of themselves the deeper one looks.
    if ("_zod" in value) return;
    for (const [key, inner] of value instanceof Map ? [] : Object.entries(value))
      look(inner, `${at}.${key}`, depth + 1);
  };
  for (const [path, module] of Object.entries(modules)) look(module, path.replace(/^(\.\.\/)+/, ""), 0);
  return found;
}

export interface Pair {
  readonly at: string;
  readonly en: string | ((...given: unknown[]) => unknown);
  readonly de: string | ((...given: unknown[]) => unknown);
}

/** The leaves of both languages, side by side. Throws where one has what the other has not. */
export function pairsOf({ at, en, de }: WordRecord): Pair[] {
  if (typeof en !== typeof de) throw new Error(`${at}: ${typeof en} in English, ${typeof de} in German`);
  if (typeof en === "string" || typeof en === "function") return [{ at, en, de } as Pair];
  if (!isObject(en) || !isObject(de)) return [];
  const [keys, others] = [Object.keys(en).toSorted(), Object.keys(de).toSorted()];
  if (keys.join() !== others.join())
    throw new Error(`${at}: keys ${keys.join()} in English, ${others.join()} in German`);
  return keys.flatMap((key) => pairsOf({ at: `${at}.${key}`, en: en[key], de: de[key] }));
}

/** What stands for one argument: a text that can be found again, numbers, lists, and objects whose every key is such a text. */
const marker = (name: string): string => `⟦${name}⟧`;
const anything = (name: string): unknown =>
  new Proxy({}, { get: (_, key) => (typeof key === "string" ? marker(`${name}.${key}`) : undefined), has: () => true });

const numbered = new Proxy({}, { get: (_, key) => (typeof key === "string" ? 3 : undefined), has: () => true });

/** The candidates for each parameter, most telling first; an argument that a function cannot take makes it throw or say nothing. */
export function samplesFor(count: number): unknown[][] {
  const one = (n: number): unknown[] => [
    marker(String(n)),
    anything(String(n)),
    3,
    [marker(String(n))],
    true,
    numbered,
  ];
  let rows: unknown[][] = [[]];
  for (let n = 0; n < count; n += 1) rows = rows.flatMap((row) => one(n).map((value) => [...row, value]));
  return rows;
}

/** The marks that a text carries. */
export const marksIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/⟦[^⟧]*⟧/g)].map(([mark]) => mark))].toSorted();
