/** Backups while a workspace is open: every half hour when something changed, and when it is closed. */
import { type Backup, backupFolder, isBackedUp, listBackups, makeBackup } from "./backup.ts";
import { storageFailure } from "./faults.ts";
import type { Workspace } from "./workspace.ts";

const everyMs = 30 * 60 * 1000;

export interface Backups {
  /** When the newest backup was made: UTC, ISO 8601, to the second; null when there is none. */
  lastAt(): string | null;
  /** The last one. Resolves also when it failed: closing must not. */
  finish(): Promise<void>;
}

export function keepBackups(options: {
  readonly workspace: Workspace;
  readonly settingsFolder: string;
  readonly clock: () => Date;
  readonly report: (line: string) => void;
}): Backups {
  const { workspace, settingsFolder, clock, report } = options;
  const folder = backupFolder(workspace.path, settingsFolder);
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    try {
      if (!isBackedUp(workspace.db, folder)) await makeBackup(workspace.db, folder, clock());
    } catch (error) {
      const said = storageFailure(error, workspace.path)?.message ?? String(error);
      report(`No backup could be made in ${folder}: ${said}`);
    }
  };
  const start = (): Promise<void> => (running ??= run().finally(() => (running = undefined)));
  const timer = workspace.readOnly ? undefined : setInterval(() => void start(), everyMs);
  timer?.unref();
  return {
    lastAt: () => timeOf(listBackups(folder)[0]),
    async finish() {
      clearInterval(timer);
      await running;
      if (!workspace.readOnly) await start();
    },
  };
}

function timeOf(backup: Backup | undefined): string | null {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(backup?.stamp ?? "") ?? [];
  return y === undefined ? null : `${y}-${mo}-${d}T${h}:${mi}:${s}Z`;
}
