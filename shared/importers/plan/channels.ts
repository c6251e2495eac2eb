/** Which channel a plan means: the channels' own words in every language, and what people write in their stead. */
import { type ChannelId, channels } from "../../channels/index.ts";
import { foldWords } from "./fold.ts";

/** Folded. What could as well be another channel does not stand here. */
const synonyms: Readonly<Record<ChannelId, readonly string[]>> = {
  email: [
    "e mail",
    "mail",
    "emailing",
    "e mailing",
    "newsletter",
    "mass email",
    "marketing email",
    "hq email",
    "automated email",
    "emails",
    "e mails",
  ],
  "rep-email": [
    "rep triggered email",
    "rep triggered e mail",
    "rep e mail",
    "rte",
    "approved email",
    "approved e mail",
    "vae",
    "veeva email",
    "aussendienst e mail",
    "ad e mail",
    "e mail vom aussendienst",
  ],
  "rep-visit": [
    "rep visits",
    "visit by rep",
    "f2f",
    "f2f call",
    "f2f visit",
    "f2f rep",
    "face to face",
    "face to face call",
    "face to face visit",
    "sales call",
    "sales visit",
    "rep call",
    "detailing",
    "field visit",
    "field force visit",
    "call by rep",
    "in person visit",
    "aussendienstbesuch",
    "aussendienst besuch",
    "ad besuch",
    "besuch",
    "besuch aussendienst",
    "arztbesuch",
    "praxisbesuch",
    "visit",
    "personal visit",
    "pharmareferent",
  ],
  "remote-detailing": [
    "remote call",
    "remote visit",
    "e detailing",
    "edetailing",
    "remote detail",
    "video call",
    "virtual visit",
    "virtual call",
    "remote rep call",
    "remote engagement",
    "videocall",
    "videobesuch",
    "videogesprach",
    "remote besuch",
    "online besuch",
  ],
  "phone-call": [
    "phone",
    "telephone",
    "telephone call",
    "phonecall",
    "tele call",
    "nurse call",
    "call centre",
    "call center",
    "telefon",
    "telefonat",
    "anruf",
    "telefonanruf",
  ],
  "msl-visit": [
    "msl",
    "msl f2f",
    "msl call",
    "msl meeting",
    "msl face to face",
    "medical visit",
    "msl besuch",
    "msl gesprach",
    "besuch msl",
    "visit by msl",
  ],
  "msl-remote": [
    "msl remote call",
    "remote msl",
    "msl video call",
    "msl virtual",
    "virtual msl",
    "msl videocall",
    "msl online",
  ],
  webinar: [
    "webinars",
    "webcast",
    "web seminar",
    "online seminar",
    "online event",
    "virtual event",
    "online fortbildung",
    "live webinar",
  ],
  congress: [
    "congresses",
    "conference",
    "symposium",
    "booth",
    "stand",
    "congress booth",
    "kongress",
    "kongressstand",
    "messe",
    "tagung",
  ],
  "peer-event": [
    "peer to peer",
    "p2p",
    "round table",
    "roundtable",
    "speaker event",
    "speaker programme",
    "speaker program",
    "dinner meeting",
    "meeting in person",
    "local event",
    "event",
    "workshop",
    "fortbildung",
    "qualitatszirkel",
    "veranstaltung",
    "prasenzveranstaltung",
  ],
  portal: [
    "hcp portal",
    "portal page",
    "website",
    "web",
    "web page",
    "webpage",
    "microsite",
    "landing page",
    "landingpage",
    "brand website",
    "webseite",
    "internetseite",
    "fachportal",
    "fachkreisportal",
  ],
  push: [
    "in app",
    "app",
    "app notification",
    "push notification",
    "push message",
    "in app message",
    "mobile app",
    "pushnachricht",
    "push nachricht",
  ],
  sms: ["text message", "text", "sms text", "kurznachricht"],
  messaging: ["whatsapp", "wechat", "messenger", "chat", "viber", "telegram", "threema"],
  "display-ad": [
    "display",
    "banner",
    "banner ad",
    "display ads",
    "online ad",
    "banners",
    "display banner",
    "programmatic",
    "online anzeige",
    "bannerwerbung",
    "anzeige",
  ],
  social: [
    "social media",
    "linkedin",
    "facebook",
    "instagram",
    "twitter",
    "social post",
    "doccheck community",
    "soziale medien",
    "social ads",
  ],
  "direct-mail": [
    "letter",
    "post",
    "postal mail",
    "postal mailing",
    "print mailing",
    "direct mailing",
    "dm",
    "brief",
    "postmailing",
    "post mailing",
    "printmailing",
    "postversand",
  ],
  "personal-note": [
    "handwritten note",
    "thank you note",
    "card",
    "personal letter",
    "karte",
    "grusskarte",
    "personliche notiz",
    "handschriftliche notiz",
  ],
  video: ["film", "moa video", "explainer video", "videos", "video on demand", "erklarvideo", "lehrvideo"],
  "medical-information": [
    "med info",
    "medinfo",
    "medical info",
    "medical enquiry",
    "medical inquiry",
    "mi response",
    "medizinische information",
    "med wiss anfrage",
    "medical enquiry response",
  ],
};

