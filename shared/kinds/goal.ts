/** Goal: the event that counts as success; reaching it ends the journey for that person. */
import { z } from "zod";
import { Duration, Text, sayDuration } from "../journey/index.ts";
import { defineKind, noTime } from "./define.ts";

const Data = z.strictObject({
  /** Dictionary id of the event that counts. */
  event: z.string().max(200),
  within: Duration.nullable(),
  meaning: Text,
});
type Data = z.infer<typeof Data>;

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
  words: {
    en: {
      title: "Goal",
      hint: "What counts as success",
      blankName: "Goal",
      sections: { what: "Success" },
      fields: { event: "Counts when", within: "Within", meaning: "Meaning" },
      options: {},
      ports: {},
    },
  },
  blank: (): Data => ({ event: "", within: null, meaning: "" }),
  ports: () => [],
  summary: (data, facts) =>
    data.event === "" ? "No event yet" : data.within ? `Within ${sayDuration(data.within, facts.language)}` : data.meaning,
  delay: () => noTime,
  fields: [
    { path: "data.event", as: "event", section: "what" },
    { path: "data.within", as: "duration", section: "what" },
    { path: "data.meaning", as: "long-text", section: "what" },
  ],
});
