/** In-app or push: a short message in an app or on the lock screen. */
import { defineChannel } from "./define.ts";

export const push = defineChannel({
  id: "push",
  icon: "in-app",
  words: {
    en: {
      title: "In-app or push",
      inSentence: "a push message",
      hint: "A short message in an app or on the lock screen",
      events: {
        sent: "sent",
        delivered: "delivered",
        opened: "opened",
        dismissed: "dismissed",
        "switched-off": "switched off",
      },
    },
    de: {
      title: "In-App, Push",
      inSentence: "eine Push-Nachricht",
      hint: "Kurze Nachricht in einer App oder auf dem Sperrbildschirm",
      events: {
        sent: "gesendet",
        delivered: "zugestellt",
        opened: "geöffnet",
        dismissed: "weggewischt",
        "switched-off": "abgeschaltet",
      },
    },
  },
  function: "patient-services",
  personal: true,
  human: false,
  twoWay: false,
  freeText: false,
  devices: ["phone", "tablet"],
  mainDevice: "phone",
  formats: ["text", "image"],
  limits: { maxText: 178, links: true, attachments: false, qr: false },
  regulatedAs: "web",
  // The operating systems ask before the first message, in every market.
  consent: { "*": "opt-in" },
  events: [
    { id: "sent", reaction: false },
    { id: "delivered", reaction: false },
    { id: "opened", reaction: true },
    { id: "dismissed", reaction: true },
    { id: "switched-off", reaction: true },
  ],
  // Read within hours or not at all: our own working assumption, to be replaced by measured figures.
  minReaction: 240,
  reactionTime: null,
  rates: {},
  costPerContact: null,
  needsContent: true,
});
