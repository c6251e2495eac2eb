/** Set fields of one or several records: the inspector's command, for journey and library alike. */
import { z } from "zod";
import { type EdgeRecord, Id, type NodeRecord } from "../journey/index.ts";
import { kindById, plainFacts } from "../kinds/index.ts";
import { inLanguage } from "../words/language.ts";
import { connectionFault, sayConnectionFault } from "./connecting.ts";
import { defineCommand } from "./define.ts";
import { keepWays } from "./keep-ways.ts";
import { edgesFrom, nodeIn } from "./reading.ts";

const Args = z.strictObject({
  ids: z.array(Id).min(1).max(20_000),
  /** `field` or `data.key` → value; null is a value, a field cannot be taken away here. */
  fields: z.record(z.string().max(120), z.unknown()),
});

export const setFields = defineCommand(Args, {
  name: "set-fields",
  on: "any",
  words: {
    en: {
      rename: (what: string, to: string) => (to === "" ? `Rename ${what}` : `Rename ${what} to “${to}”`),
      renameTo: (to: string) => `Rename to “${to}”`,
      fold: (what: string) => `Fold ${what}`,
      unfold: (what: string) => `Unfold ${what}`,
      change: (what: string) => `Change ${what}`,
      changeField: (field: string, what: string) => `Change ${field.toLowerCase()} of ${what}`,
      fields: { function: "owner", stage: "stage", group: "group", drawn: "drawing" } as Readonly<
        Record<string, string>
      >,
      identity: "What a thing is cannot be changed, only what it says.",
      gone: "It is no longer there. Nothing was changed.",
      column: "The columns are kept by the stages themselves. Move or resize the stage instead.",
    },
    de: {
      rename: (what: string, to: string) => (to === "" ? `${what} umbenennen` : `${what} in „${to}“ umbenennen`),
      renameTo: (to: string) => `In „${to}“ umbenennen`,
      fold: (what: string) => `${what} einklappen`,
      unfold: (what: string) => `${what} aufklappen`,
      change: (what: string) => `${what} ändern`,
      changeField: (field: string, what: string) => `${what}: ${field} ändern`,
      fields: { function: "Zuständigkeit", stage: "Phase", group: "Gruppe", drawn: "Darstellung" } as Readonly<
        Record<string, string>
      >,
      identity: "Was ein Ding ist, lässt sich nicht ändern, nur, was darin steht.",
      gone: "Das ist nicht mehr da. Nichts wurde geändert.",
      column: "Die Spalten führen die Phasen selbst. Stattdessen die Phase verschieben oder ihre Breite ändern.",
    },
  },
  label({ ids, fields }, naming, { words: w, language }) {
    const [key = "", ...more] = Object.keys(fields);
    const [id = ""] = ids;
    const what = naming.many(ids);
    const value = fields[key];
    if (more.length > 0) return w.change(what);
    if (ids.length === 1 && (key === "name" || key === "title")) {
      const before = naming.record(id)?.[key];
      const to = typeof value === "string" ? value : "";
      return before === to && to !== "" ? w.renameTo(to) : w.rename(what, to);
    }
    if (key === "collapsed") return (value === true ? w.fold : w.unfold)(what);
    const kind = kindById(String(naming.record(id)?.["kind"]));
    const dataKey = key.startsWith("data.") ? key.slice("data.".length) : undefined;
    const field = dataKey === undefined ? w.fields[key] : kind && inLanguage(kind.words, language).fields[dataKey];
    return field ? w.changeField(field, what) : w.change(what);
  },
  run(edit, { ids, fields }, { words: w, language }) {
    const paths = Object.keys(fields);
    // `__proto__` is no field of anything, and writing it would set what nobody sees.
    if (paths.some((path) => ["id", "type", "kind"].includes(path) || path.includes("__proto__"))) return w.identity;
    for (const id of ids) {
      const before = edit.get(id);
      if (!before) return w.gone;
      if (before.type === "stage" && ("order" in fields || "width" in fields)) return w.column;
      edit.set(id, fields);
      if (before.type === "edge" && paths.some((path) => ["from", "port", "to"].includes(path))) {
        const edge = edit.get(id) as unknown as EdgeRecord;
        const fault = connectionFault(edit, edge, edgesFrom(edit, edge.from), plainFacts);
        if (fault)
          return sayConnectionFault(
            fault,
            nodeIn(edit, edge.from)?.name ?? "",
            nodeIn(edit, edge.to)?.name ?? "",
            language,
          );
      }
      const after = nodeIn(edit, id);
      if (after && paths.some((path) => path === "data" || path.startsWith("data.")) && hasSoundData(after))
        keepWays(edit, before as unknown as NodeRecord, after);
    }
    return undefined;
  },
});

/** Data that does not fit its kind is refused after the command; its ways out cannot even be asked for. */
const hasSoundData = (node: NodeRecord): boolean => kindById(node.kind)?.data.safeParse(node.data).success ?? false;
