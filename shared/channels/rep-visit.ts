/** Rep visit: a sales representative calls on a healthcare professional in person. */
import { defineChannel } from "./define.ts";

export const repVisit = defineChannel({
  id: "rep-visit",
  icon: "rep-visit",
  words: {
    en: {
      title: "Rep visit",
      inSentence: "a rep visit",
      hint: "A sales representative calls in person",
      events: {
        planned: "planned",
        done: "done",
        declined: "declined",
        "sample-requested": "sample requested",
        "question-asked": "medical question asked",
        "side-effect-heard": "side effect heard",
      },
    },
    de: {
      title: "AD-Besuch",
      inSentence: "ein Außendienstbesuch",
      hint: "Der Außendienst kommt persönlich vorbei",
      events: {
        planned: "geplant",
        done: "erfolgt",
        declined: "abgelehnt",
        "sample-requested": "Muster angefordert",
        "question-asked": "medizinische Anfrage gestellt",
        "side-effect-heard": "Nebenwirkung gehört",
      },
    },
  },
  function: "sales",
  personal: true,
  human: true,
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
    { id: "planned", reaction: false },
    { id: "done", reaction: true },
    { id: "declined", reaction: true },
    { id: "sample-requested", reaction: true },
    { id: "question-asked", reaction: true },
    { id: "side-effect-heard", reaction: true },
  ],
  // The outcome is recorded by the next working day: our own working assumption.
  minReaction: 1440,
  reactionTime: null,
  rates: {},
  // Published costs per call are in US dollars of 2014 and differ fourfold by specialty: not a default.
  costPerContact: null,
  needsContent: true,
});
