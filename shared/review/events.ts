/** Review events: append-only records in a lane of their own. Undo cannot take them back and no journey carries them. */
import { z } from "zod";
import { Id, Name, Text } from "../journey/index.ts";
import type { Localized } from "../words/language.ts";

export const roles = ["designer", "medical", "legal", "regulatory", "operations"] as const;
export type Role = (typeof roles)[number];
export const RoleName = z.enum(roles);
/** Roles as they are called inside a sentence. */
export const roleWords: Localized<Readonly<Record<Role, string>>> = {
  en: { designer: "designer", medical: "medical", legal: "legal", regulatory: "regulatory", operations: "operations" },
  de: {
    designer: "Gestaltung",
    medical: "Medical",
    legal: "Recht",
    regulatory: "Regulatory",
    operations: "Betrieb",
  },
};
/** Roles that may annotate with force, decide, and record the approval of a version. */
export const reviewerRoles: readonly Role[] = ["medical", "legal", "regulatory"];

export const severities = ["blocker", "required", "suggestion", "question", "fyi"] as const;
export const categories = ["medical", "legal", "regulatory", "brand", "other"] as const;
export type Severity = (typeof severities)[number];
export type Category = (typeof categories)[number];

/** The exact words a remark is about: the quote with what stands around it, so that it can be found again after a change. */
export const TextQuote = z.strictObject({
  exact: z.string().max(2000),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
  /** Offset in UTF-16 units at the time of writing. */
  start: z.number().int().min(0),
});
export type TextQuote = z.infer<typeof TextQuote>;

export const Anchor = z.discriminatedUnion("on", [
  z.strictObject({ on: z.literal("journey") }),
  /** `field` is a key of the node's data, or null for the node as a whole. */
  z.strictObject({ on: z.literal("node"), node: Id, field: z.string().max(80).nullable() }),
  z.strictObject({ on: z.literal("edge"), edge: Id }),
  z.strictObject({ on: z.literal("stage"), stage: Id }),
  /** Words of one module version as delivered at one node. */
  z.strictObject({
    on: z.literal("version"),
    node: Id.nullable(),
    version: Id,
    field: z.enum(["headline", "body"]),
    quote: TextQuote.nullable(),
  }),
]);
export type Anchor = z.infer<typeof Anchor>;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** For whom, where and for which products the journey is, as values: a verdict on its content is a verdict for these. */
export const Scope = z.strictObject({
  /** RFC 8785 SHA-256 of `seen`. */
  hash: Hash,
  seen: z.record(z.string(), z.unknown()),
});
export type Scope = z.infer<typeof Scope>;

/** Everything the reviewer saw, as values; its hashes are what an approval is about. */
export const Evidence = z.strictObject({
  node: Id,
  /** RFC 8785 SHA-256 of `seen`, the content. */
  hash: Hash,
  seen: z.record(z.string(), z.unknown()),
  /** Decisions that were made before it was kept lack it. */
  scope: Scope.optional(),
});
export type Evidence = z.infer<typeof Evidence>;

const base = { id: Id, journey: Id };

/** What a person sends; the backend adds who, when and the place in the chain. */
export const ReviewAct = z.discriminatedUnion("act", [
  z.strictObject({
    ...base,
    act: z.literal("annotate"),
    anchor: Anchor,
    severity: z.enum(severities),
    category: z.enum(categories),
    body: Text.min(1),
  }),
  z.strictObject({ ...base, act: z.literal("reply"), thread: Id, body: Text.min(1) }),
  z.strictObject({ ...base, act: z.literal("resolve"), thread: Id, note: Text }),
  z.strictObject({ ...base, act: z.literal("reopen"), thread: Id, note: Text }),
  z.strictObject({
    ...base,
    act: z.literal("decide"),
    node: Id,
    verdict: z.enum(["approved", "approved-with-changes", "rejected"]),
    /** What the signature means, in words shown wherever it is shown. */
    meaning: z.string().min(1).max(300),
    comment: Text,
    /** `YYYY-MM-DD`, the last day on which it counts. */
    validUntil: z.string().nullable(),
    evidence: Evidence,
  }),
  /** An exception to one finding, with a reason and an end. */
  z.strictObject({
    ...base,
    act: z.literal("waive"),
    rule: z.string().max(80),
    fingerprint: z.string().max(300),
    reason: z.string().min(20).max(4000),
    until: z.string(),
    /** What the finding was about, as a hash; waivers that were given before it was kept lack it and hold until they end. */
    subject: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  z.strictObject({ ...base, act: z.literal("end-waiver"), waiver: Id, reason: Text }),
]);
export type ReviewAct = z.infer<typeof ReviewAct>;

/** A person as they were when they acted. */
export const Actor = z.strictObject({ id: Id, name: Name.min(1), role: RoleName });
export type Actor = z.infer<typeof Actor>;

export interface ReviewEvent {
  readonly seq: number;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  readonly actor: Actor;
  readonly act: ReviewAct;
  /** Journey revision at which it was made. */
  readonly revision: number;
  /** For a decision without a scope of its own: what the record tells that the scope was at that revision. */
  readonly scopeThen?: Scope;
}
