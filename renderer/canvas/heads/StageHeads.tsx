/** The stages' heads: they stand over their columns while the drawing moves beneath, and never scale. */
import { Fragment, startTransition, useEffect, useLayoutEffect, useReducer, useRef, useState } from "react";
import { useStore } from "zustand";
import { insertStage } from "../../structure/stage-steps.ts";
import { Icon } from "../../ui/Icon.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { canvasWords as words } from "../../words/canvas.ts";
import { structureWords } from "../../words/structure.ts";
import { useCanvas } from "../model.ts";
import { StageHead } from "./StageHead.tsx";
import { addWidth, bringStage, takeStep } from "./take-step.ts";
import type { StageDrag } from "./use-stage-drag.ts";

/** Half of the `+` between two heads, px. */
const halfPlus = 9;

export function StageHeads() {
  const model = useCanvas();
  const { scene, view, desk } = model;
  const row = useRef<HTMLDivElement>(null);
  const [, again] = useReducer((n: number) => n + 1, 0);
  const [drag, setDrag] = useState<StageDrag | null>(null);
  const [visited, setVisited] = useState<string | null>(null);
  const selection = useStore(desk.store, (state) => state.selection);
  useEffect(() => {
    let frame = 0;
    let shown = scene.columns;
    const stop = scene.subscribe((news) => {
      if (!news.columns) return;
      if (scene.columns !== shown) {
        shown = scene.columns;
        return again();
      }
      // Only a count is different: that waits until the drawing was shown.
      if (frame === 0)
        frame = requestAnimationFrame(() => {
          frame = 0;
          startTransition(again);
        });
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [scene]);
  useLayoutEffect(() => {
    const put = (): void => {
      const { x, zoom } = view.at;
      const width = view.width;
      const columns = new Map(scene.columns.map((column) => [column.id, column]));
      const last = scene.columns.at(-1);
      for (const part of row.current?.children ?? []) {
        if (!(part instanceof HTMLElement)) continue;
        const before = part.dataset["before"];
        const column = columns.get(part.dataset["stage"] ?? before ?? "");
        if (part.dataset["drag"] !== undefined) continue;
        const left = (column ? column.x * zoom : last ? (last.x + last.width) * zoom : 0) + x;
        const wide = column && before === undefined ? column.width * zoom : before === undefined ? addWidth : 0;
        const out = left > width || left + wide < 0;
        part.style.display = out ? "none" : "";
        if (out) continue;
        // The first one would be cut at the border.
        const at = before === undefined ? left : Math.max(0, left - halfPlus);
        part.style.transform = `translateX(${Math.round(at)}px)`;
        if (column && before === undefined) {
          part.style.width = `${Math.round(left + wide) - Math.round(left)}px`;
          part.dataset["room"] = wide < 110 ? "narrow" : wide < 170 ? "tight" : "wide";
          // The name stays readable while its column is half out of sight.
          const hidden = Math.max(0, Math.min(-Math.round(left), wide - 120));
          part.style.setProperty("--slide", `${hidden}px`);
          // And so do its count and its menu at the other end.
          const over = Math.max(0, Math.min(Math.round(left + wide - width), wide - hidden - 120));
          part.style.setProperty("--over", `${over}px`);
        }
      }
    };
    put();
    return view.subscribe(put);
  });
  const insert = (at: number): void => {
    const step = insertStage(desk, at);
    if (!takeStep(model, step) || !("stage" in step)) return;
    desk.store.getState().select([step.stage]);
    bringStage(model, step.stage);
    model.ui.setState({ rename: step.stage });
  };
  const { readOnly } = model.props;
  const { columns } = scene;
  const known = (id: string | undefined): boolean => columns.some((column) => column.id === id);
  const inTabs = known(visited ?? undefined) ? visited : ([...selection].find(known) ?? columns[0]?.id);
  const lifted = drag && columns.find((column) => column.id === drag.id);
  return (
    <div className="jc-heads" role="group" aria-label={words.stages}>
      <div id={`stage-keys-${model.desk.id}`} hidden>
        {structureWords.stages.keys}
      </div>
      <div ref={row} className="jc-heads-row">
        {columns.map((column, i) => (
          <Fragment key={column.id}>
            <StageHead
              column={column}
              at={i}
              nodes={scene.count(column.id)}
              selected={selection.has(column.id)}
              inTabs={inTabs === column.id}
              isLifted={drag?.id === column.id}
              onDrag={setDrag}
              onFocus={() => setVisited(column.id)}
            />
            {!readOnly && (
              <button
                type="button"
                className="jc-head-plus"
                data-before={column.id}
                tabIndex={-1}
                aria-label={
                  i === 0
                    ? structureWords.stages.insertFirst(column.stage.name)
                    : structureWords.stages.insertBetween(columns[i - 1]?.stage.name ?? "", column.stage.name)
                }
                onClick={() => insert(i)}
              >
                <Icon name="plus" size={12} />
              </button>
            )}
          </Fragment>
        ))}
        {!readOnly && (
          <div key="add" className="jc-heads-add">
            <IconButton name={words.addStage} icon="plus" onPress={() => insert(columns.length)} />
          </div>
        )}
        {drag && lifted && (
          <div data-drag="" className="jc-heads-drag" aria-hidden="true">
            <i className="jc-head-mark" style={{ transform: `translateX(${Math.round(drag.mark)}px)` }} />
            <div
              className="jc-head-ghost"
              style={{ transform: `translateX(${Math.round(drag.ghost)}px)`, width: Math.max(96, drag.width) }}
            >
              <b className="cutoff">{lifted.stage.name}</b>
              <span>{words.nodes(scene.count(drag.id))}</span>
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
