/** The movable line between two panels: dragged, or moved by the arrows; Home and End go to its limits, Enter folds. */
import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { classNames } from "./class-names.ts";

export interface SplitterProps {
  /** What it sizes ("Width of the inspector"). */
  label: string;
  /** The id of the panel it sizes. */
  controls: string;
  /** Where that panel lies, seen from the line. */
  side: "left" | "right" | "top" | "bottom";
  /** Size of the panel in px. */
  value: number;
  min: number;
  max: number;
  onChange: (size: number) => void;
  /** Called when a drag or a key is done: the moment to remember the size. */
  onDone?: ((size: number) => void) | undefined;
  /** Enter, a double press: back to the given size, or fold. */
  onToggle?: (() => void) | undefined;
}

const step = 16;

export function Splitter({ label, controls, side, value, min, max, onChange, onDone, onToggle }: SplitterProps) {
  const start = useRef<{ at: number; size: number } | null>(null);
  const lies = side === "left" || side === "right" ? "x" : "y";
  const grows = side === "left" || side === "top" ? 1 : -1;
  const clamp = (size: number): number => Math.round(Math.min(max, Math.max(min, size)));
  const point = (event: PointerEvent): number => (lies === "x" ? event.clientX : event.clientY);

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { at: point(event), size: value };
  }
  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    if (start.current === null) return;
    const size = clamp(start.current.size + grows * (point(event) - start.current.at));
    if (size !== value) onChange(size);
  }
  function onPointerEnd(): void {
    if (start.current === null) return;
    start.current = null;
    onDone?.(value);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const size = sizeAfter(event.key, event.shiftKey);
    if (event.key === "Enter" && onToggle !== undefined) onToggle();
    else if (event.key === "Escape" && start.current !== null) {
      onChange(start.current.size);
      start.current = null;
    } else if (size !== undefined) {
      onChange(size);
      onDone?.(size);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
  function sizeAfter(key: string, isFine: boolean): number | undefined {
    const by = isFine ? 1 : step;
    if (key === "Home") return min;
    if (key === "End") return max;
    if (key === (lies === "x" ? "ArrowRight" : "ArrowDown")) return clamp(value + grows * by);
    if (key === (lies === "x" ? "ArrowLeft" : "ArrowUp")) return clamp(value - grows * by);
    return undefined;
  }
  return (
    <div
      className={classNames("ui-sash", `is-${lies}`)}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-controls={controls}
      aria-orientation={lies === "x" ? "vertical" : "horizontal"}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onDoubleClick={onToggle}
      onKeyDown={onKeyDown}
    />
  );
}
