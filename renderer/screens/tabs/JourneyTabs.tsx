/** One tab per open journey: pressed, closed, moved by hand or menu, shown beside; where there are many the row scrolls and a list names them all. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { actionById } from "../../actions/index.ts";
import { endSplit, moveTab, reopenTab, showBeside } from "../../actions/tab-port.ts";
import { shownWith } from "../../state/split.ts";
import type { Workspace } from "../../state/workspace.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import {
  EndKept,
  Icon,
  IconButton,
  Menu,
  type MenuGroup,
  VisuallyHidden,
  classNames,
  useContextMenu,
} from "../../ui/index.ts";
import { tabWords as words } from "../../words/tabs.ts";
import { workbenchWords } from "../../words/workbench.ts";
import { useTabDrag } from "./use-tab-drag.ts";
import "./journey-tabs.css";

export function JourneyTabs() {
  const workspace = useWorkspaceHandle();
  const tabs = useWindow((state) => state.tabs);
  const front = useWindow((state) => state.front);
  const split = useWindow((state) => state.split);
  const journeys = useWindow((state) => state.journeys);
  const titleOf = (id: string): string => journeys.find((journey) => journey.id === id)?.title ?? id;
  const strip = useRef<HTMLDivElement>(null);
  const { drag, start } = useTabDrag(strip);
  const [asked, setAsked] = useState("");
  const menu = useContextMenu(words.menu(titleOf(asked)));
  const isCrowded = useCrowded(strip, tabs);
  const shown = shownWith(split, front);
  useEffect(() => {
    const row = strip.current;
    if (!row) return undefined;
    const bring = (): void =>
      row.querySelector('[data-tab][data-front="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
    bring();
    const watch = new ResizeObserver(bring);
    watch.observe(row);
    return () => watch.disconnect();
  }, [front, tabs]);
  return (
    <>
      <div
        ref={strip}
        className="tabs-row"
        onWheel={(event) => {
          if (event.deltaX === 0) strip.current?.scrollBy({ left: event.deltaY });
        }}
      >
        {tabs.map((id, at) => {
          const isBeside = shown !== null && id !== front && (shown.left === id || shown.right === id);
          return (
            <div
              key={id}
              data-tab={id}
              data-front={front === id}
              role="presentation"
              className={classNames(
                "top-tab is-journey",
                front === id && "is-on",
                isBeside && "is-beside",
                drag?.id === id && "is-lifted",
                drag?.before === at && "is-before",
                drag?.before === tabs.length && at === tabs.length - 1 && "is-after",
              )}
              onPointerDown={start(id)}
              onMouseDown={(event) => {
                // The middle button would begin to scroll.
                if (event.button === 1) event.preventDefault();
              }}
              onAuxClick={(event) => {
                if (event.button === 1) void workspace.closeJourney(id);
              }}
              onContextMenu={(event) => {
                setAsked(id);
                menu.open(event, menuOf(workspace, id));
              }}
            >
              <button
                type="button"
                className="top-tab-name"
                title={titleOf(id)}
                aria-current={front === id ? "page" : undefined}
                onClick={() => workspace.show(id)}
              >
                <EndKept name={titleOf(id)} />
                {isBeside && <VisuallyHidden>, {words.shownBeside}</VisuallyHidden>}
              </button>
              <button
                type="button"
                className="top-tab-close"
                aria-label={workbenchWords.closeTab(titleOf(id))}
                onPointerDown={(event) => event.stopPropagation()}
                onClick={() => void workspace.closeJourney(id)}
              >
                <Icon name="x" size={12} />
              </button>
            </div>
          );
        })}
      </div>
      {menu.element}
      {isCrowded && (
        <Menu
          label={words.all}
          trigger={<IconButton name={words.all} icon="down" />}
          groups={[
            {
              id: "tabs",
              items: tabs.map((id) => ({
                id,
                label: titleOf(id),
                isChecked: id === front,
                onAction: () => workspace.show(id),
              })),
            },
          ]}
        />
      )}
      {drag?.beside &&
        createPortal(
          <div className={classNames("tab-drop", `is-${drag.beside.side}`)} style={halfOf(drag.beside)}>
            <span>{words.dropBeside(titleOf(drag.id))}</span>
          </div>,
          document.body,
        )}
    </>
  );
}

function halfOf({ side, box }: { readonly side: "left" | "right"; readonly box: DOMRect }): React.CSSProperties {
  const width = box.width / 2;
  return { left: side === "left" ? box.left : box.left + width, top: box.top, width, height: box.height };
}

function menuOf(workspace: Workspace, id: string): readonly MenuGroup[] {
  const { tabs, front, split, journeys, closed } = workspace.store.getState();
  const at = tabs.indexOf(id);
  const titleOf = (one: string): string => journeys.find((journey) => journey.id === one)?.title ?? "";
  const shown = shownWith(split, front);
  const isInSplit = shown !== null && (shown.left === id || shown.right === id);
  const key = (action: string): string | undefined =>
    workspace.store.getState().kept.keys[action]?.[0] ?? actionById(action).keys[0];
  const isFront = id === front;
  const why = words.whyNot;
  return [
    {
      id: "beside",
      items: isInSplit
        ? [
            {
              id: "only",
              label: words.split.only(titleOf(id)),
              icon: "expand",
              onAction: () => {
                workspace.show(id);
                endSplit(workspace);
              },
            },
            { id: "swap", label: words.split.swap, icon: "handoff", onAction: () => workspace.tabs.swap() },
          ]
        : [
            {
              id: "beside",
              label: !isFront && tabs.includes(front) ? words.besideThis(titleOf(front)) : words.beside,
              icon: "panel-right",
              offReason: isFront ? why.same : tabs.includes(front) ? undefined : why.noFront,
              onAction: () => showBeside(workspace, id),
            },
          ],
    },
    {
      id: "order",
      items: [
        {
          id: "left",
          label: words.moveLeft,
          icon: "arrow-left",
          shortcut: isFront ? key("move-tab-left") : undefined,
          offReason: at === 0 ? why.atEnd : undefined,
          onAction: () => moveTab(workspace, id, at - 1),
        },
        {
          id: "right",
          label: words.moveRight,
          icon: "arrow",
          shortcut: isFront ? key("move-tab-right") : undefined,
          offReason: at === tabs.length - 1 ? why.atEnd : undefined,
          onAction: () => moveTab(workspace, id, at + 1),
        },
      ],
    },
    {
      id: "close",
      items: [
        {
          id: "close",
          label: words.close,
          icon: "x",
          shortcut: isFront ? key("close-tab") : undefined,
          onAction: () => void workspace.tabs.close([id]),
        },
        {
          id: "others",
          icon: "x",
          label: words.closeOthers,
          offReason: tabs.length < 2 ? why.oneTab : undefined,
          onAction: () => void workspace.tabs.close(tabs.filter((one) => one !== id)),
        },
        {
          id: "reopen",
          label: words.reopen,
          icon: "undo",
          shortcut: key("reopen-tab"),
          offReason: closed.some((one) => titleOf(one.id) !== "") ? undefined : why.noneClosed,
          onAction: () => reopenTab(workspace),
        },
      ],
    },
  ];
}

/** Whether the row is longer than its room. */
function useCrowded(strip: React.RefObject<HTMLElement | null>, tabs: readonly string[]): boolean {
  const [isCrowded, setCrowded] = useState(false);
  useLayoutEffect(() => {
    const row = strip.current;
    if (!row) return undefined;
    // The list's own button takes room: with it the row must not seem long enough again.
    const look = (): void => setCrowded((was) => row.scrollWidth > row.clientWidth + (was ? -32 : 1));
    look();
    const watch = new ResizeObserver(look);
    watch.observe(row);
    return () => watch.disconnect();
  }, [strip, tabs]);
  return isCrowded;
}
