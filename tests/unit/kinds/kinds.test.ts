/** What every kind promises, asked of every kind; and what each says of itself in one line. */
import { describe, expect, test } from "vitest";
import { editors } from "../../../renderer/panels/inspector/fields/index.ts";
import { channels } from "../../../shared/channels/index.ts";
import {
  type KindFacts,
  type KindId,
  type NodeKind,
  isKind,
  kindById,
  kindFacts,
  kindOf,
  kinds,
  dictionaryOf,
  plainFacts,
  portIds,
} from "../../../shared/kinds/index.ts";
import { languages } from "../../../shared/words/language.ts";
import { journey } from "../../support/journey.ts";
import { library } from "../../support/library.ts";
import { nodeRecord } from "../../support/temp-workspace.ts";

const all = kinds as unknown as readonly NodeKind<KindId, Record<string, unknown>>[];
const shelves = library().trigger("Registered").audience("Cardiologists").doc();
const drawing = journey("Launch").stage("Start").email("Hello").doc();
const facts: KindFacts = kindFacts({
  library: shelves,
  dictionary: dictionaryOf(drawing, shelves, "en"),
  journeys: new Map([["other", "Follow-up"]]),
  language: "en",
  today: "2026-11-21",
});
/** The data of a new node of the kind, with some of it given. */
const data = (id: KindId, given: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...(kindById(id)!.blank() as Record<string, unknown>),
  ...given,
});
const say = (id: KindId, given: Record<string, unknown> = {}): string => kindById(id)!.summary(data(id, given), facts);
const ports = (id: KindId, given: Record<string, unknown> = {}): string[] =>
  kindById(id)!
    .ports(data(id, given), facts)
    .map((port) => port.name);

