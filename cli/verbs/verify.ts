/** `verify`: whether a workspace is whole: every page of the file, every link of the chain, every record. */
import { count, countDe } from "../../shared/words/language.ts";
import { defineVerb } from "../define.ts";
import { withWorkspace } from "../workspace.ts";

const says = {
  en: {
    whole: (path: string, rows: number) =>
      `${path} is whole: ${count(rows, "row", "rows")} of the journal follow each other and tell what is stored.`,
    head: (head: string) => `  head ${head}`,
    broken: (path: string, problems: number) => `${path} has ${problems === 1 ? "a problem" : `${problems} problems`}:`,
  },
  de: {
    whole: (path: string, rows: number) =>
      `${path} ist heil: ${countDe(rows, "Zeile", "Zeilen")} des Protokolls folgen aufeinander und erzählen, was gesichert ist.`,
    head: (head: string) => `  Kopf ${head}`,
    broken: (path: string, problems: number) => `${path} hat ${countDe(problems, "Problem", "Probleme")}:`,
  },
};

export const verify = defineVerb({
  id: "verify",
  operands: ["WORKSPACE"],
  options: { format: { value: "FORMAT", choices: ["text", "json"] } },
  words: {
    en: {
      summary: "Checks that a workspace is whole and its history unbroken",
      about: [
        "Walks the whole file and the whole journal, and compares what the journal tells with what is stored. Keep the head it prints: a later run with another history cannot have the same one. Exit code 1 when something does not fit.",
        "The file is only read: it stays the same to the byte.",
      ],
      options: { format: "How to print: text (as usual) or json" },
    },
    de: {
      summary: "Prüft, ob ein Arbeitsbereich heil und sein Verlauf lückenlos ist",
      about: [
        "Geht die ganze Datei und das ganze Protokoll durch und vergleicht, was das Protokoll erzählt, mit dem, was gesichert ist. Den ausgegebenen Kopf aufbewahren: Ein späterer Lauf mit anderem Verlauf kann nicht denselben haben. Exit-Code 1, wenn etwas nicht passt.",
        "Die Datei wird nur gelesen: Sie bleibt Byte für Byte gleich.",
      ],
      options: { format: "Ausgabe: text (üblich) oder json" },
    },
  },
  async run({ terminal, operands: [path = ""], value }) {
    const say = says[terminal.language];
    const isText = value("format") !== "json";
    const language = isText ? terminal.language : "en";
    const found = await withWorkspace(path, "read", terminal, (client) =>
      client.call("workspace.verify", { language }),
    );
    if (!isText) terminal.write(`${JSON.stringify(found, null, 2)}\n`);
    else if (found.ok) {
      terminal.print(say.whole(path, found.rows));
      terminal.print(say.head(found.head));
    } else {
      terminal.print(say.broken(path, found.problems.length));
      for (const problem of found.problems) terminal.print(`  ${problem}`);
    }
    return found.ok ? 0 : 1;
  },
});
