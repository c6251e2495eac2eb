/** The call table: everything that crosses between a screen or the command line and the backend, typed once for every shell. */
import { z } from "zod";
import { Day, FunctionName, Id, Market, Name, Text } from "../journey/index.ts";
import { languages } from "../words/language.ts";
import type { Failure } from "./reply.ts";
import { Actor, ReviewAct, RoleName, type ReviewEvent } from "../review/index.ts";

/** Who reads the sentences that come back; English when left out. What is stored or exported never depends on it. */
const Reader = z.enum(languages).optional();

/** A record as it travels; the backend checks it against the schema of its type. */
export const WireRecord = z.looseObject({ id: Id, type: z.string().max(40) });
const Fields = z.record(z.string().max(200), z.unknown());
export const WireChange = z.strictObject({
  added: z.array(WireRecord),
  updated: z.array(z.strictObject({ id: Id, type: z.string().max(40), before: Fields, after: Fields })),
  removed: z.array(WireRecord),
});
export const WireEntry = z.strictObject({
  revision: z.number().int().min(1),
  cause: z.enum(["do", "undo", "redo"]),
  of: z.number().int().min(1).optional(),
  command: z.strictObject({ name: z.string().max(80), args: z.unknown() }),
  change: WireChange,
});
export type WireEntry = z.infer<typeof WireEntry>;

/** One row of the journal: an entry with who and when. */
export const JournalRow = WireEntry.extend({
  at: z.string(),
  actor: Actor,
});
export type JournalRow = z.infer<typeof JournalRow>;

export const Checkpoint = z.strictObject({
  id: Id,
  document: Id,
  revision: z.number().int(),
  name: Name,
  reason: Text,
  at: z.string(),
  actor: Actor,
});
export type Checkpoint = z.infer<typeof Checkpoint>;

export const ReviewRow = z.custom<ReviewEvent>((value) => typeof value === "object" && value !== null);

export const JourneyStatus = z.enum(["draft", "in-review", "approved", "approval-stale"]);
export type JourneyStatus = z.infer<typeof JourneyStatus>;

/** A small drawing of the journey: boxes in canvas pixels, frames behind them, edges as pairs of box numbers. */
export const Thumbnail = z.strictObject({
  width: z.number(),
  height: z.number(),
  stages: z.array(z.strictObject({ x: z.number(), width: z.number() })),
  frames: z.array(z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })),
  nodes: z.array(
    z.strictObject({
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      function: FunctionName.nullable(),
    }),
  ),
  edges: z.array(z.tuple([z.number(), z.number()])),
});
export type Thumbnail = z.infer<typeof Thumbnail>;

/** From which journey, and from which state of it, a variant was branched. */
export const VariantOrigin = z.strictObject({
  journey: Id,
  revision: z.number().int().min(0),
  /** Semantic hash of the origin at that revision. */
  hash: z.string(),
});
export type VariantOrigin = z.infer<typeof VariantOrigin>;

export const JourneySummary = z.strictObject({
  id: Id,
  title: Name,
  owner: Name,
  function: FunctionName.nullable(),
  markets: z.array(Market),
  tags: z.array(Name),
  alwaysOn: z.boolean(),
  end: Day.nullable(),
  status: JourneyStatus,
  stages: z.number(),
  nodes: z.number(),
  problems: z.strictObject({ errors: z.number(), warnings: z.number(), infos: z.number() }),
  coverage: z.strictObject({
    total: z.number(),
    approved: z.number(),
    stale: z.number(),
    inReview: z.number(),
    rejected: z.number(),
    none: z.number(),
  }),
  /** Content nodes that wait for a decision of each reviewing role, and of anybody. */
  owed: z.strictObject({ medical: z.number(), legal: z.number(), regulatory: z.number(), anybody: z.number() }),
  /** Open remarks of severity blocker or required. */
  openRemarks: z.number(),
  changedAt: z.string(),
  changedBy: Name,
  revision: z.number(),
  archived: z.boolean(),
  /** Null unless it was made as a variant of another. */
  variantOf: VariantOrigin.nullable(),
  thumbnail: Thumbnail,
});
export type JourneySummary = z.infer<typeof JourneySummary>;

