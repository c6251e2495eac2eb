/** Whatever the command is pointed at: exit code 2 within 5 s, with the place and the way out, and nothing touched. */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ran, openDesk, run, traceOf } from "./itinera.ts";

const { folder, path, itinera } = openDesk();
let good = "";

beforeAll(async () => {
  await itinera("new", "sample", "--out", "S.itinera");
  const rows = JSON.parse((await itinera("list", "S.itinera", "--format", "json")).out) as {
    id: string;
    problems: number;
  }[];
  const clean = rows.find(({ problems }) => problems === 0)?.id ?? "";
  await itinera("export", "S.itinera", "--journey", clean, "--to", "blueprint", "--out", "good.json");
  good = readFileSync(path("good.json"), "utf8");
}, 60_000);

/** Milliseconds that a verb may take on top of a bare start of the command, which is measured beside it: other work on the machine slows both. */
const patience = 5000;

/** Runs them side by side, and each of them has to end in time. */
async function inTime(...calls: string[][]): Promise<Ran[]> {
  const [control, ...all] = await Promise.all([itinera("--version"), ...calls.map((args) => itinera(...args))]);
  for (const ran of all) expect(ran.took - control.took).toBeLessThan(patience);
  return all;
}

const alone = async (...args: string[]): Promise<Ran> => (await inTime(args))[0]!;

