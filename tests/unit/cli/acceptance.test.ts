/** The command line from a fresh sample to a file that anybody can validate, and back. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { type Ran, openDesk, traceOf } from "./itinera.ts";

const { folder, path, itinera } = openDesk();
interface Row {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
  readonly problems: number;
}
let made: Ran | undefined;
let rows: Row[] = [];
let clean = "";
let flawed = "";
const json = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path(name), "utf8")) as Record<string, unknown>;

beforeAll(async () => {
  made = await itinera("new", "sample", "--out", "S.itinera");
  const listed = await itinera("list", "S.itinera", "--format", "json");
  rows = JSON.parse(listed.out) as Row[];
  clean = rows.find(({ problems }) => problems === 0)?.id ?? "";
  flawed = rows.find(({ problems }) => problems > 0)?.id ?? "";
}, 60_000);

test("the sample has a journey with findings and one without; list says so", () => {
  expect(made).toMatchObject({ code: 0, err: "" });
  expect(rows.length).toBeGreaterThanOrEqual(2);
  for (const row of rows)
    expect(row).toMatchObject({
      id: expect.any(String),
      title: expect.any(String),
      revision: 0,
      problems: expect.any(Number),
    });
  expect(clean).not.toBe("");
  expect(flawed).not.toBe("");
});

test("check ends with 1 for the whole sample and with 0 for the clean journey; both leave the folder as it is", async () => {
  const before = traceOf(folder);
  const whole = await itinera("check", "S.itinera");
  expect(whole.code).toBe(1);
  expect(whole.out).toContain(flawed);
  expect(await itinera("check", "S.itinera", "--journey", clean)).toMatchObject({
    code: 0,
    err: "",
    out: expect.stringContaining("no problems"),
  });
  const data = JSON.parse((await itinera("check", "S.itinera", "--format", "json")).out) as {
    journeys: { id: string; problems: number; findings: unknown[] }[];
  };
  expect(data.journeys.map(({ id, problems }) => [id, problems])).toEqual(
    rows.map(({ id, problems }) => [id, problems]),
  );
  expect(traceOf(folder)).toEqual(before);
}, 60_000);

describe("export", () => {
  test("twice gives identical bytes, valid by the published schema, and leaves the workspace as it is", async () => {
    const before = traceOf(folder);
    expect(
      await itinera("export", "S.itinera", "--journey", clean, "--to", "blueprint", "--out", "a.json"),
    ).toMatchObject({ code: 0, out: "" });
    expect(
      await itinera("export", "S.itinera", "--journey", clean, "--to", "blueprint", "--out", "b.json"),
    ).toMatchObject({ code: 0 });
    const a = readFileSync(path("a.json"));
    expect(a.equals(readFileSync(path("b.json")))).toBe(true);
    const { "a.json": _a, "b.json": _b, ...rest } = traceOf(folder);
    expect(rest).toEqual(before);
    const schema = readFileSync(join(import.meta.dirname, "../../../docs/blueprint/blueprint-1.schema.json"), "utf8");
    const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(JSON.parse(schema) as object);
    expect(validate(json("a.json")) || validate.errors).toBe(true);
    expect(json("a.json")).toMatchObject({ draft: false, watermark: null, journey: { id: clean } });
  }, 60_000);

  test("is refused with 1 while errors are open, writing nothing; as a draft it is marked", async () => {
    const refused = await itinera("export", "S.itinera", "--journey", flawed, "--to", "blueprint", "--out", "c.json");
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toContain("--draft");
    expect(traceOf(folder)).not.toHaveProperty(["c.json"]);
    expect(
      (await itinera("export", "S.itinera", "--journey", flawed, "--to", "blueprint", "--out", "c.json", "--draft"))
        .code,
    ).toBe(0);
    expect(json("c.json")).toMatchObject({ draft: true, watermark: expect.stringContaining("DRAFT") });
  }, 60_000);

  test("into a folder takes the file’s own name; to - it is printed", async () => {
    const named = await itinera("export", "S.itinera", "--journey", clean, "--to", "blueprint", "--out", ".");
    const [, name = ""] = /Written: (\S+)/.exec(named.err) ?? [];
    expect(name).toMatch(new RegExp(`${clean}\\.blueprint\\.json$`));
    const printed = await itinera("export", "S.itinera", "--journey", clean, "--to", "blueprint", "--out", "-");
    expect(printed.out).toBe(readFileSync(path(name), "utf8"));
  }, 60_000);
});

describe("import, then export again", () => {
  test("gives the same semantic hash, under another id where that one is taken", async () => {
    const hash = json("a.json")["semanticHash"];
    const brought = await itinera("import", "a.json", "--into", "S.itinera", "--format", "json");
    expect(brought).toMatchObject({ code: 0, err: "" });
    const { journey, renamed } = JSON.parse(brought.out) as { journey: string; renamed: number };
    expect([journey, renamed]).toEqual([`${clean}-2`, 1]);
    await itinera("export", "S.itinera", "--journey", journey, "--to", "blueprint", "--out", "again.json");
    expect(json("again.json")["semanticHash"]).toBe(hash);
    expect(json("again.json")["layout"]).toEqual(json("a.json")["layout"]);
    expect((await itinera("verify", "S.itinera")).code).toBe(0);
  }, 60_000);

  test("into a workspace that is not there yet makes one", async () => {
    expect((await itinera("import", "a.json", "--into", "T.itinera")).code).toBe(0);
    const again = await itinera("export", "T.itinera", "--to", "blueprint", "--out", "t.json", "--draft");
    expect(again.code).toBe(0);
    expect(json("t.json")["semanticHash"]).toBe(json("a.json")["semanticHash"]);
    expect(json("t.json")["layout"]).toEqual(json("a.json")["layout"]);
    // Approvals came along as information only.
    const { approvals, content } = json("t.json") as {
      approvals: { state: string }[];
      content: { versions: { approval: unknown }[] };
    };
    expect(new Set(approvals.map(({ state }) => state))).toEqual(new Set(["none"]));
    expect(content.versions.every(({ approval }) => approval === null)).toBe(true);
  }, 60_000);

  test("a dry run says what would come and writes nothing", async () => {
    const before = traceOf(folder);
    expect(await itinera("import", "a.json", "--into", "T.itinera", "--dry-run")).toMatchObject({
      code: 0,
      out: expect.stringContaining("Would import"),
    });
    expect(await itinera("import", "a.json", "--into", "not-there.itinera", "--dry-run")).toMatchObject({ code: 0 });
    expect(traceOf(folder)).toEqual(before);
  }, 60_000);
});

describe("diff", () => {
  test("says that a copy is the same, and finds what was changed by name", async () => {
    expect(await itinera("diff", "a.json", `S.itinera#${clean}-2@0`, "--exit-code")).toMatchObject({
      code: 0,
      out: expect.stringContaining("The same in meaning."),
    });
    const changed = json("a.json") as { journey: object; nodes: { id: string; name: string }[] };
    const [first] = changed.nodes;
    const name = first?.name ?? "";
    writeFileSync(
      path("d.json"),
      JSON.stringify({ ...changed, nodes: [{ ...first, name: "Quite another name" }, ...changed.nodes.slice(1)] }),
    );
    const found = await itinera("diff", "a.json", "d.json", "--exit-code");
    expect(found.code).toBe(1);
    expect(found.out).toContain(`Name: ${name} → Quite another name`);
    expect((await itinera("diff", "a.json", "d.json")).code).toBe(0);
    expect(await itinera("diff", "a.json", `S.itinera#${clean}@99`)).toMatchObject({
      code: 2,
      err: expect.stringContaining("revision 99"),
    });
  }, 60_000);
});

test("SARIF has the shape of 2.1.0 and points at lines of a file", async () => {
  const sarif = JSON.parse((await itinera("check", "c.json", "--format", "sarif")).out) as Sarif;
  expect(sarif).toMatchObject({ version: "2.1.0", $schema: expect.stringContaining("sarif-2.1.0") });
  const [run] = sarif.runs;
  const lines = readFileSync(path("c.json"), "utf8").split("\n");
  expect(run?.tool.driver.name).toBe("Itinera");
  expect(run?.results.length).toBeGreaterThan(3);
  for (const { ruleId, ruleIndex, level, message, locations, partialFingerprints } of run?.results ?? []) {
    expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(["error", "warning", "note"]).toContain(level);
    expect(message.text.length).toBeGreaterThan(10);
    expect(Object.values(partialFingerprints)).toHaveLength(1);
    const [{ physicalLocation, logicalLocations } = never()] = locations;
    expect(physicalLocation.artifactLocation).toEqual({ uri: "c.json", uriBaseId: "FOLDER" });
    const id = logicalLocations[0]?.fullyQualifiedName.split("/")[1];
    const { startLine, startColumn } = physicalLocation.region;
    // The line where the thing begins; its id stands within the next.
    expect(lines[startLine - 1]?.[startColumn - 1]).toBe("{");
    if (id !== undefined) expect(lines[startLine]).toContain(`"id": "${id}"`);
  }
  const rules = run?.tool.driver.rules.map(({ id }) => id) ?? [];
  expect(new Set(rules).size).toBe(rules.length);
  const inWorkspace = JSON.parse((await itinera("check", "S.itinera", "--format", "sarif")).out) as Sarif;
  expect(inWorkspace.runs[0]?.results[0]?.locations[0]?.physicalLocation).not.toHaveProperty("region");
}, 60_000);

function never(): never {
  throw new Error("a result without a location");
}
interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
          readonly region: { readonly startLine: number; readonly startColumn: number };
        };
        readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
      }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}
