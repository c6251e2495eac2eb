/** Rep-triggered email: an approved template that a representative sends to one healthcare professional. */
import { defineChannel } from "./define.ts";

export const repEmail = defineChannel({
  id: "rep-email",
  icon: "rep-email",
  words: {
    en: {
      title: "Rep email",
      inSentence: "a rep email",
      hint: "An approved template, sent by a representative",
      events: {
        sent: "sent",
        delivered: "delivered",
        bounced: "bounced",
        opened: "opened",
        clicked: "clicked",
        unsubscribed: "unsubscribed",
      },
    },
    de: {
      title: "AD-E-Mail",
      inSentence: "eine E-Mail des Außendiensts",
      hint: "Freigegebene Vorlage, vom Außendienst gesendet",
      events: {
        sent: "gesendet",
        delivered: "zugestellt",
        bounced: "nicht zustellbar",
        opened: "geöffnet",
        clicked: "angeklickt",
        unsubscribed: "abgemeldet",
      },
    },
  },
  function: "sales",
  personal: true,
  human: true,
  twoWay: false,
  freeText: false,
  devices: ["phone", "desktop", "tablet"],
  mainDevice: "phone",
  formats: ["text", "image", "video"],
  limits: { maxText: null, links: true, attachments: false, qr: false },
  regulatedAs: "email",
  // As for any email: the representative's click does not make it private mail.
  consent: { US: "opt-out", "*": "opt-in" },
  closedTo: { "*": ["patient-on-therapy", "caregiver", "public"] },
  events: [
    { id: "sent", reaction: false },
    { id: "delivered", reaction: false },
    { id: "bounced", reaction: false },
    { id: "opened", reaction: true },
    { id: "clicked", reaction: true },
    { id: "unsubscribed", reaction: true },
  ],
  // Most opens come within a day: our own working assumption, to be replaced by measured figures.
  minReaction: 1440,
  reactionTime: null,
  rates: {
    opened: { value: 0.42, source: "Veeva Pulse, approved emails, Europe, second quarter", year: 2022 },
  },
  costPerContact: null,
  needsContent: true,
});
