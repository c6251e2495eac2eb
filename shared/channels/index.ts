/** Every channel. Adding one is adding its file and its line here. */
import { congress } from "./congress.ts";
import type { Channel } from "./define.ts";
import { directMail } from "./direct-mail.ts";
import { displayAd } from "./display-ad.ts";
import { email } from "./email.ts";
import { medicalInformation } from "./medical-information.ts";
import { messaging } from "./messaging.ts";
import { mslRemote } from "./msl-remote.ts";
import { mslVisit } from "./msl-visit.ts";
import { peerEvent } from "./peer-event.ts";
import { personalNote } from "./personal-note.ts";
import { phoneCall } from "./phone-call.ts";
import { portal } from "./portal.ts";
import { push } from "./push.ts";
import { remoteDetailing } from "./remote-detailing.ts";
import { repEmail } from "./rep-email.ts";
import { repVisit } from "./rep-visit.ts";
import { sms } from "./sms.ts";
import { social } from "./social.ts";
import { video } from "./video.ts";
import { webinar } from "./webinar.ts";

/** In palette order. */
export const channels = [
  email,
  repEmail,
  repVisit,
  remoteDetailing,
  phoneCall,
  mslVisit,
  mslRemote,
  webinar,
  congress,
  peerEvent,
  portal,
  push,
  sms,
  messaging,
  displayAd,
  social,
  directMail,
  personalNote,
  video,
  medicalInformation,
] as const;

export type ChannelId = (typeof channels)[number]["id"];

const byId: ReadonlyMap<string, Channel<ChannelId>> = new Map(channels.map((channel) => [channel.id, channel]));

export function channelById(id: string): Channel<ChannelId> | undefined {
  return byId.get(id);
}

export type { Channel, ChannelEvent, Figure } from "./define.ts";
