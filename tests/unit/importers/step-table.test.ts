/** Plans as people really have them: what is read of them, what is told, and that nothing is lost or let through. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FailureError, type Failure } from "../../../shared/api/reply.ts";
import {
  type PlanStep,
  type StepTable,
  type StepTableOptions,
  looksLikeTable,
  planLimits,
  readStepTable,
} from "../../../shared/importers/index.ts";

const plan = (name: string): string => readFileSync(join(import.meta.dirname, "../../fixtures/plans", name), "utf8");
const read = (text: string, options: Partial<StepTableOptions> = {}): StepTable =>
  readStepTable(text, { language: "en", ...options });
const roles = (table: StepTable): string[] => table.columns.map(({ role }) => role);
const only = (text: string): PlanStep => {
  const { steps } = read(text);
  expect(steps).toHaveLength(1);
  return steps[0]!;
};
const days = (amount: number, unit = "days") => ({ for: "duration", duration: { amount, unit } });
function refusal(text: string): Failure {
  try {
    read(text);
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  throw new Error("it was read");
}

describe("a table from a spreadsheet", () => {
  const table = read(plan("launch-excel-en.tsv"));

  test("its headers name the columns", () => {
    expect(table.form).toBe("table");
    expect(table.header).toBe(1);
    expect(roles(table)).toEqual(["stage", "step", "channel", "owner", "wait", "text"]);
  });
  test("merged stage cells belong to the stage above", () => {
    expect(table.stages).toEqual(["Awareness", "Trial", "Adoption"]);
    expect(table.steps.map(({ stage }) => stage)).toEqual(["Awareness", "Awareness", "Trial", "Trial", "Adoption"]);
  });
  test("channels and owners are recognised by what people write", () => {
    expect(table.steps.map(({ channel }) => channel)).toEqual([
      "email",
      "rep-visit",
      "webinar",
      "msl-visit",
      "rep-email",
    ]);
    expect(table.steps.map(({ owner }) => owner)).toEqual(["marketing", "sales", "medical", "medical", "sales"]);
  });
  test("a cell with line breaks and quotes is one cell, and rows count as the spreadsheet does", () => {
    expect(table.steps[1]).toMatchObject({ row: 3, text: 'Two points:\n- dosing\n- "first" month' });
    expect(table.steps[4]?.row).toBe(6);
  });
  test("waits are lengths of time; a bare number counts days, and that is told", () => {
    expect(table.steps.map(({ wait }) => wait)).toEqual([
      null,
      days(5, "working-days"),
      days(2, "weeks"),
      null,
      days(3),
    ]);
    expect(table.notes).toEqual([expect.objectContaining({ tone: "told", row: 6 })]);
  });
  test("a person beside the function stays in the words", () => {
    expect(table.steps[4]?.text).toBe("Owner: Sales (Anna Berg)");
  });
});

test("German CSV with semicolons, a byte order mark and day numbers", () => {
  const table = read(plan("kongress-de.csv"));
  expect(roles(table)).toEqual(["number", "stage", "step", "channel", "owner", "when", "text"]);
  expect(table.steps.map(({ name, channel, owner }) => [name, channel, owner])).toEqual([
    ["Einladung", "email", "marketing"],
    ["Erinnerung", "sms", "marketing"],
    ["Außendienst spricht an", "rep-visit", "sales"],
    ["Online-Seminar", "webinar", "medical"],
    ["Anruf durch Service", "phone-call", "patient-services"],
  ]);
  expect(table.steps.map(({ wait }) => wait)).toEqual([null, days(7), days(3), days(4), days(7)]);
  expect(table.steps[0]?.text).toBe("Save the date; Online");
  expect(table.notes).toEqual([]);
});

test("a list with headings: the title, stages, points below points, ways of a decision", () => {
  const table = read(plan("follow-up.md"));
  expect([table.form, table.title]).toEqual(["list", "Follow-up after the congress"]);
  expect(table.stages).toEqual(["First week", "Later"]);
  expect(table.steps.map(({ name, kind }) => [name, kind])).toEqual([
    ["Email: thank you for your visit", "touchpoint"],
    ["wait 3 days", "wait"],
    ["Rep visit with the slides", "touchpoint"],
    ["Reminder email", "touchpoint"],
    ["Webinar with the investigator", "touchpoint"],
    ["Interested?", "decision"],
    ["MSL visit", "touchpoint"],
    ["agreed to a second talk", "goal"],
  ]);
  expect(table.steps[2]?.only).toEqual({ words: "opened", event: "opened", denied: false, otherwise: false });
  expect(table.steps[3]?.only).toMatchObject({ otherwise: true });
  expect(table.steps[4]?.wait).toEqual(days(2, "weeks"));
  expect(table.steps[6]?.text).toBe("bring the poster\nask about the registry");
});

test("plain lines", () => {
  const table = read(plan("lines.txt"));
  expect(table.form).toBe("lines");
  expect(table.steps.map(({ name, kind, channel }) => [name, kind, channel])).toEqual([
    ["Wait 3 days", "wait", null],
    ["Send the invitation by email", "touchpoint", "email"],
    ["Reminder email", "touchpoint", "email"],
    ["Webinar", "touchpoint", "webinar"],
    ["Phone call", "touchpoint", "phone-call"],
    ["Asked for a visit", "goal", null],
  ]);
  expect(table.steps[2]?.wait).toEqual(days(5));
});

test("a Markdown table with numbers that rows refer to", () => {
  const table = read(plan("medical-numbered.md"));
  expect(roles(table)).toEqual(["number", "stage", "step", "channel", "owner", "next"]);
  expect(table.steps.map(({ next }) => next)).toEqual([
    [{ name: "", to: 1 }],
    [
      { name: "Yes", to: 2 },
      { name: "No", to: 3 },
    ],
    [{ name: "", to: 4 }],
    [{ name: "", to: 4 }],
    [{ name: "", to: "end" }],
  ]);
  expect(table.steps[1]?.kind).toBe("decision");
  expect(table.notes.map(({ tone, row, what }) => [tone, row, what])).toEqual([
    ["unread", 7, "“Carrier pigeon” is no channel that is known."],
    ["unread", 7, "“Ms Berg” is none of the functions."],
  ]);
  expect(table.steps[4]?.text).toBe("Channel: Carrier pigeon\nFunction: Ms Berg");
});

describe("without headers", () => {
  test("columns are guessed from what they hold, and that is told", () => {
    const table = read(
      "Awareness\tInvitation\tE-mail\tMarketing\nAwareness\tVisit him\tF2F call\tSales\nTrial\tTalk\tWebinar\tMSL",
    );
    expect(table.header).toBeNull();
    expect(roles(table)).toEqual(["stage", "step", "channel", "owner"]);
    expect(table.columns.every(({ guessed }) => guessed)).toBe(true);
    expect(table.notes[0]).toMatchObject({ tone: "told", row: 0 });
  });
  test("what a person chose goes before every guess", () => {
    const text = "Step\tRemark\nHello\tInvitation by email\nAgain\tSecond email";
    const swapped = read(text, { roles: ["text", "step"] });
    expect(swapped.steps.map(({ name, text: words }) => [name, words])).toEqual([
      ["Invitation by email", "Hello"],
      ["Second email", "Again"],
    ]);
    expect(read(text, { header: false }).steps[0]).toMatchObject({ row: 1, name: "Step" });
  });
});

describe("times", () => {
  test.each([
    ["3 days", days(3)],
    ["after 2 weeks", days(2, "weeks")],
    ["48h", days(48, "hours")],
    ["3 Tage", days(3)],
    ["nach zwei Wochen", days(2, "weeks")],
    ["5 Werktage", days(5, "working-days")],
    ["1 Monat", days(1, "months")],
    ["immediately", null],
    ["sofort", null],
    ["0", null],
  ])("a wait of “%s”", (cell, wait) => {
    expect(read(`Step\tChannel\tWait\nA\tEmail\t\nB\tEmail\t${cell}`).steps[1]?.wait).toEqual(wait);
  });
  test("the header may name the unit", () => {
    expect(read("Step\tWait (weeks)\nA\t\nB\t2").steps[1]?.wait).toEqual(days(2, "weeks"));
  });
  test.each([
    ["2027-03-12", "2027-03-12"],
    ["12.03.2027", "2027-03-12"],
    ["12. März 2027", "2027-03-12"],
    ["March 12, 2027", "2027-03-12"],
    ["31/12/2027", "2027-12-31"],
  ])("the date %s", (cell, date) => {
    expect(read(`Step\tDate\nA\t${cell}`).steps[0]?.wait).toEqual({ for: "date", date });
  });
  test.each(["03/04/2027", "soon", "30.02.2027", "Q2"])(
    "“%s” is not certain: the words stay and it is told",
    (cell) => {
      const table = read(`Step\tDate\nA\t${cell}`);
      expect(table.steps[0]).toMatchObject({ wait: null, text: `Date: ${cell}` });
      expect(table.notes).toContainEqual(expect.objectContaining({ tone: "unread", row: 2 }));
    },
  );
  test("days before the step above are not waited for backwards", () => {
    const table = read("Step\tDay\nA\tDay 7\nB\tDay 3");
    expect(table.steps[1]).toMatchObject({ wait: null, text: "Day 3" });
    expect(table.notes).toContainEqual(expect.objectContaining({ tone: "unread", row: 3 }));
  });
});

describe("lines that are more than a name", () => {
  test.each([
    ["wait 3 days", { kind: "wait", wait: days(3) }],
    ["3 days later", { kind: "wait", wait: days(3) }],
    ["3 Tage warten", { kind: "wait", wait: days(3) }],
    ["Warten: 2 Wochen", { kind: "wait", wait: days(2, "weeks") }],
    ["Decision: opened the email?", { kind: "decision", name: "opened the email?" }],
    ["Entscheidung: Interesse?", { kind: "decision", name: "Interesse?" }],
    ["Exit: no consent", { kind: "exit", name: "no consent" }],
    ["Ziel: Gespräch vereinbart", { kind: "goal", name: "Gespräch vereinbart" }],
    ["After 3 days: Phone call", { kind: "touchpoint", channel: "phone-call", wait: days(3) }],
  ])("“%s”", (line, wanted) => expect(only(line)).toMatchObject(wanted));

  test.each([
    "We wait for the results of the study",
    "Wait and see",
    "A call later in the year",
    "Meet them if possible",
  ])("“%s” is a step like any other", (line) =>
    expect(only(line)).toMatchObject({ name: line, kind: "touchpoint", wait: null }),
  );
  test("a condition whose end is not certain stays a step, and it is told", () => {
    const table = read("Email\nIf they opened it send the slides");
    expect(table.steps[1]).toMatchObject({ name: "If they opened it send the slides", only: null });
    expect(table.notes).toContainEqual(expect.objectContaining({ tone: "unread", row: 2 }));
  });
  test("what a condition asks for is recognised only where the channel can tell", () => {
    const event = (first: string, condition: string) => read(`${first}\nif ${condition}: Phone call`).steps[1]?.only;
    expect(event("Email", "not opened")).toMatchObject({ event: "opened", denied: true });
    expect(event("Email", "attended")).toMatchObject({ event: null });
    expect(event("Email", "opened twice")).toMatchObject({ event: null, words: "opened twice" });
  });
});

describe("hostile and hopeless input", () => {
  test.each<[string, string, Failure["code"], RegExp]>([
    ["nothing", "  \n\t\n", "bad-input", /nothing to read/],
    ["too many rows", "a\n".repeat(100_000), "too-large", /1,000 rows/],
    ["too many columns", `${"a\t".repeat(200)}\nb`, "too-large", /40 columns/],
    ["a huge cell", `Step\tText\nA\t${"x".repeat(planLimits.cell + 1)}`, "too-large", /20,000 characters/],
    ["a huge text", "x".repeat(planLimits.characters + 1), "too-large", /1,048,576 characters/],
    ["a NUL", "Step\nHello\0there", "bad-input", /NUL/],
    ["quotes without end", `"${'""'.repeat(5_000)}\n`.repeat(900), "bad-input", /never closed|characters|rows/],
  ])("%s is refused with its place and the way out", (_, text, code, message) => {
    const failure = refusal(text);
    // What cannot be told apart from a text that is too large may be refused as that.
    expect([code, "too-large"]).toContain(failure.code);
    expect(failure.message).toMatch(message);
    expect(failure.way).toMatch(/\w/);
  });
  test("the place names row and column", () => {
    expect(refusal(`Step\tText\nA\t${"x".repeat(planLimits.cell + 1)}`).place).toBe("row 2, column B");
    expect(refusal("Step\r\nOne\r\nTwo\0").place).toBe("row 3");
  });
  test.each(["=cmd|' /C calc'!A0", '=HYPERLINK("http://x.example")', "@SUM(A1:A9)", "=A1+B1"])(
    "the formula %s is never taken for words",
    (cell) => {
      const table = read(`Step\tMessage\nWelcome\t${cell}`);
      expect(table.steps[0]?.text).toBe("");
      expect(table.notes).toContainEqual(expect.objectContaining({ tone: "unread", row: 2 }));
    },
  );
  test("errors of the spreadsheet are told", () => {
    expect(read("Step\tWait\nA\t#REF!").notes[0]).toMatchObject({ tone: "unread", row: 2 });
  });
  test("prose with commas is no table", () => {
    expect(read("First, we send an email, then we wait.\nLater, a visit, or a call.").form).toBe("lines");
    expect(looksLikeTable("First, we send an email.\nLater, a visit.")).toBe(false);
    expect(looksLikeTable("a\tb\nc\td")).toBe(true);
  });
  test("any text is read or refused, quickly and never by a crash", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "\t",
        ";",
        ",",
        "\n",
        "\r\n",
        '"',
        '""',
        "|",
        "- ",
        "1. ",
        "# ",
        "=",
        "if ",
        ": ",
        "Stage",
        "Wait",
        "3 days",
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        try {
          const table = read(pieces.join(""));
          for (const step of table.steps) {
            expect(step.name.trim()).not.toBe("");
            expect(step.name.length).toBeLessThanOrEqual(200);
            for (const { to } of step.next) if (to !== "end") expect(table.steps[to]).toBeDefined();
          }
        } catch (error) {
          if (!(error instanceof FailureError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("what a spreadsheet writes is what is read", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "B", "ü", " ", '"', "\n", "\t", ";", ",", "x", "7"),
    maxLength: 12,
  });
  const named = cell.map((text) => `s${text}e`);
  const quoted = (text: string, delimiter: string): string =>
    text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

  test.each(["\t", ";", ","])("with %j between the cells", (delimiter) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(named, named), { minLength: 1, maxLength: 8 }), (rows) => {
        const lines = [["Step", "Message"], ...rows].map((cells) =>
          cells.map((one) => quoted(one, delimiter)).join(delimiter),
        );
        const { steps } = read(lines.join("\r\n"));
        expect(steps.map(({ row }) => row)).toEqual(rows.map((_, at) => at + 2));
        expect(steps.map(({ text }) => text)).toEqual(rows.map(([, words]) => words));
        expect(steps.map(({ name }) => name.replace(/\s+/g, " "))).toEqual(
          rows.map(([name]) => name.replace(/\s+/g, " ")),
        );
      }),
      { numRuns: 300 },
    );
  });
});
