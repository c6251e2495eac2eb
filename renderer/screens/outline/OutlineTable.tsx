/** The rows: only those in sight are on the page; one of them, or a cell in it, has the focus. */
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { nodeOf } from "../../../shared/journey/index.ts";
import { isInFlow } from "../../../shared/kinds/index.ts";
import type { OutlineRow } from "../../../shared/outline/index.ts";
import { offerDropGround } from "../../canvas/palette-drag.ts";
import type { Desk } from "../../state/desk.ts";
import { useAfterFrame } from "../../state/use-after-frame.ts";
import { useRevision } from "../../state/use-live.ts";
import { useWorkspaceHandle } from "../../state/workspace-context.ts";
import { Icon, classNames, useContextMenu } from "../../ui/index.ts";
import { outlineWords as words } from "../../words/outline.ts";
import { type ColumnId, columnIds, isColumnShown } from "./columns.ts";
import { createOutlineDrop } from "./outline-drop.ts";
import { pressInOutline } from "./outline-keys.ts";
import { type OutlineModel, recordOf } from "./outline-model.ts";
import { rowMenu } from "./row-menu.ts";
import { OutlineRowView } from "./OutlineRowView.tsx";
import { type Strip, rowHeight } from "./strip.ts";

export function OutlineTable(props: { readonly model: OutlineModel; readonly strip: Strip; onOpen(id: string): void }) {
  const { model, strip, onOpen } = props;
  const workspace = useWorkspaceHandle();
  const menu = useContextMenu(words.menu);
  const { desk, store } = model;
  const { outline, shown, folded, cursor, cell, editing, asked } = useStore(store);
  const selection = useStore(desk.store, (state) => state.selection);
  const lit = useStore(desk.store, (state) => state.lit);
  const dims = useStore(desk.store, (state) => state.dimOthers);
  const { from, to, isNarrow } = useSyncExternalStore(strip.subscribe, strip.read);
  const problems = useAfterFrame(desk.problems.subscribe, desk.problems.read);
  const revision = useRevision(desk.journey);
  const facts = desk.facts();
  const ledger = desk.ledger();
  const comments = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { anchor, state } of ledger.threads.values()) {
      const at = state === "open" && "node" in anchor ? anchor.node : null;
      if (at !== null) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    return counts;
  }, [ledger]);
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => (box.current ? strip.attach(box.current) : undefined), [strip]);
  useLayoutEffect(
    () => (box.current && !model.readOnly ? offerDropGround(createOutlineDrop(model, box.current)) : undefined),
    [model],
  );
  const cursorAt = shown.findIndex((index) => outline.rows[index]?.key === cursor);
  useLayoutEffect(() => {
    strip.bring(cursorAt);
    // Only when the keyboard goes there: scrolling by hand must not be pulled back by a change elsewhere.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [strip, cursor, asked]);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    if (asked === 0 || store.getState().editing !== null || store.getState().menu !== null) return;
    focusIn(table.current);
  }, [asked, store]);
  useLayoutEffect(() => {
    // Whoever selects from elsewhere keeps the keyboard; here it goes along.
    if (table.current?.contains(document.activeElement) && store.getState().editing === null) focusIn(table.current);
  }, [cursor, store]);
  // A row that goes takes the focus along: whoever worked here works on at the row that took its place.
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body && editing === null) focusIn(table.current);
  });

  const drawn: number[] = [];
  for (let place = Math.max(0, from); place < Math.min(shown.length, to); place += 1) drawn.push(place);
  if (cursorAt >= 0 && cursorAt < from) drawn.unshift(cursorAt);
  else if (cursorAt >= to) drawn.push(cursorAt);
  const tabStop = cursorAt >= 0 ? cursorAt : 0;
  const cellShown = cell !== null && isColumnShown(columnIds[cell]!, isNarrow) ? cell : null;

  return (
    <div
      ref={box}
      className="outline-box"
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={(event) => {
        // Without a next one the row itself has gone.
        if (event.relatedTarget !== null) hadFocus.current = false;
      }}
    >
      {/* The rows have the focus, and their keys end here. */}
      <div
        ref={table}
        role="treegrid"
        tabIndex={-1}
        aria-label={words.title}
        aria-multiselectable="true"
        aria-rowcount={shown.length + 1}
        aria-colcount={columnIds.length}
        aria-readonly={model.readOnly || undefined}
        className={classNames("outline-table", isNarrow && "is-narrow", dims && lit.size > 0 && "has-lit")}
        onContextMenu={(event) => {
          if (isWriting(event.target)) return;
          const key =
            event.target instanceof Element ? event.target.closest("[data-row]")?.getAttribute("data-row") : null;
          const row = model.rowAt(key ?? null);
          if (!row) return;
          const id = recordOf(row);
          // On one of several that are selected it means them all.
          const isPicked = id !== null && selection.has(id);
          model.go(row.key, { select: !isPicked });
          menu.open(event, rowMenu(model, workspace));
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.nativeEvent.isComposing || isWriting(event.target)) return;
          pressInOutline(model, event, { page: strip.page, isNarrow, open: onOpen });
        }}
      >
        <div role="rowgroup" className="outline-head">
          <div role="row" aria-rowindex={1} className="outline-row">
            {columnIds.map(
              (column, at) =>
                isColumnShown(column, isNarrow) && (
                  <div key={column} role="columnheader" aria-colindex={at + 1} className={`outline-cell is-${column}`}>
                    <ColumnHead column={column} />
                  </div>
                ),
            )}
          </div>
        </div>
        <div role="rowgroup" className="outline-body" style={{ height: shown.length * rowHeight }}>
          {drawn.map((place) => {
            const row = outline.rows[shown[place]!]!;
            const id = recordOf(row);
            const isCursor = place === cursorAt;
            return (
              <OutlineRowView
                key={row.key}
                model={model}
                row={row}
                place={place}
                steps={row.what === "stage" || row.what === "rest" ? stepsIn(desk, outline.rows, shown[place]!) : 0}
                isFolded={folded.has(row.key)}
                isSelected={id !== null && selection.has(id) && !(row.what === "way" && row.edge === null)}
                isCursor={isCursor}
                isNarrow={isNarrow}
                isTabStop={place === tabStop}
                cell={isCursor ? cellShown : null}
                editing={isCursor ? editing : null}
                revision={revision}
                facts={facts}
                isLit={id !== null && lit.has(id)}
                findings={
                  id === null || (row.what === "way" && row.edge === null) ? undefined : problems.byRecord.get(id)
                }
                comments={row.what === "node" ? (comments.get(row.id) ?? 0) : 0}
              />
            );
          })}
        </div>
      </div>
      {menu.element}
    </div>
  );
}

/** What only counts has its mark for a head. */
function ColumnHead({ column }: { readonly column: ColumnId }) {
  const label = words.columns[column];
  const mark = column === "problems" ? "warning" : column === "comments" ? "comment" : undefined;
  if (!mark) return <span className="cutoff">{label}</span>;
  return (
    <span title={label}>
      <Icon name={mark} size={14} />
      <span className="ui-hidden">{label}</span>
    </span>
  );
}

function stepsIn(desk: Desk, rows: readonly OutlineRow[], at: number): number {
  let steps = 0;
  for (let n = at + 1; n <= at + (rows[at]?.holds ?? 0); n += 1) {
    const row = rows[n]!;
    const node = row.what === "node" ? nodeOf(desk.journey.doc, row.id) : undefined;
    if (node && isInFlow(node)) steps += 1;
  }
  return steps;
}

function focusIn(table: HTMLElement | null): void {
  table?.querySelector<HTMLElement>('[data-stop="true"]')?.focus({ preventScroll: true });
}

/** A field in a row, or a list that hangs on it, has the keys to itself. */
const isWriting = (target: EventTarget): boolean =>
  target instanceof Element && target.closest("input, textarea, select, .outline-select, [role=listbox]") !== null;
