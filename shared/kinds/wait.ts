/** Wait: for a while, until a date, until a weekday and time, or until something happens, with a time-out. */
import { z } from "zod";
import { Clock, Day, Duration, Name, type Span, minutesPerDay, sayDuration, spanOf } from "../journey/index.ts";
import { inLanguage } from "../words/language.ts";
import { defineKind, kindWords, noTime } from "./define.ts";

const Data = z.strictObject({
  for: z.enum(["duration", "date", "weekday", "event"]),
  duration: Duration.nullable(),
  date: Day.nullable(),
  /** ISO weekdays, 1 Monday … 7 Sunday. */
  weekdays: z.array(z.number().int().min(1).max(7)).max(7),
  time: Clock.nullable(),
  /** Dictionary id of the awaited event. */
  event: z.string().max(200),
  timeout: Duration.nullable(),
  note: Name,
});
type Data = z.infer<typeof Data>;

const words = kindWords({
  en: {
    title: "Wait",
    hint: "Waits for a while, a date, a weekday or an event",
    blankName: "Wait",
    sections: { what: "Wait" },
    fields: {
      for: "Until",
      duration: "For",
      date: "Date",
      weekdays: "Weekdays",
      time: "Time",
      event: "Event",
      timeout: "Time-out",
      note: "Why",
    },
    options: {
      duration: "Some time has passed",
      date: "A date",
      weekday: "A weekday and time",
      event: "Something happens",
    },
    ports: { next: "", event: "Event", timeout: "Time-out" },
    says: {
      days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
      noLength: "No length yet",
      noDate: "No date yet",
      noWeekday: "No weekday yet",
      noEvent: "No event yet",
      wait: (time: string) => `Wait ${time}`,
      until: (when: string, time: string | null) => (time === null ? `Until ${when}` : `Until ${when} ${time}`),
      event: (event: string) => `Until ${event}`,
      eventGone: "an event that is no longer there",
      timeout: (word: string, time: string) => `${word} ${time}`,
    },
  },
  de: {
    title: "Warten",
    hint: "Wartet eine Zeit, bis zu einem Tag, Wochentag oder Ereignis",
    blankName: "Warten",
    sections: { what: "Warten" },
    fields: {
      for: "Bis",
      duration: "Dauer",
      date: "Datum",
      weekdays: "Wochentage",
      time: "Uhrzeit",
      event: "Ereignis",
      timeout: "Frist",
      note: "Grund",
    },
    options: {
      duration: "Eine Zeit vergangen ist",
      date: "Zu einem Datum",
      weekday: "Zu Wochentag und Uhrzeit",
      event: "Etwas eintritt",
    },
    ports: { next: "", event: "Ereignis", timeout: "Frist" },
    says: {
      days: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
      noLength: "Noch ohne Dauer",
      noDate: "Noch ohne Datum",
      noWeekday: "Noch ohne Wochentag",
      noEvent: "Noch ohne Ereignis",
      wait: (time: string) => `Wartezeit ${time}`,
      until: (when: string, time: string | null) => (time === null ? `Bis ${when}` : `Bis ${when}, ${time} Uhr`),
      event: (event: string) => `Bis ${event}`,
      eventGone: "zu einem Ereignis, das es nicht mehr gibt",
      timeout: (word: string, time: string) => `${word} ${time}`,
    },
  },
});

export const wait = defineKind(Data, {
  id: "wait",
  role: "step",
  flow: "one",
  icon: "wait",
  outline: "pill",
  palette: "time-choice",
  owned: false,
  content: false,
  words,
  blank: (): Data => ({
    for: "duration",
    duration: { amount: 3, unit: "days" as const },
    date: null,
    weekdays: [],
    time: null,
    event: "",
    timeout: null,
    note: "",
  }),
  ports(data, facts) {
    if (data.for !== "event") return [{ id: "next", name: "" }];
    const { ports: w, says } = inLanguage(words, facts.language);
    const timeout = data.timeout ? says.timeout(w.timeout, sayDuration(data.timeout, facts.language)) : w.timeout;
    return [
      { id: "event", name: w.event },
      { id: "timeout", name: timeout },
    ];
  },
  summary(data, facts) {
    const w = inLanguage(words, facts.language).says;
    switch (data.for) {
      case "duration":
        return data.duration ? w.wait(sayDuration(data.duration, facts.language)) : w.noLength;
      case "date":
        return data.date ? w.until(facts.sayDay(data.date), data.time) : w.noDate;
      case "weekday":
        return data.weekdays.length === 0
          ? w.noWeekday
          : w.until(data.weekdays.map((d) => w.days[d - 1]).join(", "), data.time);
      case "event":
        if (data.event === "") return w.noEvent;
        return w.event(facts.eventName(data.event) ?? w.eventGone);
    }
  },
  delay(data, port): Span {
    switch (data.for) {
      case "duration":
        return data.duration ? spanOf(data.duration) : noTime;
      case "weekday":
        return { min: 0, max: data.weekdays.length > 0 ? 7 * minutesPerDay : 0 };
      case "date":
        // How long that is depends on when somebody comes here; the timing windows take the date itself.
        return noTime;
      case "event":
        if (!data.timeout) return { min: 0, max: Number.POSITIVE_INFINITY };
        return port === "timeout" ? spanOf(data.timeout) : { min: 0, max: spanOf(data.timeout).max };
    }
  },
  fields: [
    { path: "data.for", as: "choice", section: "what", options: ["duration", "date", "weekday", "event"] },
    { path: "data.duration", as: "duration", section: "what", when: (d) => d["for"] === "duration" },
    { path: "data.date", as: "date", section: "what", when: (d) => d["for"] === "date" },
    { path: "data.weekdays", as: "weekdays", section: "what", when: (d) => d["for"] === "weekday" },
    { path: "data.time", as: "time", section: "what", when: (d) => d["for"] === "weekday" || d["for"] === "date" },
    { path: "data.event", as: "event", section: "what", when: (d) => d["for"] === "event" },
    { path: "data.timeout", as: "duration", section: "what", when: (d) => d["for"] === "event" },
    { path: "data.note", as: "text", section: "what" },
  ],
});
