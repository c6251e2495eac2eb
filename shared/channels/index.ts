/** Every channel. Adding one is adding its file and its line here. */
import type { Channel } from "./define.ts";
import { email } from "./email.ts";
import { repVisit } from "./rep-visit.ts";

/** In palette order. */
export const channels = [email, repVisit] as const;

export type ChannelId = (typeof channels)[number]["id"];

const byId: ReadonlyMap<string, Channel<ChannelId>> = new Map(channels.map((channel) => [channel.id, channel]));

export function channelById(id: string): Channel<ChannelId> | undefined {
  return byId.get(id);
}

export type { Channel, ChannelEvent, ChannelWords, Figure } from "./define.ts";
