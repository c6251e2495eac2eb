/** Congress follow-up: from a talk at the stand to a visit or an answer by medical affairs, within six weeks. */
import { defineTemplate } from "./define.ts";
import { days, workingDays, workingHours } from "./drawing.ts";

export const congressFollowUp = defineTemplate({
  id: "congress-follow-up",
  words: { en: { title: "Congress follow-up", hint: "From the stand to a visit or a medical answer" } },
  draw({ journey, stage, node, flow, id }) {
    journey({ title: "Congress follow-up", function: "marketing" });

    stage("congress", 1, {
      name: "At the congress",
      function: "marketing",
      milestone: "Talked to us",
      exitCriterion: "Consent given or refused",
      metric: {
        name: "Talks",
        event: `event:${id("stand")}:badge-scanned`,
        target: null,
        current: null,
        unit: "talks",
      },
    });
    node("entry", "visitors", "Visitors", { at: ["congress", 0, 40] });
    node(
      "touchpoint",
      "stand",
      "Talk at the stand",
      { at: ["congress", 0, 112], by: "marketing" },
      {
        channel: "congress",
        format: "conversation",
        effort: "personal",
      },
    );
    node("consent", "consent", "Email consent", { at: ["congress", 0, 200] });
    node("exit", "no-consent", "No consent", { at: ["congress", 0, 312] }, { reason: "no-consent" });

    stage("follow-up", 3, {
      name: "Follow-up",
      function: "sales",
      milestone: "Asked for more",
      exitCriterion: "Visited, answered, or quiet",
      metric: { name: "Visits", event: `event:${id("visit")}:done`, target: null, current: null, unit: "%" },
    });
    node(
      "touchpoint",
      "thanks",
      "Thanks and data",
      { at: ["follow-up", 0, 40], by: "marketing" },
      {
        sendWindow: workingHours,
      },
    );
    node("wait", "read", "Wait 3 days", { at: ["follow-up", 0, 128] }, { duration: days(3) });
    node(
      "decision",
      "next",
      "What do they want?",
      { at: ["follow-up", 0, 192] },
      {
        branches: [
          {
            id: "question",
            name: "Asked a question",
            condition: { op: "test", field: `event:${id("stand")}:question-asked`, is: "happened", value: null },
          },
          {
            id: "data",
            name: "Followed a link",
            condition: { op: "test", field: `event:${id("thanks")}:clicked`, is: "happened", value: null },
          },
        ],
      },
    );
    node("exit", "quiet", "No reaction", { at: ["follow-up", 0, 320] }, { reason: "no-response" });
    node(
      "touchpoint",
      "visit",
      "Visit",
      { at: ["follow-up", 1, 260], by: "sales" },
      {
        channel: "rep-visit",
        dueIn: workingDays(10),
        format: "conversation",
        effort: "personal",
      },
    );
    node("exit", "no-visit", "No visit", { at: ["follow-up", 1, 404] }, { reason: "declined" });
    node(
      "handoff",
      "to-medical",
      "Question to medical",
      { at: ["follow-up", 1, 40], by: "marketing" },
      {
        to: "medical",
        passes: "The question in the words of the person who asked.",
        within: workingDays(2),
      },
    );
    node("exit", "desk", "To the enquiry desk", { at: ["follow-up", 1, 168] }, { reason: "handed-over" });
    node("goal", "visited", "Visited", { at: ["follow-up", 2, 260] }, { event: `event:${id("visit")}:done` });
    node(
      "touchpoint",
      "answer",
      "Written answer",
      { at: ["follow-up", 2, 40], by: "medical" },
      {
        channel: "medical-information",
        purpose: "scientific",
        sendWindow: workingHours,
        dueIn: workingDays(3),
        effort: "personal",
      },
    );
    node("exit", "answered", "Answered", { at: ["follow-up", 2, 184] }, { reason: "completed" });

    flow("visitors", "stand");
    flow("stand", "consent");
    flow("consent.granted", "thanks");
    flow("consent.not-granted", "no-consent");
    flow("thanks", "read");
    flow("read", "next");
    flow("next.question", "to-medical");
    flow("next.data", "visit");
    flow("next.otherwise", "quiet");
    flow("visit.done", "visited");
    flow("visit.declined", "no-visit");
    flow("visit.not-done", "no-visit");
    flow("to-medical.accepted", "answer");
    flow("to-medical.declined", "desk");
    flow("to-medical.timeout", "desk");
    flow("answer.done", "answered");
    flow("answer.declined", "answered");
    flow("answer.not-done", "answered");
  },
});
