/** Words of the window itself. */
/** Three names tell what it is about; a notice is no list. */
const named = (steps: readonly string[]): string =>
  steps.slice(0, 3).join("; ") + (steps.length > 3 ? `; and ${steps.length - 3} more` : "");

export const workbenchWords = {
  opening: "Opening…",
  notices: "Notices",
  close: "Close",
  home: "Home",
  library: "Library",
  newTab: "Open or start a journey",
  closeTab: (title: string) => `Close ${title}`,
  tabs: "Open journeys",
  command: "Search or run a command",
  lost: (steps: readonly string[]) =>
    steps.length === 1
      ? `One step could not be kept: ${steps[0]}`
      : `${steps.length} steps could not be kept: ${named(steps)}`,
  lostMore: "Another window changed the same things first. Look at the history and repeat what you still want.",
  again: "Try again",
  connection: {
    lost: "Itinera no longer answers",
    lostMore:
      "What was shown as saved is safe. If it was closed, start it again; this window goes on by itself as soon as it answers.",
    back: "Itinera answers again",
  },
  clash: (steps: readonly string[]) => `Another window changed the same at the same moment: ${named(steps)}`,
  clashMore: "What you wrote stands now. What the other one wrote is one step back; nothing of it is lost.",
  clashLook: "Compare both",
  settings: "Settings and help",
  theme: { title: "Theme", system: "As the system", light: "Light", dark: "Dark", contrast: "High contrast" },
  language: {
    title: "Language",
    system: "As the system",
    en: "English",
    de: "Deutsch",
    unsaved: "The language changes when everything is saved.",
    unsavedMore: "Something is not saved yet. Try again when the status says Saved.",
  },
  changeProfile: "Change who works here…",
  shortcuts: "Keyboard shortcuts",
  about: "About Itinera",
} as const;
