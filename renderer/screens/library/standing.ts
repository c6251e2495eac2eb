/** How a library record stands on a day: good, about to lapse, lapsed, or not there yet. Pure. */
import type { Doc } from "../../../shared/document/index.ts";
import { sayDay } from "../../../shared/kinds/index.ts";
import {
  type ClaimRecord,
  type LibraryRecord,
  type ModuleRecord,
  type ReferenceRecord,
  type VersionRecord,
  item,
  latestApproved,
  versionState,
  versionsOf,
} from "../../../shared/library/index.ts";
import { daysBetween } from "../../../shared/rules/index.ts";
import type { Language } from "../../../shared/words/language.ts";
import type { State } from "../../ui/index.ts";
import { libraryWords as words } from "../../words/library.ts";
import { inSentence } from "../../words/spoken.ts";

export type StandingId = keyof typeof words.standing;

export interface Standing {
  readonly id: StandingId;
  readonly state: State;
  readonly text: string;
}

/** Whoever plans a journey needs this long to get new content approved. */
const warnDays = 60;

/** Undefined for records that nothing can lapse of. */
export function standingOf(
  record: LibraryRecord,
  library: Doc,
  today: string,
  language: Language,
): Standing | undefined {
  const day = (iso: string): string => sayDay(iso, today, language);
  if (record.type === "module") return moduleStanding(record, library, today, language, day);
  if (record.type === "claim") return claimStanding(record, library, today, day);
  if (record.type === "reference") return referenceStanding(record, today, day);
  return undefined;
}

export function versionStanding(version: VersionRecord, today: string, language: Language): Standing {
  const day = (iso: string): string => sayDay(iso, today, language);
  const state = versionState(version, today);
  const { approval, withdrawn } = version;
  if (state === "approved" && approval) return lasting("approved", "approved", approval.validUntil, today, day);
  if (state === "expired" && approval)
    return { id: "lapsed", state: "error", text: words.expiredOn(day(approval.validUntil)) };
  if (state === "withdrawn" && withdrawn)
    return { id: "lapsed", state: "error", text: words.withdrawnOn(day(withdrawn.on)) };
  if (state === "changed") return { id: "lapsed", state: "stale", text: words.changedAfter };
  return state === "in-review"
    ? { id: "in-review", state: "in-review", text: inSentence(words.standing["in-review"]) }
    : { id: "draft", state: "draft", text: inSentence(words.standing.draft) };
}

type SayDay = (iso: string) => string;

function lasting(id: StandingId, state: State, until: string, today: string, day: SayDay): Standing {
  const left = daysBetween(today, until);
  if (left < 0) return { id: "lapsed", state: "error", text: words.expiredOn(day(until)) };
  if (left <= warnDays) return { id: "expiring", state: "warning", text: words.expiresIn(left) };
  return { id, state, text: words.until(day(until)) };
}

function moduleStanding(module: ModuleRecord, library: Doc, today: string, language: Language, day: SayDay): Standing {
  const best = latestApproved(library, module.id, today);
  if (best?.approval) return lasting("approved", "approved", best.approval.validUntil, today, day);
  const last = versionsOf(library, module.id).at(-1);
  return last ? versionStanding(last, today, language) : { id: "none", state: "draft", text: words.noVersion };
}

function claimStanding(claim: ClaimRecord, library: Doc, today: string, day: SayDay): Standing {
  if (claim.validUntil !== null && claim.validUntil < today)
    return { id: "lapsed", state: "error", text: words.expiredOn(day(claim.validUntil)) };
  const references = claim.references.flatMap((id) => item(library, "reference", id) ?? []);
  if (references.length === 0)
    return { id: "unsupported", state: "warning", text: inSentence(words.standing.unsupported) };
  if (references.every((reference) => referenceStanding(reference, today, day).id === "lapsed"))
    return { id: "lapsed", state: "error", text: words.referenceLapsed };
  if (claim.validUntil !== null) return lasting("supported", "approved", claim.validUntil, today, day);
  return { id: "supported", state: "approved", text: words.supportedBy(references.length) };
}

function referenceStanding(reference: ReferenceRecord, today: string, day: SayDay): Standing {
  if (reference.withdrawn)
    return { id: "lapsed", state: "error", text: words.withdrawnOn(day(reference.withdrawn.on)) };
  if (reference.validUntil !== null) return lasting("in-force", "approved", reference.validUntil, today, day);
  return { id: "in-force", state: "approved", text: inSentence(words.standing["in-force"]) };
}
