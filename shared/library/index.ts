/** The library: what content there is, what it says, what supports it, who may see it. */
export * from "./fixed.ts";
export * from "./library.ts";
export * from "./names.ts";
export * from "./records.ts";
