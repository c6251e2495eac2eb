/** Display ad: shown on pages that the audience reads anyway. */
import { defineChannel } from "./define.ts";

export const displayAd = defineChannel({
  id: "display-ad",
  icon: "display-ad",
  words: {
    en: {
      title: "Display ad",
      inSentence: "a display ad",
      hint: "Shown on pages the audience reads anyway",
      events: {
        shown: "shown",
        seen: "seen",
        clicked: "clicked",
      },
    },
    de: {
      title: "Anzeige",
      inSentence: "eine Anzeige",
      hint: "Auf Seiten gezeigt, die die Zielgruppe ohnehin liest",
      events: {
        shown: "ausgeliefert",
        seen: "gesehen",
        clicked: "angeklickt",
      },
    },
  },
  function: "marketing",
  personal: false,
  human: false,
  twoWay: false,
  freeText: false,
  devices: ["desktop", "phone", "tablet"],
  mainDevice: "desktop",
  formats: ["image", "text", "video"],
  limits: { maxText: 90, links: true, attachments: false, qr: false },
  regulatedAs: "web",
  // Shown to readers of a page, not addressed to a person; tracking them is the page's own question of consent.
  consent: { "*": "none" },
  events: [
    { id: "shown", reaction: false },
    { id: "seen", reaction: false },
    { id: "clicked", reaction: true },
  ],
  // A day of showings before clicks mean anything: our own working assumption, to be replaced by measured figures.
  minReaction: 1440,
  reactionTime: null,
  rates: {},
  costPerContact: null,
  needsContent: true,
});
