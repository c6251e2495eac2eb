/**
 * What the store believes of an entry: nothing. The command is run again on what is stored and must yield this very
 * change; the records that result must be valid; an approved text must stay as it was approved.
 */
import { fail } from "../../shared/api/reply.ts";
import {
  type AnyRecord,
  type Change,
  type CommandCall,
  type Doc,
  type Entry,
  invertChange,
  openEdit,
  sameJson,
} from "../../shared/document/index.ts";
import { type DocumentKind, leansOn, missingNeed, needsOf, parseRecord } from "../../shared/journey/format/index.ts";
import { nodesOf } from "../../shared/journey/index.ts";
import { commandRunner, commandRunnerIn } from "../../shared/commands/index.ts";
import { type VersionRecord, isImmutable, versionHash } from "../../shared/library/index.ts";
import { type Actor, reviewerRoles, roleWords } from "../../shared/review/index.ts";
import { type Localized, inLanguage } from "../../shared/words/language.ts";
import type { Loaded } from "./cache.ts";

const reload = {
  en: "Open the document again: the screen and the store have come apart.",
  de: "Das Dokument erneut öffnen: Bildschirm und Datei stimmen nicht mehr überein.",
};

const acts = { undo: "rückgängig gemacht", redo: "wiederholt" };

/** Before the entry is applied. `past` gives the stored change of the entry that an undo or redo speaks of. */
export function checkOrigin(entry: Entry, doc: Doc, past: (revision: number) => Change | undefined): void {
  if (entry.cause === "do") {
    if (entry.of !== undefined)
      fail(
        "bad-input",
        {
          en: "Only an undo or a redo speaks of an earlier step.",
          de: "Nur Rückgängigmachen und Wiederholen sprechen von einem früheren Schritt.",
        },
        { way: reload },
      );
    const edit = openEdit(doc);
    const refused = commandRunner.run(entry.command, edit, doc);
    if (refused !== undefined) fail("refused", refusalOf(entry.command, doc, refused), { way: reload });
    if (!sameChange(edit.finish(), entry.change))
      fail(
        "refused",
        {
          en: `The step “${entry.command.name}” does not do what it says.`,
          de: `Der Schritt „${entry.command.name}“ tut nicht, was er sagt.`,
        },
        { way: reload },
      );
    return;
  }
  const original = entry.of === undefined ? undefined : past(entry.of);
  if (!original)
    fail(
      "bad-input",
      {
        en: `There is no step ${entry.of ?? ""} to ${entry.cause}.`,
        de: `Den Schritt ${entry.of ?? ""} gibt es nicht, er kann also nicht ${acts[entry.cause]} werden.`,
      },
      { way: reload },
    );
  const expected = entry.cause === "undo" ? invertChange(original) : original;
  if (!sameChange(expected, entry.change))
    fail(
      "refused",
      {
        en: `The ${entry.cause} is not that of step ${entry.of}.`,
        de: `Schritt ${entry.of} kann so nicht ${acts[entry.cause]} werden.`,
      },
      { way: reload },
    );
}

/** Why the command was refused, in every language: what was said in English is asked for again in the others. */
export function refusalOf(command: CommandCall, doc: Doc, refused: string): Localized<string> {
  return { en: refused, de: commandRunnerIn("de").run(command, openEdit(doc), doc) ?? refused };
}

/** Equal whatever the order of their parts: the order within one change has no meaning. */
function sameChange(a: Change, b: Change): boolean {
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
      fail(
        "refused",
        {
          en: `Version ${was.number} of this module is fixed: it was approved, sent for review or withdrawn.`,
          de: `Version ${was.number} dieses Moduls steht fest: Sie wurde freigegeben, zur Prüfung gesendet oder zurückgezogen.`,
        },
        {
          place: id,
          way: { en: "Make a new version.", de: "Eine neue Version anlegen." },
        },
      );
  }
}

