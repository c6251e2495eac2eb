/** Words of the screen that says why nothing can be opened. */
export const startFaultWords = {
  title: "The workspace cannot be opened",
  again: "Try again",
  otherFile:
    "Put a workspace that Itinera made in its place, such as a backup from the same folder, and try again. Or close Itinera and start it with ITINERA_WORKSPACE naming another file.",
} as const;
