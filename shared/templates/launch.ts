/** Launch: four stages from the first message to regular use, with consent, a reaction, two offers and a visit. */
import { defineTemplate } from "./define.ts";
import { days, workingDays, workingHours } from "./drawing.ts";

export const launch = defineTemplate({
  id: "launch",
  words: { en: { title: "Launch, four stages", hint: "Awareness, advocacy, trial, adoption for professionals" } },
  draw({ journey, stage, node, flow, id }) {
    journey({ title: "Launch", function: "marketing" });

    stage("awareness", 2, {
      name: "Awareness",
      function: "marketing",
      milestone: "Knows the result",
      exitCriterion: "Followed a link, or had a few days",
      metric: { name: "Reach", event: `event:${id("first-mail")}:clicked`, target: null, current: null, unit: "%" },
    });
    node("entry", "list", "Audience", { at: ["awareness", 0, 40] }, { schedule: "monthly" });
    node("consent", "consent", "Email consent", { at: ["awareness", 0, 112] });
    node("exit", "no-consent", "No consent", { at: ["awareness", 0, 224] }, { reason: "no-consent" });

    node(
      "touchpoint",
      "first-mail",
      "First email",
      { at: ["awareness", 1, 40], by: "marketing" },
      { sendWindow: workingHours },
    );
    node("wait", "read", "Wait 3 days", { at: ["awareness", 1, 128] }, { duration: days(3) });
    node(
      "decision",
      "reacted",
      "Followed a link?",
      { at: ["awareness", 1, 192] },
      {
        branches: [
          {
            id: "yes",
            name: "Yes",
            condition: { op: "test", field: `event:${id("first-mail")}:clicked`, is: "happened", value: null },
          },
        ],
      },
    );
    node(
      "touchpoint",
      "reminder",
      "Reminder",
      { at: ["awareness", 1, 304], by: "marketing" },
      { sendWindow: workingHours },
    );

    stage("advocacy", 1, {
      name: "Advocacy",
      function: "medical",
      milestone: "Discusses the data",
      exitCriterion: "Took part once",
      metric: { name: "Dialogue", event: `event:${id("talk")}:attended`, target: null, current: null, unit: "%" },
    });
    node(
      "touchpoint",
      "talk",
      "Talk on screen",
      { at: ["advocacy", 0, 40], by: "medical" },
      {
        channel: "webinar",
        purpose: "educational",
        format: "slides",
        effort: "assisted",
      },
    );
    node("wait", "after-talk", "Wait a week", { at: ["advocacy", 0, 128] }, { duration: days(7) });

    stage("trial", 1, {
      name: "Trial",
      function: "sales",
      milestone: "First patient started",
      exitCriterion: "First patient, or a clear no",
      metric: { name: "Starts", event: `event:${id("visit")}:done`, target: null, current: null, unit: "%" },
    });
    node(
      "touchpoint",
      "visit",
      "First patient visit",
      { at: ["trial", 0, 40], by: "sales" },
      {
        channel: "rep-visit",
        dueIn: workingDays(10),
        format: "conversation",
        effort: "personal",
      },
    );
    node("feedback", "field", "Field feedback", { at: ["trial", 0, 184], by: "sales" });
    node("exit", "not-now", "Not now", { at: ["trial", 0, 256] }, { reason: "declined" });

    stage("adoption", 1, {
      name: "Adoption",
      function: "patient-services",
      milestone: "Regular use",
      exitCriterion: "Asked for support",
      metric: { name: "Adopters", event: `event:${id("support")}:form-sent`, target: null, current: null, unit: "%" },
    });
    node(
      "touchpoint",
      "support",
      "Practice support",
      { at: ["adoption", 0, 40], by: "patient-services" },
      {
        channel: "portal",
        purpose: "service",
      },
    );
    node(
      "wait",
      "asks",
      "Asks for support",
      { at: ["adoption", 0, 128] },
      {
        for: "event",
        duration: null,
        event: `event:${id("support")}:form-sent`,
        timeout: days(60),
      },
    );
    node("exit", "quiet", "No request", { at: ["adoption", 0, 240] }, { reason: "no-response" });
    node("goal", "adopted", "Regular use", { at: ["adoption", 0, 304] }, { event: `event:${id("support")}:form-sent` });

    flow("list", "consent");
    flow("consent.granted", "first-mail");
    flow("consent.not-granted", "no-consent");
    flow("first-mail", "read");
    flow("read", "reacted");
    flow("reacted.yes", "talk");
    flow("reacted.otherwise", "reminder");
    flow("reminder", "after-talk");
    flow("talk", "after-talk");
    flow("after-talk", "visit");
    flow("visit.done", "support");
    flow("visit.declined", "field");
    flow("visit.not-done", "field");
    flow("field", "not-now");
    flow("support", "asks");
    flow("asks.event", "adopted");
    flow("asks.timeout", "quiet");
  },
});
