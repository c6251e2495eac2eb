/** Long work of a call: others are answered while it goes on, it tells how far it is, and it can be stopped before anything is written. */
import type { Events, Handlers } from "../../shared/api/calls.ts";
import { fail } from "../../shared/api/reply.ts";
import type { Steps } from "../../shared/document/index.ts";
import type { Localized } from "../../shared/words/language.ts";
import { breather } from "./breath.ts";

/** Names that are remembered before their work has come. */
const mostEarly = 100;
/** ms between two words on how far it is. */
const toldEvery = 100;

const stoppedWords = {
  en: "It was stopped. Everything is as it was.",
  de: "Der Vorgang wurde angehalten. Alles ist, wie es war.",
} satisfies Localized<string>;

/** Walks through the steps; they are `from` to `to` of the whole work, which goes from 0 to 1. */
export type Walk = <Result>(steps: Steps<Result>, from?: number, to?: number) => Promise<Result>;

export interface Works {
  /**
   * What `act` walks through takes breaths; what it does otherwise goes in one stretch. `name` is the caller's, to watch and to stop
   * it by. Rejects with `cancelled` when it was stopped, with `unreachable` when the workspace was closed.
   */
  run<Result>(name: string | undefined, act: (walk: Walk) => Promise<Result>): Promise<Result>;
  /** False when nothing of this name is under way; what only comes later, because it is large and still on its way here, is not begun. */
  stop(name: string): boolean;
}

interface Ground {
  isOpen(): boolean;
  tell<E extends keyof Events>(event: E, payload: Events[E]): void;
}

export function openWorks({ isOpen, tell }: Ground): Works {
  const running = new Map<string, { isStopped: boolean }>();
  const early = new Set<string>();
  return {
    async run(name, act) {
      const mine = { isStopped: name !== undefined && early.delete(name) };
      const goOn = (): void => {
        if (mine.isStopped) fail("cancelled", stoppedWords);
      };
      if (name !== undefined) running.set(name, mine);
      const breath = breather(isOpen);
      let toldAt = -Infinity;
      const say = (share: number): void => {
        const now = performance.now();
        if (name === undefined || now - toldAt < toldEvery) return;
        toldAt = now;
        tell("work-progress", { work: name, share: Math.min(1, share) });
      };
      try {
        return await act(async (steps, from = 0, to = 1) => {
          goOn();
          for (;;) {
            const { done, value } = steps.next();
            if (done) return value;
            say(from + value * (to - from));
            await breath();
            goOn();
          }
        });
      } finally {
        if (name !== undefined && running.get(name) === mine) running.delete(name);
      }
    },
    stop(name) {
      const found = running.get(name);
      if (found) found.isStopped = true;
      else {
        early.add(name);
        for (const oldest of early) if (early.size > mostEarly) early.delete(oldest);
      }
      return found !== undefined;
    },
  };
}

export const workCalls = (works: Works): Pick<Handlers, "work.stop"> => ({
  "work.stop": ({ work }) => ({ stopped: works.stop(work) }),
});
