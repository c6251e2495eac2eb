/** Where the workspace lives, on each platform and by the environment. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFirstWorkspace } from "../../../backend/first-start.ts";
import { findPlaces } from "../../../backend/places.ts";

test("each platform keeps it in its own folder for data", () => {
  const at = (platform: NodeJS.Platform, home: string, env: Record<string, string> = {}) =>
    findPlaces({ platform, home, env });
  expect(at("linux", "/home/ada")).toEqual({
    workspace: "/home/ada/.local/share/itinera/workspace.itinera",
    settingsFolder: "/home/ada/.local/share/itinera",
  });
  expect(at("linux", "/home/ada", { XDG_DATA_HOME: "/data" }).settingsFolder).toBe("/data/itinera");
  expect(at("linux", "/home/ada", { XDG_DATA_HOME: "data" }).settingsFolder).toBe("/home/ada/.local/share/itinera");
  expect(at("darwin", "/Users/ada").workspace).toBe("/Users/ada/Library/Application Support/Itinera/workspace.itinera");
  expect(at("win32", "C:\\Users\\ada", { APPDATA: "D:\\Roaming" }).workspace).toBe(
    "D:\\Roaming\\Itinera\\workspace.itinera",
  );
  expect(at("win32", "C:\\Users\\ada").settingsFolder).toBe("C:\\Users\\ada\\AppData\\Roaming\\Itinera");
});

test("the environment decides over the platform, each place by itself", () => {
  const env = { ITINERA_WORKSPACE: "/shared/plan.itinera" };
  expect(findPlaces({ platform: "linux", home: "/home/ada", env })).toEqual({
    workspace: "/shared/plan.itinera",
    settingsFolder: "/home/ada/.local/share/itinera",
  });
  const both = { ...env, ITINERA_SETTINGS: "/settings" };
  expect(findPlaces({ platform: "darwin", home: "/", env: both }).settingsFolder).toBe("/settings");
});

test("the first workspace is made whole or not at all, and only once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "itinera-first-"));
  const path = join(folder, "deeper", "workspace.itinera");
  const cutShort = makeFirstWorkspace(path, (partial) => {
    writeFileSync(partial, "half");
    writeFileSync(`${partial}-wal`, "more");
    return Promise.reject(new Error("no space left"));
  });
  await expect(cutShort).rejects.toThrow("no space left");
  expect(readdirSync(join(folder, "deeper"))).toEqual([]);

  const make = (text: string) => (partial: string) => Promise.resolve(writeFileSync(partial, text));
  expect(await makeFirstWorkspace(path, make("first"))).toBe(true);
  expect(await makeFirstWorkspace(path, make("second"))).toBe(false);
  expect(readFileSync(path, "utf8")).toBe("first");
  expect(readdirSync(join(folder, "deeper"))).toEqual(["workspace.itinera"]);
  rmSync(folder, { recursive: true });
});
