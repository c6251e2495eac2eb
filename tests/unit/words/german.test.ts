/** German where sentences are put together: plurals, lists, numbers, days, conditions, steps, refusals, why a value does not fit. */
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { commandRunnerIn, labelOf, namingOf } from "../../../shared/commands/index.ts";
import { type KindFacts, type NodeKind, dictionaryOf, kindFacts, kinds } from "../../../shared/kinds/index.ts";
import { channels } from "../../../shared/channels/index.ts";
import { createDoc, openSession } from "../../../shared/document/index.ts";
import {
  type Condition,
  type DataDictionary,
  type DataField,
  conditionFault,
  durationUnits,
  sayCondition,
  sayDuration,
  sayMinutes,
  sayMisfit,
} from "../../../shared/journey/index.ts";
import { sayFinding } from "../../../shared/rules/index.ts";
import { type Language, countDe, dayIn, listedDe, listedIn, numberIn } from "../../../shared/words/language.ts";
import { asks } from "../../support/journey.ts";
import { smallJourney } from "../../support/temp-workspace.ts";

describe("numbers, days and lists", () => {
  test.each([
    [0, "0 Schritte"],
    [1, "1 Schritt"],
    [2, "2 Schritte"],
    [1200, "1.200 Schritte"],
  ])("%d", (n, said) => expect(countDe(n, "Schritt", "Schritte")).toBe(said));
  test("a comma parts the fraction, a full stop the thousands", () => {
    expect(numberIn(1234.5, "de")).toBe("1.234,5");
    expect(numberIn(1234.5, "en")).toBe("1,234.5");
  });
  test("days", () => {
    expect(dayIn("2026-12-24", "de")).toBe("24.12.2026");
    expect(dayIn("2026-12-24", "en")).toBe("24 Dec 2026");
    for (const odd of ["", "soon", "2026-13-40"]) expect(dayIn(odd, "de")).toBe(odd);
  });
  test("lists", () => {
    expect(listedDe([])).toBe("");
    expect(listedDe(["a"])).toBe("a");
    expect(listedDe(["a", "b"])).toBe("a und b");
    expect(listedIn(["a", "b", "c"], "de", "or")).toBe("a, b oder c");
    expect(listedIn(["a", "b", "c"], "en", "or")).toBe("a, b or c");
  });
  const forms = {
    minutes: "Minute",
    hours: "Stunde",
    days: "Tag",
    "working-days": "Arbeitstag",
    weeks: "Woche",
    months: "Monat",
  };
  test.each(durationUnits)("durations in %s", (unit) => {
    const [none, one, two] = [0, 1, 2].map((amount) => sayDuration({ amount, unit }, "de"));
    expect(one).toBe(`1 ${forms[unit]}`);
    expect(two).toMatch(new RegExp(`^2 ${forms[unit]}e?n?$`));
    expect(two).not.toBe(`2 ${forms[unit]}`);
    expect(none).toBe(two?.replace("2", "0"));
  });
  test("minutes as the largest unit", () => expect(sayMinutes(4320, "de")).toBe("3 Tage"));
});

const field = (id: string, label: string, type: DataField["type"], more: Partial<DataField> = {}): DataField => ({
  ...{ id, label, type, source: "attribute", function: "marketing" },
  ...more,
});
const fields = [
  field("s", "Fachgebiet", "choice", {
    options: [
      { value: "cardio", label: "Kardiologie" },
      { value: "neuro", label: "Neurologie" },
      { value: "onco", label: "Onkologie" },
    ],
  }),
  field("n", "Verordnungen", "number"),
  field("b", "Verifiziert", "boolean"),
  field("d", "Letzte Bestellung", "date"),
  field("e", "Einladung: geöffnet", "event"),
];
const dictionary: DataDictionary = { fields, field: (id) => fields.find((one) => one.id === id) };
const say = (condition: Condition | null): string => sayCondition(condition, dictionary, "de");

describe("conditions", () => {
  test.each([
    [asks("s", "is", "cardio"), "Fachgebiet ist Kardiologie"],
    [asks("s", "is-one-of", ["cardio", "neuro"]), "Fachgebiet ist Kardiologie oder Neurologie"],
    [asks("s", "is-none-of", ["cardio"]), "Fachgebiet ist nicht Kardiologie"],
    [asks("s", "is-none-of", ["cardio", "neuro"]), "Fachgebiet ist weder Kardiologie noch Neurologie"],
    [
      asks("s", "is-none-of", ["cardio", "neuro", "onco"]),
      "Fachgebiet ist keines von Kardiologie, Neurologie oder Onkologie",
    ],
    [asks("n", "at-least", 1200.5), "Verordnungen ist mindestens 1.200,5"],
    [asks("n", "between", [1, 2]), "Verordnungen liegt zwischen 1 und 2"],
    [asks("b", "is", true), "Verifiziert ist ja"],
    [asks("d", "before", "2026-12-24"), "Letzte Bestellung liegt vor dem 24.12.2026"],
    [asks("d", "within-days", 1), "Letzte Bestellung liegt höchstens 1 Tag zurück"],
    [asks("d", "older-than-days", 30), "Letzte Bestellung liegt mehr als 30 Tage zurück"],
    [asks("e", "happened"), "Einladung: geöffnet ist eingetreten"],
    [asks("e", "not-happened"), "Einladung: geöffnet ist nicht eingetreten"],
    [asks("e", "at-least", 1), "Einladung: geöffnet ist mindestens 1-mal eingetreten"],
    [asks("e", "within-days", 7), "Einladung: geöffnet liegt höchstens 7 Tage zurück"],
    [asks("gone", "is", 1), "ein Datenfeld, das es nicht mehr gibt ist 1"],
    [null, "noch keine Bedingung"],
  ] as const)("%#: %s", (condition, said) => expect(say(condition)).toBe(said));
  test("joined, grouped, denied", () => {
    const [a, b] = [asks("s", "is", "cardio"), asks("e", "happened")];
    expect(say({ op: "all", of: [a, { op: "any", of: [b, { op: "not", of: a }] }] })).toBe(
      "Fachgebiet ist Kardiologie und (Einladung: geöffnet ist eingetreten oder nicht (Fachgebiet ist Kardiologie))",
    );
    expect(conditionFault(a, dictionary)).toBeUndefined();
  });
});

