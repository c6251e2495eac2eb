/** The library: what content there is, what it says, what supports it, who may see it. */
export * from "./library.ts";
export * from "./records.ts";
