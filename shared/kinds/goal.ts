/** Goal: the event that counts as success; reaching it ends the journey for that person. */
import { z } from "zod";
import { Duration, Text, sayDuration } from "../journey/index.ts";
import { inLanguage } from "../words/language.ts";
import { defineKind, kindWords, noTime } from "./define.ts";

const Data = z.strictObject({
  /** Dictionary id of the event that counts. */
  event: z.string().max(200),
  within: Duration.nullable(),
  meaning: Text,
});
type Data = z.infer<typeof Data>;

const words = kindWords({
  en: {
    title: "Goal",
    hint: "What counts as success",
    blankName: "Goal",
    sections: { what: "Success" },
    fields: { event: "Counts when", within: "Within", meaning: "Meaning" },
    options: {},
    ports: {},
    says: {
      none: "No event yet",
      within: (time: string) => `Within ${time}`,
      eventWithin: (event: string, time: string) => `${event}, within ${time}`,
    },
  },
  de: {
    title: "Ziel",
    hint: "Was als Erfolg zählt",
    blankName: "Ziel",
    sections: { what: "Erfolg" },
    fields: { event: "Zählt, wenn", within: "Frist", meaning: "Bedeutung" },
    options: {},
    ports: {},
    says: {
      none: "Noch kein Ereignis",
      within: (time: string) => `Frist ${time}`,
      eventWithin: (event: string, time: string) => `${event}, Frist ${time}`,
    },
  },
});

export const goal = defineKind(Data, {
  id: "goal",
  role: "end",
  flow: "one",
  final: "goal",
  icon: "goal",
  outline: "end-double",
  palette: "start-end",
  owned: false,
  content: false,
  words,
  blank: (): Data => ({ event: "", within: null, meaning: "" }),
  ports: () => [],
  summary(data, facts) {
    const w = inLanguage(words, facts.language).says;
    if (data.event === "") return w.none;
    const event = facts.eventName(data.event);
    if (!data.within) return data.meaning || (event ?? "");
    const time = sayDuration(data.within, facts.language);
    return event === undefined ? w.within(time) : w.eventWithin(event, time);
  },
  delay: () => noTime,
  fields: [
    { path: "data.event", as: "event", section: "what" },
    { path: "data.within", as: "duration", section: "what" },
    { path: "data.meaning", as: "long-text", section: "what" },
  ],
});
