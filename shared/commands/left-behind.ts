/** What no command may leave behind, whichever it is: a record that is not valid, one that hangs in the air, a fixed version that is not what it was. */
import { type AnyRecord, type Doc, type Edit, type FieldUpdate, updatedPaths } from "../document/index.ts";
import {
  type DocumentKind,
  type Need,
  type RecordFault,
  leansOn,
  missingNeed,
  needsOf,
  parseRecord,
} from "../journey/format/index.ts";
import { kindById } from "../kinds/index.ts";
import { type VersionFault, type VersionRecord, versionFault } from "../library/index.ts";
import { type Language, type Localized, inLanguage } from "../words/language.ts";
import { nameOf } from "./naming.ts";

interface OutcomeWords {
  hanging(on: "node" | "stage" | "group", name: string): string;
  invalid(name: string, field: string, reason: string): string;
  readonly far: string;
  readonly nameless: string;
  readonly version: Record<VersionFault, (number: number) => string>;
}

const words: Localized<OutcomeWords> = {
  en: {
    hanging: (on, name) => `The ${on} that “${name}” belongs to is not there. Nothing was changed.`,
    invalid: (name, field, reason) =>
      `“${name}” cannot hold this${field ? ` as “${field}”` : ""}: ${reason}. Nothing was changed.`,
    far: "That is too far out; the canvas ends before it. Keep closer to the other nodes.",
    nameless: "It",
    version: {
      changed: (n) => `Version ${n} is fixed since it went to review. Make a new version and change that.`,
      unfixed: (n) =>
        `Version ${n} has been sent for review, so its text stays as it is. Withdraw it, or make a new version.`,
      removed: (n) => `Version ${n} is fixed, and reviews may speak of it. Withdraw it instead of deleting it.`,
      "approval-gone": (n) =>
        `Version ${n} was approved, and that stays on record. Withdraw it if it must not be used any more.`,
      "other-text": (n) =>
        `This approval is about another text than that of version ${n}. Look at the version again, then approve it.`,
    },
  },
  de: {
    hanging: (on, name) =>
      `${{ node: "Der Schritt", stage: "Die Phase", group: "Die Gruppe" }[on]}, zu ${on === "node" ? "dem" : "der"} „${name}“ gehört, ist nicht da. Nichts wurde geändert.`,
    invalid: (name, field, reason) =>
      `„${name}“ kann das nicht${field ? ` als „${field}“` : ""} aufnehmen: ${reason}. Nichts wurde geändert.`,
    far: "Das ist zu weit außen; die Zeichenfläche endet davor. Näher bei den anderen Schritten bleiben.",
    nameless: "Es",
    version: {
      changed: (n) => `Version ${n} steht fest, seit sie zur Prüfung ging. Eine neue Version anlegen und diese ändern.`,
      unfixed: (n) =>
        `Version ${n} ging zur Prüfung, ihr Text bleibt deshalb, wie er ist. Sie zurückziehen oder eine neue Version anlegen.`,
      removed: (n) =>
        `Version ${n} steht fest, und Prüfungen können von ihr sprechen. Sie zurückziehen, statt sie zu löschen.`,
      "approval-gone": (n) =>
        `Version ${n} wurde freigegeben, und das bleibt im Protokoll. Sie zurückziehen, wenn sie nicht mehr verwendet werden darf.`,
      "other-text": (n) =>
        `Diese Freigabe gilt einem anderen Text als dem von Version ${n}. Die Version erneut ansehen, dann freigeben.`,
    },
  },
};

/** The one document kind that holds a journey record. O(1). */
export const documentKind = (doc: Doc): DocumentKind => (doc.all("journey").size > 0 ? "journey" : "library");

/**
 * A sentence about the first thing that is wrong once the edit is applied, or undefined. O(what the edit touched), and one
 * walk over the journey when a node or a stage goes.
 */
export function leftBehind(edit: Edit, doc: Doc, language: Language): string | undefined {
  const w = inLanguage(words, language);
  const kind = documentKind(doc);
  const { added, updated, removed } = edit.finish();
  for (const { id } of added) {
    const fault = recordFault(edit, edit.get(id), kind, language);
    if (fault !== undefined) return fault;
  }
  for (const update of updated) {
    const now = edit.get(update.id);
    // Moves come by the thousand and touch two numbers: only those are looked at.
    const fault = isMove(update) ? farFault(now, w) : recordFault(edit, now, kind, language);
    if (fault !== undefined) return fault;
  }
  const hanging = hangingOn(edit, removed);
  if (hanging) return w.hanging(hanging.on, nameOf(hanging.record) || w.nameless);
  for (const { id, type } of [...updated, ...removed]) {
    if (type !== "version") continue;
    const before = doc.get(id) as unknown as VersionRecord;
    const fault = versionFault(before, edit.get(id) as unknown as VersionRecord | undefined);
    if (fault) return w.version[fault](before.number);
  }
  return undefined;
}

/** What still leans on something that goes: a batch may have put it there after the removal, so that it looks untouched. */
function hangingOn(edit: Edit, removed: readonly AnyRecord[]): { record: AnyRecord; on: Need["on"] } | undefined {
  const gone = new Set(removed.filter(({ id, type }) => edit.get(id)?.type !== type).map(({ id }) => id));
  // Edges lean on nodes; nodes lean on stages and on groups.
  const leaning = [
    ...(removed.some(({ type }) => type === "node") ? ["edge"] : []),
    ...(removed.some(holdsNodes) ? ["node"] : []),
  ];
  for (const type of leaning)
    for (const record of edit.all(type)) {
      if (!leansOn(record, gone)) continue;
      const need = needsOf(record).find(({ id }) => gone.has(id));
      if (need) return { record, on: need.on };
    }
  return undefined;
}

const holdsNodes = (record: AnyRecord): boolean =>
  record.type === "stage" || (record.type === "node" && kindById(String(record["kind"]))?.outline === "frame");

const isMove = (update: FieldUpdate): boolean =>
  update.type === "node" && updatedPaths(update).every((path) => path === "x" || path === "y");

const farFault = (node: AnyRecord | undefined, w: OutcomeWords): string | undefined =>
  [node?.["x"], node?.["y"]].every((n) => typeof n === "number" && Math.abs(n) <= 1e6) ? undefined : w.far;

function recordFault(
  edit: Edit,
  record: AnyRecord | undefined,
  kind: DocumentKind,
  language: Language,
): string | undefined {
  if (!record) return undefined;
  const w = inLanguage(words, language);
  const name = nameOf(record) || w.nameless;
  const outcome = parseRecord(record, kind);
  if ("fault" in outcome) {
    const [first] = outcome.fault.path;
    if (first === "x" || first === "y") return w.far;
    return w.invalid(name, fieldOf(record, outcome.fault, language), inLanguage(outcome.fault.reason, language));
  }
  const missing = missingNeed(record, (wanted) => edit.get(wanted));
  return missing && w.hanging(missing.on, name);
}

/** The field in the words of the node's kind where they know it. */
function fieldOf(record: AnyRecord, { path }: RecordFault, language: Language): string {
  const steps = path.map(String);
  if (record.type !== "node" || steps[0] !== "data") return steps.join(" › ");
  const [, key = "", ...rest] = steps;
  const kind = kindById(String(record["kind"]));
  const label = (kind && inLanguage(kind.words, language).fields[key]) ?? key;
  return [label, ...rest].join(" › ");
}
