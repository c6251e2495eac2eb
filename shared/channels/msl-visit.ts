/** MSL visit: a medical science liaison discusses science in person, apart from promotion. */
import { defineChannel } from "./define.ts";

export const mslVisit = defineChannel({
  id: "msl-visit",
  icon: "msl-visit",
  words: {
    en: {
      title: "MSL visit",
      inSentence: "an MSL visit",
      hint: "A medical science liaison discusses science in person",
      events: {
        planned: "planned",
        done: "done",
        declined: "declined",
        "insight-noted": "insight noted",
        "question-asked": "medical question asked",
        "side-effect-heard": "side effect heard",
      },
    },
    de: {
      title: "MSL-Besuch",
      inSentence: "ein MSL-Besuch",
      hint: "Ein Medical Science Liaison spricht vor Ort über Wissenschaft",
      events: {
        planned: "geplant",
        done: "erfolgt",
        declined: "abgelehnt",
        "insight-noted": "Erkenntnis notiert",
        "question-asked": "medizinische Anfrage gestellt",
        "side-effect-heard": "Nebenwirkung gehört",
      },
    },
  },
  function: "medical",
  personal: true,
  human: true,
  twoWay: true,
  freeText: true,
  devices: ["in-person", "tablet"],
  mainDevice: "in-person",
  formats: ["conversation", "slides", "text", "image"],
  limits: { maxText: null, links: true, attachments: true, qr: true },
  regulatedAs: "in-person",
  consent: { "*": "none" },
  closedTo: { "*": ["patient-on-therapy", "caregiver", "public"] },
  events: [
    { id: "planned", reaction: false },
    { id: "done", reaction: true },
    { id: "declined", reaction: true },
    { id: "insight-noted", reaction: true },
    { id: "question-asked", reaction: true },
    { id: "side-effect-heard", reaction: true },
  ],
  // The outcome is recorded by the next working day: our own working assumption.
  minReaction: 1440,
  reactionTime: null,
  rates: {},
  costPerContact: null,
  needsContent: true,
});
