/** Direct mail: printed and sent by post to one address. */
import { defineChannel } from "./define.ts";

export const directMail = defineChannel({
  id: "direct-mail",
  icon: "direct-mail",
  words: {
    en: {
      title: "Direct mail",
      inSentence: "a letter",
      hint: "Printed and sent by post",
      events: {
        sent: "sent",
        returned: "returned undelivered",
        "code-scanned": "code scanned",
        "card-returned": "reply card returned",
      },
    },
    de: {
      title: "Brief",
      inSentence: "ein Brief",
      hint: "Gedruckt und mit der Post verschickt",
      events: {
        sent: "verschickt",
        returned: "unzustellbar zurück",
        "code-scanned": "Code gescannt",
        "card-returned": "Antwortkarte zurück",
      },
    },
  },
  function: "marketing",
  personal: true,
  human: false,
  twoWay: false,
  freeText: false,
  devices: ["paper"],
  mainDevice: "paper",
  formats: ["text", "image", "object"],
  limits: { maxText: null, links: false, attachments: true, qr: true },
  regulatedAs: "post",
  consent: { "*": "opt-out" },
  events: [
    { id: "sent", reaction: false },
    { id: "returned", reaction: false },
    { id: "code-scanned", reaction: true },
    { id: "card-returned", reaction: true },
  ],
  // Five days for the post and the pile on the desk: our own working assumption, to be replaced by measured figures.
  minReaction: 7200,
  reactionTime: null,
  rates: {},
  costPerContact: null,
  needsContent: true,
});
