/** Says aloud what a command did, to those who do not see it happen. */
import { useSyncExternalStore } from "react";

interface Said {
  polite: string;
  assertive: string;
}

let said: Said = { polite: "", assertive: "" };
const listeners = new Set<() => void>();
let odd = false;

/** Polite waits for the person to finish; assertive is for refusals. The same sentence twice is said twice. */
export function announce(sentence: string, urgency: "polite" | "assertive" = "polite"): void {
  // A live region speaks only when its text changes: an invisible sign makes each sentence new.
  odd = !odd;
  said = { ...said, [urgency]: sentence + (odd ? "\u200B" : "") };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Drawn once, at the root of the window. */
export function LiveRegion() {
  const { polite, assertive } = useSyncExternalStore(subscribe, () => said);
  return (
    <div className="ui-hidden" data-live-announcer="true">
      <div role="status" aria-live="polite" aria-atomic="true">
        {polite}
      </div>
      <div role="alert" aria-live="assertive" aria-atomic="true">
        {assertive}
      </div>
    </div>
  );
}
