/** Two versions in one drawing, with the list of what separates them. Nothing is drawn here; what is restored or taken over is a step. */
import { useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { JourneyCanvas } from "../../canvas/JourneyCanvas.tsx";
import type { CompareAsk, SideRef } from "../../comparison/ask.ts";
import { type ComparisonDesk, createComparisonDesk } from "../../comparison/comparison-desk.ts";
import type { Compared } from "../../comparison/read-versions.ts";
import type { Desk } from "../../state/desk.ts";
import { useWindow } from "../../state/workspace-context.ts";
import { ErrorNotice, announce } from "../../ui/index.ts";
import { tabWords } from "../../words/tabs.ts";
import { compareWords as words } from "../../words/compare.ts";
import { Pane, PaneGround } from "../split/Pane.tsx";
import { usePanePlace } from "../split/pane-place.ts";
import { CompareBar, useSideOptions } from "./CompareBar.tsx";
import { DifferenceDetail } from "./DifferenceDetail.tsx";
import { DifferenceList } from "./DifferenceList.tsx";
import { leaveComparison } from "./leave-comparison.ts";
import { useActs } from "./use-acts.ts";
import { bringRow } from "./row-size.ts";
import { sayDifference } from "./say-difference.ts";
import { useCompared } from "./use-compared.ts";
import { useShown } from "./use-shown.ts";
import "./compare.css";

export function CompareWork({ desk, ask }: { readonly desk: Desk; readonly ask: CompareAsk }) {
  const { compared, failure } = useCompared(desk, ask);
  const [moves, setMoves] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const { isActive } = usePanePlace();
  const nameOf = useSideNames(desk, ask);
  const leave = (): void => leaveComparison(desk);
  const acts = useActs(desk, compared, nameOf);
  useEffect(() => {
    // Wherever in it the keyboard stands, one Escape leads out; lists and menus of it that lie open close first, and a field is emptied.
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || !(event.target instanceof Node) || !root.current?.contains(event.target)) return;
      if (event.target instanceof HTMLInputElement && event.target.value !== "") return;
      event.preventDefault();
      event.stopPropagation();
      leaveComparison(desk);
    };
    addEventListener("keydown", pressed, true);
    return () => removeEventListener("keydown", pressed, true);
  }, [desk]);
  return (
    <div ref={root} className="compare">
      {isActive && (
        <CompareBar
          desk={desk}
          ask={ask}
          moves={moves}
          moved={compared?.comparison.counts.moved ?? 0}
          acts={acts.whole}
          onAsk={(comparing) => desk.store.getState().set({ comparing })}
          onMoves={setMoves}
          onLeave={leave}
        />
      )}
      {failure ? (
        <Pane desk={desk}>
          <div className="compare-instead">
            <ErrorNotice what={words.failed} where={failure.message} wayOut={failure.way ?? ""} />
          </div>
        </Pane>
      ) : compared === null ? (
        <Pane desk={desk}>
          <div className="compare-instead" aria-busy="true">
            {words.loading}
          </div>
        </Pane>
      ) : (
        <ComparedWork desk={desk} compared={compared} moves={moves} partActs={acts.part} byOf={acts.byOf} />
      )}
    </div>
  );
}

interface ComparedWorkProps {
  readonly desk: Desk;
  readonly compared: Compared;
  readonly moves: boolean;
  readonly partActs: ReturnType<typeof useActs>["part"];
  readonly byOf: ReturnType<typeof useActs>["byOf"];
}

