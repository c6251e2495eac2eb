/** Says what changed of the delivered modules although every word of them stayed. */
import type { Evidence } from "../../../shared/review/index.ts";
import { reviewWords } from "../../words/review.ts";
import { besideTheWords } from "./beside-the-words.ts";

const words = reviewWords.reading;

/** Without this a decision could be stale and nothing on the page say why. */
export function BesideTheWords({ then, now }: { readonly then: Evidence; readonly now: Evidence }) {
  const { order, follows, terms } = besideTheWords(then, now);
  return (
    <>
      {order && (
        <p className="reading-beside">
          {words.order} <del>{order.before.join(" · ")}</del> <ins>{order.after.join(" · ")}</ins>
        </p>
      )}
      {follows.map(({ name, latest }) => (
        <p key={name} className="reading-beside">
          {latest ? words.followsLatest(name) : words.followsNot(name)}
        </p>
      ))}
      {terms.map((name) => (
        <p key={name} className="reading-beside">
          {words.terms(name)}
        </p>
      ))}
    </>
  );
}
