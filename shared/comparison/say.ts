/** Tells differences in the product's own words: what each thing is called, what happened to it, each field before and after. */
import { type AnyRecord, type Doc, sameJson, valueAt } from "../document/index.ts";
import { type NodeRecord, nodeOf } from "../journey/index.ts";
import { type KindFacts, kindById } from "../kinds/index.ts";
import { inLanguage } from "../words/language.ts";
import type { Difference } from "./compare.ts";
import { type FieldLabels, fieldLabels } from "./field-labels.ts";
import {
  type Ground,
  asText,
  sayDate,
  sayFieldValue,
  sayFunction,
  sayLength,
  sayProducts,
  sayYes,
} from "./say-value.ts";
import { comparisonWords } from "./words.ts";

export interface SaidField {
  readonly path: string;
  readonly label: string;
  /** "" where nothing was set. */
  readonly before: string;
  readonly after: string;
}

export interface SaidDifference {
  /** What it is: "Email", "Stage", "Connection". */
  readonly kind: string;
  /** Its name, or the line it draws. */
  readonly name: string;
  /** Of a connection that leads elsewhere, both halves of its name: where it led, and what became of it. */
  readonly turn?: { readonly was: string; readonly how: string };
  /** The stage it stands in, or "". */
  readonly stage: string;
  readonly fields: readonly SaidField[];
}

export interface Saying {
  say(difference: Difference): SaidDifference;
  /** Where it stands, in one word each: for what was only moved. */
  layout(difference: Difference): readonly string[];
}

export interface Side extends Ground {
  readonly journey: Doc;
}

export function openSaying(before: Side, after: Side): Saying {
  const { language } = after.facts;
  const say = inLanguage(comparisonWords, language);
  const labels = inLanguage(fieldLabels, language);
  const find = (id: unknown, side: Side): AnyRecord | undefined =>
    side.journey.get(asText(id)) ?? after.journey.get(asText(id)) ?? before.journey.get(asText(id));
  const nameOf = (id: unknown, side: Side): string => {
    const record = find(id, side);
    return record ? calledIn(record, side.facts) : asText(id) === "" ? "" : say.nowhere;
  };
  const wayOf = (edge: AnyRecord, side: Side): string => {
    const from = nodeOf(side.journey, asText(edge["from"])) ?? nodeOf(after.journey, asText(edge["from"]));
    const kind = from && kindById(from.kind);
    return kind?.ports(from?.data, side.facts).find((port) => port.id === edge["port"])?.name ?? "";
  };
  const lead = (edge: AnyRecord, side: Side): string =>
    say.lead(nameOf(edge["from"], side), nameOf(edge["to"], side), wayOf(edge, side));
  const stageOf = (record: AnyRecord, side: Side): string => {
    const holder = record.type === "edge" ? find(record["from"], side) : record;
    return holder?.type === "node" && holder["stage"] !== null ? nameOf(holder["stage"], side) : "";
  };
  const value = (record: AnyRecord, path: string, side: Side): string => {
    const { facts } = side;
    const it = valueAt(record, path);
    if (record.type === "node" && path.startsWith("data.")) {
      const kind = kindById(asText(record["kind"]));
      const field = kind?.fields.find((one) => one.path === path);
      if (kind && field) return sayFieldValue(field, it, inLanguage(kind.words, language), side);
    }
    return sayOwn(record.type, path, it, side, { nameOf, wayOf: () => wayOf(record, side) }) ?? plain(it, facts);
  };
  const fieldsOf = (difference: Difference): SaidField[] => {
    const { before: was, after: is, type } = difference;
    const paths = was && is ? difference.paths : setPaths((is ?? was) as AnyRecord);
    return paths.map((path) => ({
      path,
      label: labelOf((is ?? was) as AnyRecord, type, path, labels, language),
      before: was ? value(was, path, before) : "",
      after: is ? value(is, path, after) : "",
    }));
  };
  return {
    say(difference) {
      const { before: was, after: is, type, mark } = difference;
      const side = is ? after : before;
      const record = (is ?? was) as AnyRecord;
      if (type === "edge") {
        const said = { kind: say.connection, stage: stageOf(record, side), fields: fieldsOf(difference) };
        if (mark !== "reconnected" || !was || !is) return { ...said, name: lead(record, side) };
        const turn = difference.paths.some((path) => path !== "maxPasses")
          ? { was: lead(was, before), how: say.became(lead(is, after)) }
          : { was: lead(is, after), how: say.drawnAnew };
        return { ...said, name: `${turn.was}, ${turn.how}`, turn };
      }
      const kind = type === "node" ? kindTitle(record as unknown as NodeRecord, side.facts) : "";
      const name = calledIn(record, side.facts);
      if (type === "journey") return { kind: say.journey, name, stage: "", fields: fieldsOf(difference) };
      if (type === "stage") return { kind: say.stage, name, stage: "", fields: fieldsOf(difference) };
      return { kind, name, stage: stageOf(record, side), fields: fieldsOf(difference) };
    },
    layout({ layout }) {
      const said = layout.map((path) => (path === "collapsed" ? say.folding : path === "width" ? say.size : say.place));
      return [...new Set(said)];
    },
  };
}