function ComparedWork({ desk, compared, moves, partActs, byOf }: ComparedWorkProps) {
  const { isActive } = usePanePlace();
  const minimap = useWindow((state) => state.kept.minimap);
  const [chosen, setChosen] = useState<string | null>(null);
  const view = useView(desk, compared);
  const list = useShown(compared, moves);
  const { shown, said } = list;
  const marks = useMemo(
    () => new Map([...compared.union.marks].filter(([, mark]) => moves || mark !== "moved")),
    [compared, moves],
  );
  useEffect(() => {
    // What is the same stands back; where nothing differs nothing does.
    view.store.getState().set({ lit: new Set(marks.keys()), dimOthers: marks.size > 0 });
  }, [view, marks]);

  const choose = (id: string, aloud: boolean): void => {
    const difference = shown.find((one) => one.id === id);
    setChosen(id);
    const ids = compared.union.shownBy.get(id) ?? [];
    const at = ids.at(-1);
    view.store.getState().select(ids, at ?? null);
    view.canvas?.show(ids, { nearer: true });
    if (difference && aloud)
      announce(
        `${sayDifference(difference, said(difference))}. ${words.position(shown.indexOf(difference) + 1, shown.length)}`,
      );
  };
  const focus = useStore(view.store, (state) => state.focus);
  useEffect(() => {
    // A press on the canvas, or a walk over it, chooses in the list.
    const told = focus === null ? undefined : compared.union.toldBy.get(focus);
    if (told !== undefined) setChosen(told);
  }, [focus, compared]);

  const aside = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const walk = useRef<(by: 1 | -1) => void>(() => undefined);
  walk.current = (by) => {
    const at = shown.findIndex(({ id }) => id === chosen);
    const next = at < 0 ? (by === 1 ? shown[0] : shown.at(-1)) : shown[(at + by + shown.length) % shown.length];
    if (!next) return;
    choose(next.id, true);
    requestAnimationFrame(() => {
      const grid = aside.current?.querySelector<HTMLElement>('[role="grid"]');
      if (!grid) return;
      bringRow(grid, shown.indexOf(next));
      const row = grid.querySelector<HTMLElement>(`[role="row"][data-key="${next.id}"]`);
      // Where the keyboard stands in the list it goes along, so that arrows go on from here.
      if (row && grid.contains(document.activeElement)) row.focus();
    });
  };
  useEffect(() => {
    const handle = {
      walk: (by: 1 | -1) => walk.current(by),
      find: () => (field.current ? field.current.select() : announce(words.same)),
      leave: () => leaveComparison(desk),
    };
    desk.compare = handle;
    return () => {
      if (desk.compare === handle) desk.compare = null;
    };
  }, [desk]);

  useEffect(() => {
    announce(words.started(shown.length));
    // Once, on entering: the arrows are to walk the list at once. Whoever went to its field by then stays there.
    const timer = setTimeout(() => {
      const list = aside.current;
      if (list && !list.contains(document.activeElement)) list.querySelector<HTMLElement>('[role="grid"]')?.focus();
    }, 60);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const difference = shown.find(({ id }) => id === chosen);
  return (
    <div className="compare-work">
      <Pane desk={desk}>
        <PaneGround desk={desk} label={words.title} labelBeside={tabWords.split.compare}>
          <JourneyCanvas
            desk={view}
            readOnly
            marks={marks}
            trails={moves ? compared.union.trails : undefined}
            minimap={minimap}
          />
        </PaneGround>
      </Pane>
      {isActive && (
        <aside ref={aside} className="compare-aside" aria-label={words.list}>
          <DifferenceList
            compared={compared}
            list={list}
            moves={moves}
            chosen={difference ? chosen : null}
            field={field}
            onChoose={(id) => choose(id, false)}
            onNext={() => walk.current(1)}
          />
          {difference ? (
            <DifferenceDetail
              key={difference.id}
              compared={compared}
              difference={difference}
              said={said(difference)}
              acts={partActs(difference)}
              by={byOf(difference)}
            />
          ) : (
            shown.length > 0 && <p className="compare-hint muted">{words.choose}</p>
          )}
        </aside>
      )}
    </div>
  );
}

/** One desk for as long as the comparison lies open: another pair of versions changes what is drawn and not where one looks. */
function useView(desk: Desk, compared: Compared): ComparisonDesk {
  const [view] = useState(() => createComparisonDesk(desk, compared.union));
  const drawn = useRef(compared.union);
  useEffect(() => {
    if (drawn.current === compared.union) return;
    drawn.current = compared.union;
    view.show(compared.union);
  }, [view, compared]);
  useEffect(() => view.store.subscribe(({ zoom }) => desk.store.getState().set({ zoom })), [view, desk]);
  return view;
}

function useSideNames(desk: Desk, ask: CompareAsk): (side: SideRef) => string {
  const options = useSideOptions(desk, ask);
  const own = useWindow((state) => state.journeys.find(({ id }) => id === desk.id)?.title ?? "");
  const between = ask.before.at === "journey" || ask.after.at === "journey";
  return (side) => {
    if (side.at === "now" && between) return own;
    const id =
      side.at === "now" ? "now" : side.at === "revision" ? `revision:${side.revision}` : `journey:${side.journey}`;
    return options.find((option) => option.id === id)?.label ?? words.present;
  };
}
