/** The journal as people read it: what was done at one go, by whom and when; named versions stand out; any two states can be compared. */
import { useKeysOf } from "../actions/keys-of.ts";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { fold } from "../../shared/search/index.ts";
import { inOrder, now } from "../comparison/ask.ts";
import { restoreVersion } from "../comparison/restore-version.ts";
import type { Desk } from "../state/desk.ts";
import { useWorkspaceHandle } from "../state/workspace-context.ts";
import { Button, EmptyState, FilterChip, RowList, SearchField, announce } from "../ui/index.ts";
import { designerWords } from "../words/designer.ts";
import { type HistoryLine, groupSteps, stepLine, versionLine } from "./history/group-steps.ts";
import { HistoryRow, nameOf, sayLine } from "./history/HistoryRow.tsx";
import { useJournal } from "./history/use-journal.ts";

const words = designerWords.history;
const rowSize = 30;
/** So close to its end the next page is asked for, in pixels. */
const nearEnd = 600;

export function History({ desk }: { readonly desk: Desk }) {
  const keysOf = useKeysOf();
  const workspace = useWorkspaceHandle();
  const { steps, checkpoints, isMore, isReading, more } = useJournal(desk);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [onlyNamed, setOnlyNamed] = useState(false);
  const [typed, setTyped] = useState("");
  const [picked, setPicked] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);

  const lines = useMemo((): readonly HistoryLine[] => {
    const sought = fold(typed);
    const holds = (line: HistoryLine): boolean => fold(sayLine(line)).includes(sought);
    if (onlyNamed) return checkpoints.map(versionLine).filter(holds);
    if (sought === "") return groupSteps(steps, checkpoints, unfolded);
    // What is sought may lie in any of them: found steps stand open.
    const found = [...checkpoints.map(versionLine), ...steps.map((step) => stepLine(step, false))].filter(holds);
    return found.toSorted((a, b) => b.revision - a.revision);
  }, [steps, checkpoints, unfolded, onlyNamed, typed]);

  // Who seeks wants all of it looked through; who scrolls, the next page.
  useEffect(() => {
    if (typed !== "" && isMore && !isReading) more();
  }, [typed, isMore, isReading, more]);
  useEffect(() => {
    const list = box.current?.querySelector('[role="grid"]');
    if (!list || !isMore || isReading || onlyNamed) return undefined;
    const scrolled = (): void => {
      if (list.scrollHeight - list.scrollTop - list.clientHeight < nearEnd) more();
    };
    scrolled();
    list.addEventListener("scroll", scrolled);
    return () => list.removeEventListener("scroll", scrolled);
  }, [isMore, isReading, onlyNamed, more, lines]);

  const compare = (revision: number): void => {
    const other = picked === null || picked === revision ? now : ({ at: "revision", revision: picked } as const);
    desk.store.getState().set({ comparing: inOrder({ before: { at: "revision", revision }, after: other }) });
  };
  /** The state before these steps against the one after them. */
  const look = (line: HistoryLine): void => {
    const first = line.kind === "sitting" ? line.steps.at(-1) : line.kind === "step" ? line.step : undefined;
    const before = { at: "revision", revision: (first?.revision ?? 1) - 1 } as const;
    desk.store.getState().set({ comparing: { before, after: { at: "revision", revision: line.revision } } });
  };
  const pick = (line: HistoryLine): void => {
    const next = picked === line.revision ? null : line.revision;
    setPicked(next);
    announce(next === null ? words.unpicked : words.pickedAs(nameOf(line)));
  };
  const pressed = (event: KeyboardEvent): void => {
    const row = event.target instanceof HTMLElement && event.target.role === "row" ? event.target : null;
    const line = row && lines.find(({ id }) => id === row.dataset["key"]);
    if (!line || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === " ") pick(line);
    else compare(line.revision);
  };
  const toggle = (id: string): void => {
    const next = new Set(unfolded);
    if (!next.delete(id)) next.add(id);
    setUnfolded(next);
  };
  return (
    <div ref={box} className="history" onKeyDownCapture={pressed}>
      <div className="history-bar">
        <Button
          size="small"
          icon="checkpoint"
          shortcut={keysOf("checkpoint")}
          onPress={() => workspace.open("checkpoint")}
        >
          {words.checkpoint}
        </Button>
        <FilterChip icon="checkpoint" isOn={onlyNamed} onChange={setOnlyNamed}>
          {words.onlyNamed}
        </FilterChip>
        <SearchField label={words.search} placeholder={words.search} value={typed} onChange={setTyped} />
        <span className="history-keys muted">{words.keys}</span>
      </div>
      <RowList
        label={designerWords.bottom.history}
        virtual={rowSize}
        shows={[unfolded, picked, desk.journey.revision]}
        items={lines}
        idOf={(line) => line.id}
        nameOf={sayLine}
        empty={
          isReading ? null : (
            <EmptyState icon="history" title={typed !== "" || onlyNamed ? words.noneFound : words.none} isInline>
              {typed !== "" || onlyNamed ? null : words.noneText}
            </EmptyState>
          )
        }
        render={(line) => (
          <HistoryRow
            desk={desk}
            line={line}
            isUnfolded={unfolded.has(line.id)}
            isPicked={picked === line.revision}
            onUnfold={() => toggle(line.id)}
            onCompare={() => compare(line.revision)}
            onLook={() => look(line)}
            onRestore={() => void restoreVersion(desk, line.revision, nameOf(line))}
          />
        )}
      />
    </div>
  );
}
