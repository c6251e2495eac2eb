/** The small facts of a journey that cards and table share: its state, its problems, how much of it is approved. */
import type { JourneySummary } from "../../../shared/api/calls.ts";
import { approvedShare } from "../../../shared/review/index.ts";
import { useWindow } from "../../state/workspace-context.ts";
import { Badge, Meter, type State, StateChip } from "../../ui/index.ts";
import { compareWords } from "../../words/compare.ts";
import { homeWords as words } from "../../words/home.ts";

const chip = {
  draft: "draft",
  "in-review": "in-review",
  approved: "approved",
  "approval-stale": "stale",
} as const satisfies Record<JourneySummary["status"], State>;

/** What it is a variant of, or "". */
export function useVariantText(): (of: JourneySummary) => string {
  const journeys = useWindow((state) => state.journeys);
  return ({ variantOf }) => {
    if (!variantOf) return "";
    const origin = journeys.find((journey) => journey.id === variantOf.journey);
    return origin ? compareWords.variant.of(origin.title) : compareWords.variant.gone;
  };
}

export const StatusFact = ({ of }: { readonly of: JourneySummary }) => (
  <StateChip state={chip[of.status]}>{words.statuses[of.status]}</StateChip>
);

export function ProblemsFact({ of: { problems } }: { readonly of: JourneySummary }) {
  const { errors, warnings } = problems;
  if (errors + warnings === 0)
    return (
      <Badge state="approved" icon="check">
        {words.noProblems}
      </Badge>
    );
  return (
    <span className="problems-fact">
      {errors > 0 && (
        <Badge state="error" name={words.errors(errors)}>
          <span aria-hidden="true">{errors}</span>
        </Badge>
      )}
      {warnings > 0 && (
        <Badge state="warning" name={words.warnings(warnings)}>
          <span aria-hidden="true">{warnings}</span>
        </Badge>
      )}
    </span>
  );
}

export function ApprovedFact({ of }: { readonly of: JourneySummary }) {
  const share = approvedShare(of.coverage);
  if (share === null) return <span className="faint">{words.noContent}</span>;
  return (
    <span title={words.approvedOf(of.coverage.approved, of.coverage.total)}>
      <Meter
        label={words.approved(of.title)}
        value={share}
        valueText={words.percent(share)}
        tone="approved"
        className="approved-fact"
      />
    </span>
  );
}
