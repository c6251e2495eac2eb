/**
 * Chains of acts that read as a sentence and run in order when awaited: `await designer.drag("Welcome").by(80, 0).undo()`.
 * A chain that is described and never awaited would test nothing, so each one is counted.
 */

import { test } from "@playwright/test";

export type Act = () => Promise<void>;

/** The same act as a step of the report; a failure says first what was being done. */
export const titled =
  (title: string, act: Act): Act =>
  () =>
    test.step(title, async () => {
      try {
        await act();
      } catch (error) {
        if (error instanceof Error) error.message = `While trying to ${title}:\n${error.message}`;
        throw error;
      }
    });

export interface Chains {
  /** A chain that runs `acts`; `more` gives the verbs that may follow. */
  of<Verbs extends object>(acts: readonly Act[], more: (acts: readonly Act[]) => Verbs): Verbs & PromiseLike<void>;
  /** Chains that nobody has awaited or continued. */
  readonly forgotten: number;
}

export function openChains(): Chains {
  const open = new Set<object>();
  return {
    of(acts, more) {
      const verbs = more(acts);
      const token = {};
      open.add(token);
      // Asking for any verb or for the result takes the chain up.
      const taken = new Proxy(verbs, {
        get(target, key, receiver) {
          open.delete(token);
          if (key !== "then") return Reflect.get(target, key, receiver) as unknown;
          const run = async (): Promise<void> => {
            for (const act of acts) await act();
          };
          return (...heard: Parameters<Promise<void>["then"]>) => run().then(...heard);
        },
      });
      return taken as typeof verbs & PromiseLike<void>;
    },
    get forgotten() {
      return open.size;
    },
  };
}
