/** What changed of the delivered modules without a word of them changing: their order, which version they follow, where they may be used. */
import { z } from "zod";
import { ModulePin } from "../../../shared/kinds/index.ts";
import type { Evidence } from "../../../shared/review/index.ts";
import { type SeenContent, contentIn } from "./seen.ts";

export interface BesideTheWords {
  /** Names in both orders, of the modules that were delivered then and are now; undefined where it is the same. */
  readonly order: { readonly before: readonly string[]; readonly after: readonly string[] } | undefined;
  /** Modules that follow the latest approved version now, or no longer do. */
  readonly follows: readonly { readonly name: string; readonly latest: boolean }[];
  /** Modules with the same words, of which something else is not the same: channels, formats, markets, languages, audiences. */
  readonly terms: readonly string[];
}

export function besideTheWords(then: Evidence, now: Evidence): BesideTheWords {
  const [before, after] = [contentIn(then), contentIn(now)];
  const name = (module: string): string => after.find((one) => one.module === module)?.moduleName ?? module;
  const namesIn = (list: readonly SeenContent[], other: readonly SeenContent[]): string[] =>
    list.filter(({ module }) => other.some((one) => one.module === module)).map(({ module }) => name(module));
  const [was, is] = [namesIn(before, after), namesIn(after, before)];
  const [pinsThen, pinsNow] = [policiesIn(then), policiesIn(now)];
  return {
    order: was.length === is.length && was.every((one, at) => one === is[at]) ? undefined : { before: was, after: is },
    follows: [...pinsNow]
      .filter(([module, policy]) => pinsThen.has(module) && pinsThen.get(module) !== policy)
      .map(([module, policy]) => ({ name: name(module), latest: policy === "latest-approved" })),
    terms: after
      .filter((one) => {
        const old = before.find(({ module }) => module === one.module);
        return old?.version === one.version && old.hash !== one.hash && sayTheSame(old, one);
      })
      .map(({ moduleName }) => moduleName),
  };
}

const sayTheSame = (a: SeenContent, b: SeenContent): boolean =>
  a.headline === b.headline && a.body === b.body && idsOf(a) === idsOf(b);
const idsOf = ({ claims }: SeenContent): string => claims.map(({ id }) => id).join("\n");

/** Evidence is kept for ever: what an older one holds in another form is left out. */
function policiesIn({ seen }: Evidence): ReadonlyMap<string, ModulePin["policy"]> {
  const pins = z.array(ModulePin).safeParse(seen["modules"]);
  return new Map((pins.data ?? []).map(({ module, policy }) => [module, policy]));
}
