/** Opens the workspace for a shell: makes the sample at the very first start, and answers even when opening failed. */
import { randomUUID } from "node:crypto";
import { openOrExplain } from "../shared/api/app.ts";
import type { App } from "../shared/api/app.ts";
import { makeFirstWorkspace } from "./first-start.ts";
import type { Places } from "./places.ts";

/** `report` hears, as one line, what a person at the terminal should know; the window gets the same as a reply. */
export function startBackend(places: Places, report: (line: string) => void): Promise<App> {
  const clock = () => new Date();
  const newId = () => randomUUID();
  return openOrExplain(
    async () => {
      // Loaded here and not above: where the native database cannot load, a shell must still say so in its window.
      const { openApp } = await import("./app.ts");
      try {
        const made = await makeFirstWorkspace(places.workspace, async (path) => {
          const { makeSampleWorkspace } = await import("./sample.ts");
          await makeSampleWorkspace(path, { clock, newId });
        });
        if (made) report(`A sample workspace was made at ${places.workspace}`);
      } catch (error) {
        report(`The sample workspace could not be made: ${reason(error)}`);
      }
      return await openApp({ ...places, clock, newId, report });
    },
    (error) => report(`The workspace could not be opened: ${reason(error)}`),
  );
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
