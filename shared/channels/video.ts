/** Video: a film on a page or a screen, watched on demand. */
import { defineChannel } from "./define.ts";

export const video = defineChannel({
  id: "video",
  icon: "video",
  words: {
    en: {
      title: "Video",
      inSentence: "a video",
      hint: "A film, watched on demand",
      events: {
        shown: "shown",
        started: "started",
        "watched-half": "half watched",
        watched: "watched to the end",
        clicked: "clicked",
      },
    },
    de: {
      title: "Video",
      inSentence: "ein Video",
      hint: "Ein Film zum Abruf",
      events: {
        shown: "gezeigt",
        started: "gestartet",
        "watched-half": "halb angesehen",
        watched: "ganz angesehen",
        clicked: "angeklickt",
      },
    },
  },
  function: "marketing",
  personal: false,
  human: false,
  twoWay: false,
  freeText: false,
  devices: ["phone", "desktop", "tablet"],
  mainDevice: "phone",
  formats: ["video", "audio"],
  limits: { maxText: null, links: true, attachments: false, qr: true },
  regulatedAs: "web",
  consent: { "*": "none" },
  events: [
    { id: "shown", reaction: false },
    { id: "started", reaction: true },
    { id: "watched-half", reaction: true },
    { id: "watched", reaction: true },
    { id: "clicked", reaction: true },
  ],
  // One day to find the time: our own working assumption, to be replaced by measured figures.
  minReaction: 1440,
  reactionTime: null,
  rates: {},
  costPerContact: null,
  needsContent: true,
});
