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
import { type Evidence, type Scope, type ScopeKey, scopeDifferences, scopeKeys } from "../../../shared/review/index.ts";
import { inLanguage, numberIn } from "../../../shared/words/language.ts";
import { sayScopePart } from "../../panels/say-scope.ts";
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
    <>
      <section className="reading-facts" aria-label={words.facts}>
        <h3>{words.facts}</h3>
        <dl className="insp-facts">
          {keys.map((key) => (
            <Fact
              key={key}
              name={words.keys[key] ?? key}
              now={sayValue(key, now.seen[key], node, desk)}
              then={differs(then?.seen, now.seen, key) ? sayValue(key, then?.seen[key], node, desk) : undefined}
            />
          ))}
        </dl>
      </section>
      {now.scope && <ScopeFacts now={now.scope} then={then?.scope} />}
    </>
  );
}

/** What the verdict is for, beside the content itself. */
function ScopeFacts({ now, then }: { readonly now: Scope; readonly then: Scope | undefined }) {
  const changed = then ? scopeDifferences(then, now) : [];
  return (
    <section className="reading-facts" aria-label={reviewWords.scope.title}>
      <h3>{reviewWords.scope.title}</h3>
      <dl className="insp-facts">
        {scopeKeys.map((key) => {
          const said = sayScopePart(key, now.seen[key]) || words.empty;
          // What changed behind a name is said in the sentence above; here the same name twice would tell nothing.
          const before = then && changed.includes(key) ? sayScopePart(key, then.seen[key]) || words.empty : said;
          return <Fact key={key} name={scopeNames[key]} now={said} then={before === said ? undefined : before} />;
        })}
      </dl>
    </section>
  );
}

const { markets, languages, products, audience, timeZone } = inspectorWords.journey;
const scopeNames: Readonly<Record<ScopeKey, string>> = { markets, languages, products, audiences: audience, timeZone };

type Seen = Readonly<Record<string, unknown>>;

const differs = (then: Seen | undefined, now: Seen, key: string): boolean =>
  then !== undefined && !sameJson(then[key] ?? null, now[key] ?? null);

/** `then`: what it was, given where it was something else. */
function Fact({ name, now, then }: { readonly name: string; readonly now: string; readonly then: string | undefined }) {
  return (
    <div className="reading-fact">
      <dt>{name}</dt>
      <dd>
        {then === undefined ? (
          now
        ) : (
          <>
            <del>
              <span className="ui-hidden">{words.before} </span>
              {then}
            </del>{" "}
            <ins>
              <span className="ui-hidden">{words.after} </span>
              {now}
            </ins>
          </>
        )}
      </dd>
    </div>
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
