/**
 * The product without a screen, on a real workspace file: commands, checks, saving, opening, difference, hand-over, tidying.
 * Milliseconds, median and p95 of several rounds, beside the goal where there is one. Goals are for the largest journey of
 * each table; a figure over its goal is printed, and nothing fails.
 */
import { benchJourney } from "./canvas/graph.ts";
import { benchBlueprint } from "./core/blueprint.ts";
import { benchChecks } from "./core/checks.ts";
import { manyFlows } from "./core/drawing.ts";
import { benchEngine } from "./core/engine.ts";
import { heads, openFigures } from "./core/figure.ts";
import { benchStore } from "./core/store.ts";
import { benchTidy } from "./core/tidy.ts";
import { printTable } from "./figures.ts";

export async function run(): Promise<void> {
  for (const size of [100, 1000, 10_000]) {
    const figures = openFigures();
    await benchEngine(figures, benchJourney(size));
    await benchStore(figures, benchJourney(size));
    await benchChecks(figures, manyFlows(size));
    await benchBlueprint(figures, manyFlows(size));
    printTable(`${size} nodes, ms`, heads, figures.rows);
  }
  for (const [size, goal] of [
    [200, 1000],
    [1000, undefined],
  ] as const) {
    const figures = openFigures();
    await benchTidy(figures, benchJourney(size), goal);
    printTable(`${size} nodes, ms`, heads, figures.rows);
  }
}
