/** Personal note: a few lines that one person writes to another, around approved wording. */
import { defineChannel } from "./define.ts";

export const personalNote = defineChannel({
  id: "personal-note",
  icon: "personal-note",
  words: {
    en: {
      title: "Personal note",
      inSentence: "a personal note",
      hint: "A few lines by hand around approved wording",
      events: {
        sent: "sent",
        done: "done",
        declined: "declined",
        "code-scanned": "code scanned",
      },
    },
    de: {
      title: "Handschreiben",
      inSentence: "ein Handschreiben",
      hint: "Einige Zeilen von Hand um freigegebenen Wortlaut",
      events: {
        sent: "verschickt",
        done: "erledigt",
        declined: "abgelehnt",
        "code-scanned": "Code gescannt",
      },
    },
  },
  function: "sales",
  personal: true,
  human: true,
  twoWay: false,
  freeText: false,
  devices: ["paper"],
  mainDevice: "paper",
  formats: ["text", "object"],
  limits: { maxText: 600, links: false, attachments: true, qr: true },
  regulatedAs: "post",
  consent: { "*": "opt-out" },
  events: [
    { id: "sent", reaction: false },
    { id: "done", reaction: true },
    { id: "declined", reaction: true },
    { id: "code-scanned", reaction: true },
  ],
  // Five days for the post and the pile on the desk: our own working assumption, to be replaced by measured figures.
  minReaction: 7200,
  reactionTime: null,
  rates: {},
  costPerContact: null,
  needsContent: true,
});
