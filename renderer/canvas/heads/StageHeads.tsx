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
/** A head that slips out of sight is cut from here on, px. */
const sliver = 56;
/** Here a head has room for a name and no more, px. */
const narrow = 110;
/** What a name and a count want, px. The last head takes it from the free ground beside a narrower column. */
const roomy = 150;

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
      const strip = row.current;
      if (!strip) return;
      const { x, zoom } = view.at;
      const width = view.width;
      // The strip moves as one; what stands on it is written anew only where a zoom, or the border of the view, changes it.
      const shift = Math.round(x);
      write(strip.style, "transform", `translateX(${shift}px)`);
      const columns = new Map(scene.columns.map((column) => [column.id, column]));
      const last = scene.columns.at(-1);
      const lastLeft = last ? Math.round(last.x * zoom) : 0;
      const lastWide = last ? Math.round((last.x + last.width) * zoom) - lastLeft : 0;
      const free = Math.round(width) - shift - lastLeft - addWidth;
      const lastHead = lastWide < narrow ? Math.max(lastWide, Math.min(roomy, free)) : lastWide;
      // One size for all of them.
      strip.toggleAttribute(
        "data-close",
        lastHead < roomy || scene.columns.some((column) => column !== last && column.width * zoom < roomy),
      );
      for (const part of strip.children) {
        if (!(part instanceof HTMLElement)) continue;
        const { style } = part;
        const before = part.dataset["before"];
        const column = columns.get(part.dataset["stage"] ?? before ?? "");
        const left = column ? Math.round(column.x * zoom) : lastLeft + lastHead;
        const end = column ? Math.round((column.x + column.width) * zoom) : left + addWidth;
        const right = before !== undefined ? left : column === last && column ? left + lastHead : end;
        const out = left + shift > width || right + shift < 0;
        write(style, "display", out ? "none" : "");
        if (out) continue;
        // The first one would be cut at the border.
        write(style, "transform", `translateX(${before === undefined ? left : Math.max(-shift, left - halfPlus)}px)`);
        if (!column || before !== undefined) continue;
        const wide = right - left;
        write(style, "width", `${wide}px`);
        write(style, "--column", `${end - left}px`);
        part.toggleAttribute("data-narrow", wide < narrow);
        // What it says stands in the part that is in sight, and is as much as that part has room for.
        const edge = Math.round(width);
        const seen = Math.min(right + shift, edge) - Math.max(left + shift, 0);
        const kept = Math.min(wide, Math.max(sliver, seen));
        const shown = kept < 72 ? "sliver" : kept < narrow ? "narrow" : kept < 170 ? "tight" : "wide";
        if (part.dataset["shown"] !== shown) part.dataset["shown"] = shown;
        const hidden = Math.max(0, Math.min(-left - shift, wide - kept));
        const over = Math.max(0, Math.min(right + shift - edge, wide - hidden - kept));
        const inside = part.querySelector<HTMLElement>(".jc-head-in");
        if (!inside) continue;
        write(inside.style, "margin-left", `${hidden}px`);
        write(inside.style, "margin-right", `${over}px`);
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
      </div>
      {drag && lifted && (
        <div className="jc-heads-drag" aria-hidden="true">
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
  );
}

/** What is written as it was still costs a look at the page's styles. */
function write(style: CSSStyleDeclaration, name: string, value: string): void {
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}
