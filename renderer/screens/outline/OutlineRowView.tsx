/** One row of the outline with its cells; what is written in place is written in the cell itself. */
import { memo, type MouseEvent, type ReactNode } from "react";
import type { KindFacts } from "../../../shared/kinds/index.ts";
import type { OutlineRow } from "../../../shared/outline/index.ts";
import type { ShownFinding } from "../../state/linter.ts";
import { Badge, Icon, classNames, functionClass } from "../../ui/index.ts";
import { outlineWords as words } from "../../words/outline.ts";
import { canEdit, startEditing } from "./cell-acts.ts";
import { type ColumnId, columnIds, isColumnShown } from "./columns.ts";
import { NameCell } from "./NameCell.tsx";
import type { Editing, OutlineModel } from "./outline-model.ts";
import { extendTo, toggle } from "./outline-keys.ts";
import { type RowFacts, rowFacts } from "./row-facts.ts";
import { OwnerSelect, StageSelect } from "./SelectCells.tsx";
import { rowHeight } from "./strip.ts";

export interface OutlineRowProps {
  readonly model: OutlineModel;
  readonly row: OutlineRow;
  /** Its place among the rows that are not folded away. */
  readonly place: number;
  readonly steps: number;
  readonly isFolded: boolean;
  readonly isSelected: boolean;
  readonly isCursor: boolean;
  readonly isNarrow: boolean;
  readonly isTabStop: boolean;
  readonly cell: number | null;
  readonly editing: Editing | null;
  readonly isLit: boolean;
  readonly findings: readonly ShownFinding[] | undefined;
  readonly comments: number;
  /** Values that change with all that cells read: while they are the same the row is not drawn again. */
  readonly revision: number;
  readonly facts: KindFacts;
}

export const OutlineRowView = memo(function OutlineRowView(props: OutlineRowProps) {
  const { model, row, place, isFolded, isSelected, isCursor, isNarrow, isTabStop, cell, isLit } = props;
  const facts = rowFacts(model.desk, row, props.steps);
  const stop = (isHere: boolean) => ({ tabIndex: isHere ? 0 : -1, "data-stop": isHere });
  return (
    // Its keys are heard by the table, for all rows at once.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="row"
      aria-level={row.level}
      aria-posinset={row.at}
      aria-setsize={row.of}
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      {...(row.holds > 0 ? { "aria-expanded": !isFolded } : {})}
      {...stop(isTabStop && cell === null)}
      data-row={row.key}
      data-what={row.what}
      className={classNames(
        "outline-row",
        `is-${row.what}`,
        isSelected && "is-selected",
        isCursor && "is-cursor",
        isLit && "is-lit",
        functionClass(facts.colour),
      )}
      style={{ top: place * rowHeight }}
      onClick={(event) => press(model, row, event)}
    >
      {columnIds.map(
        (column, at) =>
          isColumnShown(column, isNarrow) && (
            <Cell
              key={column}
              at={at}
              column={column}
              focus={cell === at ? stop(true) : {}}
              onPress={() => pressCell(props, column)}
            >
              {content(props, column, facts)}
            </Cell>
          ),
      )}
    </div>
  );
});

function Cell(props: {
  readonly at: number;
  readonly column: ColumnId;
  readonly focus: object;
  readonly children: ReactNode;
  onPress(): void;
}) {
  const { at, column, focus, children, onPress } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role={column === "name" ? "rowheader" : "gridcell"}
      aria-colindex={at + 1}
      className={`outline-cell is-${column}`}
      onDoubleClick={onPress}
      {...focus}
    >
      {children}
    </div>
  );
}

