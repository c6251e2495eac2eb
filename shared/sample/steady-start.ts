/**
 * Journey “Steady start, patients”: drawn with faults on purpose, so that there is something to find and to mend.
 *
 * trigger-without-source (Scale at home) · engagement-check-too-early (Opened it?) · quiet-hours-violation (Welcome by SMS) ·
 * wait-missing-duration (Wait a while) · split-weights-not-100 (Call or app?) · node-dead-end (Nurse call, declined) ·
 * event-wait-no-timeout (Calls back) · decision-branches-overlap (How far along?) · name-missing (Touchpoint) ·
 * decision-empty-condition (Feels better?) · join-never-satisfied (Both seen) · reference-missing (Heart class) ·
 * node-unreachable (How to weigh) · reentry-unbounded (After a refill) ·
 * decision-no-default (How long so far?)
 */
import type { AnyRecord } from "../document/index.ts";
import { sampleDrawing } from "./drawing.ts";
import { drawTitration, drawWelcome } from "./steady-start-first-half.ts";
import { drawRoutine, drawStaying } from "./steady-start-second-half.ts";

export const steadyStartId = "steady-start";

export function steadyStart(): AnyRecord[] {
  const sheet = sampleDrawing(steadyStartId);
  sheet.journey({
    title: "Steady start, patients DE FR",
    description: "The first half year of people who take Velcorda and joined the programme. Work in progress.",
    products: ["velcorda"],
    audience: "patients-on-velcorda",
    markets: ["DE", "FR"],
    languages: ["de", "fr"],
    owner: "Support programme team",
    function: "patient-services",
    tags: ["support", "draft"],
    start: "2027-03-01",
    alwaysOn: true,
    reviewBy: "2030-06-28",
    maxDuration: { amount: 12, unit: "months" },
    goal: {
      statement: "Seven in ten are still on therapy after half a year.",
      event: "trigger:refill-collected",
      target: 70,
      unit: "% of patients",
    },
  });
  drawWelcome(sheet);
  drawTitration(sheet);
  drawRoutine(sheet);
  drawStaying(sheet);
  return sheet.records();
}
