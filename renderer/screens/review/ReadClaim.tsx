/** One claim as the reviewer reads it: its words, whether it is supported today, by which references, and what they were before. */
import { sameJson } from "../../../shared/document/index.ts";
import { sayDay } from "../../../shared/kinds/index.ts";
import { item } from "../../../shared/library/index.ts";
import type { Desk } from "../../state/desk.ts";
import { DiffText, Icon, StateChip } from "../../ui/index.ts";
import { reviewWords } from "../../words/review.ts";
import { standingOf } from "../library/standing.ts";
import type { SeenClaim } from "./seen.ts";

const words = reviewWords.reading;
type SeenReference = NonNullable<SeenClaim["references"]>[number];

export function ReadClaim(props: {
  readonly desk: Desk;
  readonly claim: SeenClaim;
  readonly number: number;
  /** Given while comparing; without words when the claim was not made then. */
  readonly before: SeenClaim | undefined;
}) {
  const { desk, claim, number, before } = props;
  const { language } = desk.facts();
  const record = item(desk.library.doc, "claim", claim.id);
  const standing = record && standingOf(record, desk.library.doc, desk.today, language);
  const now = claim.references ?? [];
  // Evidence that is older than the keeping of references says nothing about them.
  const then = before ? (before.references ?? (before.text ? now : [])) : now;
  const same = (list: readonly SeenReference[], one: SeenReference): boolean =>
    list.some((other) => sameJson(other, one));
  const say = ({ title, locator, validUntil, withdrawn }: SeenReference): string => {
    const until = validUntil === null ? "" : ` · ${words.validUntil(sayDay(validUntil, desk.today, language))}`;
    return `${title}, ${locator}${until}${withdrawn ? ` · ${words.withdrawn}` : ""}`;
  };
  return (
    <div className="reading-claim">
      <p className="reading-claim-line">
        <Icon name="link" size={14} />
        <span>
          <b>{words.claim(number)}</b>{" "}
          {before === undefined ? (
            claim.text
          ) : (
            <DiffText
              before={before.text ?? ""}
              after={claim.text ?? ""}
              removedWord={words.removed}
              addedWord={words.added}
            />
          )}
        </span>
        <StateChip state={standing?.state ?? "warning"}>
          {standing === undefined || standing.id === "unsupported"
            ? words.unsupported
            : standing.id === "supported"
              ? words.supported
              : standing.text}
        </StateChip>
      </p>
      {now.map((reference) => (
        <p key={reference.id} className="insp-under reading-beside">
          {same(then, reference) ? say(reference) : <Marked as="ins" word={words.added} text={say(reference)} />}
        </p>
      ))}
      {then
        .filter((reference) => !same(now, reference))
        .map((reference) => (
          <p key={reference.id} className="insp-under reading-beside">
            <Marked as="del" word={words.removed} text={say(reference)} />
          </p>
        ))}
    </div>
  );
}

function Marked({
  as: Mark,
  word,
  text,
}: {
  readonly as: "ins" | "del";
  readonly word: string;
  readonly text: string;
}) {
  return (
    <Mark>
      <span className="ui-hidden">{word} </span>
      {text}
    </Mark>
  );
}
