/** The document engine: records, edits, changes, sessions, diff, fingerprints. It knows nothing of journeys. */
export * from "./canonical-json.ts";
export * from "./change.ts";
export * from "./diff.ts";
export * from "./document.ts";
export * from "./edit.ts";
export * from "./hash.ts";
export * from "./key-order.ts";
export * from "./record.ts";
export * from "./session.ts";
export * from "./steps.ts";
