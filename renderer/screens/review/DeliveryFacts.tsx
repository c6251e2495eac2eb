/** How the content is delivered: channel, purpose, sender, window and condition, with what they were before where they changed. */
import {
  Condition,
  type NodeRecord,
  contentKindWords,
  functionWords,
  purposeWords,
} from "../../../shared/journey/index.ts";
import { channelById } from "../../../shared/channels/index.ts";
import { sameJson } from "../../../shared/document/index.ts";
import { SendWindow, kindOf } from "../../../shared/kinds/index.ts";
import type { Evidence } from "../../../shared/review/index.ts";
import { inLanguage, numberIn } from "../../../shared/words/language.ts";
import type { Desk } from "../../state/desk.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { reviewWords } from "../../words/review.ts";

const words = reviewWords.reading;
/** Shown elsewhere on the page. */
const elsewhere = new Set(["content", "modules", "question"]);

export function DeliveryFacts(props: {
  readonly desk: Desk;
  readonly node: NodeRecord;
  readonly now: Evidence;
  /** Given while comparing. */
  readonly then: Evidence | undefined;
}) {
  const { desk, node, now, then } = props;
  const keys = Object.keys(now.seen).filter((key) => !elsewhere.has(key));
  return (
    <section className="reading-facts" aria-label={words.facts}>
      <h3>{words.facts}</h3>
      <dl className="insp-facts">
        {keys.map((key) => {
          const changed = then !== undefined && !sameJson(then.seen[key] ?? null, now.seen[key] ?? null);
          return (
            <div key={key} className="reading-fact">
              <dt>{words.keys[key] ?? key}</dt>
              <dd>
                {changed && (
                  <>
                    <del>
                      <span className="ui-hidden">{words.before} </span>
                      {sayValue(key, then.seen[key], node, desk)}
                    </del>{" "}
                  </>
                )}
                {changed ? (
                  <ins>
                    <span className="ui-hidden">{words.after} </span>
                    {sayValue(key, now.seen[key], node, desk)}
                  </ins>
                ) : (
                  sayValue(key, now.seen[key], node, desk)
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function sayValue(key: string, value: unknown, node: NodeRecord, desk: Desk): string {
  if (value === null || value === undefined || value === "") return words.empty;
  const facts = desk.facts();
  if (key === "channel") {
    const channel = channelById(String(value));
    return channel ? inLanguage(channel.words, facts.language).title : String(value);
  }
  const listed: Readonly<Record<string, string>> = {
    ...inLanguage(purposeWords, facts.language),
    ...inLanguage(functionWords, facts.language),
    ...inLanguage(contentKindWords, facts.language),
  };
  if ((key === "purpose" || key === "function") && typeof value === "string") return listed[value] ?? value;
  if (key === "sendWindow") {
    const window = SendWindow.safeParse(value);
    if (window.success)
      return `${window.data.days.map((day) => inspectorWords.weekdays[day - 1]).join(", ")} ${window.data.from}–${window.data.to}`;
  }
  if (key === "onlyIf") {
    const condition = Condition.safeParse(value);
    if (condition.success) return facts.sayCondition(condition.data);
  }
  if (typeof value === "number") return numberIn(value, facts.language);
  if (typeof value !== "string") return JSON.stringify(value);
  return inLanguage(kindOf(node).words, facts.language).options[value] ?? value;
}
