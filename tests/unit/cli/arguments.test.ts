/** What people type: help everywhere, and for each slip the sentence that sets it right. */
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { nearest } from "../../../cli/nearest.ts";
import { runCli } from "../../../cli/run.ts";
import { harmless } from "../../../cli/terminal.ts";
import { verbs } from "../../../cli/verbs/index.ts";
import { bin } from "./itinera.ts";

async function typed(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await runCli(args, {
    language: "en",
    print: (line) => (out += `${line}\n`),
    complain: (line) => (err += `${line}\n`),
    write: (text) => (out += text),
    folder: import.meta.dirname,
  });
  return { code, out, err };
}

describe("help", () => {
  test("names every verb, and goes to standard output", async () => {
    for (const args of [["--help"], ["-h"], ["help"]]) {
      const { code, out, err } = await typed(...args);
      expect([code, err]).toEqual([0, ""]);
      for (const { id } of verbs) expect(out).toMatch(new RegExp(`^ {2}${id} +\\S`, "m"));
    }
  });
  test.each(verbs.map((verb) => [verb.id, verb] as const))(
    "of %s tells its usage and every option",
    async (id, verb) => {
      for (const args of [
        [id, "--help"],
        [id, "-h"],
        ["help", id],
        [id, "some", "thing", "--help"],
      ]) {
        const { code, out, err } = await typed(...args);
        expect([code, err]).toEqual([0, ""]);
        expect(out).toContain(`Usage: itinera ${id}`);
        for (const operand of verb.operands) expect(out).toContain(operand);
        for (const option of Object.keys(verb.options))
          expect(out).toMatch(new RegExp(`^ {2}--${option}.* {2}\\S`, "m"));
        expect(out).toContain("Exit codes: 0 fine, 1 problems found, 2 wrong use");
      }
      expect(Object.keys(verb.words.en.options).toSorted()).toEqual(Object.keys(verb.options).toSorted());
    },
  );
  test("without anything typed is shown too, but as wrong use", async () => {
    expect(await typed()).toMatchObject({ code: 2, out: "", err: expect.stringContaining("Usage: itinera VERB") });
  });
  test("the version is that of the package", async () => {
    expect((await typed("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("slips", () => {
  test.each<[string[], string]>([
    [["chekc", "x"], "no verb “chekc”. Did you mean “check”?"],
    [["exprot"], "Did you mean “export”?"],
    [["frobnicate"], "no verb “frobnicate”."],
    [["check", "x", "--jounrey", "a"], "no option “--jounrey”. Did you mean “--journey”?"],
    [["check", "x", "-j", "a"], "no option “-j”"],
    [["check", "x", "--format", "xml"], "it is one of text, json, sarif"],
    [["check", "x", "--format", "jsn"], "Did you mean “json”?"],
    [["check", "x", "--journey"], "“--journey” needs a value: --journey ID."],
    [["check", "x", "--journey", "--format", "json"], "“--journey” needs a value"],
    [["check", "x", "--journey="], "“--journey” needs a value"],
    [["check", "x", "--journey", "a", "--journey", "b"], "given twice"],
    [["list", "x", "--all=yes"], "is a switch"],
    [["check"], "FILE|WORKSPACE is missing."],
    [["check", "a", "b"], "“b” is one operand too many."],
    [["export", "x", "--to", "blueprint"], "--out PATH is missing."],
    [["export", "x", "--out", "y"], "--to TARGET is missing."],
    [["export", "x", "--to", "bluprint", "--out", "y"], "Did you mean “blueprint”?"],
    [["import", "x"], "--into WORKSPACE is missing."],
    [["diff", "x"], "B is missing."],
    [["new", "smaple", "--out", "x"], "Did you mean “sample”?"],
    [["check", "x", "--constructor"], "no option “--constructor”"],
    [["help", "chek"], "Did you mean “check”?"],
  ])("%j", async (args, said) => {
    const { code, out, err } = await typed(...args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(said);
    expect(err).toContain("way out");
  });
  test("a path that begins with a dash can follow --", async () => {
    expect((await typed("check", "--", "--odd.json")).err).toContain("no file --odd.json");
  });
});

test("the nearest word is one that a slip leads to, never a far one", () => {
  expect(nearest("exprt", ["import", "export"])).toBe("export");
  expect(nearest("ex", ["import", "export"])).toBe("export");
  expect(nearest("zzz", ["import", "export"])).toBeUndefined();
  expect(nearest("", ["import"])).toBeUndefined();
});

test("names cannot rewrite the terminal", () => {
  expect(harmless("a\u001b[31mb\u009b1Ac\u202Ed\re")).toBe("a\uFFFD[31mb\uFFFD1Ac\uFFFDd\uFFFDe");
  expect(harmless("Ärzte\tund “Öl”\n")).toBe("Ärzte\tund “Öl”\n");
});

test("the command runs from any folder, passes its exit code on, and survives a reader that stops early", () => {
  const ran = spawnSync(process.execPath, [bin, "nonsense"], { cwd: "/", encoding: "utf8" });
  expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining("no verb “nonsense”")]);
  if (process.platform === "win32") return;
  const direct = spawnSync(bin, ["--version"], { cwd: "/", encoding: "utf8" });
  expect([direct.status, direct.stderr]).toEqual([0, ""]);
  const cut = spawnSync("sh", ["-c", `'${process.execPath}' '${bin}' check --help | head -n 1`], { encoding: "utf8" });
  expect(cut.stderr).toBe("");
});
