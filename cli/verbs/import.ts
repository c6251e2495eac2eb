/** `import`: a blueprint into a workspace, in one step or not at all. */
import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { readImport } from "../../shared/importers/index.ts";
import { count } from "../../shared/words/language.ts";
import { type ExitCode, defineVerb } from "../define.ts";
import { readText } from "../read-file.ts";
import { words } from "../words.ts";
import { withWorkspace } from "../workspace.ts";

const say = {
  imported: (title: string, id: string, into: string) => `Imported “${title}” as ${id} into ${into}.`,
  would: (title: string, into: string) => `Would import “${title}” into ${into}.`,
  amount: (stages: number, nodes: number, edges: number, items: number) =>
    `  ${[
      count(stages, "stage", "stages"),
      count(nodes, "node", "nodes"),
      count(edges, "connection", "connections"),
      count(items, "new library item", "new library items"),
    ].join(", ")}`,
};

export const importVerb = defineVerb({
  id: "import",
  operands: ["FILE"],
  options: {
    into: { value: "WORKSPACE", required: true },
    format: { value: "FORMAT", choices: ["text", "json"] },
    "dry-run": {},
  },
  words: {
    en: {
      summary: "Brings a blueprint into a workspace",
      about: [
        "Gives the same journey back, layout and all. Nothing in the workspace is overwritten: what clashes comes in under a new id, and approvals come as information only. A workspace that is not there is made.",
      ],
      options: {
        into: "The workspace it goes into",
        format: "How to print: text (as usual) or json",
        "dry-run": "Says what it would bring, and writes nothing",
      },
    },
  },
  async run({ terminal, operands: [path = ""], value, has }): Promise<ExitCode> {
    const into = value("into") ?? "";
    const text = readText(path, terminal);
    // Read before the workspace is opened: a file that cannot be read must not make a workspace.
    const { title, notes } = readImport(path, text);
    const dry = has("dry-run");
    if (dry && !existsSync(resolve(terminal.folder, into))) {
      terminal.print(say.would(title, into));
      for (const note of notes) terminal.print(words.en.note(note));
      return 0;
    }
    return await withWorkspace(into, dry ? "read" : "write", terminal, async (client): Promise<ExitCode> => {
      const name = path.length <= 260 ? path : basename(path).slice(-260);
      const preview = await client.call("imports.preview", { name, text });
      const done = dry ? undefined : await client.call("imports.commit", { name, text, origin: "cli" });
      const { stages, nodes, edges, libraryItems, renamed } = preview;
      if (value("format") === "json") {
        const whole = {
          journey: done?.journey ?? null,
          title,
          stages,
          nodes,
          edges,
          libraryItems,
          renamed,
          notes: preview.notes,
        };
        terminal.write(`${JSON.stringify(whole, null, 2)}\n`);
        return 0;
      }
      terminal.print(done ? say.imported(title, done.journey, into) : say.would(title, into));
      terminal.print(say.amount(stages, nodes, edges, libraryItems));
      for (const note of preview.notes) terminal.print(words.en.note(note));
      return 0;
    });
  },
});
