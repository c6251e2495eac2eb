/** Tabs with counts; the arrows walk them, the panel follows. */
import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components";
import { classNames } from "./class-names.ts";
import { CountPill } from "./CountPill.tsx";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";

export interface TabEntry<Id extends string = string> {
  id: Id;
  label: string;
  icon?: IconName | undefined;
  /** Shown in a pill; text for versions, numbers for counts. */
  count?: number | string | undefined;
  panel: ReactNode;
}

export interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly TabEntry<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  /** At the right end of the strip. */
  end?: ReactNode;
  /** 36 px; tight 32 px (bottom panel). */
  size?: "normal" | "tight" | undefined;
  /** The panels scroll by themselves and fill the height. */
  fill?: boolean | undefined;
  className?: string | undefined;
}

export function Tabs<Id extends string>({
  label,
  tabs,
  value,
  onChange,
  end,
  size = "normal",
  fill = true,
  className,
}: TabsProps<Id>) {
  return (
    <AriaTabs
      className={classNames("ui-tabs", `is-${size}`, fill && "is-fill", className)}
      selectedKey={value}
      onSelectionChange={(key) => onChange(String(key) as Id)}
    >
      <div className="ui-tab-strip">
        <TabList aria-label={label} className="ui-tab-list">
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className="ui-tab">
              {tab.icon !== undefined && <Icon name={tab.icon} size={14} />}
              <span className="ui-tab-name" data-text={tab.label}>
                {tab.label}
              </span>
              {tab.count !== undefined && <CountPill>{tab.count}</CountPill>}
            </Tab>
          ))}
        </TabList>
        {end !== undefined && <div className="ui-tab-end">{end}</div>}
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="ui-tab-panel">
          {tab.panel}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
