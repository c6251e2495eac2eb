/** Fetching Electron with installers that succeed, fail, stall and trickle. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findElectron } from "../../../config/electron-binary.ts";
import { failedLately, fetchElectron, rememberFailure } from "../../../config/fetch-electron.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "itinera-fetch-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Patient, because on a busy machine the first byte of a program that has just been started may take a while. */
function run(script: string, patienceMs = 15_000) {
  const installer = join(folder, "install.cjs");
  writeFileSync(installer, `const fs = require("fs"), path = require("path"), os = require("os");\n${script}`);
  const seen: number[] = [];
  const unpacksTo = join(folder, "dist");
  const fetched = fetchElectron({
    installer,
    unpacksTo,
    patienceMs,
    lookEveryMs: 20,
    progress: (megabytes) => seen.push(megabytes),
  });
  return fetched.then((reason) => ({ reason, seen }));
}

test("success is no reason", async () => {
  expect((await run("process.exit(0)")).reason).toBeNull();
});

test("the first thing that the installer says is the reason", async () => {
  const offline = `console.error(new TypeError("fetch failed").stack); process.exit(1);`;
  expect((await run(offline)).reason).toBe("its download site cannot be reached");
  const missing = `console.error("HTTPError: Response code 404\\n    at here"); process.exit(1)`;
  expect((await run(missing)).reason).toBe("Response code 404");
  expect((await run("process.exit(1)")).reason).toBe("the download stopped");
});

test("one that stalls is given up and ended", async () => {
  const marker = join(folder, "still-alive");
  const began = performance.now();
  const { reason } = await run(`setTimeout(() => fs.writeFileSync(${JSON.stringify(marker)}, ""), 2500)`, 300);
  expect(reason).toBe("nothing arrived for 0 s");
  expect(performance.now() - began).toBeLessThan(2_000);
  await new Promise((done) => setTimeout(done, 2_500));
  expect(existsSync(marker)).toBe(false);
});

test("one that trickles is waited for, and its progress is shown", async () => {
  const { reason, seen } = await run(
    `let n = 0;
     const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "electron-download-")), "electron.zip");
     const timer = setInterval(() => {
       fs.appendFileSync(file, Buffer.alloc(1e6));
       if (++n === 8) { clearInterval(timer); process.exit(0); }
     }, 300);`,
    2_000,
  );
  expect(reason).toBeNull();
  expect(seen.length).toBeGreaterThan(3);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBeGreaterThan(4);
});

test("what arrived is cleared away", async () => {
  const ours = () => readdirSync(tmpdir()).filter((name) => name.startsWith("itinera-electron-"));
  const before = ours();
  await run(`fs.writeFileSync(path.join(os.tmpdir(), "part"), "x"); process.exit(1)`);
  expect(ours()).toEqual(before);
});

test("a failure is remembered for a day", () => {
  const file = join(folder, "deep", "memory.json");
  const at = new Date("2026-03-01T12:00:00Z");
  const after = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
  expect(failedLately(at, file)).toBeNull();
  rememberFailure(at, "no route", file);
  expect(failedLately(after(0), file)).toBe("no route");
  expect(failedLately(after(23.9), file)).toBe("no route");
  expect(failedLately(after(24), file)).toBeNull();
  expect(failedLately(after(-1), file)).toBeNull();
  writeFileSync(file, "{ broken");
  expect(failedLately(at, file)).toBeNull();
});

test("the binary is found by its files only", () => {
  expect(findElectron(folder, "")).toBeNull();
  writeFileSync(join(folder, "path.txt"), "electron");
  expect(findElectron(folder, "")).toBeNull();
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist", "electron"), "");
  expect(findElectron(folder, "")).toBe(join(folder, "dist", "electron"));
  expect(findElectron(folder, join(folder, "elsewhere"))).toBeNull();
  writeFileSync(join(folder, "path.txt"), "");
  expect(findElectron(folder, "")).toBeNull();
});
