/** Phone call: a trained person calls one number. */
import { defineChannel } from "./define.ts";

export const phoneCall = defineChannel({
  id: "phone-call",
  icon: "phone",
  words: {
    en: {
      title: "Phone call",
      inSentence: "a phone call",
      hint: "A trained person calls, a nurse or the service desk",
      events: {
        placed: "placed",
        done: "done",
        declined: "declined",
        "no-answer": "not answered",
        "question-asked": "medical question asked",
        "side-effect-heard": "side effect heard",
        "opted-out": "opted out",
      },
    },
    de: {
      title: "Anruf",
      inSentence: "ein Anruf",
      hint: "Geschultes Personal ruft an: Pflegefachdienst oder Servicestelle",
      events: {
        placed: "angerufen",
        done: "geführt",
        declined: "abgelehnt",
        "no-answer": "nicht erreicht",
        "question-asked": "medizinische Anfrage gestellt",
        "side-effect-heard": "Nebenwirkung gehört",
        "opted-out": "abgemeldet",
      },
    },
  },
  function: "patient-services",
  personal: true,
  human: true,
  twoWay: true,
  freeText: true,
  devices: ["phone"],
  mainDevice: "phone",
  formats: ["conversation", "audio"],
  limits: { maxText: null, links: false, attachments: false, qr: false },
  regulatedAs: "telephony",
  consent: { "*": "opt-in" },
  events: [
    { id: "placed", reaction: false },
    { id: "done", reaction: true },
    { id: "declined", reaction: true },
    { id: "no-answer", reaction: false },
    { id: "question-asked", reaction: true },
    { id: "side-effect-heard", reaction: true },
    { id: "opted-out", reaction: true },
  ],
  // The outcome is recorded by the next working day: our own working assumption.
  minReaction: 1440,
  reactionTime: null,
  rates: {},
  costPerContact: null,
  needsContent: true,
});
