/** “Steady start”, the stages Routine and Staying on: diary, class, refills. Faults are marked where they stand. */
import { type Drawing, callHours, days, weeks, workingDays, workingHours } from "../templates/drawing.ts";
import { latest, pin } from "./drawing.ts";

const sender = "Velcorda support programme";
const daytime = { days: [1, 2, 3, 4, 5, 6], from: "09:00", to: "19:00" };

export function drawRoutine({ stage: addStage, node, flow, id }: Drawing): void {
  const stage = "routine";
  addStage(stage, 2, {
    name: "Routine",
    function: "patient-services",
    entryCriterion: "At one strength for two weeks",
    milestone: "Weighs every morning",
    exitCriterion: "Four weeks of entries in the diary",
    metric: { name: "Diaries", event: `event:${id("diary")}:form-sent`, target: 60, current: 41, unit: "%" },
    barrier: "Feeling well is a reason to stop",
    lever: "Seeing one's own curve",
    need: "A habit that costs no thought",
    feeling: "Better, a little careless",
    question: "Do I still need all this?",
  });

  // Fault: the branch has no condition.
  node(
    "decision",
    "better",
    "Feels better?",
    { at: [stage, 0, 40] },
    {
      branches: [{ id: "better", name: "Feels better", condition: null }],
    },
  );
  node(
    "touchpoint",
    "diary",
    "Diary in the portal",
    { at: [stage, 0, 152], by: "patient-services" },
    {
      channel: "portal",
      purpose: "service",
      modules: [pin("m-daily-weight", 2)],
      sender,
      seconds: 120,
    },
  );
  // Fault: this journey does not exist.
  node(
    "sub-journey",
    "class",
    "Heart class",
    { at: [stage, 0, 240], by: "patient-services" },
    {
      journey: "heart-class",
      lasts: weeks(6),
    },
  );
  node("exit", "left-class", "Left the class", { at: [stage, 0, 352] }, { reason: "other" });
  // Fault: nothing leads here.
  node(
    "touchpoint",
    "film",
    "How to weigh",
    { at: [stage, 0, 452], by: "patient-services" },
    {
      channel: "portal",
      purpose: "educational",
      modules: [pin("m-daily-weight", 1)],
      sender,
      format: "video",
      seconds: 75,
    },
  );

  node(
    "touchpoint",
    "weigh",
    "Weigh every day",
    { at: [stage, 1, 40], by: "patient-services" },
    {
      channel: "email",
      purpose: "educational",
      modules: [pin("m-daily-weight", 2), pin("m-if-something-is-wrong", 1)],
      sender,
      sendWindow: daytime,
      words: 150,
      seconds: 50,
    },
  );
  // Fault: waits for both, but each person only ever comes one way.
  node("join", "both", "Both seen", { at: [stage, 1, 144] }, { waitFor: "all" });
  node("wait", "four-weeks", "Wait 4 weeks", { at: [stage, 1, 228] }, { duration: weeks(4) });
  node(
    "preference",
    "reminder",
    "Best way to remind",
    { at: [stage, 1, 292] },
    {
      candidates: [
        { id: "sms", name: "SMS", eligible: null, rank: 1 },
        { id: "app", name: "App", eligible: null, rank: 2 },
      ],
      evidence: ["declared", "manual-rank"],
      fallback: "letter",
    },
  );
  node(
    "touchpoint",
    "letter",
    "Refill letter",
    { at: [stage, 1, 420], by: "patient-services" },
    {
      channel: "direct-mail",
      purpose: "service",
      modules: [pin("m-titration-steps", 1)],
      sender,
      sendWindow: workingHours,
      words: 90,
      tracking: false,
    },
  );

  flow("better.better", "weigh");
  flow("better.otherwise", "diary");
  flow("weigh", "both");
  flow("diary", "both");
  flow("both", "four-weeks");
  flow("class.completed", "four-weeks");
  flow("class.left", "left-class");
  flow("film", "reminder");
  flow("four-weeks", "reminder");
  flow("reminder.sms", "sms");
  flow("reminder.app", "app");
  flow("reminder.fallback", "letter");
  flow("letter", "refill");
}

