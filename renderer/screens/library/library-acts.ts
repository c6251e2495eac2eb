/** What people do in the library, each as one command: add, change, delete, new version, review, approval, withdrawal. */
import type { AnyCall } from "../../../shared/commands/index.ts";
import type { AnyRecord } from "../../../shared/document/index.ts";
import {
  type LibraryRecord,
  type ModuleRecord,
  type VersionApproval,
  type VersionRecord,
  versionHash,
  versionsOf,
} from "../../../shared/library/index.ts";
import type { LiveDocument } from "../../state/live-document.ts";
import { notify } from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import type { LibrarySection } from "./library-view.ts";

const words = libraryWords.acts;

const freshId = (prefix: string): string => `${prefix}-${crypto.randomUUID().slice(0, 13).replaceAll("-", "")}`;

/** True when it was written, or when nothing had to be. */
function dispatch(library: LiveDocument, call: AnyCall): boolean {
  const outcome = library.dispatch(call);
  if (!("refused" in outcome)) return true;
  notify({ text: outcome.refused, tone: "warning" });
  return false;
}

/** Fields of one record as one step; `label` names it where the record has no name of its own. */
export function writeRecord(
  library: LiveDocument,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  label?: string,
): boolean {
  const set: AnyCall = { name: "set-fields", args: { ids: [id], fields: { ...fields } } };
  return dispatch(library, label === undefined ? set : { name: "batch", args: { label, calls: [set] } });
}

type Blank = { [S in LibrarySection]: (id: string) => Extract<LibraryRecord, { type: S }> };

const blanks: Blank = {
  module: (id) => ({
    ...{
      id,
      type: "module",
      name: libraryWords.fresh.module,
      contentKind: "promotional-branded",
      function: "marketing",
    },
    ...{ products: [], tags: [], rules: [], owner: "" },
  }),
  claim: (id) => ({
    ...{
      id,
      type: "claim",
      text: libraryWords.fresh.claim,
      product: null,
      category: "efficacy",
      indication: "",
      population: "",
    },
    ...{ markets: [], references: [], validUntil: null },
  }),
  reference: (id) => ({
    id,
    type: "reference",
    title: libraryWords.fresh.reference,
    citation: "",
    locator: "",
    validUntil: null,
    withdrawn: null,
  }),
  product: (id) => ({
    ...{ id, type: "product", name: libraryWords.fresh.product, substance: "", prescriptionOnly: true },
    ...{ authorisations: [], safetyModule: null, prescribingModule: null },
  }),
  audience: (id) => ({
    ...{ id, type: "audience", name: libraryWords.fresh.audience, description: "", who: [], markets: [], rule: null },
    ...{ lookalike: null, size: null, verified: false, consentedChannels: [] },
  }),
  trigger: (id) => ({
    ...{ id, type: "trigger", name: libraryWords.fresh.trigger, description: "", source: "", event: "", payload: [] },
    ...{ latency: 0, function: "marketing", owner: "", oncePerDays: null },
  }),
  attribute: (id) => ({
    ...{ id, type: "attribute", name: libraryWords.fresh.attribute, fieldType: "text", options: [], source: "" },
    ...{ function: "marketing", health: false },
  }),
};

/** The new record's id, or null when it was refused. */
export function addRecord(library: LiveDocument, section: LibrarySection): string | null {
  const id = freshId(section);
  const record = blanks[section](id) as unknown as AnyRecord;
  const label = libraryWords.add(libraryWords.one[section]);
  return dispatch(library, { name: "add-records", args: { records: [record], label } }) ? id : null;
}

/** A module goes with its versions. Null when it was refused, else what brings all of it back, whatever was done since. */
export function removeRecord(library: LiveDocument, record: LibraryRecord): (() => void) | null {
  const versions = record.type === "module" ? versionsOf(library.doc, record.id) : [];
  const gone = [record, ...versions] as unknown as AnyRecord[];
  if (!dispatch(library, { name: "remove-records", args: { ids: gone.map(({ id }) => id) } })) return null;
  const label = libraryWords.bringBack(libraryWords.one[record.type === "version" ? "module" : record.type]);
  return () => void dispatch(library, { name: "add-records", args: { records: gone, label } });
}

/** A draft with the next number, a copy of `from` (or blank). Its id, or null when it was refused. */
export function addVersion(
  library: LiveDocument,
  module: ModuleRecord,
  from: VersionRecord | undefined,
): string | null {
  const number = (versionsOf(library.doc, module.id).at(-1)?.number ?? 0) + 1;
  const id = freshId("version");
  const open = { inReview: false, approval: null, withdrawn: null, note: "" } as const;
  const record: VersionRecord = from
    ? { ...from, id, number, ...open }
    : {
        ...{
          id,
          type: "version",
          module: module.id,
          number,
          headline: module.name,
          body: "",
          claims: [],
          formats: ["text"],
        },
        ...{ channels: [], devices: [], markets: [], languages: [], audiences: [], ...open },
      };
  const label = libraryWords.versions.label(module.name, number);
  return dispatch(library, { name: "add-records", args: { records: [record as unknown as AnyRecord], label } })
    ? id
    : null;
}

export function sendForReview(library: LiveDocument, module: ModuleRecord, version: VersionRecord): void {
  if (writeRecord(library, version.id, { inReview: true }, words.sendLabel(module.name, version.number)))
    notify({ text: words.sent(module.name, version.number), tone: "success" });
}

/** The approval is about the text as it stands now: its hash goes with it. */
export function recordApproval(
  library: LiveDocument,
  module: ModuleRecord,
  version: VersionRecord,
  approval: Omit<VersionApproval, "hash">,
): boolean {
  const label = words.approveLabel(module.name, version.number);
  return writeRecord(
    library,
    version.id,
    { approval: { ...approval, hash: versionHash(version) }, inReview: false },
    label,
  );
}

export function withdrawVersion(
  library: LiveDocument,
  module: ModuleRecord,
  version: VersionRecord,
  on: string,
  reason: string,
): boolean {
  return writeRecord(
    library,
    version.id,
    { withdrawn: { on, reason } },
    words.withdrawLabel(module.name, version.number),
  );
}
