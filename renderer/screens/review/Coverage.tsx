/** How much of the journey's content is approved, as a bar with its figures in words. */
import { coverageOf } from "../../../shared/review/index.ts";
import type { Desk } from "../../state/desk.ts";
import { useDerived } from "../../state/use-live.ts";
import { reviewWords } from "../../words/review.ts";

const words = reviewWords.coverage;
const parts = ["approved", "stale", "inReview", "rejected", "none"] as const;

export function Coverage({ desk }: { readonly desk: Desk }) {
  const coverage = useDerived(
    desk.journey,
    () => coverageOf(desk.journey.doc, desk.library.doc, desk.ledger(), desk.today),
    (a, b) => parts.every((part) => a[part] === b[part]) && a.total === b.total,
  );
  const shown = parts.filter((part) => coverage[part] > 0);
  return (
    <section className="coverage" aria-label={words.region}>
      <b>{words.title(coverage.approved, coverage.total)}</b>
      <div className="coverage-bar" aria-hidden="true">
        {shown.map((part) => (
          <i key={part} data-part={part} style={{ flexGrow: coverage[part] }} />
        ))}
      </div>
      <ul className="coverage-legend">
        {shown.map((part) => (
          <li key={part} data-part={part}>
            {words[part](coverage[part])}
          </li>
        ))}
      </ul>
    </section>
  );
}
