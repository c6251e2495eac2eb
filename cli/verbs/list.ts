/** `list`: the journeys of a workspace. */
import { defineVerb } from "../define.ts";
import { problemsIn } from "../findings.ts";
import { words } from "../words.ts";
import { withWorkspace } from "../workspace.ts";

export const list = defineVerb({
  id: "list",
  operands: ["WORKSPACE"],
  options: { format: { value: "FORMAT", choices: ["text", "json"] }, all: {} },
  words: {
    en: {
      summary: "Lists the journeys of a workspace",
      about: [
        "Shows id, title, revision and problems (errors and warnings) of every journey. As JSON it is an array; errors, warnings and hints stand there one by one as well.",
      ],
      options: { format: "How to print: text (as usual) or json", all: "Archived journeys too" },
    },
    de: {
      summary: "Listet die Journeys eines Arbeitsbereichs auf",
      about: [
        "Zeigt Kennung, Titel, Revision und Probleme (Fehler und Warnungen) jeder Journey. Als JSON ist es ein Array; darin stehen auch Fehler, Warnungen und Hinweise einzeln.",
      ],
      options: { format: "Ausgabe: text (üblich) oder json", all: "Auch archivierte Journeys" },
    },
  },
  async run({ terminal, operands: [path = ""], value, has }) {
    const { journeys } = await withWorkspace(path, "read", terminal, (client) => client.call("workspace.overview", {}));
    const rows = journeys
      .filter(({ archived }) => has("all") || !archived)
      .map(({ id, title, revision, problems, status, owner, archived }) => ({
        id,
        title,
        revision,
        problems: problemsIn(problems),
        ...problems,
        status,
        owner,
        archived,
      }));
    if (value("format") === "json") terminal.write(`${JSON.stringify(rows, null, 2)}\n`);
    else {
      const w = words[terminal.language];
      const widest = Math.max(0, ...rows.map(({ id }) => id.length));
      for (const row of rows) {
        const counts = w.counts({ ...row, waived: 0 });
        terminal.print(w.rows(row.id.padEnd(widest), row.title, row.revision, counts));
      }
      if (rows.length === 0) terminal.print(w.journeysAre([]));
    }
    return 0;
  },
});
