/** Portal: pages behind a login, for professionals or for people in a programme. */
import { defineChannel } from "./define.ts";

export const portal = defineChannel({
  id: "portal",
  icon: "portal",
  words: {
    en: {
      title: "Portal",
      inSentence: "a portal page",
      hint: "Pages behind a login",
      events: {
        invited: "invited",
        "logged-in": "logged in",
        viewed: "viewed",
        downloaded: "downloaded",
        "form-sent": "form sent",
      },
    },
    de: {
      title: "Portal",
      inSentence: "eine Portalseite",
      hint: "Seiten hinter einer Anmeldung",
      events: {
        invited: "eingeladen",
        "logged-in": "angemeldet",
        viewed: "angesehen",
        downloaded: "heruntergeladen",
        "form-sent": "Formular gesendet",
      },
    },
  },
  function: "marketing",
  personal: false,
  human: false,
  twoWay: false,
  freeText: false,
  devices: ["desktop", "phone", "tablet"],
  mainDevice: "desktop",
  formats: ["text", "image", "video", "audio", "slides"],
  limits: { maxText: null, links: true, attachments: true, qr: true },
  regulatedAs: "web",
  // People come by their own choice; being reminded of it needs the reminder's consent.
  consent: { "*": "none" },
  events: [
    { id: "invited", reaction: false },
    { id: "logged-in", reaction: true },
    { id: "viewed", reaction: true },
    { id: "downloaded", reaction: true },
    { id: "form-sent", reaction: true },
  ],
  // One day to come back from another channel: our own working assumption, to be replaced by measured figures.
  minReaction: 1440,
  reactionTime: null,
  rates: {},
  costPerContact: null,
  needsContent: true,
});
