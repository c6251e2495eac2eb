/** One event of the data dictionary. A long journey has tens of thousands: only those are listed that fit what was typed. */
import { useMemo, useState } from "react";
import type { Desk } from "../../state/desk.ts";
import { ComboBox, type OptionGroup } from "../../ui/index.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { eventOptions } from "./event-options.ts";

/** More than these nobody reads; a few more letters bring up the rest. */
const most = 200;

export function EventComboBox(props: {
  readonly desk: Desk;
  readonly label: string;
  readonly value: string | null;
  readonly error?: string | undefined;
  readonly onChange: (event: string | null) => void;
}) {
  const { desk, value } = props;
  const [typed, setTyped] = useState("");
  const [focused, setFocused] = useState(false);
  const facts = desk.facts();
  // The dictionary walks the whole journey: only for somebody who is about to choose, and once per change of what a node says.
  const all = useMemo(() => (focused && facts ? eventOptions(desk) : []), [focused, desk, facts]);
  const chosen = value === null ? undefined : facts.eventName(value);
  // Nothing was typed while the field shows what is chosen: then the list is whole.
  const sought = value !== null && typed === chosen ? "" : typed;
  return (
    <ComboBox
      label={props.label}
      // An event is named by its node and by what happens there: that wants the whole width.
      layout="stack"
      value={value}
      error={props.error}
      options={
        focused
          ? matching(all, sought, value)
          : value === null || chosen === undefined
            ? []
            : [{ id: value, label: chosen }]
      }
      placeholder={inspectorWords.event.search}
      emptyText={inspectorWords.event.empty}
      onChange={props.onChange}
      onInputChange={setTyped}
      onFocusChange={setFocused}
    />
  );
}

/** The chosen one always stays: the field takes its words from it. */
function matching(groups: readonly OptionGroup[], typed: string, chosen: string | null): OptionGroup[] {
  const sought = typed.trim().toLowerCase();
  let room = most;
  return groups
    .map(({ title, options }) => ({
      title,
      options: options.filter((option) => {
        if (option.id === chosen) return true;
        if (room === 0 || !option.label.toLowerCase().includes(sought)) return false;
        room -= 1;
        return true;
      }),
    }))
    .filter((group) => group.options.length > 0);
}
