/** The modules a touchpoint delivers: in order, each pinned to a version, with that version's state in sight. */
import { ModulePin } from "../../../../shared/kinds/index.ts";
import { sayDay } from "../../../../shared/kinds/index.ts";
import {
  item,
  latestApproved,
  pinnedVersion,
  shelf,
  versionState,
  versionsOf,
} from "../../../../shared/library/index.ts";
import type { Desk } from "../../../state/desk.ts";
import { useRevision, useToday } from "../../../state/use-live.ts";
import { ComboBox, EmptyState, IconButton, LinkButton, Select, StateChip, type State } from "../../../ui/index.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import type { FieldEditorProps } from "../field-editor.ts";

const words = inspectorWords.modules;
const chip: Record<string, State> = {
  draft: "draft",
  "in-review": "in-review",
  approved: "approved",
  changed: "stale",
  expired: "error",
  withdrawn: "error",
};

export function ModulesField({ desk, value, error, write }: FieldEditorProps) {
  useRevision(desk.library);
  const pins = (Array.isArray(value) ? value : []).flatMap((pin) => {
    const known = ModulePin.safeParse(pin);
    return known.success ? [known.data] : [];
  });
  const put = (at: number, pin: ModulePin): void => write(pins.map((other, i) => (i === at ? pin : other)));
  const move = (at: number, to: number): void => {
    const next = [...pins];
    const [pin] = next.splice(at, 1);
    if (pin) next.splice(to, 0, pin);
    write(next);
  };
  const here = new Set(pins.map((pin) => pin.module));
  const offered = [...shelf(desk.library.doc, "module").values()].filter((module) => !here.has(module.id));
  return (
    <div className="insp-list">
      {pins.length === 0 && (
        <EmptyState icon="module" title={words.none} isInline>
          {words.noneText}
        </EmptyState>
      )}
      {pins.map((pin, at) => (
        <Pin
          key={pin.module}
          desk={desk}
          pin={pin}
          isFirst={at === 0}
          isLast={at === pins.length - 1}
          onChange={(next) => put(at, next)}
          onMove={(by) => move(at, at + by)}
          onRemove={() => write(pins.filter((_, i) => i !== at))}
        />
      ))}
      {error !== undefined && <p className="insp-error">{error}</p>}
      <ComboBox
        // A new one for the next module: what was typed for the last has done its work.
        key={pins.length}
        layout="bare"
        label={words.add}
        value={null}
        placeholder={words.add}
        emptyText={words.allThere}
        options={offered.map((module) => ({
          id: module.id,
          label: module.name,
          owner: module.function,
          offReason: versionsOf(desk.library.doc, module.id).length === 0 ? words.noVersion : undefined,
        }))}
        onChange={(id) => {
          const best =
            id && (latestApproved(desk.library.doc, id, desk.today) ?? versionsOf(desk.library.doc, id).at(-1));
          if (id && best) write([...pins, { module: id, version: best.id, policy: "pinned" }]);
        }}
      />
    </div>
  );
}

function Pin(props: {
  readonly desk: Desk;
  readonly pin: ModulePin;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  onChange(pin: ModulePin): void;
  onMove(by: 1 | -1): void;
  onRemove(): void;
}) {
  const { desk, pin, onChange } = props;
  const today = useToday(desk);
  const library = desk.library.doc;
  const module = item(library, "module", pin.module);
  const version = pinnedVersion(library, pin, today);
  const name = module?.name ?? pin.module;
  const versions = versionsOf(library, pin.module);
  const state = version && versionState(version, today);
  const best = latestApproved(library, pin.module, today);
  const newer = best && version && best.number > version.number ? best : undefined;
  return (
    <div className="insp-item" role="group" aria-label={name}>
      <div className="insp-item-head">
        <b className="grow cutoff" title={name}>
          {name}
        </b>
        <span className="insp-order">
          <IconButton
            name={inspectorWords.up(name)}
            icon="arrow-up"
            size="small"
            offReason={props.isFirst ? inspectorWords.isFirst : undefined}
            onPress={() => props.onMove(-1)}
          />
          <IconButton
            name={inspectorWords.down(name)}
            icon="arrow-down"
            size="small"
            offReason={props.isLast ? inspectorWords.isLast : undefined}
            onPress={() => props.onMove(1)}
          />
          <IconButton name={inspectorWords.remove(name)} icon="x" size="small" onPress={() => props.onRemove()} />
        </span>
      </div>
      <div className="insp-pin-line">
        <Select
          layout="bare"
          label={words.version}
          value={pin.policy === "latest-approved" ? "latest" : pin.version}
          placeholder={words.version}
          options={[
            { id: "latest", label: words.latest },
            ...versions.toReversed().map((one) => ({
              id: one.id,
              label: `v${one.number}`,
              note: words.states[versionState(one, today)],
            })),
          ]}
          onChange={(id) =>
            onChange(
              id === "latest" ? { ...pin, policy: "latest-approved" } : { ...pin, version: id, policy: "pinned" },
            )
          }
        />
        {version && state ? (
          <StateChip state={chip[state] ?? "draft"}>
            {state === "approved" && version.approval
              ? words.until(sayDay(version.approval.validUntil, today, desk.facts().language))
              : words.states[state]}
          </StateChip>
        ) : (
          <StateChip state="error">{words.missing}</StateChip>
        )}
        {version && <span className="insp-note">{words.claims(version.claims.length)}</span>}
      </div>
      {newer && pin.policy === "pinned" && (
        <p className="insp-under">
          {words.newer(name, newer.number)}{" "}
          <LinkButton onPress={() => onChange({ ...pin, version: newer.id })}>
            {words.newerAction(newer.number)}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
