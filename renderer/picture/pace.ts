/** Long work in short pieces: the screen stays awake, progress is told, and it can be stopped. */

export interface Pace {
  /** Call between pieces: gives the screen its turn when it is due. Rejects with an `AbortError` once the work is stopped. */
  breathe(share: number): Promise<void>;
}

/** ms of work between two turns of the screen. */
const slice = 10;

export function createPace(signal: AbortSignal | undefined, onProgress: (share: number) => void): Pace {
  let until = performance.now() + slice;
  return {
    async breathe(share) {
      signal?.throwIfAborted();
      if (performance.now() < until) return;
      onProgress(share);
      await nextTurn();
      signal?.throwIfAborted();
      until = performance.now() + slice;
    },
  };
}

/** Not a timer: those are slowed down where nobody looks. */
const nextTurn = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      done();
    });
    port1.start();
    port2.postMessage(null);
  });
