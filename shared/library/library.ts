/** Typed reading of the library document, and what a version's state is today. */
import { type Doc, hashJson } from "../document/index.ts";
import type { LibraryRecord, LibraryType, ModuleRecord, VersionRecord } from "./records.ts";

type Of<T extends LibraryType> = Extract<LibraryRecord, { type: T }>;

/** All records of one type, by id. */
export function shelf<T extends LibraryType>(library: Doc, type: T): ReadonlyMap<string, Of<T>> {
  return library.all(type) as unknown as ReadonlyMap<string, Of<T>>;
}

/** The record with this id if it is of this type. */
export function item<T extends LibraryType>(library: Doc, type: T, id: string | null | undefined): Of<T> | undefined {
  if (!id) return undefined;
  const record = library.get(id);
  return record?.type === type ? (record as unknown as Of<T>) : undefined;
}

const hashes = new WeakMap<VersionRecord, string>();

/**
 * Fingerprint of everything a reader of this version would see; states, approvals and notes are not part of it. Records are
 * values, so each is hashed once however often its state is asked for.
 */
export function versionHash(version: VersionRecord): string {
  const known = hashes.get(version);
  if (known !== undefined) return known;
  const { headline, body, claims, formats, channels, devices, markets, languages, audiences, module, number } = version;
  const said = { module, number, headline, body, claims, formats, channels, devices, markets, languages, audiences };
  const hash = hashJson(said);
  hashes.set(version, hash);
  return hash;
}

export type VersionState = "draft" | "in-review" | "approved" | "changed" | "expired" | "withdrawn";

/**
 * The state on a day (`YYYY-MM-DD`). "changed": there is an approval, but the text is no longer the approved one.
 * A version is valid through its last day.
 */
export function versionState(version: VersionRecord, today: string): VersionState {
  if (version.withdrawn) return "withdrawn";
  if (version.approval) {
    if (version.approval.hash !== versionHash(version)) return "changed";
    return version.approval.validUntil < today ? "expired" : "approved";
  }
  return version.inReview ? "in-review" : "draft";
}

/** A version that somebody approved, sent for review or withdrew is fixed for ever: change means a new version. */
export function isImmutable(version: VersionRecord): boolean {
  return version.approval !== null || version.inReview || version.withdrawn !== null;
}

/** A module's versions, oldest first. */
export function versionsOf(library: Doc, module: string): VersionRecord[] {
  return [...shelf(library, "version").values()].filter((v) => v.module === module).sort((a, b) => a.number - b.number);
}

/** The highest version that is approved today, or undefined. */
export function latestApproved(library: Doc, module: string, today: string): VersionRecord | undefined {
  return versionsOf(library, module).findLast((version) => versionState(version, today) === "approved");
}

/** What a pin delivers today: the pinned version, or the latest approved one when the pin follows. */
export function pinnedVersion(
  library: Doc,
  pin: { readonly module: string; readonly version: string; readonly policy: "pinned" | "latest-approved" },
  today: string,
): VersionRecord | undefined {
  if (pin.policy === "latest-approved") {
    const latest = latestApproved(library, pin.module, today);
    if (latest) return latest;
  }
  return item(library, "version", pin.version);
}

export function moduleOf(library: Doc, version: VersionRecord): ModuleRecord | undefined {
  return item(library, "module", version.module);
}
