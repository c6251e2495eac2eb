/** Electron as a child of `npm start`, with small programs in its place. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runElectron } from "../../../config/run-electron.ts";
import { words } from "../../../electron/words.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "itinera-run-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A program that runs this script: its first line names its interpreter, which Windows does not read. */
function program(script: string): string {
  const file = join(folder, "electron");
  writeFileSync(file, `#!${process.execPath}\n${script}`);
  chmodSync(file, 0o755);
  return file;
}

const opens = `console.log(${JSON.stringify(words.en.open)});`;

describe.skipIf(process.platform === "win32")("runElectron", () => {
  test("tells that the window came up, passes the lines on, and ends as it ends", async () => {
    const print = vi.fn();
    const end = await runElectron(program(`console.log("one"); ${opens} process.exit(3)`), print);
    expect(end).toEqual({ opened: true, code: 3 });
    expect(print.mock.calls).toEqual([["one"], [words.en.open]]);
  });

  test("tells that no window came up", async () => {
    expect(await runElectron(program("process.exit(1)"), vi.fn())).toEqual({ opened: false, code: 1 });
    expect(await runElectron(join(folder, "nowhere"), vi.fn())).toEqual({ opened: false, code: 1 });
    const killed = program(`${opens} process.kill(process.pid, "SIGKILL")`);
    expect((await runElectron(killed, vi.fn())).code).toBe(1);
  });

  test("starts it as Electron, whatever the environment says", async () => {
    vi.stubEnv("ELECTRON_RUN_AS_NODE", "1");
    const print = vi.fn();
    await runElectron(program("console.log(process.env.ELECTRON_RUN_AS_NODE ?? 'unset')"), print);
    vi.unstubAllEnvs();
    expect(print).toHaveBeenCalledWith("unset");
  });

  test("passes on what asks it to stop, waits for it, and lets go of the signals", async () => {
    const before = process.listenerCount("SIGTERM");
    const script = `process.on("SIGTERM", () => setTimeout(() => { console.log("closed"); process.exit(0); }, 100));
      setInterval(() => {}, 1000); ${opens}`;
    const print = vi.fn();
    const ended = runElectron(program(script), print);
    await vi.waitFor(() => expect(print).toHaveBeenCalledWith(words.en.open));
    process.emit("SIGTERM", "SIGTERM");
    expect(await ended).toEqual({ opened: true, code: 0 });
    expect(print).toHaveBeenLastCalledWith("closed");
    expect(process.listenerCount("SIGTERM")).toBe(before);
  });
});
