/** Rows that carry their own buttons (findings, changes, comments): up and down walk the rows, left and right what is in them. */
import type { ReactNode } from "react";
import { GridList, GridListItem } from "react-aria-components";
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
}

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
  } = props;
  return (
    <GridList
      aria-label={label}
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
      {items.map((item) => (
        <GridListItem key={idOf(item)} id={idOf(item)} textValue={nameOf(item)} className="ui-row">
          {render(item)}
        </GridListItem>
      ))}
    </GridList>
  );
}
