/** “First patient”, the stage in which colleagues talk: the next best format above, the medical track, apart, below. */
import { type Drawing, days, workingDays, workingHours } from "../templates/drawing.ts";
import { pin } from "./drawing.ts";

const stage = "advocacy";
/** Where the medical rows begin, in every stage. */
export const medicalTop = 684;

export function drawAdvocacy(drawing: Drawing): void {
  const { stage: addStage, node, flow, id } = drawing;
  addStage(stage, 3, {
    name: "Advocacy",
    function: "medical",
    entryCriterion: "Knows the trial result",
    milestone: "Discusses the data with colleagues",
    exitCriterion: "Found a format useful, or had two offers",
    metric: { name: "Dialogue", event: `event:${id("symposium")}:attended`, target: 35, current: 31, unit: "%" },
    barrier: "Nobody in the region has used it yet",
    lever: "A colleague with a case, in a small circle",
    need: "To hear from somebody who has done it",
    feeling: "Interested, careful",
    question: "Would it fit the patients I see?",
  });

  node(
    "wait",
    "pause",
    "Wait 4 days",
    { at: [stage, 0, 40] },
    { duration: days(4), note: "A pause before every offer" },
  );
  node(
    "preference",
    "format",
    "Next best format",
    { at: [stage, 0, 104] },
    {
      choose: "content",
      candidates: [
        {
          id: "talk",
          name: "Talk on screen",
          eligible: { op: "test", field: "attribute:preferred-channel", is: "is-one-of", value: ["talk"] },
          rank: 1,
        },
        {
          id: "symposium",
          name: "Symposium",
          eligible: { op: "test", field: "attribute:preferred-channel", is: "is-one-of", value: ["evening"] },
          rank: 2,
        },
      ],
      evidence: ["declared", "observed", "manual-rank"],
      minimumEvidence: 3,
      decay: days(180),
      fallback: "data room",
    },
  );
  node(
    "touchpoint",
    "data-room",
    "Data room",
    { at: [stage, 0, 248], by: "marketing" },
    {
      channel: "portal",
      modules: [pin("m-hospital-days", 2), pin("m-tolerability", 1), pin("m-prescribing", 2), pin("m-safety", 2)],
      sender: "Meridel Therapeutics, cardiology",
      seconds: 240,
    },
  );
  node(
    "wait",
    "opens-data-room",
    "Opens data room",
    { at: [stage, 0, 336] },
    {
      for: "event",
      duration: null,
      event: `event:${id("data-room")}:viewed`,
      timeout: days(14),
    },
  );
  node(
    "fork",
    "two-reminders",
    "Two reminders",
    { at: [stage, 0, 448] },
    {
      ways: [
        { id: "banner", name: "Banner" },
        { id: "print", name: "Print" },
      ],
    },
  );

  node(
    "touchpoint",
    "talk",
    "Expert talk, live",
    { at: [stage, 1, 104], by: "marketing" },
    {
      channel: "webinar",
      modules: [pin("m-headline", 3), pin("m-patient-profile", 1), pin("m-safety", 2)],
      sender: "Velcorda brand team",
      format: "slides",
      seconds: 2700,
      effort: "assisted",
    },
  );
  node(
    "touchpoint",
    "symposium",
    "Local symposium",
    { at: [stage, 1, 192], by: "marketing" },
    {
      channel: "congress",
      purpose: "educational",
      modules: [pin("m-burden", 1)],
      sender: "Disease area team",
      format: "slides",
      seconds: 5400,
      effort: "personal",
    },
  );
  node(
    "touchpoint",
    "banner",
    "Journal banner",
    { at: [stage, 1, 412], by: "marketing" },
    {
      channel: "display-ad",
      modules: [pin("m-banner", 1)],
      sender: "Velcorda brand team",
      sendWindow: { days: [1, 2, 3, 4, 5, 6, 7], from: "08:00", to: "20:00" },
      format: "image",
      seconds: 5,
    },
  );
  node(
    "touchpoint",
    "print",
    "Printed summary",
    { at: [stage, 1, 500], by: "marketing" },
    {
      channel: "direct-mail",
      modules: [pin("m-headline", 3), pin("m-prescribing", 2), pin("m-safety", 2)],
      sender: "Meridel Therapeutics, cardiology",
      sendWindow: workingHours,
      seconds: 180,
      words: 420,
    },
  );

  node(
    "rating",
    "useful",
    "Was this useful?",
    { at: [stage, 2, 40], by: "marketing" },
    {
      question: "Was this useful for your practice?",
      afterViews: 2,
      channel: "portal",
      cooldown: days(90),
      answerWithin: days(7),
    },
  );
  node(
    "touchpoint",
    "rep-mail",
    "A case by rep email",
    { at: [stage, 2, 168], by: "sales" },
    {
      channel: "rep-email",
      modules: [pin("m-case", 1), pin("m-safety", 2)],
      sender: "The representative in charge",
      sendWindow: workingHours,
      dueIn: workingDays(5),
      assignee: "Representative of the territory",
      seconds: 60,
      words: 110,
      effort: "assisted",
    },
  );
  node("join", "both-sent", "Both sent", { at: [stage, 2, 448] });

  flow("pause", "format");
  flow("format.talk", "talk");
  flow("format.symposium", "symposium");
  flow("format.fallback", "data-room");
  flow("data-room", "opens-data-room");
  flow("opens-data-room.event", "useful");
  flow("opens-data-room.timeout", "two-reminders");
  flow("two-reminders.banner", "banner");
  flow("two-reminders.print", "print");
  flow("banner", "both-sent");
  flow("print", "both-sent");
  flow("talk", "useful");
  flow("symposium", "useful");
  flow("useful.yes", "access");
  flow("useful.no", "pause", 2);
  flow("useful.no-answer", "rep-mail");
  flow("rep-mail.done", "access");
  flow("rep-mail.declined", "access");
  flow("rep-mail.not-done", "access");
  flow("both-sent", "access");

  drawMedicalTrack(drawing);
}

