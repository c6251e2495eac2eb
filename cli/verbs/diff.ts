/** `diff`: what separates two journeys in meaning, from files or from any revision in a workspace. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fail } from "../../shared/api/reply.ts";
import { type AnyRecord, createDoc } from "../../shared/document/index.ts";
import { readImport } from "../../shared/importers/index.ts";
import { journeyHash, journeyOf } from "../../shared/journey/index.ts";
import { type Side, differencesOf, sayDifferences } from "../differences.ts";
import { defineVerb } from "../define.ts";
import { isWorkspace, readText } from "../read-file.ts";
import type { Terminal } from "../terminal.ts";
import { chosenJourney, withWorkspace } from "../workspace.ts";

interface Named extends Side {
  readonly name: string;
}

const say = {
  sides: (a: string, b: string) => `${a}  →  ${b}`,
  same: "The same in meaning.",
  hash: (hash: string) => `  semantic hash ${hash}`,
  moved: (n: number) => `${n === 1 ? "1 thing was" : `${n} things were`} moved or resized, which changes no meaning.`,
  badRevision: (text: string) => `“${text}” is no revision: it is a number from 0.`,
  form: "Write WORKSPACE#journey@revision, for example plan.itinera#launch@12.",
};

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
  },
  async run({ terminal, operands: [a = "", b = ""], value, has }) {
    const before = await side(a, terminal);
    const after = await side(b, terminal);
    const found = differencesOf(before, after);
    const { added, removed, updated } = found.change;
    const same = added.length + removed.length + updated.length === 0;
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
      terminal.print(say.sides(before.name, after.name));
      for (const line of sayDifferences(found, before, after)) terminal.print(line);
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
    const read = readImport(path, readText(path, terminal));
    return { name: `${read.title} (${path})`, journey: createDoc(read.journey), library: createDoc(read.stated) };
  }
  return await withWorkspace(path, "read", terminal, async (client) => {
    const { journeys } = await client.call("workspace.overview", {});
    const chosen = chosenJourney(journeys, wanted, path);
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
function parts(operand: string, { folder }: Terminal): { path: string; journey?: string; revision?: number } {
  const hash = operand.lastIndexOf("#");
  if (hash < 0 || existsSync(resolve(folder, operand))) return { path: operand };
  const path = operand.slice(0, hash);
  const [journey = "", revision, ...more] = operand.slice(hash + 1).split("@");
  if (revision === undefined) return journey === "" ? { path } : { path, journey };
  if (more.length > 0 || !/^\d{1,9}$/.test(revision))
    fail("bad-input", say.badRevision(revision), { place: operand, way: say.form });
  return { path, revision: Number(revision), ...(journey === "" ? {} : { journey }) };
}
