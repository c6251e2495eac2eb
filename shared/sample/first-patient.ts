/** Journey “First patient, cardiologists”: four stages from the congress to five patients; no rule of structure or time objects. */
import type { AnyRecord } from "../document/index.ts";
import { sampleDrawing } from "./drawing.ts";
import { drawAdvocacy } from "./first-patient-advocacy.ts";
import { drawAwareness } from "./first-patient-awareness.ts";
import { drawAdoption, drawTrial } from "./first-patient-trial.ts";

export const firstPatientId = "first-patient";

export function firstPatient(): AnyRecord[] {
  const sheet = sampleDrawing(firstPatientId);
  sheet.journey({
    title: "First patient, cardiologists DE AT",
    description:
      "From the trial result to five patients on therapy. Brand, substance, study and people are invented; the shape is that of a real launch.",
    products: ["velcorda"],
    audience: "cardiologists",
    markets: ["DE", "AT"],
    languages: ["de"],
    owner: "Mara Lindqvist",
    function: "marketing",
    tags: ["launch", "heart failure"],
    start: "2027-01-11",
    lastEntry: "2030-03-29",
    end: "2031-12-19",
    maxDuration: { amount: 20, unit: "months" },
    goal: {
      statement: "One practice in ten has five patients on therapy within half a year of its first.",
      event: "trigger:fifth-start-form",
      target: 10,
      unit: "% of practices",
    },
    lanes: true,
  });
  drawAwareness(sheet);
  drawAdvocacy(sheet);
  drawTrial(sheet);
  drawAdoption(sheet);
  return sheet.records();
}