describe("steps and refusals", () => {
  const open = (): ReturnType<typeof openSession> =>
    openSession({ records: smallJourney("j"), runner: commandRunnerIn("de") });
  test("one, several, and what has no name", () => {
    const naming = namingOf(open().doc, "de");
    expect(naming.many(["j-mail", "j-exit", "j-e1"])).toBe("2 Schritte und 1 Verbindung");
    expect(naming.many(["j-mail", "gone"])).toBe("2 Einträge");
    expect(naming.one("j-e1")).toBe("Verbindung");
  });
  test("a step is called by what it does, as the other language calls it by its own words", () => {
    const { doc } = open();
    const call = {
      name: "move-nodes",
      args: {
        by: "move",
        moves: [
          { id: "j-mail", x: 0, y: 0 },
          { id: "j-exit", x: 0, y: 0 },
        ],
      },
    };
    expect(labelOf(call, doc, "de")).toBe("2 Schritte verschieben");
    expect(labelOf(call, doc, "en")).toBe("Move 2 nodes");
  });
  test("a value that does not fit is refused with its field and its reason", () => {
    const outcome = open().dispatch({
      name: "set-fields",
      args: { ids: ["j-mail"], fields: { name: "x".repeat(500) } },
    });
    expect(outcome).toMatchObject({
      refused: expect.stringMatching(
        /kann das nicht als „name“ aufnehmen: höchstens \d+ Zeichen erlaubt\. Nichts wurde geändert\./,
      ),
    });
  });
  test("malformed arguments are named", () => {
    expect(open().dispatch({ name: "remove", args: { ids: "all", reconnect: false } })).toMatchObject({
      refused: "„remove“ geht so nicht: ids: hier muss eine Liste stehen.",
    });
  });
  test("a rule that broke", () => {
    const finding = { rule: "rule-broken", message: "broken", params: { rule: "x" } };
    expect(sayFinding(finding, "de")).toMatch(/^Die Prüfung „x“ brach/);
  });
});

describe("why a value does not fit", () => {
  const misfit = (schema: z.ZodType, value: unknown): string => {
    const parsed = schema.safeParse(value);
    const issue = parsed.error?.issues[0];
    if (!issue) throw new Error("it fits");
    expect(sayMisfit(issue, "en")).toBe(issue.message);
    return sayMisfit(issue, "de");
  };
  test.each([
    [z.string(), 1, "hier muss ein Text stehen"],
    [z.array(z.string()), "x", "hier muss eine Liste stehen"],
    [z.string().max(1200), "x".repeat(1201), "höchstens 1.200 Zeichen erlaubt"],
    [z.string().min(1), "", "mindestens 1 Zeichen nötig"],
    [z.array(z.number()).min(1), [], "mindestens 1 Eintrag nötig"],
    [z.array(z.number()).max(2), [1, 2, 3], "höchstens 2 Einträge erlaubt"],
    [z.number().gt(0), 0, "mehr als 0 nötig"],
    [z.number().lt(5), 5, "weniger als 5 erlaubt"],
    [z.enum(["a", "b"]), "c", "nur „a“, „b“ erlaubt"],
    [z.strictObject({}), { x: 1 }, "unbekannt: „x“"],
    [z.union([z.string(), z.number()]), true, "das passt zu keiner der möglichen Formen"],
    [z.number().multipleOf(4), 3, "ein Vielfaches von 4 nötig"],
    [z.string().regex(/^a/), "b", "die Schreibweise ist nicht gültig"],
  ] as const)("%#", (schema, value, said) => expect(misfit(schema, value)).toBe(said));
});

describe("one line on a node has room for as much as English needs", () => {
  const library = createDoc();
  const line = (language: Language, say: (facts: KindFacts) => string): number =>
    say(
      kindFacts({
        library,
        dictionary: dictionaryOf(library, library, language),
        journeys: new Map(),
        language,
        today: "2026-11-21",
      }),
    ).length;
  /** Characters that always fit beside the icon. */
  const room = 24;
  test.each(kinds.map((kind) => [kind.id, kind as NodeKind] as const))("%s", (_, kind) => {
    const of = (language: Language): number => line(language, (facts) => kind.summary(kind.blank(language), facts));
    expect(of("de")).toBeLessThanOrEqual(Math.max(room, of("en")));
  });
  test.each(channels.map((channel) => [channel.id, channel] as const))("%s", (_, { words }) => {
    expect(words.de.title.length).toBeLessThanOrEqual(Math.max(13, words.en.title.length));
  });
});
