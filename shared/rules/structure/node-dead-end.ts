/** Ways out that lead nowhere: people stop there without having left. */
import { listedIn } from "../../words/language.ts";
import { defineRule } from "../define.ts";
import { fixOf, leadToExit } from "../fixing.ts";
import { nodeName, numberWord } from "../naming.ts";
import { openEnds } from "../open-ends.ts";

const fixes = {
  en: {
    one: () => "Connect to exit",
    both: () => "Connect both to exit",
    all: ({ count }: Readonly<Record<string, string | number>>) => `Connect all ${count} to exit`,
  },
  de: {
    one: () => "Mit Ausstieg verbinden",
    both: () => "Beide mit Ausstieg verbinden",
    all: ({ count }: Readonly<Record<string, string | number>>) => `Alle ${count} mit Ausstieg verbinden`,
  },
};

export const nodeDeadEnd = defineRule({
  id: "node-dead-end",
  group: "structure",
  severity: "error",
  locked: false,
  waivable: true,
  source: "bpmnlint no-implicit-end",
  words: {
    en: {
      title: "A node leads nowhere",
      messages: {
        node: ({ n }) =>
          `“${n}” leads nowhere. Contacts stop here without an exit. Connect it to what comes next, or to an exit.`,
        outcome: ({ n, ways }) =>
          `One outcome of “${n}” leads nowhere: ${ways}. Contacts stop there without an exit. Connect it.`,
        outcomes: ({ n, ways, number }) =>
          `${number} outcomes of “${n}” lead nowhere: ${ways}. Contacts stop there without an exit. Connect them.`,
      },
      fixes: fixes.en,
      why: "Whoever comes to an end that is not an exit is neither finished nor free: platforms keep such contacts until a global time-out, and their number is missing from every figure. Each outcome needs its own way on: declined and not done are outcomes too.",
    },
    de: {
      title: "Ein Schritt führt nirgendwohin",
      messages: {
        node: ({ n }) =>
          `„${n}“ führt nirgendwohin. Kontakte bleiben hier ohne Ausstieg stehen. Mit dem nächsten Schritt oder einem Ausstieg verbinden.`,
        outcome: ({ n, ways }) =>
          `Ein Ausgang von „${n}“ führt nirgendwohin: ${ways}. Kontakte bleiben dort ohne Ausstieg stehen. Ihn verbinden.`,
        outcomes: ({ n, ways, number }) =>
          `${number} Ausgänge von „${n}“ führen nirgendwohin: ${ways}. Kontakte bleiben dort ohne Ausstieg stehen. Sie verbinden.`,
      },
      fixes: fixes.de,
      why: "Wer an ein Ende kommt, das kein Ausstieg ist, ist weder fertig noch frei: Plattformen behalten solche Kontakte bis zu einer allgemeinen Frist, und in jeder Auswertung fehlen sie. Jeder Ausgang braucht einen eigenen Weg weiter: Auch abgelehnt und nicht erledigt sind Ausgänge.",
    },
  },
  *check(context) {
    // Without any exit every end is open: journey-no-exit says it once.
    if (context.graph.ends.length === 0) return;
    for (const { node, ports } of openEnds(context)) {
      const record = context.graph.nodes[node]!;
      const named = context.graph.ports(node).some((port) => port.name !== "");
      const n = nodeName(context, record);
      const ways = listedIn(
        ports.map((port) => port.name),
        context.facts.language,
      );
      const number = numberWord(ports.length, context.facts.language);
      const label = ports.length === 1 ? "one" : ports.length === 2 ? "both" : "all";
      const params = { count: ports.length };
      yield {
        at: record.id,
        message: !named ? "node" : ports.length === 1 ? "outcome" : "outcomes",
        params: { n, ways, number },
        evidence: ports.map((port) => port.name || n),
        fixes: fixOf(label, fixes[context.facts.language][label](params), leadToExit(context, record, ports), params),
      };
    }
  },
});
