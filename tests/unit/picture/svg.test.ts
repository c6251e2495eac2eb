/** A journey as SVG: the same bytes every time, all names in it once, nothing in it that runs or breaks it. */
import { describe, expect, test } from "vitest";
import { journey } from "../../support/journey.ts";
import { sampleRecords, svgOf, timesNamed } from "./ground.ts";

const texts = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) =>
    text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
  );
/** Every element that is opened is closed, in order; the browser's own parser is asked end to end. */
function expectBalanced(svg: string): void {
  const open: string[] = [];
  for (const [tag, close, name = "", own] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
    if (tag.startsWith("<?")) continue;
    if (close === "/") expect(open.pop()).toBe(name);
    else if (own !== "/") open.push(name);
  }
  expect(open).toEqual([]);
}

describe("the sample as SVG", () => {
  test("has the same bytes every time", async () => {
    const svg = await svgOf(sampleRecords());
    expect(svg.length).toBeGreaterThan(50_000);
    expect(await svgOf(sampleRecords())).toBe(svg);
  });
  test("names every node once, in full where its card has the room", async () => {
    const said = texts(await svgOf(sampleRecords(), { legend: false, mark: "none" }));
    const nodes = sampleRecords().filter(
      ({ type, kind }) => type === "node" && kind !== "note" && kind !== "join" && kind !== "fork",
    );
    expect(nodes.length).toBeGreaterThan(50);
    for (const node of nodes) {
      const name = String(node["name"]);
      const all = sampleRecords().filter((other) => other["name"] === node["name"] && other.type === "node");
      expect(timesNamed(said, name), name).toBe(all.length);
    }
  });
  test("carries its letters along, names their font, and runs nothing", async () => {
    const svg = await svgOf(sampleRecords());
    expect(svg).toContain('font-family="Inter,');
    expect(svg.match(/src:url\(data:font\/ttf;base64,/g)).toHaveLength(2);
    expect(svg).not.toMatch(/<script|on\w+=|javascript:|<foreignObject|xlink:href|https?:\/\/(?!www\.w3\.org)/i);
    expectBalanced(svg);
  });
  test("is marked while it is not wholly approved, and only then", async () => {
    expect(texts(await svgOf(sampleRecords())).filter((text) => text === "DRAFT").length).toBeGreaterThan(0);
    expect(texts(await svgOf(sampleRecords(), { mark: "none" }))).not.toContain("DRAFT");
  });
  test("of one stage says where connections lead", async () => {
    const stages = sampleRecords().filter(({ type }) => type === "stage");
    const said = texts(
      await svgOf(sampleRecords(), { scope: { of: "stage", id: String(stages[0]?.id) }, legend: false, mark: "none" }),
    );
    expect(said.some((text) => /^→ .+/.test(text))).toBe(true);
    expect(said.join(" ")).toMatch(/\(Advocacy\)/);
    expect(said).toContain("Congress sign-up");
    expect(said).not.toContain("First patient visit");
  });
});

describe("hostile names", () => {
  const name = `<b> & "q" 'a' ]]> \u0007 \ud800 end`;
  const records = () =>
    journey("Names <&>").stage("S <1>").entry("In", { by: "manual" }).wait(1, "days", name).exit("Out").build();
  test("stand in it as text", async () => {
    const svg = await svgOf(records());
    expectBalanced(svg);
    expect(svg).not.toContain("<b>");
    // oxlint-disable-next-line no-control-regex -- it must hold none
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    expect(svg.isWellFormed()).toBe(true);
    expect(texts(svg).some((text) => text.startsWith("<b> &"))).toBe(true);
    expect(texts(svg)).toContain("S <1>");
  });
});

describe("the legend", () => {
  const small = () =>
    journey("Small").stage("One").entry("In", { by: "manual" }).wait(1, "days", "Later").exit("Out").build();
  test("lists what is in the picture and nothing else", async () => {
    const said = texts(await svgOf(small(), { mark: "none" }));
    expect(said).toEqual(expect.arrayContaining(["Shapes", "Entry", "Wait", "Exit", "Colours: Function", "No owner"]));
    for (const absent of ["Touchpoint", "Decision", "Marketing", "Marks", "way back", "approved"])
      expect(said, absent).not.toContain(absent);
  });
  test("is left out when it is not wanted", async () => {
    expect(texts(await svgOf(small(), { legend: false }))).not.toContain("Shapes");
  });
});
