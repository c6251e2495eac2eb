/** Congress follow-up: from a talk at the stand to a visit or an answer by medical affairs, within six weeks. */
import { defineTemplate } from "./define.ts";
import { days, workingDays, workingHours } from "./drawing.ts";

export const congressFollowUp = defineTemplate({
  id: "congress-follow-up",
  words: {
    en: {
      title: "Congress follow-up",
      hint: "From the stand to a visit or a medical answer",
      says: {
        congressFollowUp: "Congress follow-up",
        atTheCongress: "At the congress",
        talkedToUs: "Talked to us",
        consentGivenOrRefused: "Consent given or refused",
        talks: "Talks",
        unit: "talks",
        visitors: "Visitors",
        talkAtTheStand: "Talk at the stand",
        emailConsent: "Email consent",
        noConsent: "No consent",
        followUp: "Follow-up",
        askedForMore: "Asked for more",
        visitedAnsweredOrQuiet: "Visited, answered, or quiet",
        visits: "Visits",
        thanksAndData: "Thanks and data",
        wait3Days: "Wait 3 days",
        whatDoTheyWant: "What do they want?",
        askedAQuestion: "Asked a question",
        followedALink: "Followed a link",
        noReaction: "No reaction",
        visit: "Visit",
        noVisit: "No visit",
        questionToMedical: "Question to medical",
        theQuestionInTheWordsOf: "The question in the words of the person who asked.",
        toTheEnquiryDesk: "To the enquiry desk",
        visited: "Visited",
        writtenAnswer: "Written answer",
        answered: "Answered",
      },
    },
    de: {
      title: "Kongress-Nachbereitung",
      hint: "Vom Stand zum Besuch oder zur medizinischen Auskunft",
      says: {
        congressFollowUp: "Kongress-Nachbereitung",
        atTheCongress: "Auf dem Kongress",
        talkedToUs: "Gespräch geführt",
        consentGivenOrRefused: "Einwilligung erteilt oder abgelehnt",
        talks: "Gespräche",
        unit: "Gespräche",
        visitors: "Besucher",
        talkAtTheStand: "Gespräch am Stand",
        emailConsent: "Einwilligung E-Mail",
        noConsent: "Keine Einwilligung",
        followUp: "Nachbereitung",
        askedForMore: "Mehr gewünscht",
        visitedAnsweredOrQuiet: "Besucht, beantwortet oder keine Reaktion",
        visits: "Besuche",
        thanksAndData: "Dank und Daten",
        wait3Days: "Wartezeit 3 Tage",
        whatDoTheyWant: "Was ist gewünscht?",
        askedAQuestion: "Frage gestellt",
        followedALink: "Link angeklickt",
        noReaction: "Keine Reaktion",
        visit: "Besuch",
        noVisit: "Kein Besuch",
        questionToMedical: "Frage an Medical",
        theQuestionInTheWordsOf: "Die Frage im Wortlaut der Person, die sie gestellt hat.",
        toTheEnquiryDesk: "An Auskunftsstelle",
        visited: "Besucht",
        writtenAnswer: "Schriftliche Antwort",
        answered: "Beantwortet",
      },
    },
  },
  draw({ journey, stage, node, flow, id }, w) {
    journey({ title: w.congressFollowUp, function: "marketing" });

    stage("congress", 1, {
      name: w.atTheCongress,
      function: "marketing",
      milestone: w.talkedToUs,
      exitCriterion: w.consentGivenOrRefused,
      metric: {
        name: w.talks,
        event: `event:${id("stand")}:badge-scanned`,
        target: null,
        current: null,
        unit: w.unit,
      },
    });
    node("entry", "visitors", w.visitors, { at: ["congress", 0, 40] });
    node(
      "touchpoint",
      "stand",
      w.talkAtTheStand,
      { at: ["congress", 0, 112], by: "marketing" },
      {
        channel: "congress",
        format: "conversation",
        effort: "personal",
      },
    );
    node("consent", "consent", w.emailConsent, { at: ["congress", 0, 200] });
    node("exit", "no-consent", w.noConsent, { at: ["congress", 0, 312] }, { reason: "no-consent" });

    stage("follow-up", 3, {
      name: w.followUp,
      function: "sales",
      milestone: w.askedForMore,
      exitCriterion: w.visitedAnsweredOrQuiet,
      metric: { name: w.visits, event: `event:${id("visit")}:done`, target: null, current: null, unit: "%" },
    });
    node(
      "touchpoint",
      "thanks",
      w.thanksAndData,
      { at: ["follow-up", 0, 40], by: "marketing" },
      {
        sendWindow: workingHours,
      },
    );
    node("wait", "read", w.wait3Days, { at: ["follow-up", 0, 128] }, { duration: days(3) });
    node(
      "decision",
      "next",
      w.whatDoTheyWant,
      { at: ["follow-up", 0, 192] },
      {
        branches: [
          {
            id: "question",
            name: w.askedAQuestion,
            condition: { op: "test", field: `event:${id("stand")}:question-asked`, is: "happened", value: null },
          },
          {
            id: "data",
            name: w.followedALink,
            condition: { op: "test", field: `event:${id("thanks")}:clicked`, is: "happened", value: null },
          },
        ],
      },
    );
    node("exit", "quiet", w.noReaction, { at: ["follow-up", 0, 320] }, { reason: "no-response" });
    node(
      "touchpoint",
      "visit",
      w.visit,
      { at: ["follow-up", 1, 260], by: "sales" },
      {
        channel: "rep-visit",
        dueIn: workingDays(10),
        format: "conversation",
        effort: "personal",
      },
    );
    node("exit", "no-visit", w.noVisit, { at: ["follow-up", 1, 404] }, { reason: "declined" });
    node(
      "handoff",
      "to-medical",
      w.questionToMedical,
      { at: ["follow-up", 1, 40], by: "marketing" },
      {
        to: "medical",
        passes: w.theQuestionInTheWordsOf,
        within: workingDays(2),
      },
    );
    node("exit", "desk", w.toTheEnquiryDesk, { at: ["follow-up", 1, 168] }, { reason: "handed-over" });
    node("goal", "visited", w.visited, { at: ["follow-up", 2, 260] }, { event: `event:${id("visit")}:done` });
    node(
      "touchpoint",
      "answer",
      w.writtenAnswer,
      { at: ["follow-up", 2, 40], by: "medical" },
      {
        channel: "medical-information",
        purpose: "scientific",
        sendWindow: workingHours,
        dueIn: workingDays(3),
        effort: "personal",
      },
    );
    node("exit", "answered", w.answered, { at: ["follow-up", 2, 184] }, { reason: "completed" });

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
