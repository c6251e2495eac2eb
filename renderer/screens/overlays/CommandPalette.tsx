/** One field that leads anywhere: type, choose with the arrows, Enter goes there. The last used stand first. */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { Dialog, Input, Modal, ModalOverlay } from "react-aria-components";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import { Icon, Kbd, announce, classNames, functionClass, notify } from "../../ui/index.ts";
import { overlayWords } from "../../words/overlays.ts";
import { type Find, type FoundSection, allFinds, findAll } from "./palette-finds.ts";
import "./command-palette.css";

const words = overlayWords.palette;
const remembered = 6;

export function CommandPalette() {
  const workspace = useWorkspaceHandle();
  const recent = useWindow((state) => state.kept.recentFinds);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const all = useMemo(() => allFinds(workspace), [workspace]);
  const found = useMemo(() => findAll(all, typed, recent), [all, typed, recent]);
  const flat = useMemo(() => found.flatMap(({ finds }) => finds), [found]);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const chosen = flat[Math.min(at, flat.length - 1)];

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  function run(find: Find | undefined): void {
    if (!find) return;
    if (find.offReason !== undefined) {
      notify({ text: find.offReason });
      announce(find.offReason, "assertive");
      return;
    }
    workspace.keep({ recentFinds: [find.id, ...recent.filter((other) => other !== find.id)].slice(0, remembered) });
    workspace.open(null);
    // The dialog gives the focus back to where it was; what is run may want it elsewhere.
    setTimeout(() => find.run(), 60);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const last = flat.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + 8),
      PageUp: Math.max(0, at - 8),
    };
    const step = steps[event.key];
    if (step !== undefined) setAt(Math.max(0, step));
    else if (event.key === "Enter") run(chosen);
    else return;
    event.preventDefault();
  }
  return (
    <ModalOverlay className="ui-scrim" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && workspace.open(null)}>
      <Modal className="ui-modal finder">
        <Dialog className="ui-dialog" aria-label={words.title}>
          <div className="finder-field">
            <Icon name="search" />
            <Input
              autoFocus
              role="combobox"
              aria-label={words.title}
              aria-expanded
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              {...(chosen ? { "aria-activedescendant": `${id}-${chosen.id}` } : {})}
              className="finder-input"
              placeholder={words.placeholder}
              value={typed}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => {
                setTyped(event.target.value);
                setAt(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <div ref={list} id={`${id}-list`} className="finder-list" role="listbox" aria-label={words.results}>
            {found.map((section) => (
              <Results
                key={section.id}
                of={section}
                base={id}
                chosen={chosen}
                onPoint={(find) => setAt(flat.indexOf(find))}
                onRun={run}
              />
            ))}
          </div>
          {flat.length === 0 && (
            <p className="finder-none" role="status">
              <b>{words.none(typed.trim())}</b>
              <span className="muted">{words.noneText}</span>
            </p>
          )}
          <footer className="finder-keys" aria-hidden="true">
            <span>
              <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> {words.keys.move}
            </span>
            <span>
              <Kbd keys="Enter" /> {words.keys.run}
            </span>
            <span>
              <Kbd keys="Escape" /> {words.keys.close}
            </span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Results(props: {
  readonly of: FoundSection;
  readonly base: string;
  readonly chosen: Find | undefined;
  onPoint(find: Find): void;
  onRun(find: Find): void;
}) {
  const { of, base, chosen, onPoint, onRun } = props;
  const head = `${base}-head-${of.id}`;
  return (
    <div role="group" aria-labelledby={head}>
      <div id={head} className="finder-head" role="presentation">
        {words.sections[of.id]}
      </div>
      {of.finds.map((find) => (
        // The keyboard stays in the field, which walks the options.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={find.id}
          tabIndex={-1}
          id={`${base}-${find.id}`}
          role="option"
          aria-selected={find === chosen}
          aria-disabled={find.offReason !== undefined}
          className={classNames("finder-find", find.offReason !== undefined && "is-off")}
          onPointerMove={() => find !== chosen && onPoint(find)}
          onClick={() => onRun(find)}
        >
          <span className={classNames("finder-mark", find.owner && functionClass(find.owner))}>
            <Icon name={find.icon} size={14} className={find.section === "problems" ? `is-${find.icon}-mark` : ""} />
          </span>
          <span className="finder-label cutoff">{find.label}</span>
          <span className="finder-hint cutoff">{find.offReason ?? find.hint}</span>
          {find.keys !== undefined && <Kbd keys={find.keys} className="is-plain" />}
        </div>
      ))}
      {of.more > 0 && (
        <div className="finder-more" role="presentation">
          {words.more(of.more)}
        </div>
      )}
    </div>
  );
}
