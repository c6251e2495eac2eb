/** One choice, as lists, selects and combo boxes show it. */
import { Header, ListBoxItem, ListBoxSection, Text } from "react-aria-components";
import { functionClass, type FunctionColour } from "./function-colour.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";

export interface Option<Id extends string = string> {
  id: Id;
  label: string;
  icon?: IconName | undefined;
  /** Colours the icon, or shows a square where there is no icon. */
  owner?: FunctionColour | (string & {}) | undefined;
  /** A second, quieter line. */
  hint?: string | undefined;
  /** At the right: a version, a count. */
  note?: string | undefined;
  /** Why it cannot be chosen; shown under the label. */
  offReason?: string | undefined;
}

export interface OptionGroup<Id extends string = string> {
  title: string;
  options: readonly Option<Id>[];
}

export type Options<Id extends string = string> = readonly (Option<Id> | OptionGroup<Id>)[];

export const isGroup = <Id extends string>(entry: Option<Id> | OptionGroup<Id>): entry is OptionGroup<Id> =>
  "options" in entry;

export const flatOptions = <Id extends string>(options: Options<Id>): Option<Id>[] =>
  options.flatMap((entry) => (isGroup(entry) ? entry.options : [entry]));

/** What a list box is given: items and titled sections. */
export function renderOptions(options: Options) {
  return options.map((entry) =>
    isGroup(entry) ? (
      <ListBoxSection key={entry.title} id={`group:${entry.title}`} className="ui-list-section">
        <Header className="ui-list-head">{entry.title}</Header>
        {entry.options.map((option) => (
          <OptionItem key={option.id} option={option} />
        ))}
      </ListBoxSection>
    ) : (
      <OptionItem key={entry.id} option={entry} />
    ),
  );
}

function OptionItem({ option }: { option: Option }) {
  const off = option.offReason;
  return (
    <ListBoxItem id={option.id} textValue={option.label} isDisabled={off !== undefined} className="ui-option">
      {({ isSelected }) => (
        <>
          <OptionMark option={option} />
          <span className="ui-option-words">
            <Text slot="label" className="cutoff">
              {option.label}
            </Text>
            {(off ?? option.hint) !== undefined && (
              <Text slot="description" className="ui-option-hint">
                {off ?? option.hint}
              </Text>
            )}
          </span>
          {option.note !== undefined && <span className="ui-option-note">{option.note}</span>}
          <span className="ui-option-tick">{isSelected && <Icon name="check" size={14} />}</span>
        </>
      )}
    </ListBoxItem>
  );
}

/** The icon or colour square before a choice's label. */
export function OptionMark({ option }: { option: Option }) {
  const colour = option.owner === undefined ? "" : functionClass(option.owner);
  if (option.icon !== undefined)
    return (
      <span className={`ui-option-mark ${colour}`}>
        <Icon name={option.icon} size={14} />
      </span>
    );
  return option.owner === undefined ? null : <i className={`fn-dot ${colour}`} />;
}
