/** The search through the workspace as a dialog: type, choose with the arrows, Enter opens the place. */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { Dialog, Input, Modal, ModalOverlay } from "react-aria-components";
import { type Query, isEmptyQuery, parseQuery } from "../../../shared/search/index.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import type { Workspace } from "../../state/workspace.ts";
import { Icon, Kbd, announce, classNames, functionClass } from "../../ui/index.ts";
import { findWords } from "../../words/find.ts";
import { overlayWords } from "../../words/overlays.ts";
import { type Result, type ResultGroup, journeyResults, libraryResults, readJourney } from "./workspace-find.ts";
import "../../screens/overlays/command-palette.css";
import "./find.css";

const words = findWords.workspace;
const keys = overlayWords.palette.keys;

export function FindInWorkspace() {
  const workspace = useWorkspaceHandle();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const query = useMemo(() => parseQuery(typed), [typed]);
  const { groups, waiting, failed } = useResults(workspace, query);
  const flat = useMemo(
    () => groups.flatMap(({ id, results }) => results.map((result) => ({ key: `${id}/${result.id}`, result }))),
    [groups],
  );
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const chosen = flat[Math.min(at, flat.length - 1)];
  const asking = !isEmptyQuery(query);
  const found = groups.reduce((sum, { results, more }) => sum + results.length + more, 0);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [chosen?.key]);
  useEffect(() => {
    if (!asking || waiting > 0) return;
    const timer = setTimeout(() => announce(found === 0 ? findWords.nothing : words.found(found)), 700);
    return () => clearTimeout(timer);
  }, [asking, waiting, found, typed]);

  const go = (result: Result | undefined): void => {
    if (!result) return;
    workspace.open(null);
    // The dialog gives the focus back to where it was; the place that opens wants it itself.
    setTimeout(() => result.go(), 60);
  };
  const pressed = (event: KeyboardEvent): void => {
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
    else if (event.key === "Enter") go(chosen?.result);
    else return;
    event.preventDefault();
  };
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
              aria-expanded={flat.length > 0}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              {...(chosen ? { "aria-activedescendant": `${id}-${chosen.key}` } : {})}
              className="finder-input"
              placeholder={words.placeholder}
              value={typed}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => {
                setTyped(event.target.value);
                setAt(0);
              }}
              onKeyDown={pressed}
            />
          </div>
          <div
            ref={list}
            id={`${id}-list`}
            className="finder-list"
            role="listbox"
            aria-label={words.results}
            hidden={flat.length === 0}
          >
            {groups.map((group) => (
              <Group
                key={group.id}
                group={group}
                base={id}
                chosen={chosen?.key}
                onPoint={(key) => setAt(flat.findIndex((one) => one.key === key))}
                onGo={go}
              />
            ))}
          </div>
          {flat.length === 0 && waiting === 0 && (
            <p className="finder-none" role="status">
              <b>{asking ? words.none(typed.trim()) : words.start}</b>
              <span className="muted">{asking ? words.noneText : words.startText}</span>
            </p>
          )}
          {(waiting > 0 || failed > 0 || query.filters.some(({ key }) => key === "has")) && (
            <p className="finder-foot">
              {[
                waiting > 0 ? words.reading(waiting) : "",
                failed > 0 ? words.failed(failed) : "",
                query.filters.some(({ key }) => key === "has") ? words.openOnly : "",
              ]
                .filter(Boolean)
                .join(" ")}
            </p>
          )}
          <footer className="finder-keys" aria-hidden="true">
            <span>
              <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> {keys.move}
            </span>
            <span>
              <Kbd keys="Enter" /> {keys.run}
            </span>
            <span>
              <Kbd keys="Escape" /> {keys.close}
            </span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Journeys are read one after the other from the first letter on; each shows its answers as soon as it is read. */
function useResults(
  workspace: Workspace,
  query: Query,
): { groups: readonly ResultGroup[]; waiting: number; failed: number } {
  const journeys = useWindow((state) => state.journeys);
  const [read, setRead] = useState<ReadonlyMap<string, Awaited<ReturnType<typeof readJourney>>>>(new Map());
  const [failed, setFailed] = useState(0);
  const asked = useMemo(() => journeys.filter((journey) => !journey.archived), [journeys]);
  const isAsking = !isEmptyQuery(query);
  useEffect(() => {
    if (!isAsking) return;
    let stopped = false;
    const readAll = async (): Promise<void> => {
      const done = new Map<string, Awaited<ReturnType<typeof readJourney>>>();
      let wrong = 0;
      for (const summary of asked) {
        try {
          done.set(summary.id, await readJourney(workspace, summary));
        } catch {
          wrong += 1;
          done.set(summary.id, undefined);
        }
        if (stopped) return;
        setRead(new Map(done));
        setFailed(wrong);
      }
    };
    void readAll();
    return () => {
      stopped = true;
    };
  }, [workspace, asked, isAsking]);
  const groups = useMemo(() => {
    if (!isAsking) return [];
    const found = asked.flatMap((summary) => {
      const journey = read.get(summary.id);
      const group = journey && journeyResults(workspace, summary, journey, query);
      return group ? [group] : [];
    });
    const library = libraryResults(workspace, query);
    return library ? [...found, library] : found;
  }, [workspace, asked, read, query, isAsking]);
  return { groups, waiting: isAsking ? asked.filter(({ id }) => !read.has(id)).length : 0, failed };
}

function Group(props: {
  readonly group: ResultGroup;
  readonly base: string;
  readonly chosen: string | undefined;
  onPoint(key: string): void;
  onGo(result: Result): void;
}) {
  const { group, base, chosen } = props;
  const head = `${base}-head-${group.id}`;
  return (
    <div role="group" aria-labelledby={head}>
      <div id={head} className="finder-head" role="presentation">
        {group.title}
      </div>
      {group.results.map((result) => {
        const key = `${group.id}/${result.id}`;
        return (
          // The keyboard works in the field above, which names the chosen one.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={key}
            tabIndex={-1}
            id={`${base}-${key}`}
            role="option"
            aria-selected={key === chosen}
            className="finder-find"
            onPointerMove={() => key !== chosen && props.onPoint(key)}
            onClick={() => props.onGo(result)}
          >
            <span className={classNames("finder-mark", result.owner && functionClass(result.owner))}>
              <Icon name={result.icon} size={14} />
            </span>
            <span className="finder-label cutoff">{result.label}</span>
            <span className="finder-hint cutoff">{result.hint}</span>
          </div>
        );
      })}
      {group.more > 0 && (
        <div className="finder-more" role="presentation">
          {words.more(group.more)}
        </div>
      )}
    </div>
  );
}
