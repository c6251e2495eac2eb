/** Opening the real workspace for a shell: a sample at the very first start, and a reason when it will not open. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Places } from "../../../backend/places.ts";
import { startBackend } from "../../../backend/start.ts";

let folder: string;
let places: Places;
let lines: string[];
const report = (line: string) => lines.push(line);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "itinera-start-"));
  places = { workspace: join(folder, "data", "workspace.itinera"), settingsFolder: join(folder, "settings") };
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the first start makes the sample and says so; the second finds it and says nothing", async () => {
  const first = await startBackend(places, report);
  expect(lines).toEqual([`A sample workspace was made at ${places.workspace}`]);
  const overview = await first.call("workspace.overview", {});
  expect(overview).toMatchObject({ ok: true });
  expect((overview as { value: { journeys: unknown[] } }).value.journeys.length).toBeGreaterThan(0);
  await first.close();

  lines = [];
  const second = await startBackend(places, report);
  expect(lines).toEqual([]);
  expect(await second.call("workspace.overview", {})).toEqual(overview);
  await second.close();
  expect(readdirSync(join(folder, "data")).filter((name) => name.includes("making"))).toEqual([]);
});

test("a file that is no workspace is told to every call, and stays as it is", async () => {
  const wrong = join(folder, "wrong.itinera");
  writeFileSync(wrong, "this is a text, not a workspace");
  const app = await startBackend({ ...places, workspace: wrong }, report);
  const reply = await app.call("host.about", {});
  expect(reply).toMatchObject({ ok: false, error: { code: "unreadable", message: expect.any(String) as string } });
  expect(await app.call("workspace.overview", {})).toEqual(reply);
  expect(lines).toHaveLength(1);
  await app.close();
  expect(readFileSync(wrong, "utf8")).toBe("this is a text, not a workspace");
  expect(existsSync(`${wrong}-wal`)).toBe(false);
});
