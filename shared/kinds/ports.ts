/** The ways out of a node, for those who ask which there are and not what they are called. */
import { channelById } from "../channels/index.ts";
import type { NodeRecord } from "../journey/index.ts";
import type { KindFacts } from "./define.ts";
import { kindOf } from "./index.ts";

/** Facts without a library: enough to tell which ways out there are, not how people read them. */
export const plainFacts: KindFacts = {
  language: "en",
  today: "",
  channelTitle: (id) => id,
  channelIsHuman: (id) => channelById(id)?.human ?? false,
  triggerName: () => undefined,
  audienceName: () => undefined,
  journeyTitle: () => undefined,
  eventName: () => undefined,
  sayCondition: () => "",
  sayDay: (day) => day,
};

/** Ids of the ways out, the main one first. */
export const portIds = (node: NodeRecord): string[] =>
  kindOf(node)
    .ports(node.data, plainFacts)
    .map((port) => port.id);
