/** A heading that opens and closes what stands under it. */
import type { ReactNode } from "react";
import { Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from "react-aria-components";
import { classNames } from "./class-names.ts";
import { CountPill } from "./CountPill.tsx";
import { Icon } from "./Icon.tsx";

export interface DisclosureProps {
  title: ReactNode;
  count?: number | string | undefined;
  isExpanded?: boolean;
  defaultExpanded?: boolean;
  onExpandedChange?: (isExpanded: boolean) => void;
  /** 2 to 5. */
  level?: number | undefined;
  className?: string | undefined;
  children: ReactNode;
}

export function Disclosure({ title, count, level = 3, className, children, ...rest }: DisclosureProps) {
  return (
    <AriaDisclosure {...rest} className={classNames("ui-disclosure", className)}>
      <Heading level={level}>
        <Button slot="trigger" className="ui-disclosure-head">
          <Icon name="right" size={12} />
          <span className="cutoff">{title}</span>
          {count !== undefined && <CountPill>{count}</CountPill>}
        </Button>
      </Heading>
      <DisclosurePanel className="ui-disclosure-body">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
