/**
 * The Chromium that an npm package carries (Linux x64), unpacked once into node_modules/.cache: headless shell, its few
 * libraries and one font. Only its executable is used, never its `args`: those switch web security off and would hide
 * the very faults the tests look for.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";

const cache = join(import.meta.dirname, "../../node_modules/.cache");
const home = join(cache, "chromium");
const executable = join(home, "chromium");

async function unpack(): Promise<void> {
  // Aside and renamed when whole: another run may be doing the same, and an interrupted one must leave nothing behind.
  const aside = `${home}-${process.pid}`;
  const { TMPDIR, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  try {
    // The package unpacks into the temporary folder, and its libraries only where it believes to be in their cloud.
    process.env["TMPDIR"] = aside;
    process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
    const { default: pack } = await import("@sparticuz/chromium");
    await pack.executablePath();
    const fonts = join(aside, "fonts/fonts.conf");
    writeFileSync(fonts, readFileSync(fonts, "utf8").replaceAll("/tmp/fonts", join(home, "fonts")));
    if (!existsSync(executable)) {
      rmSync(home, { recursive: true, force: true });
      renameSync(aside, home);
    }
  } finally {
    restore({ TMPDIR, LD_LIBRARY_PATH, FONTCONFIG_PATH });
    rmSync(aside, { recursive: true, force: true });
  }
}

function restore(before: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/**
 * Its path; undefined on other platforms and where it cannot be unpacked. Sets this process's environment so that the
 * executable, started from here or from a child, finds its libraries and its font.
 */
export async function carriedBrowser(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  try {
    if (!existsSync(executable)) await unpack();
  } catch {
    return undefined;
  }
  const libraries = [join(home, "al2023/lib"), process.env["LD_LIBRARY_PATH"] ?? ""];
  process.env["LD_LIBRARY_PATH"] = [...new Set(libraries.filter(Boolean))].join(delimiter);
  process.env["FONTCONFIG_PATH"] ??= join(home, "fonts");
  return executable;
}
