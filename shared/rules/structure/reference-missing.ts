/** Things that a journey names and that are not there. */
import { channelById } from "../../channels/index.ts";
import { type NodeRecord, journeyOf, nodesOf, testsOf } from "../../journey/index.ts";
import { type KindReference, isKind, kindOf } from "../../kinds/index.ts";
import { item, latestApproved } from "../../library/index.ts";
import { type Localized, inLanguage } from "../../words/language.ts";
import { type Fix, type RuleContext, type RuleReport, defineRule } from "../define.ts";
import { fixOf } from "../fixing.ts";
import { nodeName } from "../naming.ts";

const fixes = {
  en: {
    version: ({ v }: Readonly<Record<string, string | number>>) => `Use version ${v}, which is approved`,
    drop: () => "Take it out",
  },
  de: {
    version: ({ v }: Readonly<Record<string, string | number>>) => `Version ${v} verwenden, sie ist freigegeben`,
    drop: () => "Herausnehmen",
  },
};

const types: Localized<Readonly<Record<KindReference["to"], string>>> = {
  en: {
    module: "module",
    version: "a version",
    trigger: "trigger",
    audience: "audience",
    channel: "channel",
    journey: "journey",
    product: "product",
  },
  de: {
    module: "Modul",
    version: "Version",
    trigger: "Auslöser",
    audience: "Zielgruppe",
    channel: "Kanal",
    journey: "Journey",
    product: "Produkt",
  },
};

export const referenceMissing = defineRule({
  id: "reference-missing",
  group: "structure",
  severity: "error",
  locked: false,
  waivable: false,
  source: "Treasure Data MISSING_SEGMENT_REFERENCE; Adobe Journey Optimizer, missing references",
  words: {
    en: {
      title: "Something that is referred to does not exist",
      messages: {
        node: ({ n, type, id }) =>
          `“${n}” refers to ${type} ${id}, which does not exist. Choose another one or take it out.`,
        journey: ({ type, id }) =>
          `The journey refers to ${type} ${id}, which does not exist. Choose another one or take it out.`,
        field: ({ n, id }) =>
          `“${n}” asks for ${id}, which no system, touchpoint or module supplies. Choose another field.`,
      },
      fixes: fixes.en,
      why: "A reference to nothing is found by the platform at the worst moment: when the journey starts. Modules, versions, audiences, triggers, channels, products, journeys and fields must be in the library or the workspace.",
    },
    de: {
      title: "Etwas, worauf verwiesen wird, gibt es nicht",
      messages: {
        node: ({ n, type, id }) =>
          `„${n}“ verweist auf etwas, das es nicht gibt: ${type} ${id}. Etwas anderes wählen oder es herausnehmen.`,
        journey: ({ type, id }) =>
          `Die Journey verweist auf etwas, das es nicht gibt: ${type} ${id}. Etwas anderes wählen oder es herausnehmen.`,
        field: ({ n, id }) =>
          `„${n}“ fragt nach ${id}, was kein System, Touchpoint oder Modul liefert. Ein anderes Datenfeld wählen.`,
      },
      fixes: fixes.de,
      why: "Einen Verweis ins Leere bemerkt die Plattform im schlechtesten Augenblick: beim Start der Journey. Module, Versionen, Zielgruppen, Auslöser, Kanäle, Produkte, Journeys und Datenfelder müssen in der Bibliothek oder im Arbeitsbereich sein.",
    },
  },
  *check(context): Generator<RuleReport> {
    const { products, audience } = journeyOf(context.journey);
    const { id: journeyId } = journeyOf(context.journey);
    for (const id of new Set(products))
      if (!item(context.library, "product", id))
        yield {
          at: null,
          field: "products",
          message: "journey",
          params: { type: inLanguage(types, context.facts.language).product, id },
          fixes: fixOf("drop", fixes[context.facts.language].drop(), [
            { name: "set-fields", args: { ids: [journeyId], fields: { products: products.filter((p) => p !== id) } } },
          ]),
          cause: `product:${id}`,
        };
    if (audience !== null && !item(context.library, "audience", audience))
      yield {
        at: null,
        field: "audience",
        message: "journey",
        params: { type: inLanguage(types, context.facts.language).audience, id: audience },
        cause: `audience:${audience}`,
      };
    for (const node of nodesOf(context.journey).values()) yield* missingAt(context, node);
  },
});

