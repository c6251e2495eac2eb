/** Events of touchpoints as conditions name them: which touch, which channel, and whether it is a reaction. */
import { type Channel, type ChannelEvent, channelById } from "../channels/index.ts";
import { type NodeRecord, nodeOf } from "../journey/index.ts";
import { kindOf } from "../kinds/index.ts";
import type { RuleContext } from "./define.ts";

export interface TouchEvent {
  readonly node: NodeRecord;
  readonly channel: Channel;
  readonly event: ChannelEvent;
}

/** What `event:<node>:<event>` names; undefined for other fields and for events that the channel does not have. */
export function touchEvent(context: RuleContext, field: string): TouchEvent | undefined {
  const [source, id = "", name] = field.split(":");
  const node = source === "event" ? nodeOf(context.journey, id) : undefined;
  const channel = node && channelOf(node);
  const event = channel?.events.find((known) => known.id === name);
  return node && channel && event && { node, channel, event };
}

/** The channel a touch goes out on. */
export function channelOf(node: NodeRecord): Channel | undefined {
  const kind = kindOf(node);
  if (kind.role !== "touch") return undefined;
  const named = kind.references?.(node.data).find((reference) => reference.to === "channel");
  return named && channelById(named.id);
}
