/** Says aloud what a command did, to those who do not see it happen. */
import { useSyncExternalStore } from "react";

type Urgency = "polite" | "assertive";

interface Said {
  readonly id: number;
  readonly sentence: string;
  readonly urgency: Urgency;
}

/** In ms. Longer than a screen reader takes to come to it; then it is gone, so that nobody walks into old news. */
const stays = 7000;

let said: readonly Said[] = [];
let count = 0;
const listeners = new Set<() => void>();

function say(next: readonly Said[]): void {
  said = next;
  for (const listener of listeners) listener();
}

/**
 * Polite waits for the person to finish; assertive is for refusals. The same sentence twice is said twice, and what is said
 * right after something else does not take its place.
 */
export function announce(sentence: string, urgency: Urgency = "polite"): void {
  count += 1;
  const id = count;
  say([...said, { id, sentence, urgency }]);
  setTimeout(() => say(said.filter((one) => one.id !== id)), stays);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Drawn once, at the root of the window. */
export function LiveRegion() {
  const all = useSyncExternalStore(subscribe, () => said);
  const told = (urgency: Urgency) =>
    all.filter((one) => one.urgency === urgency).map(({ id, sentence }) => <p key={id}>{sentence}</p>);
  return (
    <div className="ui-hidden" data-live-announcer="true">
      <div role="status" aria-live="polite" aria-atomic="false" aria-relevant="additions">
        {told("polite")}
      </div>
      <div role="alert" aria-live="assertive" aria-atomic="false" aria-relevant="additions">
        {told("assertive")}
      </div>
    </div>
  );
}
