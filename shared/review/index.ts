/** Review: annotations, evidence, decisions, waivers, and the state that follows from them. */
export * from "./events.ts";
export * from "./evidence.ts";
export * from "./owed.ts";
export * from "./scope.ts";
export * from "./state.ts";
