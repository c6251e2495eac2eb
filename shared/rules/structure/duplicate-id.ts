/** Ways out of one node that share an id, so that nobody can tell which of them a connection means. */
import type { AnyCall } from "../../commands/index.ts";
import { type NodeRecord, nodesOf } from "../../journey/index.ts";
import { isKind, kindOf } from "../../kinds/index.ts";
import { type Fix, type RuleContext, type RuleReport, defineRule } from "../define.ts";
import { fixOf } from "../fixing.ts";
import { nodeName } from "../naming.ts";

const fixes = {
  en: {
    renew: ({ w }: Readonly<Record<string, string | number>>) =>
      w ? `Give “${w}” an id of its own` : "Give the newer one an id of its own",
  },
  de: {
    renew: ({ w }: Readonly<Record<string, string | number>>) =>
      w ? `„${w}“ eine eigene Kennung geben` : "Dem neueren eine eigene Kennung geben",
  },
};

export const duplicateId = defineRule({
  id: "duplicate-id",
  group: "structure",
  severity: "error",
  locked: true,
  waivable: false,
  source: "Treasure Data duplicate ids; Adobe CJMRT-000032-409",
  words: {
    en: {
      title: "Two things share an id",
      messages: {
        way: ({ n, id, a, b }) =>
          `“${a}” and “${b}” of “${n}” share the id ${id}. Export would merge them, and both lead the same way. Give one an id of its own.`,
      },
      fixes: fixes.en,
      why: "Ids are how connections, figures and platforms find a branch again. Records cannot share one, since the document refuses that; the branches, arms, candidates and ways inside a node can, after a paste or an import.",
    },
    de: {
      title: "Zwei Dinge teilen sich eine Kennung",
      messages: {
        way: ({ n, id, a, b }) =>
          `„${a}“ und „${b}“ von „${n}“ teilen sich die Kennung ${id}. Der Export würde sie zusammenlegen, und beide führen denselben Weg. Einem davon eine eigene Kennung geben.`,
      },
      fixes: fixes.de,
      why: "Über Kennungen finden Verbindungen, Zahlen und Plattformen einen Zweig wieder. Einträge können sich keine teilen, das lehnt das Dokument ab; die Zweige, Arme, Kandidaten und Wege innerhalb eines Schritts können es nach dem Einfügen oder einem Import.",
    },
  },
  *check(context): Generator<RuleReport> {
    for (const node of nodesOf(context.journey).values()) {
      const ports = kindOf(node).ports(node.data, context.facts);
      const first = new Map<string, (typeof ports)[number]>();
      for (const [at, port] of ports.entries()) {
        const other = first.get(port.id);
        if (!other) {
          first.set(port.id, port);
          continue;
        }
        yield {
          at: node.id,
          field: port.id,
          message: "way",
          params: { n: nodeName(context, node), id: port.id, a: other.name, b: port.name },
          fixes: renew(context, node, at, port.name),
          cause: `${port.id}.${at}`,
        };
      }
    }
  },
});

/** The list that ways out are made from. */
function listOf(node: NodeRecord): { key: string; items: readonly { readonly id: string }[] } | undefined {
  if (isKind(node, "decision")) return { key: "branches", items: node.data.branches };
  if (isKind(node, "split")) return { key: "arms", items: node.data.arms };
  if (isKind(node, "fork")) return { key: "ways", items: node.data.ways };
  if (isKind(node, "preference")) return { key: "candidates", items: node.data.candidates };
  return undefined;
}

/** The newer one gets an id of its own, and leads where it led before: where the older one leads. */
function renew(context: RuleContext, node: NodeRecord, at: number, w: string): Fix[] {
  const list = listOf(node);
  // A branch may bear the id of the fixed way for everyone else, which comes after all branches: then the branch is renamed.
  const index =
    list && at < list.items.length ? at : list?.items.findIndex((item) => item.id === portId(context, node, at));
  const old = list?.items[index ?? -1];
  if (!list || !old || index === undefined) return [];
  const taken = new Set(
    kindOf(node)
      .ports(node.data, context.facts)
      .map((port) => port.id),
  );
  let id = old.id;
  for (let n = 2; taken.has(id); n += 1) id = `${old.id.slice(0, 60)}-${n}`;
  const items = list.items.map((item, i) => (i === index ? { ...item, id } : item));
  const calls: AnyCall[] = [{ name: "set-fields", args: { ids: [node.id], fields: { [`data.${list.key}`]: items } } }];
  const { graph } = context;
  const [led] = graph
    .out(graph.at(node.id))
    .map((edge) => graph.edges[edge]!)
    .filter((edge) => edge.port === old.id)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (led)
    calls.push({
      name: "connect",
      args: { id: context.freshId("way", node.id, id), from: node.id, port: id, to: led.to },
    });
  return fixOf("renew", fixes[context.facts.language].renew({ w }), calls, { w });
}

const portId = (context: RuleContext, node: NodeRecord, at: number): string | undefined =>
  kindOf(node).ports(node.data, context.facts)[at]?.id;
