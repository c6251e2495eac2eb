/** The journey's records: one journey, its stages, nodes and edges. Positions are CSS pixels at 100 % zoom, 4-px grid. */
import { z } from "zod";
import { type LayoutFields, idPattern } from "../document/index.ts";
import { Duration } from "./duration.ts";
import { functions } from "./vocabulary.ts";

export const Id = z.string().regex(idPattern);
export const Name = z.string().max(200);
export const Text = z.string().max(20_000);
/** Calendar day, `YYYY-MM-DD`; only those that the calendar has, leap years reckoned. */
export const Day = z
  .string()
  .regex(
    /^(?:(?:\d\d(?:[2468][048]|[13579][26]|0[48])|(?:[02468][048]|[13579][26])00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])))$/,
  );
/** Wall-clock time, `HH:MM`. */
export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** ISO 3166-1 alpha-2. */
export const Market = z.string().regex(/^[A-Z]{2}$/);
export const FunctionName = z.enum(functions);

export const Metric = z.strictObject({
  name: Name,
  /** The observable event or data field that is counted; "" when none is named yet. */
  event: z.string().max(200),
  target: z.number().nullable(),
  current: z.number().nullable(),
  unit: z.string().max(20),
});
export type Metric = z.infer<typeof Metric>;

/** A row by function as somebody arranged it. Rows are drawn where their nodes stand; this says what the nodes cannot. */
export const RowLayout = z.strictObject({
  of: FunctionName,
  /** Never less than what stands in it; null: as tall as that needs. */
  height: z.number().min(60).max(8000).nullable(),
});
export type RowLayout = z.infer<typeof RowLayout>;

export const JourneyRecord = z.strictObject({
  id: Id,
  type: z.literal("journey"),
  title: Name,
  description: Text,
  /** Library ids. */
  products: z.array(Id).max(50),
  audience: Id.nullable(),
  markets: z.array(Market).max(60),
  languages: z.array(z.string().max(10)).max(60),
  owner: Name,
  function: FunctionName.nullable(),
  tags: z.array(Name).max(50),
  start: Day.nullable(),
  /** No contact may be due after this day; null while open. */
  end: Day.nullable(),
  /** Last day on which people may enter; null means until the end. */
  lastEntry: Day.nullable(),
  alwaysOn: z.boolean(),
  /** An always-on journey has no end, so it names the day on which somebody looks at it again. */
  reviewBy: Day.nullable(),
  maxDuration: Duration.nullable(),
  goal: z.strictObject({
    statement: Text,
    event: z.string().max(200),
    target: z.number().nullable(),
    unit: z.string().max(20),
  }),
  /** How sending times are read: in the recipient's zone, or in one IANA zone. */
  timeZone: z.string().max(60).nullable(),
  /** Rows by function are shown. Layout. */
  lanes: z.boolean(),
  /** Rows from top to bottom, as they were arranged by hand; left out until somebody does. Layout. */
  rows: z.array(RowLayout).max(10).optional(),
  /** Whether rows are drawn in which nothing stands; left out: they are. Layout. */
  emptyRows: z.enum(["shown", "hidden"]).optional(),
});
export type JourneyRecord = z.infer<typeof JourneyRecord>;

export const StageRecord = z.strictObject({
  id: Id,
  type: z.literal("stage"),
  name: Name,
  /** Position among the stages, from 0. */
  order: z.number(),
  function: FunctionName.nullable(),
  entryCriterion: Text,
  milestone: Text,
  exitCriterion: Text,
  metric: Metric.nullable(),
  /** What keeps people here, and what moves them on. */
  barrier: Text,
  lever: Text,
  /** The customer's own side of it. */
  need: Text,
  feeling: Text,
  question: Text,
  /** Column width. Layout. */
  width: z.number().min(116).max(8000),
});
export type StageRecord = z.infer<typeof StageRecord>;

/** What every node has. `data` belongs to the kind and is checked by the kind's own schema. */
export const NodeRecord = z.strictObject({
  id: Id,
  type: z.literal("node"),
  kind: z.string().max(40),
  name: Name,
  stage: Id.nullable(),
  /** Owner function; null on nodes that nobody in particular owns. */
  function: FunctionName.nullable(),
  group: Id.nullable(),
  data: z.record(z.string(), z.unknown()),
  /** Top left corner. Layout. */
  x: z.number().min(-1e6).max(1e6),
  y: z.number().min(-1e6).max(1e6),
  /** Branch rows (or a group's members) are hidden. Layout. */
  collapsed: z.boolean(),
});
export type NodeRecord = z.infer<typeof NodeRecord>;

export const EdgeRecord = z.strictObject({
  id: Id,
  type: z.literal("edge"),
  from: Id,
  /** Id of the way out of `from`. */
  port: z.string().max(80),
  to: Id,
  /** On a way back: how often one person may take it; null means no limit is named. */
  maxPasses: z.number().int().min(1).max(1000).nullable(),
  /** A line all the way, or a jump: a named stub at either end. Left out or "auto": a jump when the ends are far apart. Layout. */
  drawn: z.enum(["auto", "line", "jump"]).optional(),
});
export type EdgeRecord = z.infer<typeof EdgeRecord>;

export type AnyJourneyRecord = JourneyRecord | StageRecord | NodeRecord | EdgeRecord;

/** Fields that never count in a semantic hash. */
export const journeyLayout: LayoutFields = {
  journey: ["lanes", "rows", "emptyRows"],
  stage: ["width"],
  node: ["x", "y", "collapsed"],
  edge: ["drawn"],
};

export const stageDefaults = {
  function: null,
  entryCriterion: "",
  milestone: "",
  exitCriterion: "",
  metric: null,
  barrier: "",
  lever: "",
  need: "",
  feeling: "",
  question: "",
  width: 228,
} as const satisfies Omit<StageRecord, "id" | "type" | "name" | "order">;

export const journeyDefaults = {
  description: "",
  products: [],
  audience: null,
  markets: [],
  languages: [],
  owner: "",
  function: null,
  tags: [],
  start: null,
  end: null,
  lastEntry: null,
  alwaysOn: false,
  reviewBy: null,
  maxDuration: null,
  goal: { statement: "", event: "", target: null, unit: "" },
  timeZone: null,
  lanes: false,
} satisfies Omit<JourneyRecord, "id" | "type" | "title">;
