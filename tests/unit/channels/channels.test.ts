/** Every channel is complete: words for its events, an icon that is drawn, consent for every market, figures with their source. */
import { describe, expect, test } from "vitest";
import { isIconName } from "../../../renderer/ui/icons.ts";
import { type Channel, channelById, channels } from "../../../shared/channels/index.ts";
import { audienceTypes, functions } from "../../../shared/journey/index.ts";

const all: readonly Channel[] = channels;

test("the twenty channels of the palette, each id once", () => {
  expect(all).toHaveLength(20);
  expect(new Set(all.map(({ id }) => id)).size).toBe(20);
  for (const { id } of all) expect(channelById(id)?.id).toBe(id);
  expect(channelById("fax")).toBeUndefined();
});

describe.each(all.map((channel) => [channel.id, channel] as const))("%s", (_, channel) => {
  const { title, inSentence, hint, events } = channel.words.en;

  test("says what it is, in words of its own", () => {
    for (const word of [title, inSentence, hint]) expect(word.trim()).not.toBe("");
    // The palette shows two columns; a longer title would be cut there.
    expect(title.length).toBeLessThanOrEqual(20);
    expect(all.filter((other) => other.words.en.title === title)).toHaveLength(1);
  });
  test("has an icon that is drawn", () => expect(isIconName(channel.icon)).toBe(true));
  test("has a word for every event, and no word too many", () => {
    expect(channel.events.length).toBeGreaterThan(0);
    expect(Object.keys(events).toSorted()).toEqual(channel.events.map(({ id }) => id).toSorted());
    for (const word of Object.values(events)) expect(word.trim()).not.toBe("");
  });
  test("at least one event is a reaction, so that a decision has something to ask", () => {
    expect(channel.events.some(({ reaction }) => reaction)).toBe(true);
  });
  test("knows the consent it needs in every market", () => {
    expect(channel.consent["*"]).toBeDefined();
    for (const market of Object.keys(channel.consent)) expect(market).toMatch(/^(\*|[A-Z]{2})$/);
  });
  test("is owned, has a main device among its devices, and a time before which no reaction counts", () => {
    expect(functions).toContain(channel.function);
    expect(channel.devices).toContain(channel.mainDevice);
    expect(channel.formats.length).toBeGreaterThan(0);
    expect(channel.minReaction).toBeGreaterThan(0);
    if (channel.limits.maxText !== null) expect(channel.limits.maxText).toBeGreaterThan(0);
  });
  test("gives a figure only with its source and year, for an event that it emits", () => {
    for (const [event, figure] of Object.entries(channel.rates)) {
      expect(channel.events.map(({ id }) => id)).toContain(event);
      expect(figure.value).toBeGreaterThan(0);
      expect(figure.value).toBeLessThanOrEqual(1);
      expect(figure.source).not.toBe("");
      expect(figure.year).toBeGreaterThan(2000);
    }
  });
  test("closes itself to audiences that exist", () => {
    for (const list of Object.values(channel.closedTo ?? {}))
      for (const type of list) expect(audienceTypes).toContain(type);
  });
});

describe("what the rules lean on", () => {
  const where = (holds: (channel: Channel) => boolean): string[] => all.filter(holds).map(({ id }) => id);

  test("where people speak, medical questions and side effects can be heard", () => {
    const speaking = where(({ freeText }) => freeText);
    expect(speaking).toContain("rep-visit");
    const hearing = where(({ events }) => events.some(({ id }) => id === "side-effect-heard"));
    expect(hearing).toEqual(speaking);
  });
  test("people on both ends mean a conversation", () => {
    expect(where(({ formats }) => formats.includes("conversation")).filter((id) => !channelById(id)?.twoWay)).toEqual(
      [],
    );
  });
  test("medical affairs owns its own channels", () => {
    expect(where((channel) => channel.function === "medical")).toEqual([
      "msl-visit",
      "msl-remote",
      "peer-event",
      "medical-information",
    ]);
  });
  test("representatives and liaisons do not call on patients", () => {
    for (const id of [
      "rep-visit",
      "rep-email",
      "remote-detailing",
      "msl-visit",
      "msl-remote",
      "peer-event",
      "congress",
    ])
      expect(channelById(id)?.closedTo?.["*"]).toEqual(expect.arrayContaining(["patient-on-therapy", "public"]));
  });
  test("what rings or lands in an inbox needs consent in Europe", () => {
    for (const id of ["email", "rep-email", "sms", "messaging", "push", "phone-call"])
      expect(channelById(id)?.consent["*"]).toBe("opt-in");
  });
  test("whoever carries a task out reports that it was done or declined", () => {
    for (const channel of all.filter(({ human }) => human)) {
      const ids = channel.events.map(({ id }) => id);
      expect(ids.some((id) => id === "done" || id === "sent")).toBe(true);
    }
  });
});
