/** `new`: makes a workspace to begin with. */
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fail } from "../../shared/api/reply.ts";
import { defineVerb } from "../define.ts";
import { nearest } from "../nearest.ts";
import { words } from "../words.ts";
import { needFolder } from "../write-file.ts";

const kinds = ["sample"];

const says = {
  en: {
    made: (path: string) => `Made: ${path}`,
    there: (path: string) => `${path} is there already, and is left as it is.`,
    thereWay: "Name another file, or take that one away first.",
    unknown: (what: string) => `“${what}” cannot be made; this can: ${kinds.join(", ")}.`,
  },
  de: {
    made: (path: string) => `Erstellt: ${path}`,
    there: (path: string) => `${path} ist schon da und bleibt, wie es ist.`,
    thereWay: "Eine andere Datei nennen oder diese zuerst wegräumen.",
    unknown: (what: string) => `„${what}“ lässt sich nicht erstellen, nur ${kinds.join(", ")}.`,
  },
};

export const newVerb = defineVerb({
  id: "new",
  operands: ["sample"],
  options: { out: { value: "FILE", required: true } },
  words: {
    en: {
      summary: "Makes the sample workspace",
      about: [
        "The sample holds three journeys of an invented brand with their library; one has findings on purpose, the others none.",
      ],
      options: { out: "The workspace file to make; its name should end in .itinera" },
    },
    de: {
      summary: "Erstellt den Beispiel-Arbeitsbereich",
      about: [
        "Das Beispiel enthält drei Journeys einer erfundenen Marke mit ihrer Bibliothek; eine hat mit Absicht Befunde, die anderen keine.",
      ],
      options: { out: "Die Arbeitsbereichsdatei, die erstellt wird; ihr Name sollte auf .itinera enden" },
    },
  },
  async run({ terminal, operands: [what = ""], value }) {
    const say = says[terminal.language];
    const w = words[terminal.language];
    if (!kinds.includes(what)) {
      const near = nearest(what, kinds);
      fail("bad-input", say.unknown(what), {
        way: near === undefined ? w.seeHelp("new") : w.didYouMean(near),
      });
    }
    const out = value("out") ?? "";
    const path = resolve(terminal.folder, out);
    if (existsSync(path)) fail("refused", say.there(out), { place: out, way: say.thereWay });
    needFolder(out, path, terminal);
    const { makeSampleWorkspace } = await import("../../backend/sample.ts");
    await makeSampleWorkspace(path, { clock: () => new Date(), newId: () => randomUUID() });
    terminal.print(say.made(out));
    return 0;
  },
});
