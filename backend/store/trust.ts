/**
 * What the store believes of an entry: nothing. The command is run again on what is stored and must yield this very
 * change; the records that result must be valid; an approved text must stay as it was approved.
 */
import { fail } from "../../shared/api/reply.ts";
import {
  type AnyRecord,
  type Change,
  type Doc,
  type Entry,
  invertChange,
  openEdit,
  sameJson,
} from "../../shared/document/index.ts";
import { type DocumentKind, leansOn, missingNeed, needsOf, parseRecord } from "../../shared/journey/format/index.ts";
import { nodesOf } from "../../shared/journey/index.ts";
import { commandRunner } from "../../shared/commands/index.ts";
import { type VersionRecord, isImmutable, versionHash } from "../../shared/library/index.ts";
import type { Loaded } from "./cache.ts";

const reload = "Open the document again: the screen and the store have come apart.";

/** Before the entry is applied. `past` gives the stored change of the entry that an undo or redo speaks of. */
export function checkOrigin(entry: Entry, doc: Doc, past: (revision: number) => Change | undefined): void {
  if (entry.cause === "do") {
    if (entry.of !== undefined) fail("bad-input", "Only an undo or a redo speaks of an earlier step.", { way: reload });
    const edit = openEdit(doc);
    const refused = commandRunner.run(entry.command, edit, doc);
    if (refused !== undefined) fail("refused", refused, { way: reload });
    if (!sameChange(edit.finish(), entry.change))
      fail("refused", `The step “${entry.command.name}” does not do what it says.`, { way: reload });
    return;
  }
  const original = entry.of === undefined ? undefined : past(entry.of);
  if (!original) fail("bad-input", `There is no step ${entry.of ?? ""} to ${entry.cause}.`, { way: reload });
  const expected = entry.cause === "undo" ? invertChange(original) : original;
  if (!sameChange(expected, entry.change))
    fail("refused", `The ${entry.cause} is not that of step ${entry.of}.`, { way: reload });
}

/** Equal whatever the order of their parts: the order within one change has no meaning. */
export function sameChange(a: Change, b: Change): boolean {
  return sameParts(a.added, b.added) && sameParts(a.updated, b.updated) && sameParts(a.removed, b.removed);
}

function sameParts(a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean {
  if (a.length !== b.length) return false;
  const others = new Map(b.map((part) => [part.id, part]));
  return a.every((part) => sameJson(part, others.get(part.id)));
}

/** Before the entry is applied: a version that was approved, sent for review or withdrawn keeps its text. */
export function checkImmutable(change: Change, before: Doc, after: (id: string) => AnyRecord | undefined): void {
  const ids = [...change.removed, ...change.updated].filter(({ type }) => type === "version").map(({ id }) => id);
  for (const id of ids) {
    const was = before.get(id) as VersionRecord | undefined;
    if (!was || !isImmutable(was)) continue;
    const now = after(id) as VersionRecord | undefined;
    if (!now || versionHash(now) !== versionHash(was))
      fail("refused", `Version ${was.number} of this module is fixed: it was approved, sent for review or withdrawn.`, {
        place: id,
        way: "Make a new version.",
      });
  }
}

/** After the entry is applied: every record it touched is valid and nothing is left hanging. O(change), or O(nodes) when a stage or node goes. */
export function checkOutcome(change: Change, { doc, links }: Loaded, kind: DocumentKind): void {
  const bad = (id: string, reason: string): never =>
    fail("bad-input", `The step leaves something that is not valid: ${reason}.`, { place: id, way: reload });
  for (const { id } of [...change.added, ...change.updated]) {
    const record = doc.get(id);
    if (!record) continue;
    const outcome = parseRecord(record, kind);
    if ("fault" in outcome) bad(id, `${outcome.fault.path.map(String).join(".")} ${outcome.fault.reason}`);
    const missing = missingNeed(record, (wanted) => doc.get(wanted));
    if (missing) bad(id, `its ${missing.field} “${missing.id}” is not there`);
  }
  if (kind === "journey" && doc.all("journey").size !== 1)
    bad([...change.added, ...change.removed][0]?.id ?? "", "a document holds exactly one journey");
  const gone = new Set(change.removed.filter(({ id, type }) => doc.get(id)?.type !== type).map(({ id }) => id));
  if (gone.size === 0 || kind !== "journey") return;
  let holds = false;
  for (const { id, type } of change.removed) {
    if (!gone.has(id)) continue;
    if (type === "node" && (links.out(id).length > 0 || links.into(id).length > 0))
      bad(id, "a connection leads to a node that is gone");
    holds ||= type === "node" || type === "stage";
  }
  // One walk for the whole change; only a node can lean on a stage or a group.
  if (holds)
    for (const node of nodesOf(doc).values()) {
      const record = node as unknown as AnyRecord;
      if (!leansOn(record, gone)) continue;
      for (const need of needsOf(record)) if (gone.has(need.id)) bad(node.id, `its ${need.field} “${need.id}” is gone`);
    }
}