/** These mean a channel only where a channel is asked for: in a sentence they are too common. */
const onlyInCells: ReadonlySet<string> = new Set([
  "text",
  "post",
  "web",
  "app",
  "chat",
  "event",
  "stand",
  "card",
  "film",
  "dm",
  "detailing",
  "visit",
  "besuch",
  "mail",
  "phone",
  "display",
  "programmatic",
  "messe",
  "tagung",
  "karte",
  "anzeige",
  "msl",
  "workshop",
  "video",
  "videos",
  "social",
  "portal",
  "congress",
  "kongress",
  "conference",
  "messaging",
  "fortbildung",
  "veranstaltung",
  "brief",
  "letter",
  "website",
  "telegram",
  "booth",
  "symposium",
  "pharmareferent",
]);

const byWords: ReadonlyMap<string, ChannelId> = new Map(
  channels.flatMap((channel): [string, ChannelId][] => {
    const own = Object.values(channel.words).flatMap((words) =>
      words ? [words.title, words.inSentence.replace(/^(an?|ein(e[nrm]?)?|the|der|die|das) /i, "")] : [],
    );
    return [...own.map(foldWords), ...synonyms[channel.id], foldWords(channel.id)].map((words) => [words, channel.id]);
  }),
);
const longestFirst = [...byWords.keys()].toSorted((a, b) => b.length - a.length);

export interface ChannelFound {
  readonly id: ChannelId;
  /** The cell names other channels, too, or says more than the channel. */
  readonly more: boolean;
}

/** What a cell of a channel column names, or undefined. Of several, the first. */
export function channelOfCell(text: string): ChannelFound | undefined {
  const folded = foldWords(text);
  const exact = byWords.get(folded);
  if (exact) return { id: exact, more: false };
  const found = firstIn(folded, () => true);
  return found && { id: found, more: true };
}

/** What the name of a step says of its channel: only words that mean nothing else. */
export function channelInName(text: string): ChannelId | undefined {
  const folded = foldWords(text);
  return byWords.get(folded) ?? firstIn(folded, (words) => !onlyInCells.has(words));
}

/** The words that come first; of those that begin at the same place, the longest. */
function firstIn(folded: string, counts: (words: string) => boolean): ChannelId | undefined {
  const text = ` ${folded} `;
  let best: { at: number; words: string } | undefined;
  for (const words of longestFirst) {
    if (!counts(words)) continue;
    const at = text.indexOf(` ${words} `);
    if (at >= 0 && (!best || at < best.at)) best = { at, words };
  }
  return best && byWords.get(best.words);
}
