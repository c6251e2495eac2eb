/** Words of the tour for newcomers. */
export const tourWords = {
  offer: {
    title: "New here? Draw your first journey in three minutes.",
    text: "A practice journey of its own, eight small steps, and out of it at any time.",
    take: "Take the tour",
    not: "Not now",
    later: "The tour waits under “Settings and help”.",
  },
  name: "Tour",
  take: "Take the tour",
  goOn: "Go on with the tour",
  step: (at: number, all: number) => `Step ${at} of ${all}`,
  leave: "Leave the tour",
  skip: "Skip this step",
  escape: "Esc leaves",
  reachHint: "F6 comes here",
  done: "Done.",
  practice: {
    title: "First steps",
    description: "A practice journey. Draw in it what you like; nobody counts on it.",
    stage: "Practice",
    entry: "People come in",
    talk: "Live talk",
  },
  steps: {
    next: {
      title: "Add what comes next",
      text: (key: string) =>
        `People come in at this entry; it is selected. Press ${key}, type “email” and press Enter.`,
      alternative: () => "Or drag Email here from the palette, and connect it from the dot of the entry.",
    },
    name: {
      title: "Give it a name",
      text: () => "Type what the email is for, such as “Invitation”, and press Enter.",
      alternative: (key: string) => `A double click or ${key} opens the name again.`,
    },
    wait: {
      title: "Let some time pass",
      text: (key: string) =>
        `Your email is selected. Press ${key}, type “wait” and press Enter twice: once to add it, once for its name.`,
      alternative: () => "It waits three days; how long is set on the right.",
    },
    connect: {
      title: "Connect to what stands ready",
      text: () => "“Live talk” stands ready. Drag to it from the dot at the edge of the wait.",
      alternative: (key: string) => `Or press ${key} with the wait selected, type “live” and press Enter.`,
    },
    mend: {
      title: "Mend a problem",
      text: () =>
        "Problems show up here while you draw: nobody can leave this journey yet. Press “Add an exit after each open end”.",
      alternative: () => "What a program can mend has such a button; the rest says what to do.",
    },
    remark: {
      title: "Leave a remark",
      text: (key: string) => `Press ${key}, write a few words and press “Add remark”. Reviewers answer there.`,
      alternative: () => "A remark hangs on its step, and stays when that is moved or renamed.",
    },
    history: {
      title: "See what was done",
      text: () => "Open “History” below. Every step is there with its time; all of it is saved already.",
      alternative: () => "Undo takes back any of it, even after a restart.",
    },
    export: {
      title: "Hand it over",
      text: () => "Press “Export”: it shows what the file would hold, and what stands in the way.",
      alternative: () => "Nothing leaves this machine by itself.",
    },
  },
  finish: {
    title: "That is the whole of it",
    text: "You drew a journey, mended a problem and saw what is handed over. “First steps” is yours to play with.",
    keep: "Keep “First steps”",
    away: "Put it in the archive",
  },
  left: "You left the tour",
  leftMore: "“First steps” is in the archive.",
  resume: "Go on with it",
  keep: "Keep “First steps”",
  label: "Start the tour’s practice journey",
} as const;
