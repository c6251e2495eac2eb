/** What a channel is: one file with its owner, its nature, its limits, the consent it needs and the events it emits. */
import type { AudienceType, FunctionId } from "../journey/index.ts";
import type { Localized } from "../words/language.ts";

/** An observable event; a condition asks for it as `event:<node>:<id>`. */
export interface ChannelEvent {
  readonly id: string;
  /** A reaction of the person (opened, answered), as against a delivery fact (sent, bounced). */
  readonly reaction: boolean;
}

/** A figure is worth its source: without a trustworthy one the field stays empty. */
export interface Figure {
  /** Shares are 0–1, costs in euro. */
  readonly value: number;
  readonly source: string;
  readonly year: number;
}

export interface ChannelWords {
  readonly title: string;
  /** "an email", "a rep visit": inside a sentence. */
  readonly inSentence: string;
  readonly hint: string;
  /** Event id → word ("opened"). */
  readonly events: Readonly<Record<string, string>>;
}

export interface Channel<Id extends string = string> {
  readonly id: Id;
  readonly icon: string;
  readonly words: Localized<ChannelWords>;
  /** Who owns the channel by default. */
  readonly function: FunctionId;
  /** Addressed to one person, as against shown to many. */
  readonly personal: boolean;
  /** A person carries it out; then done, declined and not done are the ways out. */
  readonly human: boolean;
  readonly twoWay: boolean;
  /** People can write or say anything here: medical questions and side effects may be heard. */
  readonly freeText: boolean;
  readonly devices: readonly ("phone" | "tablet" | "desktop" | "paper" | "in-person")[];
  /** The device most people meet it on. */
  readonly mainDevice: "phone" | "tablet" | "desktop" | "paper" | "in-person";
  readonly formats: readonly ("text" | "video" | "audio" | "image" | "slides" | "conversation" | "object")[];
  readonly limits: {
    /** Characters; null: no limit worth naming. */
    readonly maxText: number | null;
    readonly links: boolean;
    readonly attachments: boolean;
    readonly qr: boolean;
  };
  readonly regulatedAs: "email" | "telephony" | "in-person" | "web" | "post" | "broadcast";
  /** By market; `*` stands for all others. */
  readonly consent: Readonly<Record<string, "opt-in" | "opt-out" | "none">>;
  /** Audiences it must not be used for, by market (`*`: everywhere). */
  readonly closedTo?: Readonly<Record<string, readonly AudienceType[]>>;
  readonly events: readonly ChannelEvent[];
  /** Shortest time in minutes after which a reaction means anything (email 1 day, post 5 days); source beside it in the file. */
  readonly minReaction: number;
  /** Typical time to a reaction in minutes, or null. */
  readonly reactionTime: Figure | null;
  readonly rates: Readonly<Record<string, Figure>>;
  readonly costPerContact: Figure | null;
  /** Delivers content; a channel without content (a plain call) needs no module. */
  readonly needsContent: boolean;
}

export function defineChannel<const Id extends string>(channel: Channel<Id>): Channel<Id> {
  return channel;
}
