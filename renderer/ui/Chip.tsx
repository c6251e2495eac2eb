/** A small label for a property; with `onPress` a filter that is on or off. */
import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import { useNumber } from "./use-number.ts";

export interface ChipProps {
  children: ReactNode;
  icon?: IconName | undefined;
  className?: string | undefined;
}

export function Chip({ children, icon, className }: ChipProps) {
  return (
    <span className={classNames("ui-chip", className)}>
      {icon !== undefined && <Icon name={icon} size={12} />}
      <span className="cutoff">{children}</span>
    </span>
  );
}

export interface FilterChipProps extends ChipProps {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  count?: number | undefined;
  isDisabled?: boolean;
}

export function FilterChip({ children, icon, className, isOn, onChange, count, isDisabled = false }: FilterChipProps) {
  const number = useNumber();
  return (
    <ToggleButton
      className={classNames("ui-chip ui-chip-filter", className)}
      isSelected={isOn}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      {icon !== undefined && <Icon name={icon} size={12} />}
      <span className="cutoff">{children}</span>
      {count !== undefined && <span>{number(count)}</span>}
    </ToggleButton>
  );
}
