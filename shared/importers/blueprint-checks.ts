/** What a schema cannot say of a blueprint: how much there may be, ids that are used once, connections that lead somewhere. */
import type { z } from "zod";
import type { FailureCode } from "../api/reply.ts";
import { type Steps, idPattern, stepItems } from "../document/index.ts";
import { Blueprint } from "../exporters/index.ts";
import { importLimits } from "./limits.ts";
import type { JsonPath } from "./read-json.ts";
import { sayMisfit } from "../journey/index.ts";
import type { Language } from "../words/language.ts";
import type { ImportWords } from "./words.ts";

type Refuse = (path: JsonPath, message: string, code?: FailureCode, way?: string) => never;

/** Before the schema looks at every item: a flood is refused by its size. */
export function checkCounts(whole: Readonly<Record<string, unknown>>, w: ImportWords, refuse: Refuse): void {
  const limited = (path: JsonPath, list: unknown, what: string, limit: number): number => {
    const size = Array.isArray(list) ? list.length : 0;
    if (size > limit) refuse(path, w.tooMany(what, size, limit), "too-large", w.tooManyWay);
    return size;
  };
  for (const key of ["stages", "nodes", "edges"] as const) limited([key], whole[key], w.things[key], importLimits[key]);
  const content = whole["content"];
  const shelves: [JsonPath, unknown][] = [
    ...Object.entries(typeof content === "object" && content !== null ? content : {}).map(
      ([key, list]): [JsonPath, unknown] => [["content", key], list],
    ),
    [["triggers"], whole["triggers"]],
    [["dataFields"], whole["dataFields"]],
  ];
  let items = 0;
  for (const [path, list] of shelves) {
    items += limited(path, list, w.things.library, importLimits.libraryItems);
    if (items > importLimits.libraryItems)
      refuse(path, w.tooMany(w.things.library, items, importLimits.libraryItems), "too-large", w.tooManyWay);
  }
}

const longLists = ["nodes", "edges", "conditions", "approvals", "findings"] as const;

/**
 * What the schema makes of the file. The long lists are held to it piece by piece; only when one does not fit, or something else,
 * the whole is asked at once, so that what is said of it is what the schema says first.
 */
export function* blueprintIn(bare: Readonly<Record<string, unknown>>): Steps<ReturnType<typeof Blueprint.safeParse>> {
  const lists: Record<string, unknown[]> = {};
  const sizeOf = (key: string): number => (Array.isArray(bare[key]) ? bare[key].length : 0);
  const total = longLists.reduce((sum, key) => sum + sizeOf(key), 0);
  let done = 0;
  for (const key of longLists) {
    const list = bare[key];
    if (!Array.isArray(list)) return Blueprint.safeParse(bare);
    const items: z.ZodType = Blueprint.shape[key];
    const read: unknown[] = (lists[key] = []);
    for (let at = 0; at < list.length; at += stepItems) {
      const parsed = items.safeParse(list.slice(at, at + stepItems));
      if (!parsed.success) return Blueprint.safeParse(bare);
      for (const item of parsed.data as unknown[]) read.push(item);
      yield Math.min(1, (done += stepItems) / total);
    }
  }
  const rest = Blueprint.safeParse({ ...bare, ...Object.fromEntries(Object.keys(lists).map((key) => [key, []])) });
  return rest.success ? { ...rest, data: { ...rest.data, ...lists } } : Blueprint.safeParse(bare);
}

export function checkBlueprint(read: Blueprint, w: ImportWords, refuse: Refuse): void {
  const once = (used: Set<string>, path: JsonPath, items: readonly { readonly id: string }[]): void => {
    items.forEach(({ id }, i) => {
      if (used.has(id)) refuse([...path, i, "id"], w.idTwice(id));
      used.add(id);
    });
  };
  const inJourney = new Set([read.journey.id]);
  once(inJourney, ["stages"], read.stages);
  once(inJourney, ["nodes"], read.nodes);
  once(inJourney, ["edges"], read.edges);

  const inLibrary = new Set<string>();
  if (read.audience) inLibrary.add(read.audience.id);
  for (const shelf of ["products", "modules", "versions", "claims", "references", "audiences"] as const)
    once(inLibrary, ["content", shelf], read.content[shelf]);
  once(inLibrary, ["triggers"], read.triggers);
  once(new Set(), ["dataFields"], read.dataFields);
  // An attribute is a library item of its own: its id must be free like any other.
  read.dataFields.forEach(({ id, source }, i) => {
    if (source !== "attribute") return;
    const attribute = id.slice(id.indexOf(":") + 1);
    if (inLibrary.has(attribute) || !idPattern.test(attribute)) refuse(["dataFields", i, "id"], w.idTwice(attribute));
    inLibrary.add(attribute);
  });

  const nodes = new Set(read.nodes.map(({ id }) => id));
  read.edges.forEach(({ from, to }, i) => {
    if (!nodes.has(from)) refuse(["edges", i, "from"], w.dangling.from(from));
    if (!nodes.has(to)) refuse(["edges", i, "to"], w.dangling.to(to));
  });
  const stages = new Set(read.stages.map(({ id }) => id));
  read.nodes.forEach(({ stage, group }, i) => {
    if (stage !== null && !stages.has(stage)) refuse(["nodes", i, "stage"], w.nowhere.stage(stage));
    if (group !== null && !nodes.has(group)) refuse(["nodes", i, "group"], w.nowhere.group(group));
  });
  placed(read.layout.stages, stages, "stages", w, refuse);
  placed(read.layout.nodes, nodes, "nodes", w, refuse);
}

function placed(
  layout: readonly { readonly id: string }[],
  ids: ReadonlySet<string>,
  part: string,
  w: ImportWords,
  refuse: Refuse,
): void {
  const seen = new Set<string>();
  layout.forEach(({ id }, i) => {
    if (!ids.has(id)) refuse(["layout", part, i, "id"], w.layoutOfNothing(id));
    if (seen.has(id)) refuse(["layout", part, i, "id"], w.noLayout(id));
    seen.add(id);
  });
  for (const id of ids) if (!seen.has(id)) refuse(["layout", part], w.noLayout(id));
}

/** The first thing the schema does not take; where several shapes were possible, what the nearest of them missed. */
export function firstMisfit(
  error: z.ZodError,
  language: Language,
): { readonly path: JsonPath; readonly message: string } {
  const deepest = (issue: z.core.$ZodIssue): { path: JsonPath; message: string } => {
    const here = { path: issue.path.filter((step) => typeof step !== "symbol"), message: sayMisfit(issue, language) };
    if (issue.code !== "invalid_union") {
      if (issue.code === "unrecognized_keys") {
        const [key = ""] = issue.keys;
        return { path: [...here.path, key], message: here.message };
      }
      return here;
    }
    const inner = issue.errors.flatMap((issues) => issues.slice(0, 1).map(deepest));
    const best = inner.reduce((a, b) => (b.path.length > a.path.length ? b : a), {
      path: [] as JsonPath,
      message: here.message,
    });
    return best.path.length === 0 ? here : { path: [...here.path, ...best.path], message: best.message };
  };
  const [first] = error.issues;
  return first ? deepest(first) : { path: [], message: error.message };
}
