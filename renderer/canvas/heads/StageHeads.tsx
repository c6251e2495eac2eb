/** The stages' heads: they stand over their columns while the drawing moves beneath, and never scale. */
import { startTransition, useEffect, useLayoutEffect, useReducer, useRef, useState } from "react";
import { useStore } from "zustand";
import { IconButton } from "../../ui/IconButton.tsx";
import { stageDefaults } from "../../../shared/journey/index.ts";
import { canvasWords as words } from "../../words/canvas.ts";
import { useCanvas } from "../model.ts";
import { StageHead } from "./StageHead.tsx";

export function StageHeads() {
  const model = useCanvas();
  const { scene, view, desk } = model;
  const row = useRef<HTMLDivElement>(null);
  const [, again] = useReducer((n: number) => n + 1, 0);
  const [dropAt, setDropAt] = useState<number | null>(null);
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
      for (const part of row.current?.children ?? []) {
        if (!(part instanceof HTMLElement)) continue;
        const id = part.dataset["stage"];
        const column = scene.columns.find((c) => c.id === id);
        const last = scene.columns.at(-1);
        const left = column ? column.x * zoom + x : (last ? (last.x + last.width) * zoom : 0) + x;
        const wide = column ? column.width * zoom : 36;
        const out = left > width || left + wide < 0;
        part.style.display = out ? "none" : "";
        if (out) continue;
        part.style.transform = `translateX(${Math.round(left)}px)`;
        if (column) {
          part.style.width = `${Math.round(left + wide) - Math.round(left)}px`;
          part.dataset["room"] = wide < 110 ? "narrow" : wide < 170 ? "tight" : "wide";
          // The name stays readable while its column is half out of sight.
          part.style.setProperty("--slide", `${Math.max(0, Math.min(-Math.round(left), wide - 120))}px`);
        }
      }
    };
    put();
    return view.subscribe(put);
  });
  const addStage = (): void => {
    const id = desk.newId("stage");
    const order = scene.columns.length;
    if (
      model.act(
        { name: "add-stage", args: { stage: { ...stageDefaults, id, type: "stage", name: words.newStage, order } } },
        words.stageAdded(words.newStage),
      )
    ) {
      desk.store.getState().select([id]);
      model.ui.setState({ rename: id });
    }
  };
  return (
    <div className="jc-heads" role="group" aria-label={words.stages}>
      <div ref={row} className="jc-heads-row">
        {scene.columns.map((column, i) => (
          <StageHead
            key={column.id}
            column={column}
            at={i}
            nodes={scene.count(column.id)}
            selected={selection.has(column.id)}
            dropAt={dropAt}
            onDropAt={setDropAt}
          />
        ))}
        {!model.props.readOnly && (
          <div key="add" className="jc-heads-add">
            <IconButton name={words.addStage} icon="plus" onPress={addStage} />
          </div>
        )}
      </div>
    </div>
  );
}
