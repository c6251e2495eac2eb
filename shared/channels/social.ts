/** Social: posts on a network, seen by whoever follows. */
import { defineChannel } from "./define.ts";

export const social = defineChannel({
  id: "social",
  icon: "social",
  words: {
    en: {
      title: "Social",
      inSentence: "a social post",
      hint: "Posts on a network, seen by whoever follows",
      events: {
        posted: "posted",
        shown: "shown",
        clicked: "clicked",
        commented: "commented",
        shared: "shared",
        "question-asked": "medical question asked",
        "side-effect-heard": "side effect heard",
      },
    },
    de: {
      title: "Social Media",
      inSentence: "ein Beitrag in sozialen Medien",
      hint: "Beiträge in einem Netzwerk, sichtbar für alle, die folgen",
      events: {
        posted: "veröffentlicht",
        shown: "gezeigt",
        clicked: "angeklickt",
        commented: "kommentiert",
        shared: "geteilt",
        "question-asked": "medizinische Anfrage gestellt",
        "side-effect-heard": "Nebenwirkung gehört",
      },
    },
  },
  function: "marketing",
  personal: false,
  human: false,
  twoWay: true,
  freeText: true,
  devices: ["phone", "desktop"],
  mainDevice: "phone",
  formats: ["text", "image", "video"],
  limits: { maxText: 3000, links: true, attachments: false, qr: false },
  regulatedAs: "broadcast",
  consent: { "*": "none" },
  events: [
    { id: "posted", reaction: false },
    { id: "shown", reaction: false },
    { id: "clicked", reaction: true },
    { id: "commented", reaction: true },
    { id: "shared", reaction: true },
    { id: "question-asked", reaction: true },
    { id: "side-effect-heard", reaction: true },
  ],
  // A day of showings before clicks mean anything: our own working assumption, to be replaced by measured figures.
  minReaction: 1440,
  reactionTime: null,
  rates: {},
  costPerContact: null,
  needsContent: true,
});
