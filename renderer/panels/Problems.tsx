/** The problem list: by severity, each with its place and the buttons that mend it. */
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { numberIn } from "../../shared/words/language.ts";
import { runAction } from "../actions/run-action.ts";
import { useWorkspaceHandle } from "../state/workspace-context.ts";
import { pickedFinding } from "./picked-finding.ts";
import { runFix } from "./run-fix.ts";
import type { Desk } from "../state/desk.ts";
import type { ShownFinding } from "../state/linter.ts";
import type { Problems as ProblemList } from "../state/problems.ts";
import { Button, EmptyState, Icon, LinkButton, RowList, Segmented } from "../ui/index.ts";
import { language } from "../words/spoken.ts";
import { designerWords } from "../words/designer.ts";
import { WaivePaper } from "./WaivePaper.tsx";

const words = designerWords.problems;
type Filter = "all" | "error" | "warning" | "info" | "waived";

export function Problems({ desk, problems }: { readonly desk: Desk; readonly problems: ProblemList }) {
  const [filter, setFilter] = useState<Filter>("all");
  const [pressed, setPressed] = useState<ShownFinding>();
  const { findings } = problems;
  const picked = useStore(desk.store, (state) => pickedFinding(state, problems, pressed));
  const workspace = useWorkspaceHandle();
  // All are all that are open, as the tab counts them; each stands in one part, so that the parts make up the whole.
  const isIn = (finding: ShownFinding, part: Filter): boolean =>
    finding.waived ? part === "waived" : part === "all" || part === finding.severity;
  const of = (part: Filter): number => findings.filter((finding) => isIn(finding, part)).length;
  const shown = findings.filter((finding) => isIn(finding, filter));
  const goTo = (fingerprint: string): void => {
    const finding = shown.find((one) => one.fingerprint === fingerprint);
    setPressed(finding);
    const { openFinding, set, select } = desk.store.getState();
    if (openFinding !== fingerprint) set({ openFinding: null });
    // The inspector shows what the line is about.
    if (finding?.at && desk.journey.doc.get(finding.at)?.type !== "journey") desk.canvas?.reveal(finding.at);
    else select([]);
  };
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (picked !== null) box.current?.querySelector(".ui-row[data-selected]")?.scrollIntoView({ block: "nearest" });
  }, [picked]);
  if (findings.length === 0)
    return problems.checking ? (
      <p className="bottom-quiet" aria-busy="true">
        {words.checking}
      </p>
    ) : (
      <EmptyState
        icon="check"
        title={words.none}
        actions={
          <Button size="small" icon="eye" onPress={() => runAction(workspace, "toggle-review")}>
            {words.toReview}
          </Button>
        }
        isInline
      >
        {words.noneText} {words.limit}
      </EmptyState>
    );
  return (
    <div ref={box} className="problems">
      <div className="problems-filter">
        <Segmented<Filter>
          label={words.filter}
          value={filter}
          onChange={setFilter}
          options={[
            { id: "all", label: `${words.all} ${numberIn(of("all"), language)}` },
            { id: "error", label: words.error(of("error")), icon: "error" },
            { id: "warning", label: words.warning(of("warning")), icon: "warning" },
            ...(of("info") > 0 ? [{ id: "info" as const, label: words.info(of("info")), icon: "info" as const }] : []),
            ...(of("waived") > 0 ? [{ id: "waived" as const, label: words.exceptions(of("waived")) }] : []),
          ]}
        />
      </div>
      <RowList
        label={designerWords.bottom.problems}
        items={shown}
        idOf={(finding) => finding.fingerprint}
        nameOf={(finding) => finding.text}
        rowHeight="tight"
        selected={picked}
        onSelect={goTo}
        // The marked line is where one is already: Enter or two presses lead to its place again.
        onOpen={goTo}
        empty={<p className="bottom-quiet">{filter === "all" ? words.none : words.noneHere}</p>}
        render={(finding) => <Row desk={desk} finding={finding} />}
      />
    </div>
  );
}

function Row({ desk, finding }: { readonly desk: Desk; readonly finding: ShownFinding }) {
  const record = finding.at === null ? undefined : desk.journey.doc.get(finding.at);
  const place =
    record === undefined ? words.wholeJourney : String(record["name"] ?? record["title"] ?? words.wholeJourney);
  return (
    <div className="finding" data-severity={finding.severity}>
      <Icon name={finding.severity} size={14} className={`is-${finding.severity}-mark`} />
      <span className="finding-text" title={finding.text}>
        {finding.text}
      </span>
      <span className="finding-place cutoff">
        {finding.at !== null && record?.type !== "journey" ? (
          <LinkButton aria-label={words.reveal(place)} onPress={() => finding.at && desk.canvas?.reveal(finding.at)}>
            <span className="finding-link cutoff" title={place}>
              {place}
            </span>
          </LinkButton>
        ) : (
          place
        )}
      </span>
      <span className="finding-fixes">
        {finding.waived ? (
          <span className="finding-waived" title={finding.waived.reason}>
            {(finding.waived.unbound ? words.waivedUnbound : words.waived)(finding.waived.by, finding.waived.until)}
          </span>
        ) : (
          <>
            {finding.lapsed && (
              <span className="finding-waived" title={finding.lapsed.reason}>
                {words.lapsed(finding.lapsed.by)}
              </span>
            )}
            <WaivePaper desk={desk} finding={finding} />
            {(finding.fixes ?? []).map((fix, i) => (
              <Button key={fix.label} size="small" onPress={() => runFix(desk, fix)}>
                {finding.fixLabels[i]}
              </Button>
            ))}
          </>
        )}
      </span>
    </div>
  );
}