function refused(ran: Ran, place: string | RegExp): void {
  expect(ran.err).toMatch(/^itinera: \S/);
  expect(ran.code, ran.err).toBe(2);
  expect(ran.err).toMatch(place);
  expect(ran.err).toMatch(/way out \S/);
  expect(ran.err).not.toMatch(/\n\s+at \S+ \(|node:internal/);
  expect(ran.out).toBe("");
}

describe("a file that is no good blueprint", () => {
  test.each<[string, () => string | Buffer, RegExp]>([
    [
      "is truncated",
      () => good.slice(0, 5000),
      /at {6}bad\.json:\d+:\d+ \(\$\.[\s\S]*cut off|cut off[\s\S]*at {6}bad\.json:\d+:\d+ \(\$\./,
    ],
    [
      "has a wrong type",
      () => good.replace(/"nodes": \[\s*\{\s*"id": "[^"]+"/, '"nodes": [{ "id": 7'),
      /bad\.json:\d+:\d+ \(\$\.nodes\[0\]\.id\)/,
    ],
    [
      "nests 100,000 deep",
      () => `{"a": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      /deeper than 64[\s\S]*bad\.json:1:\d+/,
    ],
    [
      "has __proto__ as a key",
      () => good.replace('"goal": {', '"goal": {"__proto__": {"x": 1},'),
      /\(\$\.goal\.__proto__\)/,
    ],
    ["has a key twice", () => good.replace('"draft": false', '"draft": false, "draft": true'), /\(\$\.draft\)/],
    [
      "has a newer format",
      () => good.replace('"version": "1.0"', '"version": "3.0"'),
      /newer version of Itinera[\s\S]*\(\$\.version\)[\s\S]*Update Itinera/,
    ],
    ["is a CSV", () => "id;title\n1;Plan", /bad\.json:1:1/],
    ["is empty", () => "", /empty[\s\S]*bad\.json/],
    ["is not text", () => Buffer.from([0x7b, 0xff, 0xfe, 0x00]), /not UTF-8/],
  ])(
    "%s",
    async (_, content, place) => {
      writeFileSync(path("bad.json"), content());
      const before = traceOf(folder);
      const all = await inTime(
        ["import", "bad.json", "--into", "S.itinera"],
        ["check", "bad.json"],
        ["import", "bad.json", "--into", "new.itinera"],
      );
      for (const ran of all) refused(ran, place);
      expect(traceOf(folder)).toEqual(before);
    },
    60_000,
  );

  test("has 200 MB: it is not even read", async () => {
    writeFileSync(path("big.json"), "{");
    truncateSync(path("big.json"), 200 * 1024 * 1024);
    refused(await alone("import", "big.json", "--into", "S.itinera"), /limit is 32 MB[\s\S]*at {6}big\.json/);
    refused(await alone("check", "big.json"), /limit is 32 MB/);
    refused(await alone("diff", "big.json", "good.json"), /limit is 32 MB/);
    rmSync(path("big.json"));
  }, 60_000);

  test("has 30 MB of brackets", async () => {
    writeFileSync(path("brackets.json"), `{"format":"itinera-blueprint","x":[${"[],".repeat(10_000_000)}[]]}`);
    refused(await alone("check", "brackets.json"), /the limit is 100,000/);
    rmSync(path("brackets.json"));
  }, 60_000);

  test("is not there, or is a folder", async () => {
    refused(await alone("check", "none.json"), /no file none\.json/);
    refused(await alone("import", ".", "--into", "S.itinera"), /is a folder/);
    refused(await alone("diff", "good.json", "nowhere/x.json"), /no file x\.json/);
  }, 60_000);
});

describe("a workspace that is none", () => {
  const spoilt: [string, (name: string) => void, RegExp][] = [
    ["a text file", (name) => writeFileSync(name, "Dear all,\n"), /not an Itinera workspace/],
    ["empty", (name) => writeFileSync(name, ""), /empty/],
    ["a database of another program", (name) => foreignDatabase(name), /another program/],
    ["cut in half", (name) => halved(name), /damaged/],
    ["overwritten in the middle", (name) => overwritten(name), /damaged/],
    ["of a newer form", (name) => newer(name), /newer version of Itinera/],
  ];
  test.each(spoilt)(
    "%s: every verb refuses it and leaves it as it is",
    async (_, spoil, message) => {
      const name = path("spoilt.itinera");
      for (const file of readdirSync(folder))
        if (file.startsWith("spoilt")) rmSync(join(folder, file), { recursive: true });
      spoil(name);
      const before = traceOf(folder);
      const verbs = [
        ["list", "spoilt.itinera"],
        ["check", "spoilt.itinera"],
        ["export", "spoilt.itinera", "--to", "blueprint", "--out", "x.json"],
        ["import", "good.json", "--into", "spoilt.itinera"],
        ["diff", "spoilt.itinera", "good.json"],
        ["verify", "spoilt.itinera"],
      ];
      const all = await inTime(...verbs);
      all.forEach((ran, i) => {
        expect(ran.code, `${verbs[i]?.[0]}: ${ran.err}`).toBe(2);
        expect(ran.err).toMatch(message);
        expect(ran.err).toContain("spoilt.itinera");
      });
      expect(traceOf(folder)).toEqual(before);
    },
    120_000,
  );

  function foreignDatabase(name: string): void {
    const db = new Database(name);
    db.exec("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('mine')");
    db.close();
  }
  function halved(name: string): void {
    copyFileSync(path("S.itinera"), name);
    truncateSync(name, Math.floor(readFileSync(name).length / 2 / 4096) * 4096);
  }
  function overwritten(name: string): void {
    const bytes = readFileSync(path("S.itinera"));
    bytes.fill(0xa5, 4096 * 2, 4096 * 6);
    writeFileSync(name, bytes);
  }
  function newer(name: string): void {
    const bytes = readFileSync(path("S.itinera"));
    bytes.writeUInt32BE(9999, 60);
    writeFileSync(name, bytes);
  }
});

describe("where nothing may be written", () => {
  const root = process.getuid?.() === 0;
  // An administrator may write everywhere: the command is run as nobody then.
  const options = root ? { uid: 65_534 } : {};
  const place = mkdtempSync(join(tmpdir(), "itinera-locked-"));
  afterAll(() => {
    chmodSync(place, 0o755);
    rmSync(place, { recursive: true, force: true });
  });

  test.skipIf(process.platform === "win32")(
    "a read-only folder: reading works, writing is refused, nothing is left there",
    async () => {
      copyFileSync(path("S.itinera"), join(place, "S.itinera"));
      copyFileSync(path("good.json"), join(place, "good.json"));
      const settings = mkdtempSync(join(tmpdir(), "itinera-settings-"));
      chmodSync(join(place, "S.itinera"), 0o444);
      chmodSync(place, 0o555);
      if (root) chownSync(settings, 65_534, 65_534);
      const before = traceOf(place);
      const as = (...args: string[]): Promise<Ran> => run(args, place, { ...options, settings });
      try {
        expect((await as("list", "S.itinera")).code).toBe(0);
        expect((await as("check", "S.itinera")).code).toBe(1);
        refused(await as("import", "good.json", "--into", "S.itinera"), /S\.itinera/);
        refused(await as("import", "good.json", "--into", "new.itinera"), /new\.itinera/);
        refused(
          await as(
            "export",
            "S.itinera",
            "--journey",
            "steady-start",
            "--draft",
            "--to",
            "blueprint",
            "--out",
            "x.json",
          ),
          /x\.json/,
        );
        refused(await as("new", "sample", "--out", "another.itinera"), /another\.itinera/);
        expect(traceOf(place)).toEqual(before);
      } finally {
        rmSync(settings, { recursive: true, force: true });
      }
    },
    60_000,
  );
});

describe("a full disk", () => {
  const disk = mkdtempSync(join(tmpdir(), "itinera-full-"));
  const mounted = mount();
  afterAll(() => {
    if (mounted) execFileSync("umount", [disk]);
    rmSync(disk, { recursive: true, force: true });
  });
  function mount(): boolean {
    if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  }

  test.skipIf(!mounted)(
    "an export leaves the older file and nothing beside it; a workspace is not harmed (needs a small disk to mount)",
    async () => {
      copyFileSync(path("S.itinera"), join(disk, "S.itinera"));
      writeFileSync(join(disk, "out.json"), "the older file\n");
      writeFileSync(join(disk, "filler"), "");
      const { size } = fill(join(disk, "filler"));
      expect(size).toBeGreaterThan(0);
      const before = traceOf(disk);
      refused(
        await alone(
          "export",
          "S.itinera",
          "--journey",
          "steady-start",
          "--draft",
          "--to",
          "blueprint",
          "--out",
          join(disk, "out.json"),
        ),
        /no space left[\s\S]*out\.json|out\.json[\s\S]*no space left|no space/,
      );
      expect(traceOf(disk)).toEqual(before);
      refused(await alone("import", "good.json", "--into", join(disk, "S.itinera")), /S\.itinera/);
      refused(await alone("new", "sample", "--out", join(disk, "T.itinera")), /T\.itinera/);
      expect(existsSync(join(disk, "T.itinera"))).toBe(false);
      rmSync(join(disk, "filler"));
      expect((await itinera("verify", join(disk, "S.itinera"))).code).toBe(0);
      const { filler: _, ...rest } = before;
      expect(traceOf(disk)).toEqual(rest);
    },
    60_000,
  );

  function fill(name: string): { size: number } {
    let size = 1024 * 1024;
    let text = "";
    for (; size >= 1024; size = Math.floor(size / 2)) {
      try {
        for (;;) {
          writeFileSync(name, text + "x".repeat(size));
          text += "x".repeat(size);
        }
      } catch {
        writeFileSync(name, text);
      }
    }
    return { size: text.length };
  }
});
