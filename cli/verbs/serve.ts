/** `serve`: opens a workspace in the browser of this machine, until it is stopped. */
import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { findPlaces } from "../../backend/places.ts";
import { fail } from "../../shared/api/reply.ts";
import { serve as serveHere } from "../../web/serve.ts";
import { stayUntilStopped } from "../../web/terminal.ts";
import { defineVerb } from "../define.ts";
import { words } from "../words.ts";

export const serve = defineVerb({
  id: "serve",
  operands: ["WORKSPACE"],
  options: {},
  words: {
    en: {
      summary: "Opens a workspace in the browser, on this machine only",
      about: [
        "Prints an address that works once, within 30 seconds, and opens it. Only this machine can reach it. Ctrl-C stops.",
        "The page must have been built before: npm start and npm run build do so.",
      ],
      options: {},
    },
    de: {
      summary: "Öffnet einen Arbeitsbereich im Browser, nur auf diesem Rechner",
      about: [
        "Gibt eine Adresse aus, die einmal und binnen 30 Sekunden gilt, und öffnet sie. Nur dieser Rechner erreicht sie. Strg-C beendet.",
        "Die Seite muss zuvor gebaut sein: npm start und npm run build tun das.",
      ],
      options: {},
    },
  },
  async run({ terminal, operands: [path = ""] }) {
    const workspace = resolve(terminal.folder, path);
    if (!existsSync(workspace))
      fail("not-found", words[terminal.language].noFile(basename(path)), {
        place: path,
        way: `itinera new sample --out ${path}`,
      });
    const print = (line: string): void => terminal.print(line);
    const served = await serveHere({
      places: { workspace, settingsFolder: findPlaces().settingsFolder },
      pageFolder: join(import.meta.dirname, "../../dist/renderer"),
      print,
      language: terminal.language,
    });
    await stayUntilStopped(served, print, terminal.language);
    return 0;
  },
});
