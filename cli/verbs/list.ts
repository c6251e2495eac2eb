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
      const widest = Math.max(0, ...rows.map(({ id }) => id.length));
      for (const row of rows) {
        const counts = words.en.counts({ ...row, waived: 0 });
        terminal.print(`${row.id.padEnd(widest)}  ${row.title}  (revision ${row.revision}, ${counts})`);
      }
      if (rows.length === 0) terminal.print(words.en.journeysAre([]));
    }
    return 0;
  },
});
