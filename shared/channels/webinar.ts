/** Webinar: a talk on screen, live or later, with questions to the speaker. */
import { defineChannel } from "./define.ts";

export const webinar = defineChannel({
  id: "webinar",
  icon: "webinar",
  words: {
    en: {
      title: "Webinar",
      inSentence: "a webinar",
      hint: "A talk on screen, live or on demand",
      events: {
        invited: "invited",
        registered: "registered",
        attended: "attended",
        "watched-later": "watched later",
        "left-early": "left early",
        "question-asked": "medical question asked",
        "side-effect-heard": "side effect heard",
      },
    },
    de: {
      title: "Webinar",
      inSentence: "ein Webinar",
      hint: "Ein Vortrag am Bildschirm, live oder zum Abruf",
      events: {
        invited: "eingeladen",
        registered: "angemeldet",
        attended: "teilgenommen",
        "watched-later": "später angesehen",
        "left-early": "vorzeitig verlassen",
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
  devices: ["desktop", "tablet", "phone"],
  mainDevice: "desktop",
  formats: ["slides", "video", "conversation", "text", "image"],
  limits: { maxText: null, links: true, attachments: true, qr: true },
  regulatedAs: "web",
  // The invitation travels on another channel and needs that channel's consent.
  consent: { "*": "none" },
  events: [
    { id: "invited", reaction: false },
    { id: "registered", reaction: true },
    { id: "attended", reaction: true },
    { id: "watched-later", reaction: true },
    { id: "left-early", reaction: true },
    { id: "question-asked", reaction: true },
    { id: "side-effect-heard", reaction: true },
  ],
  // Attendance lists arrive by the next day: our own working assumption.
  minReaction: 1440,
  reactionTime: null,
  rates: {},
  costPerContact: null,
  needsContent: true,
});
