/** The names of the rows at the left: they stay there while the drawing moves beneath, and are as tall as their rows. */
import { useEffect, useLayoutEffect, useReducer, useRef } from "react";
import { functionWords } from "../../../shared/journey/index.ts";
import { inLanguage } from "../../../shared/words/language.ts";
import { functionClass } from "../../ui/function-colour.ts";
import { canvasWords as words } from "../../words/canvas.ts";
import { inList } from "../../words/spoken.ts";
import { useCanvas } from "../model.ts";

/** A name needs this much of its row, in px. */
const readable = 60;

export function LaneGutter() {
  const model = useCanvas();
  const { scene, view, desk } = model;
  const gutter = useRef<HTMLDivElement>(null);
  const [, again] = useReducer((n: number) => n + 1, 0);
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
        const row = scene.rows.find((one) => one.id === part.dataset["lane"]);
        if (!row) continue;
        // Only what is in sight, so that the name stands in the middle of what one sees of its row.
        const top = Math.max(-1, Math.round(row.y * zoom + y));
        const bottom = Math.min(view.height + 1, Math.round((row.y + row.height) * zoom + y));
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
  const said = inLanguage(functionWords, desk.facts().language);
  return (
    <div ref={gutter} className="jc-lanes" role="group" aria-label={words.lanes}>
      {scene.rows.map((row) => (
        <div key={row.id} className={`jc-lane ${functionClass(row.id)}`} data-lane={row.id}>
          <span>{inList(row.owners.map((owner) => said[owner]))}</span>
        </div>
      ))}
    </div>
  );
}
