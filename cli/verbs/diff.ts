/** `diff`: what separates two journeys in meaning, from files or from any revision in a workspace. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { localDay } from "../../backend/services/desk.ts";
import { fail } from "../../shared/api/reply.ts";
import { type AnyRecord, createDoc } from "../../shared/document/index.ts";
import { readImport } from "../../shared/importers/index.ts";
import { journeyHash, journeyOf } from "../../shared/journey/index.ts";
import { countDe } from "../../shared/words/language.ts";
import { type Side, differencesOf, sayDifferences } from "../differences.ts";
import { defineVerb } from "../define.ts";
import { isWorkspace, readText } from "../read-file.ts";
import type { Terminal } from "../terminal.ts";
import { chosenJourney, withWorkspace } from "../workspace.ts";

interface Named extends Side {
  readonly name: string;
}

const says = {
  en: {
    same: "The same in meaning.",
    hash: (hash: string) => `  semantic hash ${hash}`,
    moved: (n: number) => `${n === 1 ? "1 thing was" : `${n} things were`} moved or resized, which changes no meaning.`,
    badRevision: (text: string) => `“${text}” is no revision: it is a number from 0.`,
    form: "Write WORKSPACE#journey@revision, for example plan.itinera#launch@12.",
  },
  de: {
    same: "In der Bedeutung gleich.",
    hash: (hash: string) => `  semantischer Hash ${hash}`,
    moved: (n: number) =>
      `${countDe(n, "Ding wurde", "Dinge wurden")} verschoben oder in der Größe geändert, was an der Bedeutung nichts ändert.`,
    badRevision: (text: string) => `„${text}“ ist keine Revision: Das ist eine Zahl ab 0.`,
    form: "In der Form WORKSPACE#journey@revision schreiben, zum Beispiel plan.itinera#launch@12.",
  },
};
const sides = (a: string, b: string): string => `${a}  →  ${b}`;

export const diff = defineVerb({
  id: "diff",
  operands: ["A", "B"],
  options: { format: { value: "FORMAT", choices: ["text", "json"] }, "exit-code": {} },
  words: {
    en: {
      summary: "Shows what separates two journeys in meaning",
      about: [
        "A and B are blueprint files, or journeys in workspaces: WORKSPACE, WORKSPACE#journey or WORKSPACE#journey@revision. Where things stand on the canvas does not count.",
        "Files and workspaces are only read.",
      ],
      options: {
        format: "How to print: text (as usual) or json",
        "exit-code": "Exit code 1 when there are differences",
      },
    },
    de: {
      summary: "Zeigt, was zwei Journeys in der Bedeutung unterscheidet",
      about: [
        "A und B sind Blueprint-Dateien oder Journeys in Arbeitsbereichen: WORKSPACE, WORKSPACE#journey oder WORKSPACE#journey@revision. Wo etwas auf der Zeichenfläche steht, zählt nicht.",
        "Dateien und Arbeitsbereiche werden nur gelesen.",
      ],
      options: {
        format: "Ausgabe: text (üblich) oder json",
        "exit-code": "Exit-Code 1, wenn es Unterschiede gibt",
      },
    },
  },
  async run({ terminal, operands: [a = "", b = ""], value, has }) {
    const say = says[terminal.language];
    const before = await side(a, terminal);
    const after = await side(b, terminal);
    const found = differencesOf(before, after);
    const same = found.meant.length === 0;
    const hashes = [before, after].map(({ journey }) => journeyHash(journey.records()));
    if (value("format") === "json") {
      const whole = {
        before: { name: a, semanticHash: hashes[0] },
        after: { name: b, semanticHash: hashes[1] },
        same,
        ...found.change,
        moved: found.moved,
      };
      terminal.write(`${JSON.stringify(whole, null, 2)}\n`);
    } else {
      terminal.print(sides(before.name, after.name));
      for (const line of sayDifferences(found, before, after, terminal.language, localDay(new Date())))
        terminal.print(line);
      if (same) {
        terminal.print(say.same);
        terminal.print(say.hash(hashes[0] ?? ""));
      }
      if (found.moved.length > 0) terminal.print(say.moved(found.moved.length));
    }
    return has("exit-code") && !same ? 1 : 0;
  },
});

async function side(operand: string, terminal: Terminal): Promise<Named> {
  const { path, journey: wanted, revision } = parts(operand, terminal);
  if (!isWorkspace(path, terminal)) {
    const read = readImport(path, readText(path, terminal), terminal.language);
    return { name: `${read.title} (${path})`, journey: createDoc(read.journey), library: createDoc(read.stated) };
  }
  return await withWorkspace(path, "read", terminal, async (client) => {
    const { journeys } = await client.call("workspace.overview", {});
    const chosen = chosenJourney(journeys, wanted, path, terminal);
    const at = revision ?? chosen.revision;
    const { records } = await client.call("documents.at", { id: chosen.id, revision: at });
    const library = await client.call("documents.open", { id: "library" });
    const journey = createDoc(records as AnyRecord[]);
    return {
      name: `${journeyOf(journey).title} (${path}#${chosen.id}@${at})`,
      journey,
      library: createDoc(library.records as AnyRecord[]),
    };
  });
}

/** A file of exactly this name goes first: names may hold a `#`. */
function parts(operand: string, { folder, language }: Terminal): { path: string; journey?: string; revision?: number } {
  const hash = operand.lastIndexOf("#");
  if (hash < 0 || existsSync(resolve(folder, operand))) return { path: operand };
  const path = operand.slice(0, hash);
  const [journey = "", revision, ...more] = operand.slice(hash + 1).split("@");
  if (revision === undefined) return journey === "" ? { path } : { path, journey };
  if (more.length > 0 || !/^\d{1,9}$/.test(revision))
    fail("bad-input", says[language].badRevision(revision), { place: operand, way: says[language].form });
  return { path, revision: Number(revision), ...(journey === "" ? {} : { journey }) };
}
