/** `check`: what the rules say of journeys, as text, JSON or SARIF. */
import type { Phase } from "../../shared/rules/index.ts";
import { defineVerb } from "../define.ts";
import { countsOf, findingsAsJson, findingsAsText, problemsIn } from "../findings.ts";
import { findingsAsSarif } from "../sarif.ts";
import { readSubjects } from "../subject.ts";

export const check = defineVerb({
  id: "check",
  operands: ["FILE|WORKSPACE"],
  options: {
    journey: { value: "ID" },
    format: { value: "FORMAT", choices: ["text", "json", "sarif"] },
    phase: { value: "PHASE", choices: ["design", "review", "export"] },
  },
  words: {
    en: {
      summary: "Checks journeys with every rule",
      about: [
        "Checks all journeys of a workspace, or the one of a blueprint file. Exit code 1 when there are errors or warnings; hints and waived findings do not count.",
        "The file is only read: it stays the same to the byte.",
      ],
      options: {
        journey: "Checks this journey only",
        format: "How to print: text (as usual), json, or sarif 2.1.0",
        phase: "Some rules get stricter later: design (as usual), review, export",
      },
    },
    de: {
      summary: "Prüft Journeys mit allen Regeln",
      about: [
        "Prüft alle Journeys eines Arbeitsbereichs oder die eine einer Blueprint-Datei. Exit-Code 1 bei Fehlern oder Warnungen; Hinweise und begründete Ausnahmen zählen nicht.",
        "Die Datei wird nur gelesen: Sie bleibt Byte für Byte gleich.",
      ],
      options: {
        journey: "Prüft nur diese Journey",
        format: "Ausgabe: text (üblich), json oder sarif 2.1.0",
        phase: "Manche Regeln werden später strenger: design (üblich), review, export",
      },
    },
  },
  async run({ terminal, operands: [path = ""], value }) {
    const phase = (value("phase") ?? "design") as Phase;
    const format = value("format");
    // What programs read is the same wherever it runs.
    const language = format === undefined || format === "text" ? terminal.language : "en";
    const found = await readSubjects(path, value("journey"), phase, terminal, language);
    const json = (what: unknown): void => terminal.write(`${JSON.stringify(what, null, 2)}\n`);
    if (format === "json") json(findingsAsJson(found));
    else if (format === "sarif") json(findingsAsSarif(found, terminal.folder));
    else for (const line of findingsAsText(found, language)) terminal.print(line);
    return found.subjects.some((subject) => problemsIn(countsOf(subject)) > 0) ? 1 : 0;
  },
});
