/** “First patient”, the stages in which a practice tries and keeps it: visits, the first start form, support, five patients. */
import { type Drawing, callHours, days, weeks, workingDays } from "../templates/drawing.ts";
import { pin } from "./drawing.ts";
import { medicalTop } from "./first-patient-advocacy.ts";

export function drawTrial({ stage: addStage, node, flow, id }: Drawing): void {
  const stage = "trial";
  addStage(stage, 3, {
    name: "Trial",
    function: "sales",
    entryCriterion: "Had at least one useful format, or two reminders",
    milestone: "First patient started",
    exitCriterion: "First start form received",
    metric: { name: "Starts", event: "trigger:start-form", target: 20, current: 12, unit: "%" },
    barrier: "No first patient in mind, titration looks like work",
    lever: "The kit for one patient, on the desk",
    need: "To start one patient without a surprise",
    feeling: "Ready, a little unsure",
    question: "What do I check before the first tablet?",
  });

  node(
    "decision",
    "access",
    "Which way in?",
    { at: [stage, 0, 40] },
    {
      branches: [
        {
          id: "open",
          name: "Sees reps",
          condition: { op: "test", field: "attribute:rep-access", is: "is", value: "open" },
        },
        {
          id: "online",
          name: "Online only",
          condition: { op: "test", field: "attribute:rep-access", is: "is", value: "online" },
        },
      ],
    },
  );
  node(
    "touchpoint",
    "case-library",
    "Case library",
    { at: [stage, 0, 168], by: "marketing" },
    {
      channel: "portal",
      modules: [pin("m-case", 1), pin("m-safety", 2)],
      sender: "Meridel Therapeutics, cardiology",
      seconds: 300,
    },
  );
  node(
    "exit",
    "on-their-own",
    "Reads on their own",
    { at: [stage, 0, 256] },
    {
      reason: "not-eligible",
      note: "Sees no representatives; the portal stays open.",
    },
  );

  node(
    "touchpoint",
    "visit",
    "First patient visit",
    { at: [stage, 1, 40], by: "sales" },
    {
      channel: "rep-visit",
      modules: [pin("m-starter-kit", 1), pin("m-dosing", 2), pin("m-safety", 2)],
      sender: "The representative in charge",
      dueIn: workingDays(10),
      assignee: "Representative of the territory",
      format: "conversation",
      seconds: 900,
      effort: "personal",
    },
  );
  node(
    "touchpoint",
    "detailing",
    "Dosing, on screen",
    { at: [stage, 1, 184], by: "sales" },
    {
      channel: "remote-detailing",
      modules: [pin("m-dosing", 2), pin("m-tolerability", 1), pin("m-safety", 2)],
      sender: "The representative in charge",
      sendWindow: callHours,
      dueIn: workingDays(10),
      assignee: "Online team",
      format: "slides",
      seconds: 900,
      effort: "personal",
    },
  );
  node("exit", "not-interested", "Not interested", { at: [stage, 1, 328] }, { reason: "declined" });

  node(
    "wait",
    "report",
    "Wait 2 working days",
    { at: [stage, 2, 40] },
    { duration: workingDays(2), note: "The report of the visit comes in" },
  );
  node(
    "feedback",
    "field",
    "Field feedback",
    { at: [stage, 2, 104], by: "sales" },
    {
      topics: ["objection", "competitor", "access"],
      reader: "brand",
      every: "week",
      question: "What kept the practice from starting somebody?",
    },
  );
  node(
    "decision",
    "asked",
    "Medical question?",
    { at: [stage, 2, 176] },
    {
      branches: [
        {
          id: "asked",
          name: "Asked one",
          condition: {
            op: "any",
            of: [
              { op: "test", field: `event:${id("visit")}:question-asked`, is: "happened", value: null },
              { op: "test", field: `event:${id("detailing")}:question-asked`, is: "happened", value: null },
            ],
          },
        },
      ],
    },
  );
  node(
    "wait",
    "first-form",
    "First start form",
    { at: [stage, 2, 288] },
    {
      for: "event",
      duration: null,
      event: "trigger:start-form",
      timeout: days(90),
    },
  );
  node("exit", "no-first", "No first patient", { at: [stage, 2, 396] }, { reason: "no-response" });

  node(
    "handoff",
    "to-medical",
    "Question to medical",
    { at: [stage, 1, 420], by: "sales" },
    {
      to: "medical",
      passes: "The question in the words of the person who asked, and how to reach them. Nothing else.",
      within: workingDays(2),
    },
  );
  node("exit", "to-desk", "To the enquiry desk", { at: [stage, 1, 548] }, { reason: "handed-over" });
  node(
    "touchpoint",
    "online-talk",
    "Online discussion",
    { at: [stage, 2, medicalTop], by: "medical" },
    {
      channel: "msl-remote",
      purpose: "scientific",
      modules: [pin("m-trial-data", 2)],
      sender: "Medical science liaison",
      sendWindow: callHours,
      dueIn: workingDays(10),
      assignee: "Science liaison of the region",
      format: "conversation",
      seconds: 1800,
      effort: "personal",
    },
  );
  node(
    "exit",
    "with-medical",
    "Stays with medical",
    { at: [stage, 2, medicalTop + 144] },
    {
      reason: "handed-over",
      note: "May enter again by the list; what was said stays with medical.",
    },
  );

  flow("access.open", "visit");
  flow("access.online", "detailing");
  flow("access.otherwise", "case-library");
  flow("case-library", "on-their-own");
  flow("visit.done", "report");
  flow("visit.declined", "detailing");
  flow("visit.not-done", "detailing");
  flow("detailing.done", "report");
  flow("detailing.declined", "not-interested");
  flow("detailing.not-done", "not-interested");
  flow("report", "field");
  flow("field", "asked");
  flow("asked.asked", "to-medical");
  flow("asked.otherwise", "first-form");
  flow("first-form.event", "to-support");
  flow("first-form.timeout", "no-first");
  flow("to-medical.accepted", "online-talk");
  flow("to-medical.declined", "to-desk");
  flow("to-medical.timeout", "to-desk");
  flow("online-talk.done", "with-medical");
  flow("online-talk.declined", "with-medical");
  flow("online-talk.not-done", "with-medical");
}

