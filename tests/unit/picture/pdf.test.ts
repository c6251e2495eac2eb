/** A journey as PDF, read again as a viewer reads it: pages, texts, links, mark; the same bytes every time. */
import { beforeAll, describe, expect, test } from "vitest";
import { journey } from "../../support/journey.ts";
import { pdfOf, sampleRecords, timesNamed } from "./ground.ts";
import { type ReadPdf, readPdf } from "../../support/read-pdf.ts";

describe("the sample as PDF", () => {
  let pdf: ReadPdf;
  let bytes: Uint8Array;
  beforeAll(async () => {
    ({ bytes } = await pdfOf(sampleRecords()));
    pdf = readPdf(bytes);
  });
  const stageNames = () =>
    sampleRecords()
      .filter(({ type }) => type === "stage")
      .sort((a, b) => Number(a["order"]) - Number(b["order"]))
      .map(({ name }) => String(name));

  test("begins with an overview; then come the stages in their order", () => {
    const [first, ...rest] = pdf.outline;
    expect(first).toBe("Overview");
    expect(pdf.pages).toHaveLength(pdf.outline.length);
    expect([...new Set(rest.map((mark) => mark.replace(/, part .*/, "")))]).toEqual(stageNames());
    expect(pdf.title).toBe("First patient");
  });
  test("shows each node on exactly one page after the overview", () => {
    const nodes = sampleRecords().filter(
      ({ type, kind }) => type === "node" && !["note", "join", "fork", "group"].includes(String(kind)),
    );
    expect(nodes.length).toBeGreaterThan(45);
    for (const node of nodes) {
      const name = String(node["name"]);
      const same = nodes.filter((other) => other["name"] === name).length;
      const times = pdf.pages.slice(1).reduce((sum, texts) => sum + timesNamed(texts, name), 0);
      expect(times, name).toBe(same);
    }
  });
  test("says of each connection that leaves a page where it leads, by the right page", () => {
    let told = 0;
    for (const texts of pdf.pages.slice(1)) {
      const joined = texts.join("");
      for (const [, name = "", page] of joined.matchAll(/→ ([^()→]+?) ?\([^()]+, p\. (\d+)\)/g)) {
        told += 1;
        expect(timesNamed(pdf.pages[Number(page) - 1] ?? [], name), name).toBeGreaterThan(0);
      }
    }
    expect(told).toBeGreaterThan(5);
    expect(pdf.links.slice(1).flat().length).toBeGreaterThanOrEqual(told);
    expect(pdf.links.flat().every((page) => page >= 2 && page <= pdf.pages.length)).toBe(true);
  });
  test("has title, revision, day and number on every page, and the legend on the first", () => {
    pdf.pages.forEach((texts, i) => {
      expect(texts).toContain("Revision 1,203 · 1 Jun 2026 · Draft");
      expect(texts).toContain(`Page ${i + 1} of ${pdf.pages.length}`);
      expect(texts).toContain("First patient");
    });
    expect(pdf.pages[0]).toEqual(
      expect.arrayContaining(["Shapes", "Touchpoint", "Colours: Function", "Medical", "Marks"]),
    );
  });
  test("is marked on every page until all is approved", async () => {
    for (const texts of pdf.pages) expect(texts).toContain("DRAFT");
    const approved = readPdf((await pdfOf(sampleRecords(), { coverage: { total: 3, approved: 3 } })).bytes);
    for (const texts of approved.pages) expect(texts).not.toContain("DRAFT");
    expect(approved.pages[0]).toContain("Revision 1,203 · 1 Jun 2026 · Approved");
  });
  test("has the same bytes every time", async () => {
    expect((await pdfOf(sampleRecords())).bytes).toEqual(bytes);
  });
  test("needs fewer pages on larger paper", async () => {
    expect(readPdf((await pdfOf(sampleRecords(), { paper: "a3" })).bytes).pages.length).toBeLessThan(pdf.pages.length);
  });
});

test("letters that the font lacks are drawn as signs, or told", async () => {
  const records = journey("Signs")
    .stage("S")
    .entry("In", { by: "manual" })
    .wait(1, "days", "Größe ≥ 5 → weiter")
    .exit("完")
    .build();
  const { bytes, missing } = await pdfOf(records);
  expect(missing).toEqual(["完"]);
  const texts = readPdf(bytes).pages[1]?.join("") ?? "";
  expect(texts).toContain("Größe ≥ 5 → weiter");
  expect(texts).toContain("完");
});
