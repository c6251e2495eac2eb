/** Words of the screen that says why nothing can be opened. */
export const startFaultWords = { again: "Try again" } as const;