export function drawStaying({ stage: addStage, node, flow }: Drawing): void {
  const stage = "staying";
  addStage(stage, 3, {
    name: "Staying on",
    function: "patient-services",
    entryCriterion: "Four weeks of routine",
    milestone: "Half a year on therapy",
    exitCriterion: "26 weeks, or stopped with a known reason",
    metric: { name: "Persistence", event: "trigger:refill-collected", target: 70, current: 62, unit: "%" },
    barrier: "The refill is forgotten on a busy week",
    lever: "A reminder on the channel they chose",
    need: "Not to think of it",
    feeling: "Used to it",
    question: "How long will I take this?",
  });
  const reminders = "reminders";

  node("group", reminders, "Reminders", { at: [stage, 0, 8] }, { about: "One of them, as the person chose." });
  node(
    "touchpoint",
    "sms",
    "Reminder by SMS",
    { at: [stage, 0, 40], by: "patient-services", in: reminders },
    {
      channel: "sms",
      purpose: "service",
      modules: [pin("m-if-something-is-wrong", 1)],
      sender,
      sendWindow: daytime,
      words: 22,
      seconds: 8,
    },
  );
  node(
    "touchpoint",
    "app",
    "Reminder in the app",
    { at: [stage, 0, 128], by: "patient-services", in: reminders },
    {
      channel: "push",
      purpose: "service",
      modules: [latest("m-titration-steps", 1)],
      sender,
      sendWindow: daytime,
      words: 18,
      seconds: 6,
    },
  );
  // Fault: the same person may come in again at once, with every refill.
  node(
    "entry",
    "after-refill",
    "After a refill",
    { at: [stage, 0, 260] },
    {
      by: "event",
      trigger: "refill-collected",
      audience: "patients-on-velcorda",
      reentry: "any-time",
      cooldown: null,
    },
  );
  node(
    "touchpoint",
    "chat",
    "Chat with a nurse",
    { at: [stage, 0, 332], by: "patient-services" },
    {
      channel: "messaging",
      purpose: "service",
      modules: [pin("m-if-something-is-wrong", 1)],
      sender: "Nurse desk",
      sendWindow: daytime,
      format: "text",
      effort: "assisted",
    },
  );

  node(
    "wait",
    "refill",
    "Collects the refill",
    { at: [stage, 1, 40] },
    {
      for: "event",
      duration: null,
      event: "trigger:refill-collected",
      timeout: days(30),
    },
  );
  node(
    "touchpoint",
    "why",
    "Nurse asks why",
    { at: [stage, 1, 152], by: "patient-services" },
    {
      channel: "phone-call",
      purpose: "service",
      modules: [pin("m-if-something-is-wrong", 1)],
      sender: "Nurse desk",
      sendWindow: callHours,
      dueIn: workingDays(3),
      assignee: "Nurse desk",
      format: "conversation",
      seconds: 420,
      effort: "personal",
    },
  );
  node(
    "handoff",
    "to-practice",
    "To the practice",
    { at: [stage, 1, 296], by: "patient-services" },
    {
      to: "medical",
      passes: "That the refill is late. Nothing the patient said.",
      within: workingDays(2),
    },
  );
  node("exit", "nobody", "Nobody took it", { at: [stage, 1, 424] }, { reason: "other" });

  // Fault: from week 26 to week 30 nobody knows where to go.
  node(
    "decision",
    "goes-on",
    "How long so far?",
    { at: [stage, 2, 40] },
    {
      branches: [
        {
          id: "month",
          name: "Another month",
          condition: { op: "test", field: "attribute:weeks-on-therapy", is: "less-than", value: 26 },
        },
        {
          id: "half-year",
          name: "Half a year",
          condition: { op: "test", field: "attribute:weeks-on-therapy", is: "at-least", value: 30 },
        },
      ],
      otherwise: false,
    },
  );
  node(
    "goal",
    "steady",
    "Steady 6 months",
    { at: [stage, 2, 152] },
    {
      event: "trigger:refill-collected",
      within: { amount: 9, unit: "months" },
      meaning: "26 weeks on therapy with every refill collected",
    },
  );
  node(
    "feedback",
    "reasons",
    "Reasons to stop",
    { at: [stage, 2, 236], by: "patient-services" },
    {
      topics: ["objection", "content"],
      reader: "medical",
      every: "month",
      question: "What made people stop?",
    },
  );
  node("exit", "stopped", "Stopped", { at: [stage, 2, 308] }, { reason: "declined" });
  node("exit", "with-practice", "With the practice", { at: [stage, 2, 372] }, { reason: "handed-over" });

  flow("sms", "refill");
  flow("app", "refill");
  flow("after-refill", "chat");
  flow("chat", "refill");
  flow("refill.event", "goes-on");
  flow("refill.timeout", "why");
  flow("why.done", "reasons");
  flow("why.declined", "reasons");
  flow("why.not-done", "to-practice");
  flow("to-practice.accepted", "with-practice");
  flow("to-practice.declined", "with-practice");
  flow("to-practice.timeout", "nobody");
  flow("goes-on.month", "sms", 6);
  flow("goes-on.half-year", "steady");
  flow("reasons", "stopped");
}