/** Begins with a question that somebody asked and ends with its answer: nothing in it steers promotion. */
function drawMedicalTrack({ node, flow, id }: Drawing): void {
  const top = medicalTop;
  const track = "medical-track";

  node(
    "group",
    track,
    "Medical answers",
    { at: [stage, 0, top - 44] },
    {
      about: "Begins with a question that somebody asked. Nothing learned here steers the rows above.",
    },
  );
  node(
    "entry",
    "question",
    "Medical question",
    { at: [stage, 0, top], in: track },
    {
      by: "event",
      trigger: "medical-question",
      audience: "cardiologists",
      reentry: "after-leaving",
      cooldown: days(1),
    },
  );
  node(
    "touchpoint",
    "answer",
    "Written answer",
    { at: [stage, 0, top + 72], by: "medical", in: track },
    {
      channel: "medical-information",
      purpose: "scientific",
      modules: [pin("m-answer-renal", 1)],
      sender: "Medical information",
      sendWindow: workingHours,
      dueIn: workingDays(3),
      assignee: "Medical information, on duty",
      words: 320,
      effort: "personal",
    },
  );
  node(
    "exit",
    "back-to-desk",
    "Back to the desk",
    { at: [stage, 0, top + 216], in: track },
    {
      reason: "handed-over",
      note: "The enquiry desk closes the question itself.",
    },
  );
  node(
    "wait",
    "with-answer",
    "Wait 3 days",
    { at: [stage, 1, top + 124], in: track },
    { duration: days(3), note: "Time with the answer" },
  );
  node(
    "decision",
    "wants-talk",
    "Wants to talk?",
    { at: [stage, 1, top + 188], in: track },
    {
      branches: [
        {
          id: "asked",
          name: "Asked for a talk",
          condition: { op: "test", field: `event:${id("answer")}:follow-up-requested`, is: "happened", value: null },
        },
      ],
    },
  );
  node("exit", "in-writing", "Answered in writing", { at: [stage, 1, top + 300], in: track }, { reason: "completed" });
  node(
    "touchpoint",
    "discussion",
    "Data discussion",
    { at: [stage, 2, top + 72], by: "medical", in: track },
    {
      channel: "msl-visit",
      purpose: "scientific",
      modules: [pin("m-trial-data", 2), pin("m-guideline", 1)],
      sender: "Medical science liaison",
      dueIn: workingDays(15),
      assignee: "Science liaison of the region",
      format: "conversation",
      seconds: 2400,
      effort: "personal",
    },
  );
  node(
    "feedback",
    "insights",
    "Medical insights",
    { at: [stage, 2, top + 216], by: "medical", in: track },
    {
      topics: ["content"],
      reader: "medical",
      every: "month",
      question: "Which questions does the data leave open?",
    },
  );
  node("exit", "in-person", "Answered in person", { at: [stage, 2, top + 288], in: track }, { reason: "completed" });

  flow("question", "answer");
  flow("answer.done", "with-answer");
  flow("answer.declined", "back-to-desk");
  flow("answer.not-done", "back-to-desk");
  flow("with-answer", "wants-talk");
  flow("wants-talk.asked", "discussion");
  flow("wants-talk.otherwise", "in-writing");
  flow("discussion.done", "insights");
  flow("discussion.declined", "insights");
  flow("discussion.not-done", "insights");
  flow("insights", "in-person");
}
