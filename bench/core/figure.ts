/** One figure of a bench: how long something took over several rounds, beside the goal it has. */
import { median, percentile } from "../figures.ts";

export type Row = readonly (string | number)[];

export const heads = ["", "median", "p95", "goal"] as const;

export interface Figures {
  /** `act` gets the number of the round, and may answer with a promise; `before` is not part of the time. */
  time(
    name: string,
    options: { readonly rounds: number; readonly goal?: number; readonly before?: (round: number) => unknown },
    act: (round: number) => unknown,
  ): Promise<void>;
  /** A figure that was taken elsewhere, one number a round. */
  note(name: string, took: readonly number[], goal?: number): void;
  readonly rows: readonly Row[];
}

export function openFigures(): Figures {
  const rows: Row[] = [];
  const note: Figures["note"] = (name, took, goal) => {
    rows.push([name, median(took), percentile(took, 0.95), goal === undefined ? "" : verdict(median(took), goal)]);
  };
  return {
    rows,
    note,
    async time(name, { rounds, goal, before }, act) {
      const took: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await before?.(round);
        const start = performance.now();
        await act(round);
        took.push(performance.now() - start);
      }
      note(name, took, goal);
    },
  };
}

function verdict(value: number, goal: number): string {
  return value <= goal ? `≤ ${goal}: holds` : `≤ ${goal}: over by ${(value - goal).toFixed(value < 100 ? 1 : 0)}`;
}
