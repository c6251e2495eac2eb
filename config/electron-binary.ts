/** Whether Electron's binary is on this computer, and where: by looking at files, because asking the package would download it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const electronFolder = join(import.meta.dirname, "../node_modules/electron");

/** The absolute path of the binary, or null. `ELECTRON_OVERRIDE_DIST_PATH` names a folder that holds another one. */
export function findElectron(
  folder = electronFolder,
  override = process.env["ELECTRON_OVERRIDE_DIST_PATH"],
): string | null {
  try {
    const name = readFileSync(join(folder, "path.txt"), "utf8").trim();
    const binary = join(override || join(folder, "dist"), name);
    return name !== "" && existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}
