/** A list of actions that drops from a button; shortcuts at the right, refused ones stay and say why. */
import type { ComponentProps, ReactNode } from "react";
import {
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
  Text,
  type PopoverProps,
} from "react-aria-components";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import { Kbd } from "./Kbd.tsx";

export interface MenuEntry {
  id: string;
  label: string;
  icon?: IconName | undefined;
  shortcut?: string | undefined;
  onAction?: (() => void) | undefined;
  /** Why it cannot be done now; the item stays in the list, can be reached, and does nothing. */
  offReason?: string | undefined;
  /** Shows a tick when true; give false to keep the place for it. */
  isChecked?: boolean | undefined;
  tone?: "plain" | "danger" | undefined;
  /** Makes it open a further menu. */
  items?: readonly MenuEntry[] | undefined;
}

export interface MenuGroup {
  id: string;
  title?: string | undefined;
  /** Entries with ticks are spoken as a choice: of one (unless told), or of any number. */
  picks?: "one" | "any" | undefined;
  items: readonly MenuEntry[];
}

export interface MenuProps {
  /** The menu's accessible name. */
  label: string;
  groups: readonly MenuGroup[];
  /** A Button or IconButton of this set. */
  trigger: ReactNode;
  placement?: NonNullable<PopoverProps["placement"]>;
  /** px between the trigger and the menu, where something must stay in sight between them. */
  offset?: number | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
}

export function Menu({ label, groups, trigger, placement = "bottom start", offset = 4, onOpenChange }: MenuProps) {
  return (
    <MenuTrigger {...(onOpenChange === undefined ? {} : { onOpenChange })}>
      {trigger}
      <Popover className="ui-pop ui-pop-list ui-pop-menu" placement={placement} offset={offset} containerPadding={8}>
        <MenuBody label={label} groups={groups} />
      </Popover>
    </MenuTrigger>
  );
}

/** The list itself, for menus and context menus. */
export function MenuBody({ label, groups, onClose }: Pick<MenuProps, "label" | "groups"> & { onClose?: () => void }) {
  const shown = groups.filter((group) => group.items.length > 0);
  return (
    <AriaMenu aria-label={label} className="ui-list" {...(onClose === undefined ? {} : { onClose })}>
      {shown.flatMap((group, at) => [
        ...(at > 0 ? [<Separator key={`${group.id}-line`} className="ui-list-line" />] : []),
        <MenuSection
          key={group.id}
          className="ui-list-section"
          {...(group.title === undefined ? { "aria-label": label } : {})}
          {...picked(group)}
        >
          {group.title !== undefined && <Header className="ui-list-head">{group.title}</Header>}
          {group.items.map((entry) => menuItem(entry))}
        </MenuSection>,
      ])}
    </AriaMenu>
  );
}

/** What is ticked, told to screen readers too; the tick itself is drawn by the entry. */
function picked({ items, picks = "one" }: MenuGroup) {
  if (!items.some((entry) => entry.isChecked !== undefined)) return {};
  return {
    selectionMode: picks === "one" ? ("single" as const) : ("multiple" as const),
    selectedKeys: items.filter((entry) => entry.isChecked === true).map((entry) => entry.id),
    disallowEmptySelection: true,
  };
}

function menuItem(entry: MenuEntry): ReactNode {
  if (entry.items === undefined) return <Item key={entry.id} entry={entry} />;
  return (
    <SubmenuTrigger key={entry.id}>
      <Item entry={entry} />
      <Popover className="ui-pop ui-pop-list ui-pop-menu" offset={-2} crossOffset={-5} containerPadding={8}>
        <AriaMenu aria-label={entry.label} className="ui-list">
          {entry.items.map((inner) => menuItem(inner))}
        </AriaMenu>
      </Popover>
    </SubmenuTrigger>
  );
}

function Item({ entry }: { entry: MenuEntry }) {
  const off = entry.offReason !== undefined;
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      className={`ui-option ui-menu-item ${entry.tone === "danger" ? "is-danger" : ""} ${off ? "is-off" : ""}`}
      // A disabled item could not be reached, nor its reason read; so it is only marked, and acts on nothing.
      {...(off
        ? {
            shouldCloseOnSelect: false,
            render: (props) => <div {...(props as ComponentProps<"div">)} aria-disabled="true" />,
          }
        : entry.onAction === undefined
          ? {}
          : { onAction: entry.onAction })}
    >
      {({ hasSubmenu }) => (
        <>
          {entry.isChecked !== undefined && (
            <span className="ui-option-tick is-first">{entry.isChecked && <Icon name="check" size={14} />}</span>
          )}
          {entry.icon !== undefined && (
            <span className="ui-option-mark">
              <Icon name={entry.icon} size={14} />
            </span>
          )}
          <span className="ui-option-words">
            <Text slot="label" className="cutoff">
              {entry.label}
            </Text>
            {off && (
              <Text slot="description" className="ui-option-hint">
                {entry.offReason}
              </Text>
            )}
          </span>
          {entry.shortcut !== undefined && <Kbd keys={entry.shortcut} className="is-plain" />}
          {hasSubmenu && <Icon name="right" size={12} className="ui-menu-more" />}
        </>
      )}
    </MenuItem>
  );
}
