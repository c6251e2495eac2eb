/** Medical information: the enquiry desk answers one question, in writing, to the person who asked. */
import { defineChannel } from "./define.ts";

export const medicalInformation = defineChannel({
  id: "medical-information",
  icon: "medical-information",
  words: {
    en: {
      title: "Medical information",
      inSentence: "a medical information answer",
      hint: "The enquiry desk answers the question that was asked",
      events: {
        received: "question received",
        done: "answered",
        declined: "withdrawn",
        "follow-up-requested": "talk requested",
        "side-effect-heard": "side effect heard",
      },
    },
    de: {
      title: "Med. Auskunft",
      inSentence: "eine medizinische Auskunft",
      hint: "Die Auskunftsstelle beantwortet die gestellte Frage",
      events: {
        received: "Frage eingegangen",
        done: "beantwortet",
        declined: "zurückgezogen",
        "follow-up-requested": "Gespräch gewünscht",
        "side-effect-heard": "Nebenwirkung gehört",
      },
    },
  },
  function: "medical",
  personal: true,
  human: true,
  twoWay: true,
  freeText: true,
  devices: ["desktop", "phone"],
  mainDevice: "desktop",
  formats: ["text", "conversation"],
  limits: { maxText: null, links: true, attachments: true, qr: false },
  regulatedAs: "email",
  // It answers a question that somebody sent: the question is the permission, for this answer only.
  consent: { "*": "none" },
  events: [
    { id: "received", reaction: true },
    { id: "done", reaction: true },
    { id: "declined", reaction: true },
    { id: "follow-up-requested", reaction: true },
    { id: "side-effect-heard", reaction: true },
  ],
  // Answers are read by the next working day: our own working assumption.
  minReaction: 1440,
  reactionTime: null,
  rates: {},
  costPerContact: null,
  needsContent: true,
});
