/** The figures of some runs beside those of the reference page L and beside their goals, which are ratios to L: machines differ. */
import { median, printTable } from "../figures.ts";
import type { Motion, Run } from "./measure.ts";

/** Of presented frames per second and of the 95th percentile of the time between them, to those of L; ms of script per frame. */
interface MotionGoal {
  readonly fps: number;
  readonly p95?: number;
  readonly script?: number;
}

const smooth: MotionGoal = { fps: 0.95, p95: 1.35, script: 4 };
const motionGoals: Readonly<Record<string, MotionGoal>> = {
  "pan, whole journey": smooth,
  "pan, 100 %": smooth,
  "drag one node": smooth,
  "zoom in and out": { fps: 0.85, script: 4 },
  "select all and move": { fps: 0.8 },
};
/** ms that an act on one thing may take beyond L. */
const actRoom = 35;
const actGoals = new Set(["add", "connect", "undo"]);
const elementsGoal = 1500;
const heapGoal = 60;

const paintGoal = (size: number): number => (size >= 10_000 ? 2.5 : 4);

const told = (misses: readonly (string | false)[]): string =>
  misses.filter((miss) => miss !== false).join(", ") || "holds";

/** Prints both tables; answers with the script per frame of each motion, so that sizes can be compared. */
export function printRuns(size: number, ours: readonly Run[], theirs: readonly Run[]): Record<string, number> {
  const of = (runs: readonly Run[], pick: (run: Run) => number | undefined): number =>
    median(runs.flatMap((run) => pick(run) ?? []));
  const scripts: Record<string, number> = {};
  const names = [...new Set(ours.flatMap((run) => Object.keys(run.motions)))];
  printTable(
    `${size} nodes: motion (ours / L)`,
    ["", "fps", "L", "ratio", "p95 ms", "L", "ratio", "gaps > 50", "L", "script ms", "L", "goal"],
    names.map((name) => {
      const pair = (pick: (motion: Motion) => number): [number, number] => [
        of(ours, (run) => run.motions[name] && pick(run.motions[name])),
        of(theirs, (run) => run.motions[name] && pick(run.motions[name])),
      ];
      const [fps, fpsL] = pair((motion) => motion.fps);
      const [p95, p95L] = pair((motion) => motion.p95);
      const [over, overL] = pair((motion) => motion.over50);
      const [script, scriptL] = pair((motion) => motion.script);
      scripts[name] = script;
      const goal = motionGoals[name];
      const verdict = goal
        ? told([
            fps / fpsL < goal.fps && `fps under ${goal.fps}`,
            goal.p95 !== undefined && p95 / p95L > goal.p95 && `p95 over ${goal.p95}`,
            goal.script !== undefined && script > goal.script && `script over ${goal.script} ms`,
          ])
        : "";
      return [name, fps, fpsL, fps / fpsL, p95, p95L, p95 / p95L, over, overL, script, scriptL, verdict];
    }),
  );
  const acts = [...new Set(ours.flatMap((run) => Object.keys(run.acts)))];
  const first: [number, number] = [of(ours, (run) => run.firstPaint), of(theirs, (run) => run.firstPaint)];
  const longest = of(ours, (run) => Math.max(0, ...run.longTasks));
  const elements = of(ours, (run) => run.elements);
  const heap = of(ours, (run) => run.heap);
  const most = paintGoal(size);
  printTable(
    `${size} nodes: single acts, memory`,
    ["", "ours", "L", "ratio", "goal"],
    [
      ["first complete paint, ms", ...first, first[0] / first[1], told([first[0] / first[1] > most && `over ${most}`])],
      ["longest task while opening, ms", longest, "", "", told([longest > 50 && "over 50 ms"])],
      ["tasks over 50 ms while opening", of(ours, (run) => run.longTasks.length), "", "", ""],
      ...acts.map((name): (string | number)[] => {
        const a = of(ours, (run) => run.acts[name]);
        const b = of(theirs, (run) => run.acts[name]);
        return [`${name}, ms`, a, b, a / b, actGoals.has(name) ? told([a > b + actRoom && `over L + ${actRoom}`]) : ""];
      }),
      [
        "elements in the canvas",
        elements,
        of(theirs, (run) => run.elements),
        "",
        told([elements > elementsGoal && `over ${elementsGoal}`]),
      ],
      ["heap, MB", heap, of(theirs, (run) => run.heap), "", told([heap > heapGoal && `over ${heapGoal}`])],
    ],
  );
  return scripts;
}
