/** Entry: how people come into the journey, and whether they may come again. */
import { z } from "zod";
import { Duration, Id, sayDuration } from "../journey/index.ts";
import { inLanguage } from "../words/language.ts";
import { defineKind, kindWords, noTime } from "./define.ts";

const Data = z.strictObject({
  by: z.enum(["event", "audience", "schedule", "manual"]),
  trigger: Id.nullable(),
  audience: Id.nullable(),
  /** When the audience is read: once, every day, every week, every month. */
  schedule: z.enum(["once", "daily", "weekly", "monthly"]),
  reentry: z.enum(["never", "after-leaving", "any-time"]),
  cooldown: Duration.nullable(),
});
type Data = z.infer<typeof Data>;

const words = kindWords({
  en: {
    title: "Entry",
    hint: "People come in: by an event, an audience, a schedule or by hand",
    blankName: "Entry",
    sections: { how: "How people enter", again: "Coming again" },
    fields: {
      by: "Enter by",
      trigger: "Trigger",
      audience: "Audience",
      schedule: "Read",
      reentry: "Re-entry",
      cooldown: "Not before",
    },
    options: {
      event: "Event",
      audience: "Audience",
      schedule: "Schedule",
      manual: "By hand",
      once: "Once, at the start",
      daily: "Every day",
      weekly: "Every week",
      monthly: "Every month",
      never: "Never",
      "after-leaving": "After leaving",
      "any-time": "At any time",
    },
    ports: { next: "" },
    says: {
      every: (how: string, time: string) => `${how} · every ${time}`,
      again: (how: string) => `${how} · again`,
    },
  },
  de: {
    title: "Einstieg",
    hint: "Hier kommen Personen herein: durch Ereignis, Zielgruppe, Zeitplan oder von Hand",
    blankName: "Einstieg",
    sections: { how: "Weg in die Journey", again: "Wiedereinstieg" },
    fields: {
      by: "Einstieg durch",
      trigger: "Auslöser",
      audience: "Zielgruppe",
      schedule: "Gelesen",
      reentry: "Wiedereinstieg",
      cooldown: "Abstand mindestens",
    },
    options: {
      event: "Ereignis",
      audience: "Zielgruppe",
      schedule: "Zeitplan",
      manual: "Von Hand",
      once: "Einmal, zu Beginn",
      daily: "Täglich",
      weekly: "Wöchentlich",
      monthly: "Monatlich",
      never: "Nie",
      "after-leaving": "Nach dem Ausstieg",
      "any-time": "Jederzeit",
    },
    ports: { next: "" },
    says: {
      every: (how: string, time: string) => `${how} · Abstand ${time}`,
      again: (how: string) => `${how} · erneut`,
    },
  },
});

export const entry = defineKind(Data, {
  id: "entry",
  role: "entry",
  flow: "one",
  icon: "entry",
  outline: "start",
  palette: "start-end",
  owned: false,
  content: false,
  words,
  blank: (): Data => ({
    by: "audience",
    trigger: null,
    audience: null,
    schedule: "once",
    reentry: "never",
    cooldown: null,
  }),
  ports: () => [{ id: "next", name: "" }],
  summary(data, facts) {
    const { options, says } = inLanguage(words, facts.language);
    const named =
      data.by === "event"
        ? data.trigger && facts.triggerName(data.trigger)
        : data.by !== "manual" && data.audience && facts.audienceName(data.audience);
    const how = named || options[data.by];
    if (data.reentry === "never") return how;
    return data.cooldown ? says.every(how, sayDuration(data.cooldown, facts.language)) : says.again(how);
  },
  delay: () => noTime,
  fields: [
    { path: "data.by", as: "choice", section: "how", options: ["event", "audience", "schedule", "manual"] },
    { path: "data.trigger", as: "trigger", section: "how", when: (d) => d["by"] === "event" },
    { path: "data.audience", as: "audience", section: "how" },
    {
      path: "data.schedule",
      as: "choice",
      section: "how",
      options: ["once", "daily", "weekly", "monthly"],
      when: (d) => d["by"] === "schedule" || d["by"] === "audience",
    },
    { path: "data.reentry", as: "choice", section: "again", options: ["never", "after-leaving", "any-time"] },
    { path: "data.cooldown", as: "duration", section: "again", when: (d) => d["reentry"] !== "never" },
  ],
  references: (d) => [
    ...(d.trigger && d.by === "event" ? [{ to: "trigger" as const, id: d.trigger, key: "trigger" }] : []),
    ...(d.audience ? [{ to: "audience" as const, id: d.audience, key: "audience" }] : []),
  ],
});
