/** “Steady start”, the stages Welcome and Titration: from joining the programme to the doses. Faults are marked where they stand. */
import { type Drawing, callHours, weeks, workingDays } from "../templates/drawing.ts";
import { pin } from "./drawing.ts";

const sender = "Velcorda support programme";
const daytime = { days: [1, 2, 3, 4, 5, 6], from: "09:00", to: "19:00" };

export function drawWelcome({ stage: addStage, node, flow, id }: Drawing): void {
  const stage = "welcome";
  addStage(stage, 2, {
    name: "Welcome",
    function: "patient-services",
    entryCriterion: "Enrolled in the programme",
    milestone: "Opened the first message",
    exitCriterion: "Knows who will call, and when",
    metric: { name: "Welcomed", event: `event:${id("hello")}:opened`, target: 80, current: 77, unit: "%" },
    barrier: "The first weeks are full of appointments",
    lever: "One message, from a person with a name",
    need: "To know whom to ask",
    feeling: "Unsettled",
    question: "Am I doing this right?",
  });

  node(
    "entry",
    "joined",
    "Just joined",
    { at: [stage, 0, 40] },
    {
      by: "event",
      trigger: "programme-joined",
      audience: "patients-on-velcorda",
    },
  );
  node(
    "consent",
    "consent",
    "Contact consent",
    { at: [stage, 0, 112] },
    {
      purpose: "service",
      channels: ["email", "sms", "push", "phone-call", "messaging"],
      products: ["velcorda"],
      markets: ["DE", "FR"],
    },
  );
  node("exit", "no-contact", "No contact wanted", { at: [stage, 0, 224] }, { reason: "no-consent" });
  // Fault: the trigger of this entry has no source yet.
  node(
    "entry",
    "scale",
    "Scale at home",
    { at: [stage, 0, 328] },
    {
      by: "event",
      trigger: "home-scale",
      audience: "patients-on-velcorda",
    },
  );

  node(
    "touchpoint",
    "hello",
    "Welcome by email",
    { at: [stage, 1, 40], by: "patient-services" },
    {
      channel: "email",
      purpose: "service",
      modules: [pin("m-welcome", 1), pin("m-if-something-is-wrong", 1)],
      sender,
      sendWindow: daytime,
      words: 180,
      seconds: 60,
    },
  );
  // Fault: asks for the reaction in the minute in which the email leaves.
  node(
    "decision",
    "opened",
    "Opened it?",
    { at: [stage, 1, 128] },
    {
      branches: [
        {
          id: "opened",
          name: "Opened",
          condition: { op: "test", field: `event:${id("hello")}:opened`, is: "happened", value: null },
        },
      ],
    },
  );
  // Fault: the window reaches into the quiet hours.
  node(
    "touchpoint",
    "short-hello",
    "Welcome by SMS",
    { at: [stage, 1, 240], by: "patient-services" },
    {
      channel: "sms",
      purpose: "service",
      modules: [pin("m-if-something-is-wrong", 1)],
      sender,
      sendWindow: { days: [1, 2, 3, 4, 5, 6, 7], from: "07:00", to: "22:00" },
      words: 24,
      seconds: 10,
    },
  );
  // Fault: nobody has said how long.
  node("wait", "a-while", "Wait a while", { at: [stage, 1, 328] }, { duration: null });

  flow("joined", "consent");
  flow("consent.granted", "hello");
  flow("consent.not-granted", "no-contact");
  flow("scale", "a-while");
  flow("hello", "opened");
  flow("opened.opened", "call-or-app");
  flow("opened.otherwise", "short-hello");
  flow("short-hello", "a-while");
  flow("a-while", "call-or-app");
}

