/** One step of the tour on paper: beside the thing it speaks of, following it, in reach by F6, and never in the way of a click. */
import { useLayoutEffect, useRef, useState } from "react";
import { Button, Kbd } from "../ui/index.ts";
import { tourWords as words } from "../words/tour.ts";
import { type Box, type Standing, beside } from "./beside.ts";

/** How often the paper looks where its thing is now, in ms: things move when the drawing is panned. */
const pause = 200;
/** px that the menus of the canvas are wider than a node. */
const menuWidth = 112;

export interface TourPaperProps {
  readonly title: string;
  readonly place: string;
  readonly text: string;
  readonly alternative: string;
  readonly keys: string | undefined;
  /** CSS selectors; it stands beside the first that is in sight. */
  readonly at: readonly string[];
  /** It keeps clear of a menu that opens there. */
  readonly isWide: boolean;
  readonly onSkip?: () => void;
  readonly onLeave?: () => void;
  readonly onKeep?: () => void;
  readonly onPutAway?: () => void;
}

export function TourPaper(props: TourPaperProps) {
  const { title, place, text, alternative, keys, at, isWide, onSkip, onLeave, onKeep, onPutAway } = props;
  const paper = useRef<HTMLElement>(null);
  const [standing, setStanding] = useState<Standing | null>(null);
  const wanted = at.join("|");
  useLayoutEffect(() => {
    const look = (): void => {
      const size = paper.current?.getBoundingClientRect();
      const thing = at.map((selector) => document.querySelector(selector)).find(isInSight);
      if (!size || !thing) return;
      const box = thing.getBoundingClientRect();
      const standIn = (room: Box): Standing => beside(box, size, room, isWide ? menuWidth : undefined);
      // Beside what is drawn it stays on the drawing: the panels show what the step is about.
      const drawing = thing.closest(".jc-area")?.getBoundingClientRect();
      const near = drawing && standIn(drawing);
      const next =
        near && near.side !== "over" ? near : standIn({ x: 0, y: 0, width: innerWidth, height: innerHeight - 24 });
      setStanding((now) => (now && now.x === next.x && now.y === next.y && now.side === next.side ? now : next));
    };
    look();
    const timer = setInterval(look, pause);
    addEventListener("resize", look);
    return () => {
      clearInterval(timer);
      removeEventListener("resize", look);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the list is new with every drawing, its words are not
  }, [wanted, isWide]);
  return (
    <aside
      ref={paper}
      className={`tour is-${standing?.side ?? "over"}`}
      aria-label={words.name}
      data-tour
      style={standing ? { transform: `translate(${standing.x}px, ${standing.y}px)` } : { visibility: "hidden" }}
    >
      <p className="tour-place">{place}</p>
      <h2 className="tour-title" tabIndex={-1}>
        {title}
        {keys && <Kbd keys={keys} />}
      </h2>
      <p>{text}</p>
      {alternative !== "" && <p className="muted">{alternative}</p>}
      <div className="tour-acts">
        {onLeave && (
          <Button size="small" onPress={onLeave}>
            {words.leave}
          </Button>
        )}
        {onSkip && (
          <Button size="small" tone="quiet" onPress={onSkip}>
            {words.skip}
          </Button>
        )}
        {onKeep && (
          <Button size="small" tone="primary" onPress={onKeep}>
            {words.finish.keep}
          </Button>
        )}
        {onPutAway && (
          <Button size="small" onPress={onPutAway}>
            {words.finish.away}
          </Button>
        )}
      </div>
      {onLeave && (
        <p className="tour-keys faint">
          {words.escape} · {words.reachHint}
        </p>
      )}
    </aside>
  );
}

function isInSight(thing: Element | null): thing is Element {
  if (!thing) return false;
  const { width, height, right, bottom, left, top } = thing.getBoundingClientRect();
  return width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
}
