/** The names of the rows at the left: they stay there while the drawing moves beneath, and are as tall as their rows. */
import { Fragment, useEffect, useLayoutEffect, useReducer, useRef, useState } from "react";
import { functionClass } from "../../ui/function-colour.ts";
import { ownerNames } from "../../structure/row-steps.ts";
import { canvasWords as words } from "../../words/canvas.ts";
import { inList } from "../../words/spoken.ts";
import { structureWords } from "../../words/structure.ts";
import { useCanvas } from "../model.ts";
import { useLaneHand } from "./use-lane-hand.ts";

/** A name needs this much of its row, in px. */
const readable = 60;

export function LaneGutter() {
  const model = useCanvas();
  const { scene, view, desk } = model;
  const gutter = useRef<HTMLDivElement>(null);
  const [, again] = useReducer((n: number) => n + 1, 0);
  const [visited, setVisited] = useState<string | null>(null);
  const hand = useLaneHand();
  useEffect(() => {
    let shown = scene.rows;
    return scene.subscribe(() => {
      if (scene.rows === shown) return;
      shown = scene.rows;
      again();
    });
  }, [scene]);
  useLayoutEffect(() => {
    const put = (): void => {
      const { y, zoom } = view.at;
      for (const part of gutter.current?.children ?? []) {
        if (!(part instanceof HTMLElement)) continue;
        const row = scene.rows.find((one) => one.id === (part.dataset["lane"] ?? part.dataset["under"]));
        if (!row) continue;
        // Only what is in sight, so that the name stands in the middle of what one sees of its row.
        const top = Math.max(-1, Math.round(row.y * zoom + y));
        const end = Math.round((row.y + row.height) * zoom + y);
        const bottom = Math.min(view.height + 1, end);
        if (part.dataset["under"] !== undefined) {
          part.style.display = end < 0 || end > view.height ? "none" : "";
          part.style.transform = `translateY(${end - 4}px)`;
          continue;
        }
        part.style.display = bottom <= top ? "none" : "";
        part.style.transform = `translateY(${top}px)`;
        part.style.height = `${Math.max(0, bottom - top)}px`;
        part.toggleAttribute("data-tight", bottom - top < readable);
      }
    };
    put();
    return view.subscribe(put);
  });
  if (scene.rows.length === 0) return null;
  const inTabs = scene.rows.some((row) => row.id === visited) ? visited : scene.rows[0]?.id;
  const { readOnly } = model.props;
  return (
    <div ref={gutter} className="jc-lanes" role="group" aria-label={words.lanes}>
      <div id={`row-keys-${desk.id}`} hidden>
        {structureWords.rows.keys}
      </div>
      {scene.rows.map((row, i) => {
        const names = ownerNames(desk, row);
        return (
          <Fragment key={row.id}>
            <button
              type="button"
              className={`jc-lane ${functionClass(row.id)}`}
              data-lane={row.id}
              title={inList(names)}
              aria-label={structureWords.rows.row(names, hand.countIn(row))}
              aria-describedby={readOnly ? undefined : `row-keys-${desk.id}`}
              tabIndex={inTabs === row.id ? 0 : -1}
              onFocus={() => setVisited(row.id)}
              {...hand.row(row.id, i)}
            >
              <span>{inList(names)}</span>
            </button>
            {!readOnly && (
              // A separator that can be moved is a widget: it takes the focus and the arrow keys.
              <div
                className="jc-lane-edge"
                data-under={row.id}
                role="separator"
                aria-orientation="horizontal"
                aria-label={structureWords.rows.height(names)}
                aria-valuenow={Math.round(row.height)}
                aria-valuemin={60}
                aria-valuemax={8000}
                tabIndex={inTabs === row.id ? 0 : -1}
                onFocus={() => setVisited(row.id)}
                {...hand.edge(row)}
              />
            )}
          </Fragment>
        );
      })}
    </div>
  );
}
