/** `import`: a blueprint into a workspace, in one step or not at all. */
import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { readImport } from "../../shared/importers/index.ts";
import { count, countDe } from "../../shared/words/language.ts";
import { type ExitCode, defineVerb } from "../define.ts";
import { readText } from "../read-file.ts";
import { words } from "../words.ts";
import { withWorkspace } from "../workspace.ts";

const says = {
  en: {
    imported: (title: string, id: string, into: string) => `Imported “${title}” as ${id} into ${into}.`,
    would: (title: string, into: string) => `Would import “${title}” into ${into}.`,
    amount: (stages: number, nodes: number, edges: number, items: number) =>
      `  ${[
        count(stages, "stage", "stages"),
        count(nodes, "node", "nodes"),
        count(edges, "connection", "connections"),
        count(items, "new library item", "new library items"),
      ].join(", ")}`,
  },
  de: {
    imported: (title: string, id: string, into: string) => `„${title}“ als ${id} in ${into} importiert.`,
    would: (title: string, into: string) => `Würde „${title}“ in ${into} importieren.`,
    amount: (stages: number, nodes: number, edges: number, items: number) =>
      `  ${[
        countDe(stages, "Phase", "Phasen"),
        countDe(nodes, "Schritt", "Schritte"),
        countDe(edges, "Verbindung", "Verbindungen"),
        countDe(items, "neuer Bibliothekseintrag", "neue Bibliothekseinträge"),
      ].join(", ")}`,
  },
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
    de: {
      summary: "Bringt einen Blueprint in einen Arbeitsbereich",
      about: [
        "Ergibt dieselbe Journey, samt Anordnung. Nichts im Arbeitsbereich wird überschrieben: Was sich überschneidet, kommt unter neuer Kennung herein, Freigaben kommen nur als Information mit. Ein Arbeitsbereich, den es nicht gibt, wird angelegt.",
      ],
      options: {
        into: "Der Arbeitsbereich, in den importiert wird",
        format: "Ausgabe: text (üblich) oder json",
        "dry-run": "Sagt, was es brächte, und schreibt nichts",
      },
    },
  },
  async run({ terminal, operands: [path = ""], value, has }): Promise<ExitCode> {
    const into = value("into") ?? "";
    const text = readText(path, terminal);
    // Read before the workspace is opened: a file that cannot be read must not make a workspace.
    const say = says[terminal.language];
    const w = words[terminal.language];
    const isJson = value("format") === "json";
    const language = isJson ? "en" : terminal.language;
    const { title, notes } = readImport(path, text, terminal.language);
    const dry = has("dry-run");
    if (dry && !existsSync(resolve(terminal.folder, into))) {
      terminal.print(say.would(title, into));
      for (const note of notes) terminal.print(w.note(note));
      return 0;
    }
    return await withWorkspace(into, dry ? "read" : "write", terminal, async (client): Promise<ExitCode> => {
      const name = path.length <= 260 ? path : basename(path).slice(-260);
      const preview = await client.call("imports.preview", { name, text, language });
      const done = dry ? undefined : await client.call("imports.commit", { name, text, origin: "cli" });
      const { stages, nodes, edges, libraryItems, renamed } = preview;
      if (isJson) {
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
      for (const note of preview.notes) terminal.print(w.note(note));
      return 0;
    });
  },
});
