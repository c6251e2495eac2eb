/** What the page says when a call cannot reach the backend. */
export const hostWords = {
  tooLarge: {
    message: "This is more than one call may carry.",
    way: "Take a smaller file: 32 MB at most.",
  },
  unreachable: {
    message: "Itinera no longer answers.",
    way: "What was shown as saved is safe. Start Itinera again, then reload this window.",
  },
} as const;
