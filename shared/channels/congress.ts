/** Congress: stand, symposium or session at a scientific meeting. */
import { defineChannel } from "./define.ts";

export const congress = defineChannel({
  id: "congress",
  icon: "congress",
  words: {
    en: {
      title: "Congress",
      inSentence: "a congress contact",
      hint: "Stand, symposium or session at a scientific meeting",
      events: {
        registered: "registered",
        attended: "attended",
        "badge-scanned": "badge scanned",
        "consent-given": "consent given",
        "question-asked": "medical question asked",
        "side-effect-heard": "side effect heard",
      },
    },
    de: {
      title: "Kongress",
      inSentence: "ein Kongresskontakt",
      hint: "Stand, Symposium oder Vortrag auf einer Fachtagung",
      events: {
        registered: "angemeldet",
        attended: "teilgenommen",
        "badge-scanned": "Ausweis gescannt",
        "consent-given": "Einwilligung erteilt",
        "question-asked": "medizinische Anfrage gestellt",
        "side-effect-heard": "Nebenwirkung gehört",
      },
    },
  },
  function: "marketing",
  personal: false,
  human: false,
  twoWay: true,
  freeText: true,
  devices: ["in-person", "tablet"],
  mainDevice: "in-person",
  formats: ["conversation", "slides", "video", "object", "text", "image"],
  limits: { maxText: null, links: true, attachments: true, qr: true },
  regulatedAs: "in-person",
  consent: { "*": "none" },
  closedTo: { "*": ["patient-on-therapy", "caregiver", "public"] },
  events: [
    { id: "registered", reaction: true },
    { id: "attended", reaction: true },
    { id: "badge-scanned", reaction: true },
    { id: "consent-given", reaction: true },
    { id: "question-asked", reaction: true },
    { id: "side-effect-heard", reaction: true },
  ],
  // Badge data arrive by the next day: our own working assumption.
  minReaction: 1440,
  reactionTime: null,
  rates: {},
  costPerContact: null,
  needsContent: true,
});