/**
 * Before the entry is applied: an approval comes into force by somebody who works in a reviewing role, however the step is called
 * that brings it. Taking one back asks for no role; nor does undoing a withdrawal, which only makes an earlier approval count again.
 */
export function checkApprover(
  { change, cause }: Entry,
  before: Doc,
  after: (id: string) => AnyRecord | undefined,
  { role }: Actor,
): void {
  if (reviewerRoles.includes(role)) return;
  for (const { id, type } of [...change.added, ...change.updated]) {
    if (type !== "version") continue;
    const was = before.get(id) as VersionRecord | undefined;
    const now = after(id) as VersionRecord | undefined;
    if (!now?.approval) continue;
    const isNew = !sameJson(now.approval, was?.approval ?? null);
    const isBack = cause !== "undo" && (was?.withdrawn ?? null) !== null && now.withdrawn === null;
    if (isNew || isBack)
      fail(
        "refused",
        {
          en: `Only a medical, legal or regulatory reviewer may record an approval; you work as ${role}.`,
          de: `Eine Freigabe lässt sich nur in der Prüfung eintragen (Medical, Recht, Regulatory); gearbeitet wird hier als ${roleWords.de[role]}.`,
        },
        {
          place: id,
          way: {
            en: "Send the version for review; a reviewer records what was decided.",
            de: "Die Version zur Prüfung senden; dort wird die Freigabe eingetragen.",
          },
        },
      );
  }
}

/** After the entry is applied: every record it touched is valid and nothing is left hanging. O(change), or O(nodes) when a stage or node goes. */
export function checkOutcome(change: Change, { doc, links }: Loaded, kind: DocumentKind): void {
  const bad = (id: string, reason: Localized<string>): never =>
    fail(
      "bad-input",
      {
        en: `The step leaves something that is not valid: ${reason.en}.`,
        de: `Der Schritt hinterlässt etwas Ungültiges: ${inLanguage(reason, "de")}.`,
      },
      { place: id, way: reload },
    );
  for (const { id } of [...change.added, ...change.updated]) {
    const record = doc.get(id);
    if (!record) continue;
    const outcome = parseRecord(record, kind);
    if ("fault" in outcome) {
      const { path, reason } = outcome.fault;
      const at = path.map(String).join(".");
      bad(id, { en: `${at} ${reason.en}`, de: `${at}: ${inLanguage(reason, "de")}` });
    }
    const missing = missingNeed(record, (wanted) => doc.get(wanted));
    if (missing)
      bad(id, {
        en: `its ${missing.field} “${missing.id}” is not there`,
        de: `${missing.field} „${missing.id}“ gibt es nicht`,
      });
  }
  if (kind === "journey" && doc.all("journey").size !== 1)
    bad([...change.added, ...change.removed][0]?.id ?? "", {
      en: "a document holds exactly one journey",
      de: "ein Dokument enthält genau eine Journey",
    });
  const gone = new Set(change.removed.filter(({ id, type }) => doc.get(id)?.type !== type).map(({ id }) => id));
  if (gone.size === 0 || kind !== "journey") return;
  let holds = false;
  for (const { id, type } of change.removed) {
    if (!gone.has(id)) continue;
    if (type === "node" && (links.out(id).length > 0 || links.into(id).length > 0))
      bad(id, {
        en: "a connection leads to a node that is gone",
        de: "eine Verbindung führt zu einem Schritt, den es nicht mehr gibt",
      });
    holds ||= type === "node" || type === "stage";
  }
  // One walk for the whole change; only a node can lean on a stage or a group.
  if (holds)
    for (const node of nodesOf(doc).values()) {
      const record = node as unknown as AnyRecord;
      if (!leansOn(record, gone)) continue;
      for (const need of needsOf(record))
        if (gone.has(need.id))
          bad(node.id, {
            en: `its ${need.field} “${need.id}” is gone`,
            de: `${need.field} „${need.id}“ gibt es nicht mehr`,
          });
    }
}
