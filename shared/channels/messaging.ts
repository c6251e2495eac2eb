/** Messaging: a conversation in a messenger that the person chose. */
import { defineChannel } from "./define.ts";

export const messaging = defineChannel({
  id: "messaging",
  icon: "messaging",
  words: {
    en: {
      title: "Messaging",
      inSentence: "a message",
      hint: "A conversation in a messenger the person chose",
      events: {
        sent: "sent",
        delivered: "delivered",
        read: "read",
        clicked: "clicked",
        replied: "replied",
        blocked: "blocked",
        "question-asked": "medical question asked",
        "side-effect-heard": "side effect heard",
        "opted-out": "opted out",
      },
    },
  },
  function: "marketing",
  personal: true,
  human: false,
  twoWay: true,
  freeText: true,
  devices: ["phone", "desktop"],
  mainDevice: "phone",
  formats: ["text", "image", "video", "audio"],
  limits: { maxText: 4096, links: true, attachments: true, qr: true },
  regulatedAs: "telephony",
  consent: { "*": "opt-in" },
  events: [
    { id: "sent", reaction: false },
    { id: "delivered", reaction: false },
    { id: "read", reaction: true },
    { id: "clicked", reaction: true },
    { id: "replied", reaction: true },
    { id: "blocked", reaction: true },
    { id: "question-asked", reaction: true },
    { id: "side-effect-heard", reaction: true },
    { id: "opted-out", reaction: true },
  ],
  // Read within hours: our own working assumption, to be replaced by measured figures.
  minReaction: 240,
  reactionTime: null,
  rates: {},
  costPerContact: null,
  needsContent: true,
});
