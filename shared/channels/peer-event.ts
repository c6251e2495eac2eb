/** Peer event: healthcare professionals learn from a colleague in a small circle. */
import { defineChannel } from "./define.ts";

export const peerEvent = defineChannel({
  id: "peer-event",
  icon: "peer-event",
  words: {
    en: {
      title: "Peer event",
      inSentence: "a peer event",
      hint: "Colleagues learn from a colleague in a small circle",
      events: {
        invited: "invited",
        registered: "registered",
        attended: "attended",
        "no-show": "did not come",
        "question-asked": "medical question asked",
        "side-effect-heard": "side effect heard",
      },
    },
    de: {
      title: "Kollegentreff",
      inSentence: "ein Kollegentreff",
      hint: "Lernen unter Fachleuten im kleinen Kreis",
      events: {
        invited: "eingeladen",
        registered: "angemeldet",
        attended: "teilgenommen",
        "no-show": "nicht erschienen",
        "question-asked": "medizinische Anfrage gestellt",
        "side-effect-heard": "Nebenwirkung gehört",
      },
    },
  },
  function: "medical",
  personal: false,
  human: false,
  twoWay: true,
  freeText: true,
  devices: ["in-person", "desktop"],
  mainDevice: "in-person",
  formats: ["conversation", "slides", "text", "image"],
  limits: { maxText: null, links: true, attachments: true, qr: true },
  regulatedAs: "in-person",
  consent: { "*": "none" },
  closedTo: { "*": ["patient-on-therapy", "caregiver", "public"] },
  events: [
    { id: "invited", reaction: false },
    { id: "registered", reaction: true },
    { id: "attended", reaction: true },
    { id: "no-show", reaction: false },
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
