/** Where a bar over the drawing begins, so that it lies on the drawing itself and not on the heads that say what is below them. */
import { type RefObject, useLayoutEffect, useState } from "react";

const margin = 12;

/** Pixels from the top of what holds the bar. */
export function useBelowHeads(bar: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(margin);
  useLayoutEffect(() => {
    const frame = bar.current?.parentElement;
    const area = frame?.querySelector(".jc-area, .outline-box");
    if (!frame || !area) return undefined;
    const head = area.querySelector(".outline-head")?.clientHeight ?? 0;
    const place = (): void =>
      setTop(area.getBoundingClientRect().top - frame.getBoundingClientRect().top + head + margin);
    place();
    const watch = new ResizeObserver(place);
    watch.observe(area);
    return () => watch.disconnect();
  }, [bar]);
  return top;
}
