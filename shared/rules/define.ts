/** What a rule is: one file with its condition, its words and its quick fixes; and what a finding is. */
import type { CommandCall, Doc } from "../document/index.ts";
import type { DataDictionary, Links, NodeRecord, StageRecord } from "../journey/index.ts";
import type { KindFacts } from "../kinds/index.ts";
import type { ReviewLedger } from "../review/index.ts";
import type { Localized } from "../words/language.ts";
import type { Graph } from "./graph.ts";
import type { Timing } from "./timing.ts";

export const ruleGroups = [
  "structure",
  "timing",
  "content",
  "compliance",
  "channel",
  "audience",
  "measurement",
  "export",
] as const;
export type RuleGroup = (typeof ruleGroups)[number];

export type Severity = "error" | "warning" | "info";

/** The phase a journey is checked for: a rule may be a warning while drawing and an error when it matters. */
export type Phase = "design" | "review" | "export";

/** Everything a rule may look at. Pure: `today` is given, nothing reads the clock. */
export interface RuleContext {
  readonly journey: Doc;
  readonly library: Doc;
  readonly links: Links;
  /** Reachability, dominators, cycles: computed once, lazily, shared by all rules. */
  readonly graph: Graph;
  /** Earliest and latest times at every node: computed once, lazily. */
  readonly timing: Timing;
  readonly dictionary: DataDictionary;
  readonly facts: KindFacts;
  readonly review: ReviewLedger;
  readonly stages: readonly StageRecord[];
  /** Ids of all journeys of the workspace. */
  readonly journeys: ReadonlySet<string>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly phase: Phase;
  /** An id that is free in this journey and the same each time for the same words: `freshId("exit", node, port)`. */
  freshId(...parts: readonly string[]): string;
  /** A free place right of, below or around a node, on the 4-px grid and in the same column. */
  placeNear(
    node: NodeRecord,
    /** Places that the same fix has given away before. */
    taken?: readonly { readonly x: number; readonly y: number }[],
  ): { readonly x: number; readonly y: number };
}

/** A quick fix is a command like any other: one act, one undo step. `label` is the word key and parameters of the button. */
export interface Fix {
  readonly label: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly command: CommandCall;
}

/** What a rule reports. Parameters, not sentences: words are put in by the reader's language. */
export interface RuleReport {
  /** The record the finding is about; null: the journey as a whole. */
  readonly at: string | null;
  /** Key of the field, port or branch that is wrong. */
  readonly field?: string;
  /** Other records that belong to it (the other end, the loop's nodes). */
  readonly also?: readonly string[];
  /** Which message of the rule's words. */
  readonly message: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** What shows it: the path, the window, the sum. Shown on demand. */
  readonly evidence?: readonly string[];
  readonly fixes?: readonly Fix[];
  /** Overrides the rule's severity. */
  readonly severity?: Severity;
  /** Tells two findings of one rule at one place apart, for ever (a port id, a branch id). */
  readonly cause?: string;
}

export interface RuleWords {
  readonly title: string;
  /** Message key → sentence: names the thing in quotes, says what is wrong, what follows, what to do. */
  readonly messages: Readonly<Record<string, (params: Readonly<Record<string, string | number>>) => string>>;
  /** Fix key → button: says what will happen ("Connect both to exit"), never "Fix". */
  readonly fixes: Readonly<Record<string, (params: Readonly<Record<string, string | number>>) => string>>;
  /** One paragraph for the catalogue: what it checks and why it matters. */
  readonly why: string;
}

export interface Rule<Id extends string = string> {
  readonly id: Id;
  readonly group: RuleGroup;
  readonly severity: Severity | { readonly design: Severity; readonly review: Severity; readonly export: Severity };
  /** Locked rules cannot be switched off; only a reviewer may waive them. */
  readonly locked: boolean;
  readonly waivable: boolean;
  /** Where the rule comes from: law, code, platform limit, or our own judgement. */
  readonly source: string;
  readonly words: Localized<RuleWords>;
  check(context: RuleContext): Iterable<RuleReport>;
}

export function defineRule<const Id extends string>(rule: Rule<Id>): Rule<Id> {
  return rule;
}

/** A report with its identity: the fingerprint stays the same while the drawing around it changes. */
export interface Finding extends RuleReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly fingerprint: string;
  /** Set when a waiver covers it: shown, counted apart, not blocking. */
  readonly waived?: {
    readonly by: string;
    readonly until: string;
    readonly reason: string;
    /** It is older than the binding to what it is about: no change of that ends it. */
    readonly unbound?: true;
  };
  /** A waiver ran for it until what it is about changed: it needs a new reason. */
  readonly lapsed?: { readonly id: string; readonly by: string; readonly until: string; readonly reason: string };
}
