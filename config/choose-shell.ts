/** Decides which shell `npm start` opens, from facts alone. */
import { words } from "./start-words.ts";

export interface Situation {
  /** `ITINERA_SHELL`. */
  readonly wanted: string | undefined;
  readonly hasBinary: boolean;
  /** False on a Linux without display server. */
  readonly hasDisplay: boolean;
  readonly isRoot: boolean;
  /** The person has told Electron's own installer not to download. */
  readonly mayFetch: boolean;
  /** Why the last fetch failed, if that was within a day. */
  readonly failedLately: string | null;
}

export type Choice =
  | { readonly open: "electron" | "browser"; readonly why: string }
  | { readonly open: "fetch-then-electron" }
  | { readonly open: "nothing"; readonly why: string };

export function chooseShell(situation: Situation): Choice {
  const { wanted, hasBinary, hasDisplay, isRoot, mayFetch, failedLately } = situation;
  const say = words;
  const { why } = say;
  if (wanted === "browser") return { open: "browser", why: why.wanted };
  if (wanted === "electron") {
    return hasBinary ? { open: "electron", why: why.wanted } : { open: "fetch-then-electron" };
  }
  if (wanted) return { open: "nothing", why: say.wrongShell(wanted) };
  // Where its window could not come up anyway, 120 MB are not worth fetching.
  if (!hasDisplay) return { open: "browser", why: why.noDisplay };
  if (isRoot) return { open: "browser", why: why.administrator };
  if (hasBinary) return { open: "electron", why: why.installed };
  if (!mayFetch) return { open: "browser", why: why.notWanted };
  if (failedLately !== null) return { open: "browser", why: why.failedLately(failedLately) };
  return { open: "fetch-then-electron" };
}
