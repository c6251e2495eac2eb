/** A few choices side by side of which exactly one holds: modes, views, before and after. */
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import { Tooltip } from "./Tooltip.tsx";

export interface SegmentedProps<Id extends string> {
  label: string;
  options: readonly {
    id: Id;
    label: string;
    icon?: IconName | undefined;
    shortcut?: string | undefined;
    offReason?: string | undefined;
  }[];
  value: Id;
  onChange: (id: Id) => void;
  /** Icons alone; the labels are spoken and shown as tooltips. */
  iconsOnly?: boolean | undefined;
  className?: string | undefined;
}

export function Segmented<Id extends string>({
  label,
  options,
  value,
  onChange,
  iconsOnly = false,
  className,
}: SegmentedProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={classNames("ui-seg", className)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        if (chosen !== undefined && chosen !== value) onChange(String(chosen) as Id);
      }}
    >
      {options.map((option) => {
        const item = (
          <ToggleButton
            key={option.id}
            id={option.id}
            isDisabled={option.offReason !== undefined}
            className={classNames("ui-seg-item", iconsOnly && "is-icon")}
            {...(iconsOnly ? { "aria-label": option.label } : {})}
          >
            {option.icon !== undefined && <Icon name={option.icon} size={14} />}
            {!iconsOnly && (
              <span className="ui-steady" data-text={option.label}>
                <span>{option.label}</span>
              </span>
            )}
          </ToggleButton>
        );
        if (!iconsOnly && option.shortcut === undefined) return item;
        return (
          <Tooltip key={option.id} text={option.label} shortcut={option.shortcut}>
            {item}
          </Tooltip>
        );
      })}
    </ToggleButtonGroup>
  );
}