export const WireFinding = z.strictObject({
  rule: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  at: z.string().nullable(),
  message: z.string(),
});

export const ExportFile = z.strictObject({ name: z.string(), mediaType: z.string(), text: z.string() });
export type ExportFile = z.infer<typeof ExportFile>;

/** One thing of the drawing that has no native place in the target. */
export const Loss = z.strictObject({
  severity: z.enum(["lost", "approximated", "moved", "needs-tenant"]),
  at: z.string().nullable(),
  what: z.string(),
  instead: z.string(),
});
export type Loss = z.infer<typeof Loss>;

const nothing = z.strictObject({});

/** The caller's name for what may take long: `work-progress` tells of it, `work.stop` stops it before anything is written. */
const Work = z.string().min(1).max(64);

export const calls = {
  "host.about": {
    input: nothing,
    output: z.strictObject({
      product: z.literal("Itinera"),
      version: z.string(),
      /** File name only: paths stay with the shell. */
      workspace: z.strictObject({
        name: z.string(),
        readOnly: z.boolean(),
        /** Who holds the file when it is read-only for us. */
        heldBy: z.string().nullable(),
        bytes: z.number(),
        /** Network shares and synchronised folders do not keep a database safe: a warning is due. */
        folder: z.enum(["local", "network", "synced"]),
        /** UTC, ISO 8601; null while there is no backup. */
        backedUpAt: z.string().nullable(),
      }),
      today: Day,
    }),
  },
  "profile.get": { input: nothing, output: z.strictObject({ profile: Actor.nullable() }) },
  "profile.set": {
    input: z.strictObject({ name: Name.min(1), role: RoleName }),
    output: z.strictObject({ profile: Actor }),
  },
  "workspace.overview": { input: nothing, output: z.strictObject({ journeys: z.array(JourneySummary) }) },
  /** `id` is a journey's id or `library`. */
  "documents.open": {
    input: z.strictObject({ id: Id }),
    output: z.strictObject({
      id: Id,
      kind: z.enum(["journey", "library"]),
      revision: z.number(),
      savedAt: z.string(),
      records: z.array(WireRecord),
      /** The journal's tail, oldest first, for undo across restarts. */
      history: z.array(JournalRow),
      checkpoints: z.array(Checkpoint),
      review: z.array(ReviewRow),
    }),
  },
  "documents.create": {
    input: z.strictObject({
      id: Id,
      records: z.array(WireRecord).min(1),
      label: Name,
      origin: z.string().max(64),
      /** It is a variant of this journey as it was at this revision. Kept in the record, not in the journey. */
      variantOf: z.strictObject({ journey: Id, revision: z.number().int().min(0) }).optional(),
    }),
    output: z.strictObject({ id: Id, revision: z.number(), savedAt: z.string() }),
  },
  /** Entries in order, the first at `baseRevision + 1`. All of them or none. */
  "documents.append": {
    input: z.strictObject({
      id: Id,
      baseRevision: z.number().int().min(0),
      entries: z.array(WireEntry).min(1).max(1000),
      /** Tells this window's own entries from those of others in `document-changed`. */
      origin: z.string().max(64),
    }),
    output: z.strictObject({ revision: z.number(), savedAt: z.string() }),
  },
  /** Newest first. */
  "documents.history": {
    input: z.strictObject({ id: Id, before: z.number().int().optional(), limit: z.number().int().min(1).max(1000) }),
    output: z.strictObject({ rows: z.array(JournalRow), checkpoints: z.array(Checkpoint) }),
  },
  /** The records as they were at a revision. */
  "documents.at": {
    input: z.strictObject({ id: Id, revision: z.number().int().min(0) }),
    output: z.strictObject({ id: Id, revision: z.number(), records: z.array(WireRecord) }),
  },
  "documents.checkpoint": {
    input: z.strictObject({ id: Id, checkpoint: Id, name: Name.min(1), reason: Text }),
    output: z.strictObject({ checkpoint: Checkpoint }),
  },
  /** Takes a journey out of the list, or back into it. Nothing is deleted. */
  "documents.archive": {
    input: z.strictObject({ id: Id, archived: z.boolean() }),
    output: z.strictObject({ id: Id, archived: z.boolean() }),
  },
  "reviews.list": { input: z.strictObject({ journey: Id }), output: z.strictObject({ events: z.array(ReviewRow) }) },
  "reviews.add": { input: z.strictObject({ act: ReviewAct }), output: z.strictObject({ event: ReviewRow }) },
  "exports.targets": {
    input: z.strictObject({ language: Reader }),
    output: z.strictObject({
      targets: z.array(z.strictObject({ id: z.string(), title: z.string(), hint: z.string() })),
    }),
  },
  /**
   * Refused (`refused`, findings in `facts`) while errors are open, unless a watermarked draft is asked for. It is a row of the
   * record, except as a `preview`. Who hands over what a preview showed names its hashes: when something else would be made now,
   * it is refused (`stale-revision`) and nothing is recorded.
   */
  "exports.make": {
    input: z.strictObject({
      journey: Id,
      target: z.string().max(40),
      draft: z.boolean(),
      language: Reader,
      preview: z.boolean().optional(),
      /** SHA-256 of each file's text, in order. */
      shown: z.array(z.string().regex(/^[0-9a-f]{64}$/)).optional(),
      work: Work.optional(),
    }),
    output: z.strictObject({ files: z.array(ExportFile), losses: z.array(Loss), draft: z.boolean() }),
  },
  /** Reads a file and says what it would bring; nothing is written. */
  "imports.preview": {
    input: z.strictObject({ name: z.string().max(260), text: z.string(), language: Reader, work: Work.optional() }),
    output: z.strictObject({
      source: z.string(),
      title: z.string(),
      stages: z.number(),
      nodes: z.number(),
      edges: z.number(),
      libraryItems: z.number(),
      /** Ids that are taken here and will be given anew. */
      renamed: z.number(),
      notes: z.array(z.string()),
    }),
  },
  "imports.commit": {
    input: z.strictObject({
      name: z.string().max(260),
      text: z.string(),
      origin: z.string().max(64),
      language: Reader,
      work: Work.optional(),
    }),
    output: z.strictObject({ journey: Id, title: z.string() }),
  },
  /**
   * The call that goes by this name is refused with `cancelled`, and nothing of it stays; one that is still on its way is not begun.
   * False when nothing of that name is under way.
   */
  "work.stop": {
    input: z.strictObject({ work: Work }),
    output: z.strictObject({ stopped: z.boolean() }),
  },
  /** Walks the whole chain and the database; may take a while. */
  "workspace.verify": {
    input: z.strictObject({ language: Reader }),
    output: z.strictObject({ ok: z.boolean(), rows: z.number(), problems: z.array(z.string()), head: z.string() }),
  },
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type Input<N extends CallName> = z.input<Calls[N]["input"]>;
export type Output<N extends CallName> = z.output<Calls[N]["output"]>;

/** What a backend implements: one function per call, parsed input in, plain data out. */
export type Handlers = {
  readonly [N in CallName]: (input: z.output<Calls[N]["input"]>) => Output<N> | Promise<Output<N>>;
};

/** Events of `Transport.listen`. */
export interface Events {
  /** Entries that some window wrote; `origin` is that window's. */
  "document-changed": { readonly id: string; readonly origin: string; readonly entries: readonly JournalRow[] };
  "review-added": { readonly journey: string; readonly event: ReviewEvent };
  "overview-changed": Record<string, never>;
  /** The workspace file was replaced, moved or written to by another program: nothing is saved from here on. */
  "file-changed": { readonly failure: Failure };
  /** From 0 to 1, of a call that was given this name. */
  "work-progress": { readonly work: string; readonly share: number };
  /** Rows of the journal that `workspace.verify` has gone through. */
  "verify-progress": { readonly done: number; readonly total: number };
  /** From the transport itself: the stream of events broke, or is back, and what was told in between was missed. */
  connection: { readonly state: "lost" | "back" };
}
