/** The room between bar and status: one journey, or two side by side with the line between them. It only composes. */
import { type ReactNode, useMemo } from "react";
import { useNarrow } from "../../panels/use-narrow.ts";
import type { Desk } from "../../state/desk.ts";
import { type Side, shownWith } from "../../state/split.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import { IconButton, classNames } from "../../ui/index.ts";
import { tabWords } from "../../words/tabs.ts";
import { workbenchWords } from "../../words/workbench.ts";
import { rail } from "./PaneLine.tsx";
import { PanePlaceContext } from "./pane-place.ts";
import "./split.css";

const words = tabWords.split;

export function Panes(props: {
  /** The active one. */
  readonly desk: Desk;
  readonly render: (desk: Desk) => ReactNode;
}) {
  const { desk, render } = props;
  const split = useWindow((state) => shownWith(state.split, desk.id));
  const inspector = useWindow((state) => state.kept.inspectorWidth);
  const share = useWindow((state) => state.kept.splitShare);
  const isOpen = useWindow((state) => state.kept.splitDetails);
  const narrow = useNarrow();
  const shown: readonly { readonly id: string; readonly side: Side | null }[] = split
    ? [
        { id: split.left, side: "left" },
        { id: split.right, side: "right" },
      ]
    : [{ id: desk.id, side: null }];
  return (
    <div
      className={classNames("panes", split && "is-split", narrow && "is-narrow", narrow && !isOpen && "is-bare")}
      style={
        {
          "--inspector": `${inspector}px`,
          "--rail": `${rail}px`,
          "--share": `${share}fr`,
          "--rest": `${1 - share}fr`,
        } as React.CSSProperties
      }
    >
      {shown.map(({ id, side }) => (
        <Place key={id} id={id} side={side} isActive={id === desk.id} render={render} />
      ))}
      {split && narrow && <DetailsRail />}
    </div>
  );
}

function Place(props: {
  readonly id: string;
  readonly side: Side | null;
  readonly isActive: boolean;
  readonly render: (desk: Desk) => ReactNode;
}) {
  const { id, side, isActive, render } = props;
  const desk = useWindow((state) => state.desks.get(id));
  const where = useMemo(() => ({ side, isActive }), [side, isActive]);
  return (
    <PanePlaceContext value={where}>
      {desk ? (
        render(desk)
      ) : (
        <div className={classNames("pane", "screen-loading", side !== null && `is-${side}`)} aria-busy="true">
          {workbenchWords.opening}
        </div>
      )}
    </PanePlaceContext>
  );
}

/** Where there is no room for three, the details lie over the drawing and are called from here. */
function DetailsRail() {
  const workspace = useWorkspaceHandle();
  const isOpen = useWindow((state) => state.kept.splitDetails);
  return (
    <aside className="pane-rail" aria-label={words.details}>
      <IconButton
        name={isOpen ? words.hideDetails : words.showDetails}
        icon="panel-right"
        tipPlacement="left"
        isOn={isOpen}
        onPress={() => workspace.keep({ splitDetails: !isOpen })}
      />
    </aside>
  );
}
