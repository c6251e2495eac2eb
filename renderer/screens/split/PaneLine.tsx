/** The line between two journeys: moved by hand or by the arrows, and back to the middle by Enter. */
import { useCallback, useRef, useSyncExternalStore } from "react";
import { useNarrow } from "../../panels/use-narrow.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import { Splitter } from "../../ui/index.ts";
import { tabWords } from "../../words/tabs.ts";

/** Pixels of the palette's rail, and of the rail that stands for the details where the window is narrow. */
export const rail = 44;
/** Less of a journey tells nothing. */
const least = 240;

/** Stands in the left one, at its right edge. */
export function PaneLine() {
  const workspace = useWorkspaceHandle();
  const inspector = useWindow((state) => state.kept.inspectorWidth);
  const share = useWindow((state) => state.kept.splitShare);
  const narrow = useNarrow();
  const anchor = useRef<HTMLDivElement>(null);
  const width = useSyncExternalStore(
    useCallback((heard) => {
      const panes = anchor.current?.closest(".panes");
      const watch = new ResizeObserver(heard);
      if (panes) watch.observe(panes);
      return () => watch.disconnect();
    }, []),
    () => anchor.current?.closest(".panes")?.clientWidth ?? 0,
  );
  const room = Math.max(2 * least, width - rail - (narrow ? rail : inspector));
  return (
    <div ref={anchor} className="pane-line">
      <Splitter
        label={tabWords.split.divider}
        controls="pane-left"
        side="left"
        value={Math.round(share * room)}
        min={least}
        max={room - least}
        onChange={(size) => workspace.keep({ splitShare: Math.min(0.8, Math.max(0.2, size / room)) })}
        onToggle={() => workspace.keep({ splitShare: 0.5 })}
      />
    </div>
  );
}
