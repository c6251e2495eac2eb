/** Short hands for writing the sample library: a module with its versions, each with the state it is in. */
import type { AnyRecord } from "../document/index.ts";
import { type LibraryRecord, type ModuleRecord, type VersionRecord, versionHash } from "../library/index.ts";

export const europe = ["DE", "AT"];
export const everyMarket = ["DE", "AT", "FR", "GB", "US"];

/** Last day of everything approved here: far enough that the sample does not expire under its reader. */
const lastDay = "2031-12-31";

export type Standing =
  | "draft"
  | "in-review"
  | { readonly approved: string; readonly by: string; readonly until?: string }
  /** Approved, then reworded: the approval is about another text. */
  | { readonly changedSince: string; readonly by: string; readonly approvedBody: string }
  | { readonly withdrawn: string; readonly reason: string; readonly approved: string; readonly by: string };

export type VersionDraft = Pick<VersionRecord, "headline" | "body"> &
  Partial<Omit<VersionRecord, "id" | "type" | "module" | "number" | "approval" | "withdrawn" | "inReview">> & {
    readonly standing: Standing;
  };

/** What all versions of a module have in common unless they say otherwise. */
export type VersionScope = Pick<
  VersionRecord,
  "formats" | "channels" | "devices" | "markets" | "languages" | "audiences"
>;

type ModuleDraft = Pick<ModuleRecord, "id" | "name" | "contentKind" | "function"> &
  Partial<Omit<ModuleRecord, "type">> & { readonly scope: VersionScope; readonly versions: readonly VersionDraft[] };

export const asRecords = (records: readonly LibraryRecord[]): AnyRecord[] => records as unknown as AnyRecord[];

/** The module's id, then `-v1`, `-v2`, … for its versions, oldest first. */
export function moduleWithVersions(draft: ModuleDraft): LibraryRecord[] {
  const { scope, versions, ...module } = draft;
  return [
    { type: "module", products: [], tags: [], rules: [], owner: "", ...module },
    ...versions.map((version, index) => versionOf(module.id, index + 1, scope, version)),
  ];
}

function versionOf(module: string, number: number, scope: VersionScope, draft: VersionDraft): VersionRecord {
  const { standing, ...words } = draft;
  const version: VersionRecord = {
    id: `${module}-v${number}`,
    type: "version",
    module,
    number,
    claims: [],
    note: "",
    inReview: standing === "in-review",
    approval: null,
    withdrawn: null,
    ...scope,
    ...words,
  };
  if (typeof standing === "string") return version;
  const approval = (on: string, by: string, until: string, approved: VersionRecord): VersionRecord["approval"] => ({
    id: `APR-${on.replaceAll("-", "")}-${module.slice(2, 8).toUpperCase()}`,
    by,
    on,
    validUntil: until,
    hash: versionHash(approved),
  });
  if ("changedSince" in standing)
    return {
      ...version,
      approval: approval(standing.changedSince, standing.by, lastDay, { ...version, body: standing.approvedBody }),
    };
  if ("withdrawn" in standing)
    return {
      ...version,
      approval: approval(standing.approved, standing.by, lastDay, version),
      withdrawn: { on: standing.withdrawn, reason: standing.reason },
    };
  return { ...version, approval: approval(standing.approved, standing.by, standing.until ?? lastDay, version) };
}
