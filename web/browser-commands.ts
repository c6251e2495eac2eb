/** Which commands may open the page on this machine, best first: a window of its own, else the person's browser. */
import { posix, win32 } from "node:path";

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
}

export interface Desktop {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

/** Empty where no window can be shown at all. */
export function browserCommands(address: string, desktop: Desktop): readonly Command[] {
  const { platform, env } = desktop;
  if (platform === "linux" && !env["DISPLAY"] && !env["WAYLAND_DISPLAY"]) return [];
  const windows = installed(desktop).map((file) => ({ file, args: [`--app=${address}`] }));
  return [...windows, usual(address, platform)];
}

function usual(address: string, platform: NodeJS.Platform): Command {
  if (platform === "darwin") return { file: "/usr/bin/open", args: [address] };
  // Not `start`: that is a word of the command shell, which reads `&` and `%` in an address.
  if (platform === "win32") {
    return { file: "rundll32.exe", args: ["url.dll,FileProtocolHandler", address] };
  }
  return { file: "xdg-open", args: [address] };
}

/** The first Chrome or Edge found, by full path: those open an address as an application's window. */
function installed({ platform, env, exists }: Desktop): readonly string[] {
  return candidates(platform, env).filter(exists).slice(0, 1);
}

function candidates(platform: NodeJS.Platform, env: Desktop["env"]): readonly string[] {
  if (platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === "win32") {
    const folders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((name) => env[name] ?? []);
    return ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"].flatMap((file) =>
      folders.map((folder) => win32.join(folder, file)),
    );
  }
  const folders = (env["PATH"] ?? "").split(":").filter((folder) => posix.isAbsolute(folder));
  return ["google-chrome", "google-chrome-stable", "microsoft-edge"].flatMap((name) =>
    folders.map((folder) => posix.join(folder, name)),
  );
}
