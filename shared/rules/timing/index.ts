/** Timing: waits, dates, windows and limits that fit each other. */
export const timingRules = [] as const;
