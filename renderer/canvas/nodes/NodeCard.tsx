/** One node on the page: its outline as one path, tile, words, strip, branch rows and badges; at most thirty elements. */
import { memo, useCallback, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { NodeProps } from "@xyflow/react";
import { icons, isIconName } from "../../ui/icons.ts";
import { classNames } from "../../ui/class-names.ts";
import { canvasWords as words } from "../../words/canvas.ts";
import { useCanvas } from "../model.ts";
import { briefOf, headOf, namesVersion, onNames } from "../painter/name-lines.ts";
import { noteLines } from "../painter/note-lines.ts";
import { extraPath, isQuiet, outlinePath, spinePath } from "../painter/outlines.ts";
import { rowTop } from "../scene/boxes.ts";
import type { Card } from "../scene/card.ts";
import { NodeBadges, Strip } from "./NodeBadges.tsx";

export const NodeCard = memo(function NodeCard({ id }: Pick<NodeProps, "id">) {
  const model = useCanvas();
  const { cards } = model;
  // The same function from render to render: to subscribe anew forgets the card, and a forgotten card renders again.
  const watch = useCallback((heard: () => void) => cards.watch(id, heard), [cards, id]);
  const card = useSyncExternalStore(watch, () => cards.card(id));
  // Lines of names are another font's until the own one has come.
  useSyncExternalStore(onNames, namesVersion);
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    model.setMounted(id, true);
    return () => model.setMounted(id, false);
  }, [model, id]);
  useLayoutEffect(() => {
    if (model.takesFocus(id)) ref.current?.focus({ preventScroll: true });
  });
  if (!card) return null;
  const { box } = card;
  const { outline } = box.kind;
  const painted = outline === "frame";
  return (
    <div
      ref={ref}
      className={classNames(
        "jn",
        `is-${outline}`,
        `fn-${card.tint}`,
        card.selected && "is-selected",
        card.hover && "is-hover",
        card.severity === "error" && "is-error",
        card.severity === "warning" && "is-warning",
        card.stale && "is-stale",
        card.mark && `is-marked is-${card.mark}`,
        card.dim && "is-dim",
        isQuiet(outline, box.height) && "is-quiet",
      )}
      role="button"
      tabIndex={card.focused ? 0 : -1}
      aria-label={card.spoken}
      aria-pressed={card.selected}
      aria-roledescription={words.nodeRole}
      data-node={id}
      style={{ width: box.width, height: box.height }}
    >
      {!painted && <Shape card={card} />}
      {!painted && outline !== "bar" && (
        <>
          <Inside card={card} />
          <Brief card={card} />
        </>
      )}
      <NodeBadges card={card} />
    </div>
  );
});

/** Filled at middle zooms, and shown only there. */
function Brief({ card }: { card: Card }) {
  const { briefNames } = useCanvas();
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    briefNames.show(element, card);
    return () => briefNames.leave(element);
  }, [briefNames, card]);
  return <span ref={ref} className="jn-brief" title={briefOf(card)} />;
}

function Shape({ card }: { card: Card }) {
  const { kind, width, height } = card.box;
  const d = outlinePath(kind.outline, width, height);
  const extra = extraPath(kind.outline, width, height);
  const spine = spinePath(kind.outline, kind.owned, height);
  return (
    <svg className="jn-shape" width={width} height={height} aria-hidden="true">
      {extra?.behind === true && <path className="jn-inner" d={extra.d} />}
      {card.selected && <path className="jn-ring" d={d} />}
      <path className="jn-outline" d={d} />
      {spine !== undefined && <path className="jn-spine" d={spine} />}
      {extra?.behind === false && <path className="jn-inner" d={extra.d} />}
    </svg>
  );
}

function Inside({ card }: { card: Card }) {
  const { box } = card;
  const { kind, anatomy } = box;
  if (kind.outline === "paper")
    return (
      <div className="jn-note" title={briefOf(card)}>
        {noteLines(briefOf(card), box).join("\n")}
      </div>
    );
  const { lines, summary } = headOf(card);
  return (
    <>
      <div className="jn-head" style={{ height: anatomy.head }}>
        <span className="jn-tile">
          <svg className="i" viewBox="0 0 16 16">
            <path d={isIconName(card.icon) ? icons[card.icon] : icons.help} />
          </svg>
        </span>
        <span className="jn-words">
          <span className="jn-name" title={card.name}>
            {lines.join("\n")}
          </span>
          {summary !== "" && <span className="jn-sum">{summary}</span>}
        </span>
      </div>
      {anatomy.strip > 0 && <Strip card={card} />}
      {card.rows.map((row, i) => (
        <div
          key={row.id}
          className={classNames(
            "jn-row",
            i === 0 && "is-first",
            `at-${row.side}`,
            row.open && "is-open",
            row.loop && "is-loop",
          )}
          style={{ top: rowTop(box, i) }}
        >
          {row.name}
          {row.loop && (
            <svg className="i i-12" viewBox="0 0 16 16">
              <path d={icons.loop} />
            </svg>
          )}
        </div>
      ))}
      {card.open && <i className="jn-open" />}
    </>
  );
}
