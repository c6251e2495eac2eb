/** Support programme: welcome, first weeks and staying on, for people on therapy, with a nurse who calls. */
import { defineTemplate } from "./define.ts";
import { callHours, days, weeks, workingDays, workingHours } from "./drawing.ts";

export const supportProgramme = defineTemplate({
  id: "support-programme",
  words: { en: { title: "Support programme", hint: "Welcome, first weeks and staying on, for patients" } },
  draw({ journey, stage, node, flow, id }) {
    journey({ title: "Support programme", function: "patient-services", alwaysOn: true });
    const service = { purpose: "service" as const };

    stage("welcome", 1, {
      name: "Welcome",
      function: "patient-services",
      milestone: "Opened the welcome",
      exitCriterion: "Knows who will call",
      metric: { name: "Welcomed", event: `event:${id("hello")}:opened`, target: null, current: null, unit: "%" },
    });
    node("entry", "joined", "Joined", { at: ["welcome", 0, 40] }, { schedule: "daily" });
    node(
      "consent",
      "consent",
      "Contact consent",
      { at: ["welcome", 0, 112] },
      {
        ...service,
        channels: ["email", "push", "phone-call"],
      },
    );
    node("exit", "no-contact", "No contact wanted", { at: ["welcome", 0, 224] }, { reason: "no-consent" });

    stage("first-weeks", 2, {
      name: "First weeks",
      function: "patient-services",
      milestone: "First call done",
      exitCriterion: "Two weeks, or a first call",
      metric: { name: "Called", event: `event:${id("call")}:done`, target: null, current: null, unit: "%" },
    });
    node(
      "touchpoint",
      "hello",
      "Welcome",
      { at: ["first-weeks", 0, 40], by: "patient-services" },
      {
        ...service,
        sendWindow: workingHours,
      },
    );
    node("wait", "settle", "Wait 5 days", { at: ["first-weeks", 0, 128] }, { duration: days(5) });
    node(
      "touchpoint",
      "call",
      "Nurse call",
      { at: ["first-weeks", 0, 192], by: "patient-services" },
      {
        ...service,
        channel: "phone-call",
        sendWindow: callHours,
        dueIn: workingDays(3),
        format: "conversation",
        effort: "personal",
      },
    );
    node("exit", "no-call", "No call wanted", { at: ["first-weeks", 0, 336] }, { reason: "declined" });
    node("wait", "routine", "Wait 4 weeks", { at: ["first-weeks", 1, 40] }, { duration: weeks(4) });
    node(
      "rating",
      "helped",
      "Did the call help?",
      { at: ["first-weeks", 1, 104], by: "patient-services" },
      {
        question: "Did the call help you?",
        afterViews: 1,
        channel: "push",
      },
    );
    node(
      "feedback",
      "why-not",
      "What was missing",
      { at: ["first-weeks", 1, 232], by: "patient-services" },
      {
        topics: ["content"],
      },
    );

    stage("staying", 1, {
      name: "Staying on",
      function: "patient-services",
      milestone: "Still on therapy",
      exitCriterion: "Reminder followed, or none needed",
      metric: { name: "Persistence", event: `event:${id("reminder")}:opened`, target: null, current: null, unit: "%" },
    });
    node(
      "touchpoint",
      "reminder",
      "Refill reminder",
      { at: ["staying", 0, 40], by: "patient-services" },
      {
        ...service,
        channel: "push",
        sendWindow: workingHours,
      },
    );
    node(
      "wait",
      "opens",
      "Opens the reminder",
      { at: ["staying", 0, 128] },
      {
        for: "event",
        duration: null,
        event: `event:${id("reminder")}:opened`,
        timeout: days(14),
      },
    );
    node("exit", "quiet", "No answer", { at: ["staying", 0, 240] }, { reason: "no-response" });
    node("goal", "stays", "Stays on therapy", { at: ["staying", 0, 304] }, { event: `event:${id("reminder")}:opened` });

    flow("joined", "consent");
    flow("consent.granted", "hello");
    flow("consent.not-granted", "no-contact");
    flow("hello", "settle");
    flow("settle", "call");
    flow("call.done", "routine");
    flow("call.declined", "no-call");
    flow("call.not-done", "no-call");
    flow("routine", "helped");
    flow("helped.yes", "reminder");
    flow("helped.no", "why-not");
    flow("helped.no-answer", "why-not");
    flow("why-not", "reminder");
    flow("reminder", "opens");
    flow("opens.event", "stays");
    flow("opens.timeout", "quiet");
  },
});
