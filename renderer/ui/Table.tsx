/** Rows and columns: sorted by a press on a heading, walked by the arrows, opened by Enter or a double press. */
import type { ReactNode } from "react";
import {
  Cell,
  Checkbox as AriaCheckbox,
  Column,
  Row,
  Table as AriaTable,
  TableBody,
  TableHeader,
  type Selection,
  type SortDescriptor,
} from "react-aria-components";
import { CheckMark } from "./Checkbox.tsx";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";

export interface TableColumn<Item> {
  id: string;
  label: string;
  labelHidden?: boolean | undefined;
  /** end: figures. */
  align?: "start" | "end" | undefined;
  /** CSS width: "120px", "20%". */
  width?: string | undefined;
  isSortable?: boolean | undefined;
  /** Names the row to screen readers; the first column if none says so. */
  isRowHeader?: boolean | undefined;
  cell: (item: Item) => ReactNode;
}

export interface TableSort {
  column: string;
  direction: "ascending" | "descending";
}

export interface TableProps<Item> {
  label: string;
  columns: readonly TableColumn<Item>[];
  items: readonly Item[];
  idOf: (item: Item) => string;
  /** What the row is called (type-ahead, speech). */
  nameOf: (item: Item) => string;
  sort?: TableSort | undefined;
  onSort?: ((sort: TableSort) => void) | undefined;
  /** none: rows are only opened. single: a press selects. multiple: boxes at the left. */
  selectionMode?: "none" | "single" | "multiple" | undefined;
  selected?: readonly string[] | undefined;
  onSelect?: ((ids: string[]) => void) | undefined;
  onOpen?: ((id: string) => void) | undefined;
  empty?: ReactNode;
  /** Functions colour a row's marks: `fn-sales`. */
  rowClass?: ((item: Item) => string) | undefined;
  className?: string | undefined;
}

export function Table<Item>(props: TableProps<Item>) {
  const {
    label,
    columns,
    items,
    idOf,
    nameOf,
    sort,
    onSort,
    selectionMode = "none",
    selected,
    onSelect,
    onOpen,
  } = props;
  const { empty, rowClass, className } = props;
  const hasHeader = columns.some((column) => column.isRowHeader === true);
  const boxes = selectionMode === "multiple";
  const isHeader = (column: TableColumn<Item>, at: number): boolean =>
    hasHeader ? column.isRowHeader === true : at === 0;

  function select(keys: Selection): void {
    onSelect?.(keys === "all" ? items.map(idOf) : [...keys].map(String));
  }
  return (
    <div className={classNames("ui-table-box", className)}>
      <AriaTable
        aria-label={label}
        className="ui-table"
        selectionMode={selectionMode}
        selectionBehavior={boxes ? "toggle" : "replace"}
        {...(selected === undefined ? {} : { selectedKeys: selected })}
        onSelectionChange={select}
        {...(sort === undefined ? {} : { sortDescriptor: sort satisfies SortDescriptor })}
        onSortChange={(next) => onSort?.({ column: String(next.column), direction: next.direction })}
        {...(onOpen === undefined ? {} : { onRowAction: (key) => onOpen(String(key)) })}
      >
        <TableHeader>
          {boxes && (
            <Column className="ui-th is-box">
              <SelectBox />
            </Column>
          )}
          {columns.map((column, at) => (
            <Column
              key={column.id}
              id={column.id}
              isRowHeader={isHeader(column, at)}
              allowsSorting={column.isSortable === true && onSort !== undefined}
              className={classNames("ui-th", column.align === "end" && "is-end")}
              {...(column.width === undefined ? {} : { style: { width: column.width } })}
            >
              {({ sortDirection, allowsSorting }) => (
                <span className="ui-th-words">
                  <span className={column.labelHidden === true ? "ui-hidden" : "cutoff"}>{column.label}</span>
                  {allowsSorting && (
                    <Icon
                      name={sortDirection === "descending" ? "down" : "up"}
                      size={12}
                      className={sortDirection === undefined ? "is-unsorted" : ""}
                    />
                  )}
                </span>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => empty}>
          {items.map((item) => (
            <Row
              key={idOf(item)}
              id={idOf(item)}
              textValue={nameOf(item)}
              className={classNames("ui-tr", rowClass?.(item))}
            >
              {boxes && (
                <Cell className="ui-td is-box">
                  <SelectBox />
                </Cell>
              )}
              {columns.map((column) => (
                <Cell key={column.id} className={classNames("ui-td", column.align === "end" && "is-end")}>
                  {column.cell(item)}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </AriaTable>
    </div>
  );
}

/** React Aria gives it its name and state from the row or the whole table. */
function SelectBox() {
  return (
    <AriaCheckbox slot="selection" className="ui-check">
      {({ isSelected, isIndeterminate }) => <CheckMark isSelected={isSelected} isIndeterminate={isIndeterminate} />}
    </AriaCheckbox>
  );
}
