/** The differences as a list: walked by the arrows, filtered by kind; the canvas follows. */
import { type Ref, useMemo } from "react";
import { marks } from "../../../shared/comparison/index.ts";
import { markLooks } from "../../canvas/marks.ts";
import type { Compared } from "../../comparison/read-versions.ts";
import { CountPill, EmptyState, FilterChip, Icon, RowList, SearchField } from "../../ui/index.ts";
import { compareWords as words } from "../../words/compare.ts";
import { rowSize } from "./row-size.ts";
import { sayDifference, sayWhat } from "./say-difference.ts";
import type { Shown } from "./use-shown.ts";

export interface DifferenceListProps {
  readonly compared: Compared;
  readonly list: Shown;
  readonly moves: boolean;
  readonly chosen: string | null;
  readonly field: Ref<HTMLInputElement>;
  onChoose(id: string): void;
  onNext(): void;
}

export function DifferenceList(props: DifferenceListProps) {
  const { compared, list, moves, chosen, field, onChoose, onNext } = props;
  const { shown, said, only, typed } = list;
  const { counts } = compared.comparison;
  const total = compared.comparison.differences.length - (moves ? 0 : counts.moved);
  const kinds = useMemo(() => marks.filter((mark) => counts[mark] > 0 && (moves || mark !== "moved")), [counts, moves]);
  return (
    <>
      <header className="compare-list-head">
        <h2>{words.list}</h2>
        <CountPill>{typed.trim() === "" ? total : words.foundOf(shown.length, total)}</CountPill>
      </header>
      {total > 0 && (
        <SearchField
          className="compare-find"
          label={words.find}
          placeholder={words.find}
          value={typed}
          onChange={(text) => list.type(text)}
          onSubmit={onNext}
          shortcut="Mod+F"
          inputRef={field}
        />
      )}
      {kinds.length > 1 && (
        <div className="compare-filter" role="group" aria-label={words.filter}>
          {kinds.map((mark) => (
            <FilterChip
              key={mark}
              icon={markLooks[mark].icon}
              isOn={only === mark}
              count={counts[mark]}
              onChange={(isOn) => list.setOnly(isOn ? mark : null)}
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
          <EmptyState
            icon={typed === "" ? "check" : "search"}
            title={typed !== "" ? words.noneFound : only === null ? words.same : words.noneHere}
            isInline
          >
            {typed !== "" || only !== null ? null : counts.moved > 0 ? words.onlyMoved(counts.moved) : words.sameText}
          </EmptyState>
        }
        render={(difference) => {
          const { kind, name, stage, turn } = said(difference);
          const what = sayWhat(difference, said(difference));
          // The mark tells that it leads elsewhere: the second line is for where.
          const under = turn ? [turn.how, stage] : [words.kinds[difference.mark], kind, stage, what];
          return (
            <div className="compare-row" data-mark={difference.mark}>
              <Icon name={markLooks[difference.mark].icon} size={14} className="compare-row-mark" />
              <span className="compare-row-words">
                <span className="compare-row-name cutoff" title={name}>
                  <b>{turn?.was ?? name}</b>
                </span>
                <span className="compare-row-what cutoff">{under.filter(Boolean).join(" · ")}</span>
              </span>
            </div>
          );
        }}
      />
    </>
  );
}