describe.each(all.map((kind) => [kind.id, kind] as const))("%s", (_, kind) => {
  const blank = kind.blank();
  test("a new one is valid, and a key nobody knows is not", () => {
    for (const language of [undefined, ...languages])
      expect(kind.data.safeParse(kind.blank(language)).success).toBe(true);
    expect(kind.data.safeParse({ ...blank, "no such key": 1 }).success).toBe(false);
  });

  test("two new ones share nothing that could be changed in both", () => {
    expect(kind.blank()).not.toBe(kind.blank());
    for (const [key, value] of Object.entries(kind.blank()))
      if (typeof value === "object" && value !== null) expect(kind.blank()[key]).not.toBe(value);
  });

  test("its ways out have ids of their own, and words where there are several", () => {
    const ways = kind.ports(blank, facts);
    expect(new Set(ways.map((port) => port.id)).size).toBe(ways.length);
    if (ways.length > 1) for (const port of ways) expect(port.name).not.toBe("");
    expect(ways.filter((port) => port.default === true).length).toBeLessThanOrEqual(1);
    expect(portIds(nodeRecord("n", kind.id) as never)).toEqual(ways.map((port) => port.id));
  });

  test("nothing leads out of an end or a thing aside, and something leads out of all others", () => {
    expect(kind.ports(blank, facts).length > 0).toBe(kind.role !== "end" && kind.role !== "aside");
  });

  test("its time is sane on every way out", () => {
    for (const port of kind.ports(blank, facts)) {
      const { min, max } = kind.delay(blank, port.id);
      expect(min).toBeGreaterThanOrEqual(0);
      expect(max).toBeGreaterThanOrEqual(min);
      expect(Number.isFinite(min)).toBe(true);
    }
  });

  test("its fields point at what is there, each with an editor, a heading and a word", () => {
    const paths = kind.fields.map((field) => field.path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const field of kind.fields) {
      const key = field.path.replace(/^data\./, "");
      if (field.path.startsWith("data.")) {
        expect(blank).toHaveProperty([key]);
        expect(kind.words.en.fields[key], field.path).toBeTruthy();
      } else expect(field.path).toBe("function");
      expect(editors[field.as], field.as).toBeTypeOf("function");
      expect(kind.words.en.sections[field.section], field.section).toBeDefined();
      for (const option of field.options ?? []) expect(kind.words.en.options[option], option).toBeTruthy();
      if (field.min !== undefined && field.max !== undefined) expect(field.max).toBeGreaterThan(field.min);
    }
    if (kind.owned) expect(paths).toContain("function");
  });

  test("every key of its data can be edited, or says nothing", () => {
    const shown = kind.fields.map((field) => field.path.replace(/^data\./, ""));
    expect(Object.keys(blank).filter((key) => !shown.includes(key))).toEqual([]);
  });

  test("what its approval binds to is in its data", () => {
    expect(kind.content).toBe(kind.reviewed !== undefined);
    for (const key of kind.reviewed ?? []) expect(blank).toHaveProperty([key]);
  });

  test("its conditions and what it names stand under keys of its data", () => {
    for (const { key, port } of kind.conditions?.(blank) ?? []) {
      expect(blank).toHaveProperty([key]);
      if (port !== null) expect(kind.ports(blank, facts).map((one) => one.id)).toContain(port);
    }
    for (const { key } of kind.references?.(blank) ?? []) expect(blank).toHaveProperty([key]);
  });

  test("it has a title, a hint and a name for new ones, and says one line or nothing", () => {
    const { title, hint, blankName } = kind.words.en;
    for (const word of [title, hint, blankName]) expect(word).toMatch(/^[A-Z]/);
    expect(kind.summary(blank, facts)).not.toMatch(/undefined|null|\[object|\n/);
  });

  test("what its data cannot hold is refused, whatever key it stands under", () => {
    for (const key of Object.keys(blank))
      expect(kind.data.safeParse({ ...blank, [key]: { toString: 1 } }).success).toBe(false);
  });
});

describe("in one line", () => {
  test.for<[KindId, Record<string, unknown>, string]>([
    ["entry", {}, "Audience"],
    ["entry", { audience: "cardiologists" }, "Cardiologists"],
    ["entry", { by: "event" }, "Event"],
    ["entry", { by: "event", trigger: "registered" }, "Registered"],
    ["entry", { by: "event", trigger: "gone" }, "Event"],
    ["entry", { by: "manual", audience: "cardiologists" }, "By hand"],
    ["entry", { by: "schedule", audience: "cardiologists", reentry: "any-time" }, "Cardiologists · again"],
    ["entry", { reentry: "after-leaving", cooldown: { amount: 90, unit: "days" } }, "Audience · every 90 days"],
    ["exit", { reason: "no-consent" }, "No consent"],
    ["goal", {}, "No event yet"],
    ["goal", { event: "trigger:registered" }, "Registered"],
    ["goal", { event: "trigger:registered", meaning: "Comes to us" }, "Comes to us"],
    ["goal", { event: "trigger:registered", within: { amount: 1, unit: "months" } }, "Registered, within 1 month"],
    ["goal", { event: "trigger:gone", within: { amount: 2, unit: "months" } }, "Within 2 months"],
    ["touchpoint", {}, "Email · no content yet"],
    ["touchpoint", { modules: [{ module: "m", version: "v", policy: "pinned" }] }, "Email · 1 module"],
    ["wait", {}, "Wait 3 days"],
    ["wait", { duration: { amount: 1, unit: "working-days" } }, "Wait 1 working day"],
    ["wait", { duration: null }, "No length yet"],
    ["wait", { for: "date" }, "No date yet"],
    ["wait", { for: "date", date: "2026-12-24" }, "Until 24 Dec"],
    ["wait", { for: "date", date: "2027-01-02", time: "09:00" }, "Until 2 Jan 2027 09:00"],
    ["wait", { for: "weekday" }, "No weekday yet"],
    ["wait", { for: "weekday", weekdays: [1, 7], time: "08:30" }, "Until Mon, Sun 08:30"],
    ["wait", { for: "event" }, "No event yet"],
    ["wait", { for: "event", event: "event:hello:opened" }, "Until Hello: opened"],
    ["wait", { for: "event", event: "event:gone:opened" }, "Until an event that is no longer there"],
    ["decision", {}, "2 branches, first match"],
    ["decision", { branches: [], otherwise: true }, "No branches yet"],
    ["decision", { otherwise: false, order: "undeclared" }, "1 branch"],
    ["split", {}, "Experiment, no measure yet"],
    ["split", { measure: "trigger:registered" }, "Experiment, 2 arms"],
    ["preference", {}, "Declared preference, 2 candidates"],
    ["preference", { evidence: [], candidates: [] }, "No evidence yet, 0 candidates"],
    ["fork", {}, "2 ways at once"],
    ["join", {}, "Waits for all"],
    ["join", { waitFor: "any" }, "Goes on with the first"],
    ["consent", {}, "Promotional · Email"],
    ["consent", { markets: ["DE", "AT"] }, "Promotional · DE, AT"],
    ["consent", { channels: [] }, "Promotional"],
    ["rating", {}, "After 2 views · Portal"],
    ["rating", { afterViews: 1 }, "After 1 view · Portal"],
    ["feedback", {}, "Read monthly, by nobody yet"],
    ["feedback", { reader: "Anna", every: "week" }, "Read weekly by Anna"],
    ["handoff", {}, "Within 5 working days"],
    ["handoff", { to: "patient-services", within: null }, "To patient services, no time named"],
    ["sub-journey", {}, "No journey yet"],
    ["sub-journey", { journey: "other" }, "Follow-up"],
    ["sub-journey", { journey: "gone" }, "Journey not found"],
    ["note", { text: "Ask Ben" }, "Ask Ben"],
    ["group", { about: "Opening" }, "Opening"],
  ])("%s %j: %s", ([id, given, line]) => {
    expect(kindById(id)!.data.safeParse(data(id, given)).success).toBe(true);
    expect(say(id, given)).toBe(line);
  });
});

describe("ways out", () => {
  test.for<[KindId, Record<string, unknown>, string[]]>([
    ["touchpoint", {}, [""]],
    ["touchpoint", { channel: "rep-visit" }, ["Done", "Declined", "Not done"]],
    ["touchpoint", { channel: "no such channel" }, [""]],
    ["wait", {}, [""]],
    ["wait", { for: "event" }, ["Event", "Time-out"]],
    ["wait", { for: "event", timeout: { amount: 14, unit: "days" } }, ["Event", "Time-out 14 days"]],
    ["decision", {}, ["Yes", "Everyone else"]],
    ["decision", { otherwise: false }, ["Yes"]],
    ["split", {}, ["A 50 %", "B 50 %"]],
    ["preference", {}, ["First choice", "Second choice", "Fallback"]],
    ["preference", { fallback: "Email" }, ["First choice", "Second choice", "Fallback: Email"]],
    ["consent", {}, ["Granted", "Not granted"]],
    ["rating", {}, ["Yes", "No", "No answer"]],
    ["handoff", {}, ["Accepted", "Declined", "Time-out"]],
    ["sub-journey", {}, ["Completed", "Left"]],
    ["exit", {}, []],
    ["note", {}, []],
  ])("%s %j: %j", ([id, given, names]) => {
    expect(ports(id, given)).toEqual(names);
  });

  test("every channel that a person carries out has an outcome for not doing it", () => {
    for (const channel of channels)
      expect(ports("touchpoint", { channel: channel.id }).length).toBe(channel.human ? 3 : 1);
  });
});

describe("time", () => {
  const day = 1440;
  const delay = (id: KindId, given: Record<string, unknown>, port: string) =>
    kindById(id)!.delay(data(id, given), port);
  test("a message waits for its window to open, at the longest over the closed days", () => {
    const window = (days: number[], from: string, to: string) =>
      delay("touchpoint", { sendWindow: { days, from, to } }, "next").max;
    expect(window([1, 2, 3, 4, 5], "08:00", "18:00")).toBe(3 * day - 10 * 60);
    expect(window([1, 2, 3, 4, 5, 6, 7], "08:00", "18:00")).toBe(14 * 60);
    expect(window([3], "09:00", "10:00")).toBe(7 * day - 60);
    expect(window([1, 2, 3, 4, 5, 6, 7], "00:00", "23:59")).toBe(1);
    expect(window([], "08:00", "18:00")).toBe(0);
  });
  test("a window over midnight is open until the morning", () => {
    expect(
      delay("touchpoint", { sendWindow: { days: [1, 2, 3, 4, 5, 6, 7], from: "22:00", to: "06:00" } }, "next").max,
    ).toBe(16 * 60);
  });
  test("a person has until the time allowed is over", () => {
    const given = { channel: "rep-visit", dueIn: { amount: 2, unit: "days" } };
    expect(delay("touchpoint", given, "done")).toEqual({ min: 0, max: 2 * day });
    expect(delay("touchpoint", given, "not-done")).toEqual({ min: 2 * day, max: 2 * day });
  });
  test("an event may never come; its time-out does", () => {
    expect(delay("wait", { for: "event" }, "event").max).toBe(Infinity);
    expect(delay("wait", { for: "event", timeout: { amount: 3, unit: "days" } }, "timeout")).toEqual({
      min: 3 * day,
      max: 3 * day,
    });
    expect(delay("wait", { for: "event", timeout: { amount: 3, unit: "days" } }, "event")).toEqual({
      min: 0,
      max: 3 * day,
    });
  });
});

test("an unknown kind is undefined to ask for and an error to rely on", () => {
  expect(kindById("toString")).toBeUndefined();
  expect(() => kindOf({ kind: "teleport" })).toThrow("teleport");
  const node = nodeRecord("n", "wait") as never;
  expect([isKind(node, "wait"), isKind(node, "exit")]).toEqual([true, false]);
});

test("facts without a library answer what ways out depend on", () => {
  expect([
    plainFacts.channelIsHuman("rep-visit"),
    plainFacts.channelIsHuman("email"),
    plainFacts.channelIsHuman("?"),
  ]).toEqual([true, false, false]);
});
