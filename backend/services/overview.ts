/** What Home shows of each journey: its facts, problems, approvals and a small picture, made anew only when it changed. */
import { z } from "zod";
import { type Handlers, type JourneyStatus, type JourneySummary, VariantOrigin } from "../../shared/api/calls.ts";
import { journeyOf, stagesOf } from "../../shared/journey/index.ts";
import { countFlow } from "../../shared/kinds/index.ts";
import { type Coverage, type ReviewLedger, coverageOf, mustBeMet, owedOf } from "../../shared/review/index.ts";
import { breather } from "./breath.ts";
import { type Desk, journeyIn, libraryIn } from "./desk.ts";
import type { Ledger } from "./ledger.ts";
import { type Problems, dependsOn } from "./problems.ts";
import { thumbnailOf } from "./thumbnail.ts";

const Creation = z.looseObject({ variantOf: VariantOrigin });

export function overviewCalls(desk: Desk, ledger: Ledger, problems: Problems): Pick<Handlers, "workspace.overview"> {
  const known = new Map<string, { readonly from: string; readonly summary: JourneySummary }>();
  const origins = new Map<string, VariantOrigin | null>();
  /** How a journey came never changes. */
  const originOf = (id: string): VariantOrigin | null => {
    const found = origins.get(id);
    if (found !== undefined) return found;
    const { payload } = desk.workspace.documents.creation(id) ?? {};
    const told = Creation.safeParse(payload);
    const origin = told.success ? told.data.variantOf : null;
    origins.set(id, origin);
    return origin;
  };
  const summaryOf = (id: string): JourneySummary => {
    const from = dependsOn(desk, ledger, id);
    const found = known.get(id);
    const { row, doc } = journeyIn(desk, id);
    if (found?.from === from) return { ...found.summary, archived: row.archived };
    const { title, owner, function: owning, markets, tags, alwaysOn, end } = journeyOf(doc);
    const library = libraryIn(desk);
    const review = ledger.fold(id);
    const coverage = coverageOf(doc, library, review, desk.today());
    const openRemarks = countOpenRemarks(review);
    const findings = problems.of(id, "design").filter((finding) => !finding.waived);
    const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
    const summary: JourneySummary = {
      id,
      title,
      owner,
      function: owning,
      markets,
      tags,
      alwaysOn,
      end,
      status: statusOf(coverage, review, openRemarks),
      stages: stagesOf(doc).length,
      nodes: countFlow(doc),
      problems: { errors: count("error"), warnings: count("warning"), infos: count("info") },
      coverage,
      owed: owedOf(doc, library, review, desk.today()),
      openRemarks,
      changedAt: row.changedAt,
      changedBy: row.changedBy,
      revision: row.revision,
      archived: row.archived,
      variantOf: originOf(id),
      thumbnail: thumbnailOf(doc, library, desk.today()),
    };
    known.set(id, { from, summary });
    return summary;
  };
  return {
    async "workspace.overview"() {
      const breath = breather(desk.isOpen);
      const journeys: JourneySummary[] = [];
      for (const { id, kind } of desk.workspace.cache.rows()) {
        if (kind !== "journey") continue;
        journeys.push(summaryOf(id));
        await breath();
      }
      return { journeys };
    },
  };
}

const countOpenRemarks = ({ threads }: ReviewLedger): number =>
  [...threads.values()].filter((thread) => thread.state === "open" && mustBeMet(thread)).length;

/** Approved means all of it: one stale node makes the journey stale, one open remark of weight keeps it in review. */
export function statusOf(coverage: Coverage, review: ReviewLedger, openRemarks: number): JourneyStatus {
  if (coverage.stale > 0) return "approval-stale";
  if (coverage.total > 0 && coverage.approved === coverage.total && openRemarks === 0) return "approved";
  return review.decisions.size > 0 || review.threads.size > 0 ? "in-review" : "draft";
}
