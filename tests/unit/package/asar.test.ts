/**
 * What is inside the packaged application. It proves contents, not that the application starts: that needs
 * Electron's binary, and is the Electron spec's business.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractFile, listPackage, statFile } from "@electron/asar";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { reachesOf } from "../../house/imports.ts";
import { filesBelow } from "../../house/tree.ts";
import { builderFile, pack } from "./pack.ts";

const megabyte = 1024 * 1024;
const packable = process.platform === "linux";

describe("the packaged application", () => {
  const folder = mkdtempSync(join(tmpdir(), "itinera-package-"));
  let resources = "";
  let entries: string[] = [];
  const archive = (): string => join(resources, "app.asar");

  beforeAll(() => {
    if (!packable) return;
    resources = pack(folder);
    // The archive lists folders too: only files are contents.
    entries = listPackage(archive(), { isPack: false })
      .map((entry) => entry.replace(/^[/\\]/, "").replaceAll("\\", "/"))
      .filter((entry) => !("files" in statFile(archive(), entry)));
  }, 240_000);
  beforeEach(({ skip }) => skip(!packable, "packing without Electron's binary works on Linux only"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("holds the main process, the preload and the page", () => {
    expect(entries).toEqual(
      expect.arrayContaining([
        "package.json",
        "LICENSE",
        "dist/electron/main.js",
        "electron/preload.cjs",
        "dist/renderer/index.html",
        "dist/renderer/third-party-licences.md",
      ]),
    );
  });

  test("starts at a main that is there, and asks for no package that is not", () => {
    const read = (file: string): string => extractFile(archive(), file).toString("utf8");
    const { main, devDependencies } = JSON.parse(read("package.json")) as { main: string; devDependencies?: object };
    expect(entries).toContain(main);
    expect(devDependencies).toBeUndefined();
    const asked = entries
      .filter((entry) => /^dist\/electron\/.*\.js$/.test(entry))
      .flatMap((entry) => reachesOf(entry, read(entry)))
      .flatMap(({ to = "." }) => (/^(\.|node:)/.test(to) ? [] : [to]));
    expect([...new Set(asked)].toSorted()).toEqual(["better-sqlite3", "electron"]);
  });

  test("holds every page of the renderer's build", () => {
    const html = extractFile(archive(), "dist/renderer/index.html").toString("utf8");
    const assets = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => `dist/renderer/${path}`);
    expect(assets.length).toBeGreaterThan(0);
    expect(entries).toEqual(expect.arrayContaining(assets));
    // The content security policy would silently refuse these.
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|["']data:/);
  });

  test("has this platform's database module outside the archive, and no other platform's", () => {
    const native = entries.filter((entry) => entry.endsWith(".node"));
    expect(native).toEqual([`node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`]);
    const outside = join(resources, "app.asar.unpacked", native[0] ?? "");
    expect(statSync(outside).size).toBeGreaterThan(megabyte);
  });

  test.each([
    ["source maps", /\.map$/],
    ["TypeScript", /\.(ts|tsx|mts|cts)$/],
    ["tests, documents or benchmarks", /^(tests|docs|bench|test-results)\//],
    ["rooms that are bundled", /^(shared|backend|web|cli|renderer|config)\//],
    ["a Node of its own", /^node_modules\/node-|\/bin\/node(\.exe)?$/],
    ["packages that are bundled or only for development", /^node_modules\/(?!better-sqlite3\/)/],
    ["the database's C sources", /\.(c|cc|cpp|h|hpp|gyp|gypi)$/],
    ["workspaces", /\.itinera$/],
    ["settings of the registry", /\.npmrc$/],
  ])("holds no %s", (_, pattern) => {
    expect(entries.filter((entry) => pattern.test(entry))).toEqual([]);
  });

  test("stays small", () => {
    expect(statSync(archive()).size).toBeLessThan(12 * megabyte);
    expect(entries.length).toBeLessThan(200);
  });
});

describe("the packaging settings", () => {
  const text = readFileSync(builderFile, "utf8");

  test("decide every fuse that Electron has", () => {
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, "../../../node_modules/app-builder-lib/scheme.json"), "utf8"),
    ) as { definitions: { FuseOptionsV1: { properties: object } } };
    const decided = [
      ...(/\nelectronFuses:\n((?: .*\n)+)/.exec(text)?.[1] ?? "").matchAll(/^ {2}(\w+): (true|false)$/gm),
    ];
    expect(decided.map(([, name = ""]) => name).toSorted()).toEqual(
      Object.keys(schema.definitions.FuseOptionsV1.properties).toSorted(),
    );
  });

  test.each([
    ["runAsNode", false],
    ["enableNodeOptionsEnvironmentVariable", false],
    ["enableNodeCliInspectArguments", false],
    ["enableEmbeddedAsarIntegrityValidation", true],
    ["onlyLoadAppFromAsar", true],
    ["grantFileProtocolExtraPrivileges", false],
  ])("%s is %s", (fuse, value) => expect(text).toContain(`\n  ${fuse}: ${value}\n`));

  test("know every prebuilt module there is by a platform's name", () => {
    const built = filesBelow("node_modules/better-sqlite3/prebuilds").map((file) => file.split("/").at(-1));
    expect(built).toContain("linux-x64.node");
    expect(built).toContain("win32-x64.node");
    expect(built).toContain("darwin-arm64.node");
  });
});
