/** Long work in pieces: between two of them whoever runs it may answer others, say how far it is, or give up and leave no trace. */

/** Yields how far it is, from 0 to 1. Nothing is lost when it is never finished. */
export type Steps<Result> = Generator<number, Result, void>;

/** All of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** A part of a larger work: its own 0 to 1 is that work's `from` to `to`. */
export function* part<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield from + value * (to - from);
  }
}

/** Items of a list between two yields: some milliseconds of work on records. */
export const stepItems = 200;
