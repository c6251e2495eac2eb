/** The reading pane: the exact words that are delivered, before and after where they changed, claims with references, remarks. */
import { useState } from "react";
import { type Decision, sameSeen, whatChanged } from "../../../shared/review/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import { channelById } from "../../../shared/channels/index.ts";
import { inLanguage } from "../../../shared/words/language.ts";
import type { Desk } from "../../state/desk.ts";
import { type IconName, DiffText, EmptyState, Icon, Segmented, StateChip, functionClass } from "../../ui/index.ts";
import { sayScope } from "../../panels/say-scope.ts";
import { sayWhen } from "../../panels/say-when.ts";
import { sayChanged, sayWhyNot } from "../../panels/say-why-not.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { reviewWords } from "../../words/review.ts";
import { inSentence } from "../../words/spoken.ts";
import { BesideTheWords } from "./BesideTheWords.tsx";
import { DeliveryFacts } from "./DeliveryFacts.tsx";
import { ReadClaim } from "./ReadClaim.tsx";
import type { QueueItem } from "./queue.ts";
import { type SeenClaim, type SeenContent, contentIn } from "./seen.ts";
import { ThreadList } from "./ThreadList.tsx";
import { type Picked, usePickedWords } from "./use-picked-words.ts";

const words = reviewWords.reading;
const stateChip = {
  none: "draft",
  "in-review": "in-review",
  approved: "approved",
  "approved-with-changes": "approved",
  rejected: "error",
  stale: "stale",
  expired: "stale",
} as const;

export function Reading({ desk, item }: { readonly desk: Desk; readonly item: QueueItem | undefined }) {
  if (!item)
    return (
      <section className="reading">
        <EmptyState icon="review" title={words.nothing}>
          {words.nothingText}
        </EmptyState>
      </section>
    );
  return <ReadItem key={item.node.id} desk={desk} item={item} />;
}

function ReadItem({ desk, item }: { readonly desk: Desk; readonly item: QueueItem }) {
  const { node, review, mine } = item;
  const [view, setView] = useState<"text" | "compare">(item.waits === "changed" ? "compare" : "text");
  const { picked, onSelectEnd, forget } = usePickedWords();
  const kind = kindOf(node);
  const facts = desk.facts();
  const channelId = kind.references?.(node.data).find((reference) => reference.to === "channel")?.id;
  const channel = channelId ? channelById(channelId) : undefined;
  const now = contentIn(review.now);
  const then = contentIn(mine?.evidence);
  const gone = then.filter((old) => !now.some((one) => one.module === old.module));
  const compares = mine !== undefined && !sameSeen(mine.evidence, review.now);
  const comparing = compares && view === "compare";
  return (
    <section className="reading" aria-label={node.name}>
      <header className={`reading-head ${functionClass(kind.owned ? node.function : null)}`}>
        <span className="insp-tile">
          <Icon name={(channel?.icon ?? kind.icon) as IconName} size={16} />
        </span>
        <div className="grow">
          <h2 className="insp-title cutoff">{node.name}</h2>
          <p className="insp-about cutoff">
            {channel ? inLanguage(channel.words, facts.language).title : inLanguage(kind.words, facts.language).title}
            {item.stage && ` · ${item.stage}`}
          </p>
        </div>
        <StateChip state={stateChip[review.state]}>{inspectorWords.approval.states[review.state]}</StateChip>
      </header>
      <div className="reading-body">
        {compares && (
          <Segmented
            label={words.view}
            value={view}
            onChange={setView}
            options={[
              { id: "text", label: words.text },
              { id: "compare", label: words.compare },
            ]}
          />
        )}
        {mine && mine !== review.decision && (
          <SaidDecision of={mine} why={sayChanged(whatChanged(mine.evidence, review.now))} />
        )}
        {review.decision && <SaidDecision of={review.decision} why={sayWhyNot(review, desk)} />}
        {comparing && mine && <BesideTheWords then={mine.evidence} now={review.now} />}
        {typeof node.data["question"] === "string" && (
          <p className="reading-text">
            {comparing ? (
              <DiffText
                before={String(mine?.evidence.seen["question"] ?? "")}
                after={node.data["question"]}
                removedWord={words.removed}
                addedWord={words.added}
              />
            ) : (
              node.data["question"]
            )}
          </p>
        )}
        {now.length === 0 && typeof node.data["question"] !== "string" && (
          <p className="insp-under">{words.noContent}</p>
        )}
        {now.map((one, at) => (
          <Content
            key={`${one.module} ${at}`}
            desk={desk}
            content={one}
            before={comparing ? then.find((old) => old.module === one.module) : undefined}
            isNew={comparing && mine !== undefined && !then.some((old) => old.module === one.module)}
            onSelectEnd={onSelectEnd}
          />
        ))}
        {comparing &&
          gone.map((old) => (
            <p key={old.module} className="insp-under">
              {words.removedContent(old.moduleName)}
            </p>
          ))}
        <DeliveryFacts desk={desk} node={node} now={review.now} then={comparing ? mine?.evidence : undefined} />
        <ThreadList desk={desk} node={node.id} picked={picked} onPickedUsed={forget} />
      </div>
    </section>
  );
}

