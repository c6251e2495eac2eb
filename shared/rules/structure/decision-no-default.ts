/** Decisions that leave somebody without a way: no branch for everyone else, or a branch that leads nowhere. */
import type { AnyCall } from "../../commands/index.ts";
import { type Port, isKind } from "../../kinds/index.ts";
import { listedIn } from "../../words/language.ts";
import { branchSpaces, leftAfter } from "../branches.ts";
import { isEmpty } from "../condition-space.ts";
import { type RuleReport, defineRule } from "../define.ts";
import { fixOf, leadToExit } from "../fixing.ts";
import { nodeName, numberWord } from "../naming.ts";

const fixes = {
  en: {
    add: () => "Add a way for everyone else, to an exit",
    one: () => "Connect to exit",
    both: () => "Connect both to exit",
    all: ({ count }: Readonly<Record<string, string | number>>) => `Connect all ${count} to exit`,
  },
  de: {
    add: () => "Einen Weg für alle anderen hinzufügen, zu einem Ausstieg",
    one: () => "Mit Ausstieg verbinden",
    both: () => "Beide mit Ausstieg verbinden",
    all: ({ count }: Readonly<Record<string, string | number>>) => `Alle ${count} mit Ausstieg verbinden`,
  },
};

const unnamed = { en: "unnamed", de: "ohne Namen" };

/** Only its id counts here. */
const otherwise: Port = { id: "otherwise", name: "" };

export const decisionNoDefault = defineRule({
  id: "decision-no-default",
  group: "structure",
  severity: "error",
  locked: false,
  waivable: true,
  source: "bpmnlint conditional-flows; Treasure Data MISSING_CONDITIONS",
  words: {
    en: {
      title: "A decision leaves some people without a way",
      messages: {
        "no-default": ({ n }) =>
          `“${n}” has no path for contacts that match nothing. They stop here without an exit. Add a way for everyone else.`,
        branch: ({ n, ways }) =>
          `Branch “${ways}” of “${n}” leads nowhere. Contacts who match it stop here. Connect it.`,
        branches: ({ n, ways, number }) =>
          `${number} branches of “${n}” lead nowhere: ${ways}. Contacts who match them stop here. Connect them.`,
      },
      fixes: fixes.en,
      why: "Data is never complete: somebody will match no branch. Unless the conditions are proven to cover everybody, a decision needs a way for everyone else, and each of its branches must lead somewhere.",
    },
    de: {
      title: "Eine Entscheidung lässt Personen ohne Weg",
      messages: {
        "no-default": ({ n }) =>
          `„${n}“ hat keinen Weg für Kontakte, auf die nichts zutrifft. Sie bleiben hier ohne Ausstieg stehen. Einen Weg für alle anderen hinzufügen.`,
        branch: ({ n, ways }) =>
          `Zweig „${ways}“ von „${n}“ führt nirgendwohin. Kontakte, auf die er zutrifft, bleiben hier stehen. Ihn verbinden.`,
        branches: ({ n, ways, number }) =>
          `${number} Zweige von „${n}“ führen nirgendwohin: ${ways}. Kontakte, auf die sie zutreffen, bleiben hier stehen. Sie verbinden.`,
      },
      fixes: fixes.de,
      why: "Daten sind nie vollständig: Auf manche trifft kein Zweig zu. Ist nicht bewiesen, dass die Bedingungen alle erfassen, braucht eine Entscheidung einen Weg für alle anderen, und jeder ihrer Zweige muss irgendwohin führen.",
    },
  },
  *check(context): Generator<RuleReport> {
    const { graph } = context;
    for (const [at, node] of graph.nodes.entries()) {
      if (!isKind(node, "decision") || !graph.reached[at]) continue;
      const n = nodeName(context, node);
      const open = graph.openPorts(at);
      if (open.length > 0) {
        const label = open.length === 1 ? "one" : open.length === 2 ? "both" : "all";
        const params = { count: open.length };
        yield {
          at: node.id,
          message: open.length === 1 ? "branch" : "branches",
          params: {
            n,
            ways: listedIn(
              open.map((port) => port.name || unnamed[context.facts.language]),
              context.facts.language,
            ),
            number: numberWord(open.length, context.facts.language),
          },
          fixes: fixOf(label, fixes[context.facts.language][label](params), leadToExit(context, node, open), params),
          cause: "open",
        };
      }
      if (node.data.otherwise || coversAll()) continue;
      const calls: AnyCall[] = [{ name: "set-fields", args: { ids: [node.id], fields: { "data.otherwise": true } } }];
      // A connection may have stayed from when there was such a way: it comes back with it.
      if (!context.links.out(node.id).some((edge) => edge.port === otherwise.id))
        calls.push(...leadToExit(context, node, [otherwise]));
      yield {
        at: node.id,
        field: "otherwise",
        message: "no-default",
        params: { n },
        fixes: fixOf("add", fixes[context.facts.language].add(), calls),
        cause: "default",
      };

      function coversAll(): boolean {
        const conditions = (branchSpaces(context, node) ?? []).map((branch) => branch.condition);
        return conditions.length > 0 && isEmpty(leftAfter(context, conditions));
      }
    }
  },
});
