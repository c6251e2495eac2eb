/** Support programme: welcome, first weeks and staying on, for people on therapy, with a nurse who calls. */
import { defineTemplate } from "./define.ts";
import { callHours, days, weeks, workingDays, workingHours } from "./drawing.ts";

export const supportProgramme = defineTemplate({
  id: "support-programme",
  words: {
    en: {
      title: "Support programme",
      hint: "Welcome, first weeks and staying on, for patients",
      says: {
        supportProgramme: "Support programme",
        welcome: "Welcome",
        openedTheWelcome: "Opened the welcome",
        knowsWhoWillCall: "Knows who will call",
        welcomed: "Welcomed",
        joined: "Joined",
        contactConsent: "Contact consent",
        noContactWanted: "No contact wanted",
        firstWeeks: "First weeks",
        firstCallDone: "First call done",
        twoWeeksOrAFirstCall: "Two weeks, or a first call",
        called: "Called",
        wait5Days: "Wait 5 days",
        nurseCall: "Nurse call",
        noCallWanted: "No call wanted",
        wait4Weeks: "Wait 4 weeks",
        didTheCallHelp: "Did the call help?",
        didTheCallHelpYou: "Did the call help you?",
        whatWasMissing: "What was missing",
        stayingOn: "Staying on",
        stillOnTherapy: "Still on therapy",
        reminderFollowedOrNoneNeeded: "Reminder followed, or none needed",
        persistence: "Persistence",
        refillReminder: "Refill reminder",
        opensTheReminder: "Opens the reminder",
        noAnswer: "No answer",
        staysOnTherapy: "Stays on therapy",
      },
    },
    de: {
      title: "Begleitprogramm",
      hint: "Willkommen, erste Wochen und Dabeibleiben, für Patienten",
      says: {
        supportProgramme: "Begleitprogramm",
        welcome: "Willkommen",
        openedTheWelcome: "Begrüßung geöffnet",
        knowsWhoWillCall: "Weiß, wer anruft",
        welcomed: "Begrüßt",
        joined: "Angemeldet",
        contactConsent: "Einwilligung Kontakt",
        noContactWanted: "Ohne Kontakt",
        firstWeeks: "Erste Wochen",
        firstCallDone: "Erster Anruf geführt",
        twoWeeksOrAFirstCall: "Zwei Wochen oder ein erster Anruf",
        called: "Angerufen",
        wait5Days: "Wartezeit 5 Tage",
        nurseCall: "Pflege ruft an",
        noCallWanted: "Ohne Anruf",
        wait4Weeks: "Wartezeit 4 Wochen",
        didTheCallHelp: "Anruf hilfreich?",
        didTheCallHelpYou: "War der Anruf für Sie hilfreich?",
        whatWasMissing: "Was gefehlt hat",
        stayingOn: "Dabeibleiben",
        stillOnTherapy: "Weiter in Therapie",
        reminderFollowedOrNoneNeeded: "Erinnerung befolgt oder nicht nötig",
        persistence: "Therapietreue",
        refillReminder: "Folgerezept",
        opensTheReminder: "Liest Erinnerung",
        noAnswer: "Keine Antwort",
        staysOnTherapy: "Bleibt in Therapie",
      },
    },
  },
  draw({ journey, stage, node, flow, id }, w) {
    journey({ title: w.supportProgramme, function: "patient-services", alwaysOn: true });
    const service = { purpose: "service" as const };

    stage("welcome", 1, {
      name: w.welcome,
      function: "patient-services",
      milestone: w.openedTheWelcome,
      exitCriterion: w.knowsWhoWillCall,
      metric: { name: w.welcomed, event: `event:${id("hello")}:opened`, target: null, current: null, unit: "%" },
    });
    node("entry", "joined", w.joined, { at: ["welcome", 0, 40] }, { schedule: "daily" });
    node(
      "consent",
      "consent",
      w.contactConsent,
      { at: ["welcome", 0, 112] },
      {
        ...service,
        channels: ["email", "push", "phone-call"],
      },
    );
    node("exit", "no-contact", w.noContactWanted, { at: ["welcome", 0, 224] }, { reason: "no-consent" });

    stage("first-weeks", 2, {
      name: w.firstWeeks,
      function: "patient-services",
      milestone: w.firstCallDone,
      exitCriterion: w.twoWeeksOrAFirstCall,
      metric: { name: w.called, event: `event:${id("call")}:done`, target: null, current: null, unit: "%" },
    });
    node(
      "touchpoint",
      "hello",
      w.welcome,
      { at: ["first-weeks", 0, 40], by: "patient-services" },
      {
        ...service,
        sendWindow: workingHours,
      },
    );
    node("wait", "settle", w.wait5Days, { at: ["first-weeks", 0, 128] }, { duration: days(5) });
    node(
      "touchpoint",
      "call",
      w.nurseCall,
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
    node("exit", "no-call", w.noCallWanted, { at: ["first-weeks", 0, 336] }, { reason: "declined" });
    node("wait", "routine", w.wait4Weeks, { at: ["first-weeks", 1, 40] }, { duration: weeks(4) });
    node(
      "rating",
      "helped",
      w.didTheCallHelp,
      { at: ["first-weeks", 1, 104], by: "patient-services" },
      {
        question: w.didTheCallHelpYou,
        afterViews: 1,
        channel: "push",
      },
    );
    node(
      "feedback",
      "why-not",
      w.whatWasMissing,
      { at: ["first-weeks", 1, 232], by: "patient-services" },
      {
        topics: ["content"],
      },
    );

    stage("staying", 1, {
      name: w.stayingOn,
      function: "patient-services",
      milestone: w.stillOnTherapy,
      exitCriterion: w.reminderFollowedOrNoneNeeded,
      metric: { name: w.persistence, event: `event:${id("reminder")}:opened`, target: null, current: null, unit: "%" },
    });
    node(
      "touchpoint",
      "reminder",
      w.refillReminder,
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
      w.opensTheReminder,
      { at: ["staying", 0, 128] },
      {
        for: "event",
        duration: null,
        event: `event:${id("reminder")}:opened`,
        timeout: days(14),
      },
    );
    node("exit", "quiet", w.noAnswer, { at: ["staying", 0, 240] }, { reason: "no-response" });
    node("goal", "stays", w.staysOnTherapy, { at: ["staying", 0, 304] }, { event: `event:${id("reminder")}:opened` });

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