/** Mine, and the one that counts where somebody else made it: a chip alone would not say who, nor why it counts no more. */
function SaidDecision({ of, why }: { readonly of: Decision; readonly why: readonly string[] }) {
  const { scope } = of.evidence;
  return (
    <div>
      <p className="insp-under">
        {words.decision(
          reviewWords.verdict[of.verdict],
          of.actor.name,
          inSentence(reviewWords.role[of.actor.role]),
          sayWhen(of.at),
        )}
        . {words.meaning(of.meaning)}
        {of.comment !== "" && ` ${words.quoted(of.comment)}`}
        {scope &&
          ` ${of.scopeFrom === "record" ? reviewWords.scope.decidedForThen(sayScope(scope)) : reviewWords.scope.decidedFor(sayScope(scope))}`}
      </p>
      {why.map((sentence) => (
        <p key={sentence} className="insp-why">
          {sentence}
        </p>
      ))}
    </div>
  );
}

const notMade: SeenClaim = { id: "", text: "" };

function Content(props: {
  readonly desk: Desk;
  readonly content: SeenContent;
  readonly before: SeenContent | undefined;
  readonly isNew: boolean;
  onSelectEnd(root: HTMLElement, at: Omit<Picked, "quote">): void;
}) {
  const { desk, content, before, isNew, onSelectEnd } = props;
  const diff = (old: string, now: string) => (
    <DiffText before={old} after={now} removedWord={words.removed} addedWord={words.added} />
  );
  if (content.missing) return <p className="insp-error">{words.missing}</p>;
  return (
    <article className="reading-module" aria-label={words.module(content.moduleName, content.number)}>
      <h3 className="reading-module-name">
        <span className="cutoff">{content.moduleName}</span>
        <span className="insp-note">
          {before && before.number !== content.number ? `v${before.number} → v${content.number}` : `v${content.number}`}
        </span>
      </h3>
      {isNew && <p className="insp-under">{words.addedContent}</p>}
      <p className="reading-headline">{before ? diff(before.headline, content.headline) : content.headline}</p>
      <div
        className="reading-text"
        // Reading is by eye; marking words by keyboard works through caret browsing and the same event.
        onMouseUp={(event) =>
          onSelectEnd(event.currentTarget, { version: content.version, field: "body", text: content.body })
        }
        onKeyUp={(event) =>
          onSelectEnd(event.currentTarget, { version: content.version, field: "body", text: content.body })
        }
        role="presentation"
      >
        {before ? diff(before.body, content.body) : content.body}
      </div>
      {content.claims.map((claim, at) => (
        <ReadClaim
          key={claim.id}
          desk={desk}
          claim={claim}
          number={at + 1}
          before={before && (before.claims.find(({ id }) => id === claim.id) ?? notMade)}
        />
      ))}
      {before?.claims
        .filter(({ id }) => !content.claims.some((claim) => claim.id === id))
        .map(({ id, text }) => (
          <p key={id} className="reading-beside">
            {words.removedClaim} <del>{text}</del>
          </p>
        ))}
    </article>
  );
}