export function drawAdoption({ stage: addStage, node, flow }: Drawing): void {
  const stage = "adoption";
  addStage(stage, 2, {
    name: "Adoption",
    function: "patient-services",
    entryCriterion: "First start form received",
    milestone: "Five patients on therapy",
    exitCriterion: "Fifth start form, or half a year without it",
    metric: { name: "Adopters", event: "trigger:fifth-start-form", target: 10, current: 4, unit: "%" },
    barrier: "Titration binds the practice's time",
    lever: "A nurse who calls at each step",
    need: "To hand the calls to somebody reliable",
    feeling: "Relieved",
    question: "Who looks after them between visits?",
  });

  node(
    "handoff",
    "to-support",
    "To patient services",
    { at: [stage, 0, 40], by: "sales" },
    {
      to: "patient-services",
      passes: "Practice, contact person, date of the start form. No patient data.",
      within: workingDays(5),
    },
  );
  node("exit", "no-support", "No support wanted", { at: [stage, 0, 168] }, { reason: "declined" });
  node(
    "wait",
    "five",
    "Fifth start form",
    { at: [stage, 1, 260] },
    {
      for: "event",
      duration: null,
      event: "trigger:fifth-start-form",
      timeout: days(180),
    },
  );
  node("exit", "fewer", "Fewer than five", { at: [stage, 1, 372] }, { reason: "no-response" });

  node(
    "touchpoint",
    "set-up",
    "Set-up call",
    { at: [stage, 1, 40], by: "patient-services" },
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
  node("exit", "no-call", "No call wanted", { at: [stage, 1, 184] }, { reason: "declined" });
  node(
    "sub-journey",
    "titration",
    "Titration support",
    { at: [stage, 0, 240], by: "patient-services" },
    {
      journey: "titration-support",
      lasts: weeks(12),
    },
  );
  node("exit", "left-support", "Left the support", { at: [stage, 0, 352] }, { reason: "other" });
  node(
    "goal",
    "adopted",
    "Five patients",
    { at: [stage, 0, 416] },
    {
      event: "trigger:fifth-start-form",
      within: days(180),
      meaning: "Five patients of one practice on therapy",
    },
  );
  node(
    "note",
    "firewall",
    "Medical stays apart",
    { at: [stage, 0, medicalTop] },
    {
      text: "Medical rows: a question starts them, an answer ends them. Nothing said there may steer the rows above.",
    },
  );

  flow("to-support.accepted", "set-up");
  flow("to-support.declined", "no-support");
  flow("to-support.timeout", "no-support");
  flow("set-up.done", "titration");
  flow("set-up.declined", "no-call");
  flow("set-up.not-done", "no-call");
  flow("titration.completed", "five");
  flow("titration.left", "left-support");
  flow("five.event", "adopted");
  flow("five.timeout", "fewer");
}