export function drawTitration({ stage: addStage, node, flow, id }: Drawing): void {
  const stage = "titration";
  addStage(stage, 2, {
    name: "Titration",
    function: "patient-services",
    entryCriterion: "Knows who will call",
    milestone: "Took the second strength",
    exitCriterion: "Two weeks at one strength",
    metric: { name: "Second step", event: "trigger:target-dose", target: 75, current: 68, unit: "%" },
    barrier: "Dizziness in the first days",
    lever: "A nurse who calls before the step",
    need: "To know what is normal",
    feeling: "Watchful",
    question: "Is this dizziness normal?",
  });

  // Fault: the arms add up to 90 %.
  node(
    "split",
    "call-or-app",
    "Call or app?",
    { at: [stage, 0, 40] },
    {
      arms: [
        { id: "app", name: "A · app", weight: 60 },
        { id: "call", name: "B · call", weight: 30 },
      ],
      hypothesis: "A call before the step keeps more people on it than a message in the app.",
      measure: "trigger:target-dose",
      winner: "by-hand",
      decideAfter: { amount: 12, unit: "weeks" },
    },
  );
  // Fault: the outcome “Declined” leads nowhere.
  node(
    "touchpoint",
    "nurse-call",
    "Nurse call",
    { at: [stage, 0, 152], by: "patient-services" },
    {
      channel: "phone-call",
      purpose: "service",
      modules: [pin("m-titration-steps", 1), pin("m-if-something-is-wrong", 1)],
      sender: "Nurse desk",
      sendWindow: callHours,
      dueIn: workingDays(3),
      assignee: "Nurse desk",
      format: "conversation",
      seconds: 480,
      effort: "personal",
    },
  );
  // Fault: waits for an event without a limit.
  node(
    "wait",
    "calls-back",
    "Calls back",
    { at: [stage, 0, 296] },
    {
      for: "event",
      duration: null,
      event: `event:${id("nurse-call")}:done`,
      timeout: null,
    },
  );
  node("exit", "no-call-back", "No call back", { at: [stage, 0, 404] }, { reason: "no-response" });

  node(
    "touchpoint",
    "next-step",
    "Your next step",
    { at: [stage, 1, 40], by: "patient-services" },
    {
      channel: "push",
      purpose: "service",
      modules: [pin("m-titration-steps", 1)],
      sender,
      sendWindow: daytime,
      words: 30,
      seconds: 15,
    },
  );
  node("wait", "two-weeks", "Wait 2 weeks", { at: [stage, 1, 128] }, { duration: weeks(2) });
  // Fault: whoever is past week 4 is past week 2 as well, and nobody said which branch counts.
  node(
    "decision",
    "how-far",
    "How far along?",
    { at: [stage, 1, 192] },
    {
      branches: [
        {
          id: "week-4",
          name: "From week 4",
          condition: { op: "test", field: "attribute:weeks-on-therapy", is: "at-least", value: 4 },
        },
        {
          id: "week-2",
          name: "From week 2",
          condition: { op: "test", field: "attribute:weeks-on-therapy", is: "between", value: [2, 8] },
        },
      ],
      order: "undeclared",
    },
  );
  // Fault: has no name of its own.
  node(
    "touchpoint",
    "unnamed",
    "Touchpoint",
    { at: [stage, 1, 320], by: "patient-services" },
    {
      channel: "email",
      purpose: "service",
      modules: [pin("m-titration-steps", 1), pin("m-if-something-is-wrong", 1)],
      sender,
      sendWindow: daytime,
      words: 120,
      seconds: 45,
    },
  );
  node("exit", "asks-practice", "Asks the practice", { at: [stage, 1, 408] }, { reason: "handed-over" });

  flow("call-or-app.app", "next-step");
  flow("call-or-app.call", "nurse-call");
  flow("nurse-call.done", "two-weeks");
  flow("nurse-call.not-done", "calls-back");
  flow("calls-back.event", "unnamed");
  flow("calls-back.timeout", "no-call-back");
  flow("next-step", "two-weeks");
  flow("two-weeks", "how-far");
  flow("how-far.week-4", "better");
  flow("how-far.week-2", "class");
  flow("how-far.otherwise", "unnamed");
  flow("unnamed", "asks-practice");
}
