/** Email: sent by a system to one address. */
import { defineChannel } from "./define.ts";

export const email = defineChannel({
  id: "email",
  icon: "email",
  words: {
    en: {
      title: "Email",
      inSentence: "an email",
      hint: "Sent by the platform to one address",
      events: {
        sent: "sent",
        delivered: "delivered",
        bounced: "bounced",
        opened: "opened",
        clicked: "clicked",
        replied: "replied",
        unsubscribed: "unsubscribed",
      },
    },
    de: {
      title: "E-Mail",
      inSentence: "eine E-Mail",
      hint: "Von der Plattform an eine Adresse gesendet",
      events: {
        sent: "gesendet",
        delivered: "zugestellt",
        bounced: "nicht zustellbar",
        opened: "geöffnet",
        clicked: "angeklickt",
        replied: "beantwortet",
        unsubscribed: "abgemeldet",
      },
    },
  },
  function: "marketing",
  personal: true,
  human: false,
  twoWay: false,
  freeText: false,
  devices: ["phone", "desktop", "tablet"],
  mainDevice: "phone",
  formats: ["text", "image", "video"],
  limits: { maxText: null, links: true, attachments: true, qr: false },
  regulatedAs: "email",
  // CAN-SPAM lets a sender write until the person objects; European law and the UK code want prior consent.
  consent: { US: "opt-out", "*": "opt-in" },
  events: [
    { id: "sent", reaction: false },
    { id: "delivered", reaction: false },
    { id: "bounced", reaction: false },
    { id: "opened", reaction: true },
    { id: "clicked", reaction: true },
    { id: "replied", reaction: true },
    { id: "unsubscribed", reaction: true },
  ],
  // Most opens come within a day: our own working assumption, to be replaced by measured figures.
  minReaction: 1440,
  reactionTime: null,
  rates: {
    opened: { value: 0.1075, source: "DMD, emails to US professionals, 154 million sent, unique opens", year: 2021 },
    bounced: { value: 0.01, source: "Mailchimp benchmarks, all industries, hard and soft", year: 2019 },
    unsubscribed: { value: 0.0025, source: "Mailchimp benchmarks, all industries", year: 2019 },
  },
  costPerContact: null,
  needsContent: true,
});
