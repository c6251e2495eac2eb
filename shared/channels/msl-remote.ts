/** MSL remote: a medical science liaison discusses science in a video call, apart from promotion. */
import { defineChannel } from "./define.ts";

export const mslRemote = defineChannel({
  id: "msl-remote",
  icon: "msl-remote",
  words: {
    en: {
      title: "MSL remote",
      inSentence: "a remote MSL call",
      hint: "A medical science liaison discusses science in a video call",
      events: {
        invited: "invited",
        accepted: "accepted",
        done: "done",
        declined: "declined",
        "insight-noted": "insight noted",
        "question-asked": "medical question asked",
        "side-effect-heard": "side effect heard",
      },
    },
    de: {
      title: "MSL-Video",
      inSentence: "ein MSL-Videogespräch",
      hint: "Ein Medical Science Liaison spricht im Videogespräch über Wissenschaft",
      events: {
        invited: "eingeladen",
        accepted: "angenommen",
        done: "geführt",
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
  devices: ["desktop", "tablet", "phone"],
  mainDevice: "desktop",
  formats: ["conversation", "slides", "text", "image"],
  limits: { maxText: null, links: true, attachments: true, qr: false },
  regulatedAs: "telephony",
  consent: { "*": "none" },
  closedTo: { "*": ["patient-on-therapy", "caregiver", "public"] },
  events: [
    { id: "invited", reaction: false },
    { id: "accepted", reaction: true },
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
