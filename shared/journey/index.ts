/** The journey: its records, conditions, durations, vocabulary and typed reading. */
export * from "./condition.ts";
export * from "./dictionary.ts";
export * from "./duration.ts";
export * from "./journey.ts";
export * from "./records.ts";
export * from "./say-misfit.ts";
export * from "./vocabulary.ts";
