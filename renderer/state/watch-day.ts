/** Tells when another day has begun, however long the window lies open or the machine sleeps. */

/** What it needs of the world; tests bring their own. */
export interface DayClock {
  now(): Date;
  /** Calls again and again after so many milliseconds; returns how to stop. */
  every(milliseconds: number, call: () => void): () => void;
}

export const machineClock: DayClock = {
  now: () => new Date(),
  every(milliseconds, call) {
    const timer = setInterval(call, milliseconds);
    return () => clearInterval(timer);
  },
};

/** Timers stand still while the machine sleeps: the day is looked at, not reckoned from how long nobody looked. */
const look = 30_000;

/** Returns how to stop. */
export function watchDay(clock: DayClock, heard: () => void): () => void {
  const dayNow = (): string => clock.now().toDateString();
  let day = dayNow();
  return clock.every(look, () => {
    const now = dayNow();
    if (now === day) return;
    day = now;
    heard();
  });
}
