/** Remote detailing: a sales representative shows the material in a video call with one healthcare professional. */
import { defineChannel } from "./define.ts";

export const remoteDetailing = defineChannel({
  id: "remote-detailing",
  icon: "remote",
  words: {
    en: {
      title: "Remote detailing",
      inSentence: "a remote detailing call",
      hint: "A representative shows the material in a video call",
      events: {
        invited: "invited",
        accepted: "accepted",
        done: "done",
        declined: "declined",
        "question-asked": "medical question asked",
        "side-effect-heard": "side effect heard",
      },
    },
    de: {
      title: "Remote-Besuch",
      inSentence: "ein Remote-Besuch des Außendiensts",
      hint: "Der Außendienst zeigt das Material im Videogespräch",
      events: {
        invited: "eingeladen",
        accepted: "angenommen",
        done: "geführt",
        declined: "abgelehnt",
        "question-asked": "medizinische Anfrage gestellt",
        "side-effect-heard": "Nebenwirkung gehört",
      },
    },
  },
  function: "sales",
  personal: true,
  human: true,
  twoWay: true,
  freeText: true,
  devices: ["desktop", "tablet", "phone"],
  mainDevice: "desktop",
  formats: ["conversation", "slides", "video", "text", "image"],
  limits: { maxText: null, links: true, attachments: true, qr: false },
  regulatedAs: "telephony",
  // Whoever takes the call agreed to it. The UK code asks for permission before the invitation (clause 15.5).
  consent: { GB: "opt-in", "*": "none" },
  closedTo: { "*": ["patient-on-therapy", "caregiver", "public"] },
  events: [
    { id: "invited", reaction: false },
    { id: "accepted", reaction: true },
    { id: "done", reaction: true },
    { id: "declined", reaction: true },
    { id: "question-asked", reaction: true },
    { id: "side-effect-heard", reaction: true },
  ],
  // The outcome is recorded by the next working day: our own working assumption.
  minReaction: 1440,
  reactionTime: null,
  rates: {
    declined: { value: 0.4, source: "MD Analytics, US physicians, n = 202, during the pandemic", year: 2021 },
  },
  costPerContact: null,
  needsContent: true,
});
