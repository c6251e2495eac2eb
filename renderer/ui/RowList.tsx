/** Rows that carry their own buttons (findings, changes, comments): up and down walk the rows, left and right what is in them. */
import { type ReactNode, useMemo } from "react";
import { Collection, GridList, GridListItem, ListLayout, Virtualizer } from "react-aria-components";
import { classNames } from "./class-names.ts";

export interface RowListProps<Item> {
  label: string;
  items: readonly Item[];
  idOf: (item: Item) => string;
  nameOf: (item: Item) => string;
  render: (item: Item) => ReactNode;
  selected?: string | null | undefined;
  onSelect?: ((id: string) => void) | undefined;
  /** Enter, or a press where nothing is selected by it. */
  onOpen?: ((id: string) => void) | undefined;
  empty?: ReactNode;
  /** 28 px; tight 24 px; free: as high as its content. */
  rowHeight?: "normal" | "tight" | "free" | undefined;
  className?: string | undefined;
  /** Pixels of each row, where there may be thousands: only those in sight stand on the page. */
  virtual?: number | undefined;
  /** With `virtual`: what the rows show besides their items. Rows are made anew when the items or one of these change. */
  shows?: readonly unknown[] | undefined;
  /** Letters are not for finding a row by its name: they mean something else here. */
  letters?: "pass" | undefined;
}

const nothing: readonly unknown[] = [];

export function RowList<Item>(props: RowListProps<Item>) {
  const {
    label,
    items,
    idOf,
    nameOf,
    render,
    selected,
    onSelect,
    onOpen,
    empty,
    rowHeight = "normal",
    className,
    virtual,
    shows = nothing,
    letters,
  } = props;
  // Of a long list only what is new is made: a row is kept as long as its item is the same object.
  const kept = useMemo(
    () => (virtual === undefined ? [] : items.map((item) => ({ id: idOf(item), item }))),
    // The way to an id never differs for one list.
    // oxlint-disable-next-line react/exhaustive-deps
    [items, virtual],
  );
  const row = (item: Item): ReactNode => (
    <GridListItem key={idOf(item)} id={idOf(item)} textValue={nameOf(item)} className="ui-row">
      {render(item)}
    </GridListItem>
  );
  // Another object would be another layout: all rows would be laid out anew with every choice.
  const layout = useMemo(() => (virtual === undefined ? {} : { rowSize: virtual }), [virtual]);
  // The same element as before is passed over: otherwise each choice would go through all rows, those out of sight too.
  const rows = useMemo(
    () => (
      <Collection items={kept} dependencies={[...shows]}>
        {({ item }) => row(item)}
      </Collection>
    ),
    // oxlint-disable-next-line react/exhaustive-deps
    [kept, ...shows],
  );
  const list = (
    <GridList
      aria-label={label}
      disallowTypeAhead={letters === "pass"}
      className={classNames("ui-rows", `is-${rowHeight}`, className)}
      selectionMode={onSelect === undefined ? "none" : "single"}
      selectionBehavior="replace"
      selectedKeys={selected === null || selected === undefined ? [] : [selected]}
      onSelectionChange={(keys) => {
        const [chosen] = keys === "all" ? [] : [...keys];
        if (chosen !== undefined) onSelect?.(String(chosen));
      }}
      {...(onOpen === undefined ? {} : { onAction: (key) => onOpen(String(key)) })}
      renderEmptyState={() => empty}
    >
      {virtual === undefined ? items.map(row) : rows}
    </GridList>
  );
  return virtual === undefined ? (
    list
  ) : (
    <Virtualizer layout={ListLayout} layoutOptions={layout}>
      {list}
    </Virtualizer>
  );
}
