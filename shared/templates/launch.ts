/** Launch: four stages from the first message to regular use, with consent, a reaction, two offers and a visit. */
import { defineTemplate } from "./define.ts";
import { days, workingDays, workingHours } from "./drawing.ts";

export const launch = defineTemplate({
  id: "launch",
  words: {
    en: {
      title: "Launch, four stages",
      hint: "Awareness, advocacy, trial, adoption for professionals",
      says: {
        launch: "Launch",
        awareness: "Awareness",
        knowsTheResult: "Knows the result",
        followedALinkOrHadA: "Followed a link, or had a few days",
        reach: "Reach",
        audience: "Audience",
        emailConsent: "Email consent",
        noConsent: "No consent",
        firstEmail: "First email",
        wait3Days: "Wait 3 days",
        followedALink: "Followed a link?",
        yes: "Yes",
        reminder: "Reminder",
        advocacy: "Advocacy",
        discussesTheData: "Discusses the data",
        tookPartOnce: "Took part once",
        dialogue: "Dialogue",
        talkOnScreen: "Talk on screen",
        waitAWeek: "Wait a week",
        trial: "Trial",
        firstPatientStarted: "First patient started",
        firstPatientOrAClearNo: "First patient, or a clear no",
        starts: "Starts",
        firstPatientVisit: "First patient visit",
        fieldFeedback: "Field feedback",
        notNow: "Not now",
        adoption: "Adoption",
        regularUse: "Regular use",
        askedForSupport: "Asked for support",
        adopters: "Adopters",
        practiceSupport: "Practice support",
        asksForSupport: "Asks for support",
        noRequest: "No request",
      },
    },
    de: {
      title: "Einführung, vier Phasen",
      hint: "Kenntnis, Fürsprache, Erprobung, Anwendung für Fachkreise",
      says: {
        launch: "Einführung",
        awareness: "Kenntnis",
        knowsTheResult: "Kennt das Ergebnis",
        followedALinkOrHadA: "Link angeklickt oder einige Tage vergangen",
        reach: "Reichweite",
        audience: "Zielgruppe",
        emailConsent: "Einwilligung E-Mail",
        noConsent: "Keine Einwilligung",
        firstEmail: "Erste E-Mail",
        wait3Days: "Wartezeit 3 Tage",
        followedALink: "Link angeklickt?",
        yes: "Ja",
        reminder: "Erinnerung",
        advocacy: "Fürsprache",
        discussesTheData: "Diskutiert die Daten",
        tookPartOnce: "Einmal teilgenommen",
        dialogue: "Dialog",
        talkOnScreen: "Online-Vortrag",
        waitAWeek: "Wartezeit 1 Woche",
        trial: "Erprobung",
        firstPatientStarted: "Therapie erstmals begonnen",
        firstPatientOrAClearNo: "Erste Therapie oder klare Absage",
        starts: "Therapiestarts",
        firstPatientVisit: "Besuch zum Start",
        fieldFeedback: "Rückmeldung Feld",
        notNow: "Nicht jetzt",
        adoption: "Anwendung",
        regularUse: "Etabliert",
        askedForSupport: "Hat den Praxisservice angefragt",
        adopters: "Anwendende",
        practiceSupport: "Praxisservice",
        asksForSupport: "Fragt Service an",
        noRequest: "Keine Anfrage",
      },
    },
  },
  draw({ journey, stage, node, flow, id }, w) {
    journey({ title: w.launch, function: "marketing" });

    stage("awareness", 2, {
      name: w.awareness,
      function: "marketing",
      milestone: w.knowsTheResult,
      exitCriterion: w.followedALinkOrHadA,
      metric: { name: w.reach, event: `event:${id("first-mail")}:clicked`, target: null, current: null, unit: "%" },
    });
    node("entry", "list", w.audience, { at: ["awareness", 0, 40] }, { schedule: "monthly" });
    node("consent", "consent", w.emailConsent, { at: ["awareness", 0, 112] });
    node("exit", "no-consent", w.noConsent, { at: ["awareness", 0, 224] }, { reason: "no-consent" });

    node(
      "touchpoint",
      "first-mail",
      w.firstEmail,
      { at: ["awareness", 1, 40], by: "marketing" },
      { sendWindow: workingHours },
    );
    node("wait", "read", w.wait3Days, { at: ["awareness", 1, 128] }, { duration: days(3) });
    node(
      "decision",
      "reacted",
      w.followedALink,
      { at: ["awareness", 1, 192] },
      {
        branches: [
          {
            id: "yes",
            name: w.yes,
            condition: { op: "test", field: `event:${id("first-mail")}:clicked`, is: "happened", value: null },
          },
        ],
      },
    );
    node(
      "touchpoint",
      "reminder",
      w.reminder,
      { at: ["awareness", 1, 304], by: "marketing" },
      { sendWindow: workingHours },
    );

    stage("advocacy", 1, {
      name: w.advocacy,
      function: "medical",
      milestone: w.discussesTheData,
      exitCriterion: w.tookPartOnce,
      metric: { name: w.dialogue, event: `event:${id("talk")}:attended`, target: null, current: null, unit: "%" },
    });
    node(
      "touchpoint",
      "talk",
      w.talkOnScreen,
      { at: ["advocacy", 0, 40], by: "medical" },
      {
        channel: "webinar",
        purpose: "educational",
        format: "slides",
        effort: "assisted",
      },
    );
    node("wait", "after-talk", w.waitAWeek, { at: ["advocacy", 0, 128] }, { duration: days(7) });

    stage("trial", 1, {
      name: w.trial,
      function: "sales",
      milestone: w.firstPatientStarted,
      exitCriterion: w.firstPatientOrAClearNo,
      metric: { name: w.starts, event: `event:${id("visit")}:done`, target: null, current: null, unit: "%" },
    });
    node(
      "touchpoint",
      "visit",
      w.firstPatientVisit,
      { at: ["trial", 0, 40], by: "sales" },
      {
        channel: "rep-visit",
        dueIn: workingDays(10),
        format: "conversation",
        effort: "personal",
      },
    );
    node("feedback", "field", w.fieldFeedback, { at: ["trial", 0, 184], by: "sales" });
    node("exit", "not-now", w.notNow, { at: ["trial", 0, 256] }, { reason: "declined" });

    stage("adoption", 1, {
      name: w.adoption,
      function: "patient-services",
      milestone: w.regularUse,
      exitCriterion: w.askedForSupport,
      metric: { name: w.adopters, event: `event:${id("support")}:form-sent`, target: null, current: null, unit: "%" },
    });
    node(
      "touchpoint",
      "support",
      w.practiceSupport,
      { at: ["adoption", 0, 40], by: "patient-services" },
      {
        channel: "portal",
        purpose: "service",
      },
    );
    node(
      "wait",
      "asks",
      w.asksForSupport,
      { at: ["adoption", 0, 128] },
      {
        for: "event",
        duration: null,
        event: `event:${id("support")}:form-sent`,
        timeout: days(60),
      },
    );
    node("exit", "quiet", w.noRequest, { at: ["adoption", 0, 240] }, { reason: "no-response" });
    node("goal", "adopted", w.regularUse, { at: ["adoption", 0, 304] }, { event: `event:${id("support")}:form-sent` });

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
