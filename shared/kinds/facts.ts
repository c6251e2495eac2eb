/** What kinds may look up, made from the library, the channels and the other journeys of the workspace. */
import { channelById } from "../channels/index.ts";
import type { Doc } from "../document/index.ts";
import { type DataDictionary, sayCondition } from "../journey/index.ts";
import { item } from "../library/index.ts";
import { type Language, dayIn, inLanguage, localeOf } from "../words/language.ts";
import type { KindFacts } from "./define.ts";

/** "30 Jun"; where it is not this year the whole day, written as everywhere: "30 Jun 2027", "30.06.2027". */
export function sayDay(day: string, today: string, language: Language): string {
  if (day.slice(0, 4) !== today.slice(0, 4)) return dayIn(day, language);
  const date = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))));
  return new Intl.DateTimeFormat(localeOf[language], { day: "numeric", month: "short", timeZone: "UTC" }).format(date);
}

export function kindFacts(from: {
  readonly library: Doc;
  readonly dictionary: DataDictionary;
  /** Journey id → title, for sub-journeys. */
  readonly journeys: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly today: string;
}): KindFacts {
  const { library, dictionary, journeys, language, today } = from;
  return {
    language,
    today,
    channelTitle(id) {
      const channel = channelById(id);
      return channel ? inLanguage(channel.words, language).title : id;
    },
    channelIsHuman: (id) => channelById(id)?.human ?? false,
    triggerName: (id) => item(library, "trigger", id)?.name,
    audienceName: (id) => item(library, "audience", id)?.name,
    journeyTitle: (id) => journeys.get(id),
    eventName: (id) => dictionary.field(id)?.label,
    sayCondition: (condition) => sayCondition(condition, dictionary, language),
    sayDay: (day) => sayDay(day, today, language),
  };
}
