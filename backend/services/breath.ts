/** Long work takes a breath now and then: whoever else asks is answered in between, and a workspace that closes is not held up. */
import { fail } from "../../shared/api/reply.ts";
import type { Localized } from "../../shared/words/language.ts";

/** ms of work between two breaths: shorter than anybody notices. */
const stretch = 12;

export const closedWords = {
  en: "The workspace was closed.",
  de: "Der Arbeitsbereich wurde geschlossen.",
} satisfies Localized<string>;

/** Resolves at once while the stretch is young. Rejects with `unreachable` when the workspace was closed meanwhile. */
export type Breath = () => Promise<void>;

export function breather(isOpen: () => boolean = () => true): Breath {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < stretch) return;
    await new Promise((resolve) => setImmediate(resolve));
    if (!isOpen()) fail("unreachable", closedWords);
    since = performance.now();
  };
}