function* missingAt(context: RuleContext, node: NodeRecord): Generator<RuleReport> {
  const n = nodeName(context, node);
  const told = new Set<string>();
  for (const reference of kindOf(node).references?.(node.data) ?? []) {
    const { to, id, key } = reference;
    if (exists(context, to, id) || told.has(`${to}:${id}`)) continue;
    // A module that is gone took its versions along: that is one loss, not two.
    if (to === "version" && !exists(context, "module", moduleOfPin(node, id) ?? "")) continue;
    told.add(`${to}:${id}`);
    yield {
      at: node.id,
      field: key,
      message: "node",
      params: { n, type: inLanguage(types, context.facts.language)[to], id },
      fixes: repair(context, node, reference),
      cause: `${to}:${id}`,
    };
  }
  for (const { key, id } of fieldsNamed(context, node)) {
    if (context.dictionary.field(id) || told.has(id)) continue;
    told.add(id);
    yield { at: node.id, field: key, message: "field", params: { n, id }, cause: `field:${id}` };
  }
}

/** Fields that a node asks for. The branches of a decision are left to decision-empty-condition. */
function fieldsNamed(context: RuleContext, node: NodeRecord): { key: string; id: string }[] {
  const named: { key: string; id: string }[] = [];
  if (isKind(node, "wait") && node.data.for === "event" && node.data.event !== "")
    named.push({ key: "event", id: node.data.event });
  if (isKind(node, "goal") && node.data.event !== "") named.push({ key: "event", id: node.data.event });
  if (isKind(node, "split") && node.data.measure !== "") named.push({ key: "measure", id: node.data.measure });
  if (!isKind(node, "decision"))
    for (const { key, condition } of kindOf(node).conditions?.(node.data) ?? [])
      if (condition) named.push(...testsOf(condition).map((test) => ({ key, id: test.field })));
  return named;
}

function exists(context: RuleContext, to: KindReference["to"], id: string): boolean {
  if (to === "channel") return channelById(id) !== undefined;
  // Without a list of the workspace's journeys nothing can be said about them.
  if (to === "journey") return context.journeys.size === 0 || context.journeys.has(id);
  return item(context.library, to, id) !== undefined;
}

interface Pin {
  readonly module: string;
  readonly version: string;
}
const pinsOf = (node: NodeRecord): readonly Pin[] => (isKind(node, "touchpoint") ? node.data.modules : []);
const moduleOfPin = (node: NodeRecord, version: string): string | undefined =>
  pinsOf(node).find((pin) => pin.version === version)?.module;

function repair(context: RuleContext, node: NodeRecord, { to, id, key }: KindReference): Fix[] {
  const set = (value: unknown): { name: "set-fields"; args: { ids: string[]; fields: Record<string, unknown> } } => ({
    name: "set-fields",
    args: { ids: [node.id], fields: { [`data.${key}`]: value } },
  });
  const pins = pinsOf(node);
  if (to === "version") {
    const approved = latestApproved(context.library, moduleOfPin(node, id) ?? "", context.today);
    if (!approved) return [];
    const v = approved.number;
    return fixOf(
      "version",
      fixes[context.facts.language].version({ v }),
      [set(pins.map((pin) => (pin.version === id ? { ...pin, version: approved.id } : pin)))],
      { v },
    );
  }
  if (to === "module")
    return fixOf("drop", fixes[context.facts.language].drop(), [set(pins.filter((pin) => pin.module !== id))]);
  const held = node.data[key];
  if (Array.isArray(held))
    return fixOf("drop", fixes[context.facts.language].drop(), [set(held.filter((other) => other !== id))]);
  return [];
}
