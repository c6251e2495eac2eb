/** Where a person's workspace and settings live on this machine, unless the environment says otherwise. */
import { homedir } from "node:os";
import { posix, win32 } from "node:path";

export interface Places {
  /** The workspace that opens at start, an absolute path of a `*.itinera` file. */
  readonly workspace: string;
  /** The folder for the profile and for what the shells remember. */
  readonly settingsFolder: string;
}

/** What the answer depends on, so that each platform's rule can be tried on any other. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** `ITINERA_WORKSPACE` and `ITINERA_SETTINGS` win; otherwise the platform's own folder for a program's data. */
export function findPlaces(machine: Machine = thisMachine()): Places {
  const { env, platform } = machine;
  const path = platform === "win32" ? win32 : posix;
  const folder = dataFolder(machine);
  const workspace = env["ITINERA_WORKSPACE"] || path.join(folder, "workspace.itinera");
  return {
    workspace: path.resolve(workspace),
    settingsFolder: path.resolve(env["ITINERA_SETTINGS"] || folder),
  };
}

function dataFolder({ platform, env, home }: Machine): string {
  if (platform === "darwin") return posix.join(home, "Library/Application Support/Itinera");
  if (platform === "win32") {
    return win32.join(env["APPDATA"] || win32.join(home, "AppData", "Roaming"), "Itinera");
  }
  // The XDG rule: a relative path there is an error and is to be ignored.
  const base = env["XDG_DATA_HOME"];
  return posix.join(base && posix.isAbsolute(base) ? base : posix.join(home, ".local/share"), "itinera");
}

function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: homedir() };
}
