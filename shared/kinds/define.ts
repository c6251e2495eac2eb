/** What a node kind is: one file with its schema, its ways out, its time, its words and its inspector fields. */
import type { z } from "zod";
import type { Condition, Duration, FunctionId, NodeRecord, Span } from "../journey/index.ts";
import type { IconId, Outline } from "./look.ts";
import type { Language, Localized } from "../words/language.ts";

/** A way out of a node. `name` is shown as a row on the node; a single unnamed way out has "". */
export interface Port {
  readonly id: string;
  readonly name: string;
  /** Ways out of one node exclude each other (a decision) unless the kind runs them side by side (a fork). */
  readonly default?: boolean;
}

/** What a summary may look up; the caller brings it, the kind stays pure. */
export interface KindFacts {
  readonly language: Language;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  channelTitle(id: string): string;
  /** Whether a person carries this channel out: then done, declined and not done are its ways out. */
  channelIsHuman(id: string): boolean;
  triggerName(id: string): string | undefined;
  audienceName(id: string): string | undefined;
  journeyTitle(id: string): string | undefined;
  /** What the dictionary calls this event. */
  eventName(id: string): string | undefined;
  sayCondition(condition: Condition | null): string;
  /** "30 Jun" or "30 Jun 2027". */
  sayDay(day: string): string;
}

/** How one field is edited. `path` is `data.<key>`; words for it stand in the kind's words under the key. */
export interface KindField {
  readonly path: string;
  readonly as:
    | "text"
    | "long-text"
    | "number"
    | "switch"
    | "choice"
    | "choices"
    | "channel"
    | "trigger"
    | "audience"
    | "journey"
    | "function"
    | "duration"
    | "date"
    | "time"
    | "weekdays"
    | "send-window"
    | "modules"
    | "condition"
    | "branches"
    | "arms"
    | "candidates"
    | "event"
    | "markets"
    | "products"
    | "tags";
  readonly section: string;
  /** Ids of a choice; their words stand in `options`. */
  readonly options?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** Names a person: a copy leaves it as it is on a new node. */
  readonly personal?: true;
  /** Shown only while this holds. */
  readonly when?: (data: Readonly<Record<string, unknown>>) => boolean;
}

export interface KindWords {
  readonly title: string;
  /** One line in the palette: what it does. */
  readonly hint: string;
  /** The name a new node gets; also what counts as "no name of its own". */
  readonly blankName: string;
  /** Field key → label. */
  readonly fields: Readonly<Record<string, string>>;
  /** Section id → heading. */
  readonly sections: Readonly<Record<string, string>>;
  /** Choice id → word. */
  readonly options: Readonly<Record<string, string>>;
  /** Field key → what is shown behind its number: "s", "views". */
  readonly units?: Readonly<Record<string, string>>;
  /** Fixed ways out: port id → word. */
  readonly ports: Readonly<Record<string, string>>;
}

/**
 * What a kind is to the graph, so that nobody else asks for its name:
 * - `entry`: people come in here; nothing leads in
 * - `end`: nothing leads out (exit, goal)
 * - `touch`: delivers content to a person
 * - `step`: everything else people pass through
 * - `aside`: not part of the flow (note, group)
 */
export type KindRole = "entry" | "end" | "touch" | "step" | "aside";

export interface NodeKind<Id extends string = string, Data = unknown> {
  readonly id: Id;
  readonly role: KindRole;
  /** Ways out exclude each other (one is taken), or all are taken at once. */
  readonly flow: "one" | "all";
  /** A join waits for several ways in. */
  readonly joins?: (data: Data) => "all" | "any";
  /** The way out that only people take who gave their consent here. */
  readonly grants?: string;
  /** True when reaching it counts as leaving on purpose (exit) or succeeding (goal). */
  readonly final?: "exit" | "goal";
  readonly icon: IconId;
  readonly outline: Outline;
  readonly palette: "start-end" | "touchpoints" | "time-choice" | "ask-agree" | "structure";
  /** A function owns nodes of this kind and colours them. */
  readonly owned: boolean;
  /** Reviewers annotate and approve nodes of this kind. */
  readonly content: boolean;
  readonly data: z.ZodType<Data>;
  readonly words: Localized<KindWords>;
  /** What a new one holds; names in it are in this language, English when left out. */
  blank(language?: Language): Data;
  /** In the order in which rows are drawn. */
  ports(data: Data, facts: KindFacts): readonly Port[];
  /** One line in plain words; "" when the name says it all. */
  summary(data: Data, facts: KindFacts): string;
  /** Minutes a person spends here before leaving through this port. `max` may be Infinity. */
  delay(data: Data, port: string): Span;
  readonly fields: readonly KindField[];
  /** Keys of `data` whose values a reviewer sees and an approval binds to. Only for content kinds. */
  readonly reviewed?: readonly string[];
  /** Conditions held in the data, with the port they decide (null: they decide whether the node acts at all). */
  conditions?(
    data: Data,
  ): readonly { readonly key: string; readonly port: string | null; readonly condition: Condition | null }[];
  /** Ids of other things that the data names. */
  references?(data: Data): readonly KindReference[];
}

export interface KindReference {
  readonly to: "module" | "version" | "trigger" | "audience" | "channel" | "journey" | "product";
  readonly id: string;
  /** Key in `data`. */
  readonly key: string;
}

/** The words of a kind, with whatever else it says. Another language has every key that English has, or does not compile. */
export function kindWords<Words extends KindWords>(words: {
  readonly en: Words;
  readonly de: NoInfer<Words>;
}): Localized<Words> {
  return words;
}

export const noTime: Span = { min: 0, max: 0 };

/** The schema comes first: it alone decides what `data` is in the rest of the kind. */
export function defineKind<const Id extends string, Data>(
  data: z.ZodType<Data>,
  kind: Omit<NodeKind<Id, NoInfer<Data>>, "data">,
): NodeKind<Id, Data> {
  return { ...kind, data };
}

export type { Condition, Duration, FunctionId, NodeRecord, Span };
