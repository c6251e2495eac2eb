/** Words of the screen that says why nothing can be opened. */
export const startFaultWords = { title: "The workspace cannot be opened", again: "Try again" } as const;
