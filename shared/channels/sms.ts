/** SMS: a text message to one phone number. */
import { defineChannel } from "./define.ts";

export const sms = defineChannel({
  id: "sms",
  icon: "sms",
  words: {
    en: {
      title: "SMS",
      inSentence: "an SMS",
      hint: "A text message to one phone number",
      events: {
        sent: "sent",
        delivered: "delivered",
        failed: "not delivered",
        clicked: "clicked",
        replied: "replied",
        stopped: "replied STOP",
        "question-asked": "medical question asked",
        "side-effect-heard": "side effect heard",
      },
    },
    de: {
      title: "SMS",
      inSentence: "eine SMS",
      hint: "Textnachricht an eine Telefonnummer",
      events: {
        sent: "gesendet",
        delivered: "zugestellt",
        failed: "nicht zugestellt",
        clicked: "angeklickt",
        replied: "beantwortet",
        stopped: "mit STOP beantwortet",
        "question-asked": "medizinische Anfrage gestellt",
        "side-effect-heard": "Nebenwirkung gehört",
      },
    },
  },
  function: "marketing",
  personal: true,
  human: false,
  twoWay: true,
  freeText: true,
  devices: ["phone"],
  mainDevice: "phone",
  formats: ["text"],
  limits: { maxText: 160, links: true, attachments: false, qr: false },
  regulatedAs: "telephony",
  // Prior express consent everywhere; in the USA in writing (TCPA).
  consent: { "*": "opt-in" },
  events: [
    { id: "sent", reaction: false },
    { id: "delivered", reaction: false },
    { id: "failed", reaction: false },
    { id: "clicked", reaction: true },
    { id: "replied", reaction: true },
    { id: "stopped", reaction: true },
    { id: "question-asked", reaction: true },
    { id: "side-effect-heard", reaction: true },
  ],
  // Read within hours: our own working assumption, to be replaced by measured figures.
  minReaction: 240,
  reactionTime: null,
  rates: {},
  costPerContact: null,
  needsContent: true,
});
