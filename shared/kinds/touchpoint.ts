/** Touchpoint, the content node: a channel, the module versions it delivers, who sends it, when. What reviewers approve. */
import { z } from "zod";
import {
  Clock,
  Condition,
  Duration,
  Id,
  Name,
  type Span,
  minutesPerDay,
  purposeWords,
  purposes,
  spanOf,
} from "../journey/index.ts";
import { count, countDe, inLanguage } from "../words/language.ts";
import { defineKind, kindWords } from "./define.ts";

/** A module at one exact version, or at whatever version is the latest approved. */
export const ModulePin = z.strictObject({
  module: Id,
  version: Id,
  policy: z.enum(["pinned", "latest-approved"]),
});
export type ModulePin = z.infer<typeof ModulePin>;

/** Days are ISO weekdays, 1 Monday … 7 Sunday; times are read in the journey's zone policy (the recipient's own by default). */
export const SendWindow = z.strictObject({
  days: z.array(z.number().int().min(1).max(7)).max(7),
  from: Clock,
  to: Clock,
});
export type SendWindow = z.infer<typeof SendWindow>;

const Data = z.strictObject({
  channel: z.string().max(40),
  purpose: z.enum(purposes),
  modules: z.array(ModulePin).max(100),
  sender: Name,
  sendWindow: SendWindow.nullable(),
  /** Acts only for whom this holds; null: for everyone. */
  onlyIf: Condition.nullable(),
  /** Human channels: how long the person has to do it, and who is asked. */
  dueIn: Duration.nullable(),
  assignee: Name,
  format: z.enum(["text", "video", "audio", "image", "slides", "conversation", "object"]),
  seconds: z.number().int().min(0).max(86_400).nullable(),
  words: z.number().int().min(0).max(100_000).nullable(),
  effort: z.enum(["automated", "assisted", "personal"]),
  tracking: z.boolean(),
});
type Data = z.infer<typeof Data>;

const formats = ["text", "video", "audio", "image", "slides", "conversation", "object"] as const;

const words = kindWords({
  en: {
    title: "Touchpoint",
    hint: "Delivers content on a channel",
    blankName: "Touchpoint",
    sections: {
      what: "",
      modules: "Modules, in order",
      who: "Sent only if",
      when: "When",
      task: "Task",
      tags: "Format and effort",
    },
    fields: {
      channel: "Channel",
      purpose: "Purpose",
      modules: "Modules",
      sender: "Sender",
      sendWindow: "Send window",
      onlyIf: "Sent only if",
      dueIn: "Time allowed",
      assignee: "Asked",
      format: "Format",
      seconds: "Length",
      words: "Words",
      effort: "Effort",
      tracking: "Reactions tracked",
    },
    options: {
      ...purposeWords.en,
      text: "Text",
      video: "Video",
      audio: "Audio",
      image: "Picture",
      slides: "Slides",
      conversation: "Conversation",
      object: "Object",
      automated: "Automated",
      assisted: "Assisted",
      personal: "Personal",
    },
    units: { seconds: "s" },
    ports: { next: "", done: "Done", declined: "Declined", "not-done": "Not done" },
    says: {
      empty: (channel: string) => `${channel} · no content yet`,
      modules: (channel: string, n: number) => `${channel} · ${count(n, "module", "modules")}`,
    },
  },
  de: {
    title: "Touchpoint",
    hint: "Liefert Inhalte über einen Kanal",
    blankName: "Touchpoint",
    sections: {
      what: "",
      modules: "Module, der Reihe nach",
      who: "Nur gesendet, wenn",
      when: "Zeitpunkt",
      task: "Aufgabe",
      tags: "Format und Aufwand",
    },
    fields: {
      channel: "Kanal",
      purpose: "Zweck",
      modules: "Module",
      sender: "Absender",
      sendWindow: "Sendefenster",
      onlyIf: "Nur gesendet, wenn",
      dueIn: "Frist",
      assignee: "Zuständig",
      format: "Format",
      seconds: "Länge",
      words: "Wörter",
      effort: "Aufwand",
      tracking: "Reaktionen erfassen",
    },
    options: {
      ...purposeWords.de,
      text: "Text",
      video: "Video",
      audio: "Audio",
      image: "Bild",
      slides: "Folien",
      conversation: "Gespräch",
      object: "Gegenstand",
      automated: "Automatisch",
      assisted: "Unterstützt",
      personal: "Persönlich",
    },
    units: { seconds: "s" },
    ports: { next: "", done: "Erledigt", declined: "Abgelehnt", "not-done": "Nicht erledigt" },
    says: {
      empty: (channel: string) => `${channel} · leer`,
      modules: (channel: string, n: number) => `${channel} · ${countDe(n, "Modul", "Module")}`,
    },
  },
});