function content(props: OutlineRowProps, column: ColumnId, facts: RowFacts): ReactNode {
  const { model, row, editing, findings, comments } = props;
  switch (column) {
    case "name":
      return <NameCell {...props} facts={facts} />;
    case "kind":
      // Without a column of its own the channel says what a touchpoint is.
      return <Plain text={(props.isNarrow && facts.channel) || facts.kind} />;
    case "stage":
      if (editing === "stage" && row.what === "node")
        return <StageSelect model={model} id={row.id} name={facts.name} />;
      return <Editable is={canEdit(model, row, "stage")} text={facts.stage} onPress={() => pressCell(props, column)} />;
    case "owner":
      if (editing === "owner" && (row.what === "node" || row.what === "stage"))
        return <OwnerSelect model={model} id={row.id} name={facts.name} />;
      return (
        <Editable is={canEdit(model, row, "owner")} text={facts.owner} onPress={() => pressCell(props, column)}>
          {facts.owner !== "" && <i className="fn-dot" />}
        </Editable>
      );
    case "does":
      return <Plain text={facts.does} />;
    case "channel":
      return <Plain text={facts.channel} />;
    case "goes":
      return <Goes facts={facts} row={row} isFolded={props.isFolded} />;
    case "problems":
      return <Problems findings={findings} />;
    case "comments":
      return comments > 0 ? (
        <Badge state="info" icon="comment" name={words.comments(comments)}>
          <span aria-hidden="true">{comments}</span>
        </Badge>
      ) : null;
  }
}

const Plain = ({ text }: { readonly text: string }) =>
  text === "" ? null : (
    <span className="cutoff" title={text}>
      {text}
    </span>
  );

/** A value that a press opens, once the row is the one worked on. */
function Editable(props: {
  readonly is: boolean;
  readonly text: string;
  readonly children?: ReactNode;
  onPress(): void;
}) {
  if (!props.is) return <Plain text={props.text} />;
  return (
    // The keyboard gets here as a cell of the row; the press is its Enter.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span className="outline-editable" onClick={(event) => (isHere(event) ? props.onPress() : undefined)}>
      {props.children}
      <Plain text={props.text} />
      <Icon name="down" size={12} className="outline-arrow" />
    </span>
  );
}

function Goes(props: { readonly facts: RowFacts; readonly row: OutlineRow; readonly isFolded: boolean }) {
  const { facts, row, isFolded } = props;
  const text = facts.goes.map((one) => one.text).join(" · ");
  if (facts.open && facts.goes.length === 0)
    return (
      <span className="outline-open cutoff" title={words.open}>
        {words.open}
      </span>
    );
  if (text === "" || row.what === "link") return null;
  // The rows inside tell of each way.
  if (facts.goes.length > 1 && row.holds > 0 && !isFolded)
    return (
      <span className="cutoff" title={text}>
        {words.ways(facts.goes.length)}
      </span>
    );
  return <Plain text={text} />;
}

function Problems({ findings = [] }: { readonly findings: readonly ShownFinding[] | undefined }) {
  const open = findings.filter(({ severity, waived }) => severity !== "info" && !waived);
  if (open.length === 0) return null;
  return (
    <Badge
      state={open.some(({ severity }) => severity === "error") ? "error" : "warning"}
      name={words.problems(open.length)}
    >
      <span aria-hidden="true" title={open.map(({ text }) => text).join("\n")}>
        {open.length}
      </span>
    </Badge>
  );
}

/** The row that a press falls on is the one worked on already: only then it means the value in it. */
const isHere = (event: MouseEvent): boolean =>
  !event.shiftKey &&
  !event.ctrlKey &&
  !event.metaKey &&
  event.currentTarget.closest(".outline-row")?.classList.contains("is-cursor") === true;

function pressCell({ model, row }: OutlineRowProps, column: ColumnId): void {
  startEditing(model, row, column);
}

function press(model: OutlineModel, row: OutlineRow, event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest("button, input, textarea, .outline-select")) return;
  if (event.shiftKey) extendTo(model, row);
  else if (event.ctrlKey || event.metaKey) toggle(model, row);
  else if (model.store.getState().cursor !== row.key || model.store.getState().editing === null) model.go(row.key);
}
