/** Connections that cannot be: without an end, into an entry, out of an exit, from a way out that is gone, or drawn twice. */
import { connectionFault } from "../../commands/index.ts";
import { type EdgeRecord, edgesOf, nodeOf } from "../../journey/index.ts";
import { type Fix, type RuleContext, defineRule } from "../define.ts";
import { countedBefore } from "../counted-before.ts";
import { fixOf } from "../fixing.ts";
import { nameAt } from "../naming.ts";

const fixes = {
  en: {
    delete: () => "Delete the connection",
    lead: ({ way }: Readonly<Record<string, string | number>>) =>
      way ? `Start it from “${way}”` : "Start it from the way out",
  },
  de: {
    delete: () => "Verbindung löschen",
    lead: ({ way }: Readonly<Record<string, string | number>>) =>
      way ? `An „${way}“ beginnen lassen` : "Am Ausgang beginnen lassen",
  },
};

type Params = Readonly<Record<string, string | number>>;
const because =
  (reason: string) =>
  ({ a, b, way }: Params): string =>
    `The connection from “${a}” to “${b}” is not valid: ${reason.replace("{way}", String(way))} Delete it or draw it anew.`;
const becauseDe =
  (reason: string) =>
  ({ a, b, way }: Params): string =>
    `Die Verbindung von „${a}“ zu „${b}“ ist nicht gültig. ${reason.replace("{way}", String(way))} Sie löschen oder neu zeichnen.`;

export const edgeInvalid = defineRule({
  id: "edge-invalid",
  group: "structure",
  severity: "error",
  locked: false,
  waivable: false,
  source:
    "bpmnlint no-duplicate-sequence-flows; Adobe Journey Optimizer, alert 3005; Treasure Data INVALID_NEXT_REFERENCE",
  words: {
    en: {
      title: "A connection is not valid",
      messages: {
        "no-source": because("where it starts is no longer there."),
        "no-target": because("where it leads is no longer there."),
        "to-itself": because("a node cannot lead straight back to itself."),
        "into-entry": because("nothing can lead into an entry."),
        "out-of-end": because("people have left there, so nothing can follow."),
        aside: because("notes and groups are not part of the flow."),
        "same-twice": because("the same way is drawn twice."),
        "no-port": because("it starts from “{way}”, a way out that is no longer there."),
      },
      fixes: fixes.en,
      why: "A connection that cannot be followed is read differently by every platform: some refuse the file, some drop it in silence. Files from elsewhere, and nodes whose ways out were changed, are where they come from.",
    },
    de: {
      title: "Eine Verbindung ist nicht gültig",
      messages: {
        "no-source": becauseDe("Der Schritt, an dem sie beginnt, ist nicht mehr da."),
        "no-target": becauseDe("Der Schritt, zu dem sie führt, ist nicht mehr da."),
        "to-itself": becauseDe("Ein Schritt kann nicht direkt zu sich selbst zurückführen."),
        "into-entry": becauseDe("In einen Einstieg kann nichts führen."),
        "out-of-end": becauseDe("Dort haben Personen die Journey verlassen, danach kann nichts folgen."),
        aside: becauseDe("Notizen und Gruppen gehören nicht zum Ablauf."),
        "same-twice": becauseDe("Derselbe Weg ist zweimal gezeichnet."),
        "no-port": becauseDe("Sie beginnt an „{way}“, einem Ausgang, den es nicht mehr gibt."),
      },
      fixes: fixes.de,
      why: "Eine Verbindung, der niemand folgen kann, liest jede Plattform anders: Manche lehnen die Datei ab, manche lassen sie stillschweigend weg. Sie stammt aus fremden Dateien oder von Schritten, deren Ausgänge geändert wurden.",
    },
  },
  *check(context) {
    for (const edge of edgesOf(context.journey).values()) {
      const counted = countedBefore(edge, context.links.out(edge.from));
      const fault = connectionFault(context.journey, edge, counted, context.facts);
      if (!fault) continue;
      const deletion = fixOf("delete", fixes[context.facts.language].delete(), [
        { name: "remove", args: { ids: [edge.id], reconnect: false } },
      ]);
      yield {
        at: edge.id,
        also: [edge.from, edge.to].filter((id) => nodeOf(context.journey, id)),
        message: fault.fault,
        params: { a: nameAt(context, edge.from), b: nameAt(context, edge.to), way: edge.port },
        fixes: fault.fault === "no-port" ? [...leadOut(context, edge), ...deletion] : deletion,
      };
    }
  },
});

/** After a change of channel or branches the way out has another name: take the first one that is still free. */
function leadOut(context: RuleContext, edge: EdgeRecord): Fix[] {
  const { graph } = context;
  const [port] = graph.openPorts(graph.at(edge.from));
  if (!port) return [];
  const params = { way: port.name };
  return fixOf(
    "lead",
    fixes[context.facts.language].lead(params),
    [{ name: "reattach", args: { id: edge.id, from: edge.from, port: port.id, to: edge.to } }],
    params,
  );
}