export const touchpoint = defineKind(Data, {
  id: "touchpoint",
  role: "touch",
  flow: "one",
  icon: "email",
  outline: "card",
  palette: "touchpoints",
  owned: true,
  content: true,
  words,
  blank: (): Data => ({
    channel: "email",
    purpose: "promotional",
    modules: [],
    sender: "",
    sendWindow: null,
    onlyIf: null,
    dueIn: null,
    assignee: "",
    format: "text",
    seconds: null,
    words: null,
    effort: "automated",
    tracking: true,
  }),
  ports(data, facts) {
    const w = inLanguage(words, facts.language).ports;
    if (!facts.channelIsHuman(data.channel)) return [{ id: "next", name: w.next }];
    return (["done", "declined", "not-done"] as const).map((id) => ({ id, name: w[id] }));
  },
  summary(data, facts) {
    const w = inLanguage(words, facts.language).says;
    const channel = facts.channelTitle(data.channel);
    return data.modules.length === 0 ? w.empty(channel) : w.modules(channel, data.modules.length);
  },
  delay(data, port): Span {
    const waits = port === "next" ? windowGap(data.sendWindow) : 0;
    const due = data.dueIn ? spanOf(data.dueIn).max : 0;
    if (port === "not-done") return { min: data.dueIn ? spanOf(data.dueIn).min : 0, max: due };
    return { min: 0, max: Math.max(waits, due) };
  },
  fields: [
    { path: "data.channel", as: "channel", section: "what" },
    { path: "function", as: "function", section: "what" },
    { path: "data.sender", as: "text", section: "what" },
    { path: "data.purpose", as: "choice", section: "what", options: purposes },
    { path: "data.modules", as: "modules", section: "modules" },
    { path: "data.onlyIf", as: "condition", section: "who" },
    { path: "data.sendWindow", as: "send-window", section: "when" },
    { path: "data.assignee", as: "text", section: "task", personal: true },
    { path: "data.dueIn", as: "duration", section: "task" },
    { path: "data.format", as: "choice", section: "tags", options: formats },
    { path: "data.seconds", as: "number", section: "tags", min: 0 },
    { path: "data.words", as: "number", section: "tags", min: 0 },
    { path: "data.effort", as: "choice", section: "tags", options: ["automated", "assisted", "personal"] },
    { path: "data.tracking", as: "switch", section: "tags" },
  ],
  reviewed: ["channel", "purpose", "modules", "sender", "sendWindow", "onlyIf", "format"],
  conditions: (d) => (d.onlyIf ? [{ key: "onlyIf", port: null, condition: d.onlyIf }] : []),
  references: (d) => [
    { to: "channel" as const, id: d.channel, key: "channel" },
    ...d.modules.flatMap((pin) => [
      { to: "module" as const, id: pin.module, key: "modules" },
      { to: "version" as const, id: pin.version, key: "modules" },
    ]),
  ],
});

/** The longest a message can lie waiting for its window to open, in minutes. */
function windowGap(window: SendWindow | null): number {
  if (!window || window.days.length === 0) return 0;
  const minute = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const from = minute(window.from);
  // A window that closes before it opens goes on past midnight.
  const to = minute(window.to) + (window.to > window.from ? 0 : minutesPerDay);
  const open = [...new Set(window.days)].sort((a, b) => a - b);
  let longest = 0;
  open.forEach((day, i) => {
    const next = open[(i + 1) % open.length] ?? day;
    const days = (next - day + 7) % 7 || 7;
    longest = Math.max(longest, days * minutesPerDay + from - to);
  });
  return Math.max(0, longest);
}
