/** The differences as a list: walked by the arrows, filtered by kind; the canvas follows. */
import { useMemo } from "react";
import { type Difference, type Mark, type SaidDifference, marks } from "../../../shared/comparison/index.ts";
import { markLooks } from "../../canvas/marks.ts";
import type { Compared } from "../../comparison/read-versions.ts";
import { CountPill, EmptyState, FilterChip, Icon, RowList } from "../../ui/index.ts";
import { compareWords as words } from "../../words/compare.ts";
import { sayDifference, sayWhat } from "./say-difference.ts";

/** Pixels of a row: two lines. */
const rowSize = 44;

export interface DifferenceListProps {
  readonly compared: Compared;
  readonly shown: readonly Difference[];
  readonly only: Mark | null;
  readonly moves: boolean;
  readonly chosen: string | null;
  readonly said: (difference: Difference) => SaidDifference;
  onOnly(mark: Mark | null): void;
  onChoose(id: string): void;
}

export function DifferenceList(props: DifferenceListProps) {
  const { compared, shown, only, moves, chosen, said, onOnly, onChoose } = props;
  const { counts } = compared.comparison;
  const total = compared.comparison.differences.length - (moves ? 0 : counts.moved);
  const kinds = useMemo(() => marks.filter((mark) => counts[mark] > 0 && (moves || mark !== "moved")), [counts, moves]);
  return (
    <>
      <header className="compare-list-head">
        <h2>{words.list}</h2>
        <CountPill>{total}</CountPill>
      </header>
      {kinds.length > 1 && (
        <div className="compare-filter" role="group" aria-label={words.filter}>
          {kinds.map((mark) => (
            <FilterChip
              key={mark}
              icon={markLooks[mark].icon}
              isOn={only === mark}
              count={counts[mark]}
              onChange={(isOn) => onOnly(isOn ? mark : null)}
            >
              {words.kinds[mark]}
            </FilterChip>
          ))}
        </div>
      )}
      <RowList
        label={words.list}
        className="compare-rows"
        virtual={rowSize}
        shows={[said]}
        letters="pass"
        items={shown}
        idOf={(difference) => difference.id}
        nameOf={(difference) => sayDifference(difference, said(difference))}
        selected={chosen}
        onSelect={onChoose}
        empty={
          <EmptyState icon="check" title={only === null ? words.same : words.noneHere} isInline>
            {only !== null ? null : counts.moved > 0 ? words.onlyMoved(counts.moved) : words.sameText}
          </EmptyState>
        }
        render={(difference) => {
          const { kind, name, stage } = said(difference);
          const what = sayWhat(difference, said(difference));
          return (
            <div className="compare-row" data-mark={difference.mark}>
              <Icon name={markLooks[difference.mark].icon} size={14} className="compare-row-mark" />
              <span className="compare-row-words">
                <span className="compare-row-name cutoff">
                  <b>{name}</b>
                </span>
                <span className="compare-row-what cutoff">
                  {words.kinds[difference.mark]} · {[kind, stage, what].filter(Boolean).join(" · ")}
                </span>
              </span>
            </div>
          );
        }}
      />
    </>
  );
}
