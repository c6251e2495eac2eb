/** Journey “Titration support”: three calls to a practice while its first patients climb to the target dose; used as a step. */
import type { AnyRecord } from "../document/index.ts";
import { callHours, weeks, workingDays } from "../templates/drawing.ts";
import { pin, sampleDrawing } from "./drawing.ts";

export const titrationSupportId = "titration-support";

export function titrationSupport(): AnyRecord[] {
  const { journey, stage, node, flow, id, records } = sampleDrawing(titrationSupportId);
  journey({
    title: "Titration support, practices",
    description: "A nurse calls the practice at each step until the target dose. Used as one step of other journeys.",
    products: ["velcorda"],
    audience: "cardiologists",
    markets: ["DE", "AT"],
    languages: ["de"],
    owner: "Support programme team",
    function: "patient-services",
    tags: ["support", "building block"],
    start: "2027-01-11",
    alwaysOn: true,
    reviewBy: "2030-09-30",
    maxDuration: weeks(12),
    goal: {
      statement: "Three in four practices bring their first patient to the target dose.",
      event: "trigger:target-dose",
      target: 75,
      unit: "% of practices",
    },
  });
  stage("start", 1, {
    name: "Start",
    function: "patient-services",
    entryCriterion: "A journey hands the practice over",
    milestone: "Plan agreed",
    exitCriterion: "Dates of the steps are fixed",
    metric: { name: "Plans", event: `event:${id("plan")}:done`, target: 90, current: 86, unit: "%" },
    barrier: "Nobody picks up before noon",
    lever: "One call, at a time the practice chose",
    need: "A plan that fits the surgery hours",
    feeling: "Busy",
    question: "When do you call, and whom?",
  });
  stage("titrate", 2, {
    name: "Titrate",
    function: "patient-services",
    entryCriterion: "Plan agreed",
    milestone: "Target dose reached",
    exitCriterion: "Target dose, or twelve weeks",
    metric: { name: "Target dose", event: "trigger:target-dose", target: 75, current: 71, unit: "%" },
    barrier: "Low blood pressure at the second step",
    lever: "A short call before each step",
    need: "To know what to check, and what is normal",
    feeling: "Attentive",
    question: "Can we go up, or do we wait?",
  });

  node("entry", "handed-over", "Handed over", { at: ["start", 0, 40] }, { by: "manual", audience: "cardiologists" });
  node(
    "touchpoint",
    "plan",
    "Plan the steps",
    { at: ["start", 0, 112], by: "patient-services" },
    {
      channel: "phone-call",
      purpose: "service",
      modules: [pin("m-support-practice", 1)],
      sender: "Nurse desk",
      sendWindow: callHours,
      dueIn: workingDays(5),
      assignee: "Nurse desk",
      format: "conversation",
      seconds: 600,
      effort: "personal",
    },
  );
  node("exit", "no-plan", "No plan made", { at: ["start", 0, 256] }, { reason: "declined" });

  node(
    "wait",
    "one-step",
    "Wait 2 weeks",
    { at: ["titrate", 0, 40] },
    { duration: weeks(2), note: "One step of the dose" },
  );
  node(
    "touchpoint",
    "step-call",
    "Call before the step",
    { at: ["titrate", 0, 104], by: "patient-services" },
    {
      channel: "phone-call",
      purpose: "service",
      modules: [pin("m-support-practice", 1)],
      sender: "Nurse desk",
      sendWindow: callHours,
      dueIn: workingDays(3),
      assignee: "Nurse desk",
      format: "conversation",
      seconds: 300,
      effort: "personal",
    },
  );
  node("exit", "not-reached", "Not reached", { at: ["titrate", 0, 248] }, { reason: "no-response" });
  node(
    "decision",
    "target",
    "Target dose?",
    { at: ["titrate", 1, 40] },
    {
      branches: [
        {
          id: "not-yet",
          name: "Not yet",
          condition: { op: "test", field: "trigger:target-dose", is: "not-happened", value: null },
        },
      ],
    },
  );
  node("exit", "at-target", "At the target dose", { at: ["titrate", 1, 152] }, { reason: "completed" });

  flow("handed-over", "plan");
  flow("plan.done", "one-step");
  flow("plan.declined", "no-plan");
  flow("plan.not-done", "no-plan");
  flow("one-step", "step-call");
  flow("step-call.done", "target");
  flow("step-call.declined", "not-reached");
  flow("step-call.not-done", "not-reached");
  flow("target.not-yet", "one-step", 3);
  flow("target.otherwise", "at-target");
  return records();
}