function calledIn(record: AnyRecord, facts: KindFacts): string {
  const name = asText(record["name"] ?? record["title"]);
  if (name !== "") return name;
  const kind = record.type === "node" ? kindById(asText(record["kind"])) : undefined;
  return kind ? inLanguage(kind.words, facts.language).blankName : inLanguage(comparisonWords, facts.language).unnamed;
}

/** The channel where it is one, else the kind. */
function kindTitle(node: NodeRecord, facts: KindFacts): string {
  const kind = kindById(node.kind);
  if (!kind) return node.kind;
  const channel = kind.role === "touch" ? kind.references?.(node.data).find(({ to }) => to === "channel") : undefined;
  return channel ? facts.channelTitle(channel.id) : inLanguage(kind.words, facts.language).title;
}

function labelOf(
  record: AnyRecord,
  type: Difference["type"],
  path: string,
  labels: FieldLabels,
  language: KindFacts["language"],
): string {
  const kind = type === "node" ? kindById(asText(record["kind"])) : undefined;
  const own = kind && path.startsWith("data.") ? inLanguage(kind.words, language).fields[path.slice(5)] : undefined;
  const field = path.split(".")[0] ?? path;
  return own ?? labels[type][path] ?? labels[type][field] ?? path.replace(/^data\./, "");
}

/** Fields of a node that came or went, as far as they are not what every new one has. */
function setPaths(record: AnyRecord): string[] {
  const kind = record.type === "node" ? kindById(asText(record["kind"])) : undefined;
  if (!kind) return [];
  const blank = kind.blank() as Readonly<Record<string, unknown>>;
  const data = record["data"] as Readonly<Record<string, unknown>>;
  const set = kind.fields.flatMap(({ path, when }) => {
    const key = path.slice("data.".length);
    const shown = path.startsWith("data.") && when?.(data) !== false;
    return shown && !sameJson(data[key], blank[key]) ? [path] : [];
  });
  return asText(record["function"]) === "" ? set : ["function", ...set];
}

interface Naming {
  nameOf(id: unknown, side: Side): string;
  wayOf(): string;
}

/** Fields that are no kind's; undefined for those that read as they are. */
function sayOwn(type: string, path: string, it: unknown, side: Side, naming: Naming): string | undefined {
  const { facts } = side;
  const say = inLanguage(comparisonWords, facts.language);
  switch (`${type} ${path}`) {
    case "journey products":
      return sayProducts(it, side);
    case "journey audience":
      return asText(it) === "" ? "" : (facts.audienceName(asText(it)) ?? asText(it));
    case "journey function":
    case "stage function":
    case "node function":
      return sayFunction(it, facts);
    case "journey start":
    case "journey end":
    case "journey lastEntry":
    case "journey reviewBy":
      return sayDate(it, facts);
    case "journey maxDuration":
      return sayLength(it, facts);
    case "journey goal.event":
    case "stage metric.event":
      return facts.eventName(asText(it)) ?? asText(it);
    case "stage order":
      return String(Number(it) + 1);
    case "node stage":
    case "node group":
    case "edge from":
    case "edge to":
      return naming.nameOf(it, side);
    case "node kind": {
      const kind = kindById(asText(it));
      return kind ? inLanguage(kind.words, facts.language).title : asText(it);
    }
    case "edge port":
      return naming.wayOf();
    case "edge maxPasses":
      return it === null ? say.noLimit : say.passes(Number(it));
    default:
      return undefined;
  }
}

function plain(it: unknown, facts: KindFacts): string {
  if (typeof it === "boolean") return sayYes(it, facts);
  if (Array.isArray(it)) return it.map(asText).join(", ");
  if (typeof it !== "object" || it === null) return asText(it);
  if ("amount" in it && "unit" in it) return sayLength(it, facts);
  return Object.values(it)
    .map((inner) => plain(inner, facts))
    .filter((text) => text !== "")
    .join(", ");
}
