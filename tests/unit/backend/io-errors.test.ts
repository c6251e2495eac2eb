/** A disk that reports errors at any moment: the failure is told, nothing acknowledged is lost, nothing is half done. */
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import type { Line } from "../../support/workspace-child.ts";
import { openIn, smallJourney, tempFolder } from "../../support/temp-workspace.ts";

/** System calls by which SQLite writes, and the errors a disk gives for them. */
const faults = [
  ["pwrite64", "EIO"],
  ["pwrite64", "ENOSPC"],
  ["fsync,fdatasync", "EIO"],
  ["fsync,fdatasync", "ENOSPC"],
] as const;
/** At which call of its kind it happens; `+` goes on failing from then on. A wider sweep: 1,2,3,… in ITINERA_IO_POINTS. */
const points = (process.env["ITINERA_IO_POINTS"] ?? "2,7+,23,60+").split(",");
const wide = process.env["ITINERA_IO_POINTS"] !== undefined;
const traced = spawnSync("strace", ["-f", "-e", "trace=none", "true"]).status === 0;

interface Run {
  readonly lines: Line[];
  readonly complaints: string;
}

async function underFault(call: string, error: string, when: string, args: readonly string[]): Promise<Run> {
  const script = join(import.meta.dirname, "../../support/workspace-child.ts");
  const inject = [
    "-f",
    "--seccomp-bpf",
    "-qq",
    "-o",
    "/dev/null",
    "-e",
    `trace=${call}`,
    "-e",
    `inject=${call}:error=${error}:when=${when}`,
  ];
  const child = spawn("strace", [...inject, process.execPath, script, "commit", ...args]);
  const lines: Line[] = [];
  let complaints = "";
  child.stderr.on("data", (data: Buffer) => (complaints += data.toString()));
  createInterface({ input: child.stdout }).on("line", (text) => lines.push(JSON.parse(text) as Line));
  // Without its standard input the child ends by itself; killing the tracer would only set it free.
  const patience = setTimeout(() => child.stdin.end(), 15_000);
  await new Promise((done) => child.on("close", done));
  clearTimeout(patience);
  return { lines, complaints };
}

test.for(faults.flatMap(([call, error]) => points.map((when) => [call, error, when] as const)))(
  "%s fails with %s at call %s",
  { timeout: 60_000 },
  async ([call, error, when], context) => {
    if (!traced) context.skip("strace, which makes system calls fail, is not here.");
    using temp = tempFolder();
    const first = await openIn(temp, { clock: () => new Date() });
    await first.client.call("documents.create", { id: "j", records: smallJourney("j"), label: "", origin: "w" });
    await first.app.close();
    const { lines, complaints } = await underFault(call, error, when, [temp.workspace, temp.settingsFolder, "7"]);
    // Never a crash, never silence: a failure that names its cause, or (before anything was written) a workspace to be read.
    expect(complaints).toBe("");
    const last = lines.at(-1)!;
    // SQLite passes over one call, the sync of the folder in which it makes its log; only a wide sweep meets it.
    if ("failed" in last || !wide) {
      expect(last).toHaveProperty("failed");
      const code = "failed" in last ? last.failed.code : "";
      // A sync that fails for want of space is a disk error to SQLite; an index of the log that cannot grow is a full disk to us.
      const certain = call === "pwrite64" && error === "ENOSPC" ? ["disk-full"] : ["unreadable", "disk-full"];
      expect(certain).toContain(code);
    }

    const saved = { journey: 0, library: 0 };
    for (const line of lines) {
      if ("journey" in line) saved.journey = line.journey;
      if ("library" in line) saved.library = line.library;
    }
    const { app, client } = await openIn(temp, { clock: () => new Date() });
    expect((await client.call("documents.open", { id: "j" })).revision).toBeGreaterThanOrEqual(saved.journey);
    expect((await client.call("documents.open", { id: "library" })).revision).toBeGreaterThanOrEqual(saved.library);
    expect((await client.call("workspace.verify", {})).problems).toEqual([]);
    await app.close();
  },
);
