/** “First patient”, the stage in which cardiologists meet the result: consent, first email, a test of two reminders. */
import { type Drawing, days, workingHours } from "../templates/drawing.ts";
import { latest, pin } from "./drawing.ts";

const stage = "awareness";

export function drawAwareness({ stage: addStage, node, flow, id }: Drawing): void {
  addStage(stage, 2, {
    name: "Awareness",
    function: "marketing",
    entryCriterion: "Treats heart failure in Germany or Austria",
    milestone: "Knows the trial result",
    exitCriterion: "Followed a link, or had a second look",
    metric: { name: "Reach", event: `event:${id("brief")}:clicked`, target: 70, current: 64, unit: "%" },
    barrier: "Ten emails a day, all of them about a trial",
    lever: "One result, in two minutes, on the phone",
    need: "To know whether this changes anything for my patients",
    feeling: "Curious, short of time",
    question: "What is new here?",
  });

  node(
    "entry",
    "congress-entry",
    "Congress sign-up",
    { at: [stage, 0, 40] },
    {
      by: "event",
      trigger: "congress-sign-up",
      audience: "cardiologists",
      reentry: "after-leaving",
      cooldown: days(180),
    },
  );
  node(
    "touchpoint",
    "stand",
    "Talk at the stand",
    { at: [stage, 0, 112], by: "marketing" },
    {
      channel: "congress",
      modules: [pin("m-mechanism", 1), pin("m-safety", 2)],
      sender: "Stand team",
      format: "conversation",
      seconds: 300,
      effort: "personal",
    },
  );
  node(
    "entry",
    "list-entry",
    "Cardiology list",
    { at: [stage, 0, 200] },
    {
      by: "audience",
      audience: "cardiologists",
      schedule: "monthly",
      reentry: "after-leaving",
      cooldown: days(180),
    },
  );
  node(
    "consent",
    "consent",
    "Email consent",
    { at: [stage, 0, 272] },
    {
      purpose: "promotional",
      channels: ["email", "rep-email"],
      products: ["velcorda"],
      markets: ["DE", "AT"],
    },
  );
  node(
    "touchpoint",
    "letter",
    "Consent letter",
    { at: [stage, 0, 384], by: "marketing" },
    {
      channel: "direct-mail",
      purpose: "service",
      modules: [pin("m-consent-letter", 1)],
      sender: "Meridel Therapeutics, customer service",
      sendWindow: workingHours,
      words: 160,
      tracking: false,
    },
  );
  node(
    "exit",
    "by-post",
    "By post only",
    { at: [stage, 0, 472] },
    {
      reason: "no-consent",
      note: "Comes back by the list once consent is given.",
    },
  );

  node(
    "touchpoint",
    "brief",
    "Trial result in brief",
    { at: [stage, 1, 40], by: "marketing" },
    {
      channel: "email",
      modules: [pin("m-headline", 3), pin("m-safety", 2)],
      sender: "Meridel Therapeutics, cardiology",
      sendWindow: workingHours,
      seconds: 90,
      words: 140,
    },
  );
  node(
    "wait",
    "reading",
    "Wait 3 days",
    { at: [stage, 1, 128] },
    { duration: days(3), note: "Most links are followed within two days" },
  );
  node(
    "decision",
    "reaction",
    "How did they react?",
    { at: [stage, 1, 192] },
    {
      branches: [
        {
          id: "clicked",
          name: "Followed a link",
          condition: { op: "test", field: `event:${id("brief")}:clicked`, is: "happened", value: null },
        },
      ],
    },
  );
  node(
    "split",
    "reminder-test",
    "Reminder test",
    { at: [stage, 1, 304] },
    {
      arms: [
        { id: "chart", name: "A · chart", weight: 50 },
        { id: "film", name: "B · film", weight: 50 },
      ],
      hypothesis: "Two minutes of film bring more people back to the result than one chart.",
      measure: `event:${id("film")}:watched`,
      winner: "by-hand",
      decideAfter: { amount: 6, unit: "weeks" },
    },
  );
  node(
    "touchpoint",
    "film",
    "Two-minute film",
    { at: [stage, 1, 412], by: "marketing" },
    {
      channel: "video",
      modules: [pin("m-film", 2), latest("m-safety", 2)],
      sender: "Meridel Therapeutics, cardiology",
      sendWindow: workingHours,
      format: "video",
      seconds: 118,
    },
  );
  node(
    "touchpoint",
    "chart",
    "Result in one chart",
    { at: [stage, 1, 500], by: "marketing" },
    {
      channel: "email",
      modules: [pin("m-chart", 1), latest("m-safety", 2)],
      sender: "Meridel Therapeutics, cardiology",
      sendWindow: workingHours,
      format: "image",
      seconds: 20,
      words: 60,
    },
  );
  node(
    "wait",
    "second-look",
    "Wait 5 days",
    { at: [stage, 1, 588] },
    { duration: days(5), note: "Time for a second look" },
  );

  flow("congress-entry", "stand");
  flow("stand", "consent");
  flow("list-entry", "consent");
  flow("consent.granted", "brief");
  flow("consent.not-granted", "letter");
  flow("letter", "by-post");
  flow("brief", "reading");
  flow("reading", "reaction");
  flow("reaction.clicked", "pause");
  flow("reaction.otherwise", "reminder-test");
  flow("reminder-test.chart", "chart");
  flow("reminder-test.film", "film");
  flow("film", "second-look");
  flow("chart", "second-look");
  flow("second-look", "pause");
}
