/** Rating: after so many views, asks yes or no, not more often than the cool-down allows. */
import { z } from "zod";
import { Duration, Text, spanOf } from "../journey/index.ts";
import { count, countDe, inLanguage } from "../words/language.ts";
import { defineKind, kindWords } from "./define.ts";

const Data = z.strictObject({
  question: Text,
  afterViews: z.number().int().min(1).max(100),
  channel: z.string().max(40),
  cooldown: Duration.nullable(),
  /** After this long it counts as no answer. */
  answerWithin: Duration,
});
type Data = z.infer<typeof Data>;

const words = kindWords({
  en: {
    title: "Rating",
    hint: "Asks yes or no after some views",
    blankName: "Rating",
    sections: { ask: "Question" },
    fields: {
      question: "Question",
      afterViews: "After",
      channel: "Channel",
      cooldown: "Not again for",
      answerWithin: "Answer within",
    },
    options: {},
    units: { afterViews: "views" },
    ports: { yes: "Yes", no: "No", "no-answer": "No answer" },
    says: {
      after: (n: number, channel: string) => `After ${count(n, "view", "views")} · ${channel}`,
      question: "Was this useful?",
    },
  },
  de: {
    title: "Bewertung",
    hint: "Fragt nach einigen Aufrufen: ja oder nein",
    blankName: "Bewertung",
    sections: { ask: "Frage" },
    fields: {
      question: "Frage",
      afterViews: "Nach",
      channel: "Kanal",
      cooldown: "Abstand mindestens",
      answerWithin: "Antwortfrist",
    },
    options: {},
    units: { afterViews: "Aufrufen" },
    ports: { yes: "Ja", no: "Nein", "no-answer": "Keine Antwort" },
    says: {
      after: (n: number, channel: string) => `Nach ${countDe(n, "Aufruf", "Aufrufen")} · ${channel}`,
      question: "War das hilfreich?",
    },
  },
});

export const rating = defineKind(Data, {
  id: "rating",
  role: "step",
  flow: "one",
  icon: "rating",
  outline: "bubble",
  palette: "ask-agree",
  owned: true,
  content: true,
  words,
  blank: (language = "en"): Data => ({
    question: inLanguage(words, language).says.question,
    afterViews: 2,
    channel: "portal",
    cooldown: { amount: 30, unit: "days" as const },
    answerWithin: { amount: 7, unit: "days" as const },
  }),
  ports(_, facts) {
    const w = inLanguage(words, facts.language).ports;
    return (["yes", "no", "no-answer"] as const).map((id) => ({ id, name: w[id] }));
  },
  summary: (data, facts) =>
    inLanguage(words, facts.language).says.after(data.afterViews, facts.channelTitle(data.channel)),
  delay(data, port) {
    const within = spanOf(data.answerWithin);
    return port === "no-answer" ? within : { min: 0, max: within.max };
  },
  fields: [
    { path: "data.question", as: "long-text", section: "ask" },
    { path: "function", as: "function", section: "ask" },
    { path: "data.channel", as: "channel", section: "ask" },
    { path: "data.afterViews", as: "number", section: "ask", min: 1, max: 100 },
    { path: "data.cooldown", as: "duration", section: "ask" },
    { path: "data.answerWithin", as: "duration", section: "ask" },
  ],
  reviewed: ["question", "channel", "afterViews"],
  references: (d) => [{ to: "channel" as const, id: d.channel, key: "channel" }],
});
