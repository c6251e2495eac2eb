/** What one journey has of the middle: beside another one with a head of its own, and a touch anywhere in it makes it the active one. */
import type { ReactNode } from "react";
import { useStore } from "zustand";
import { endSplit } from "../../actions/tab-port.ts";
import type { Desk } from "../../state/desk.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import { Chip, IconButton, classNames } from "../../ui/index.ts";
import { tabWords } from "../../words/tabs.ts";
import { PaneLine } from "./PaneLine.tsx";
import { usePanePlace } from "./pane-place.ts";

const words = tabWords.split;

export function Pane({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) {
  const workspace = useWorkspaceHandle();
  const { side, isActive } = usePanePlace();
  const title = useWindow((state) => state.journeys.find(({ id }) => id === desk.id)?.title ?? "");
  const activate = (): void => {
    if (!isActive) workspace.show(desk.id);
  };
  return (
    <div
      // One element whatever its role: a drawing must not be made anew because the other one was touched.
      role={side === null ? "presentation" : isActive ? "main" : "region"}
      id={side === null ? undefined : `pane-${side}`}
      className={classNames("pane", side !== null && `is-${side}`, isActive && "is-active")}
      aria-label={side === null ? undefined : words.pane(title, words[side])}
      // What is asked for by a press has to be asked of this journey, a menu too: before anything else hears of it.
      onPointerDownCapture={activate}
      onFocusCapture={activate}
    >
      {side !== null && <PaneHead desk={desk} title={title} />}
      {children}
      {side === "left" && <PaneLine />}
    </div>
  );
}

function PaneHead({ desk, title }: { readonly desk: Desk; readonly title: string }) {
  const workspace = useWorkspaceHandle();
  const { isActive } = usePanePlace();
  const mode = useStore(desk.store, (state) => state.mode);
  const isComparing = useStore(desk.store, (state) => state.comparing !== null);
  return (
    <div className="pane-head">
      <h2 className="pane-title">
        <button
          type="button"
          className="pane-name cutoff"
          title={title}
          aria-current={isActive ? "true" : undefined}
          onClick={() => {
            workspace.show(desk.id);
            desk.canvas?.focus();
          }}
        >
          {title}
        </button>
      </h2>
      {(isComparing || mode === "review") && <Chip>{isComparing ? words.comparing : words.review}</Chip>}
      <span className="grow" />
      <IconButton name={words.swap} icon="handoff" size="small" onPress={() => workspace.tabs.swap()} />
      <IconButton
        name={words.only(title)}
        icon="expand"
        size="small"
        onPress={() => {
          workspace.show(desk.id);
          endSplit(workspace);
        }}
      />
    </div>
  );
}

/** What is drawn; alone it is the page's main part, beside another one its pane is. */
export function PaneGround(props: {
  readonly label: string;
  /** Its name beside another one. */
  readonly labelBeside: (title: string) => string;
  readonly desk: Desk;
  readonly children: ReactNode;
}) {
  const { side } = usePanePlace();
  const title = useWindow((state) => state.journeys.find(({ id }) => id === props.desk.id)?.title ?? "");
  return (
    <div
      className="designer-canvas"
      role={side === null ? "main" : "group"}
      aria-label={side === null ? props.label : props.labelBeside(title)}
    >
      {props.children}
    </div>
  );
}
