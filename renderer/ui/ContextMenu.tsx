/** The menu under the right mouse button, Shift+F10 or the menu key: at the pointer, or beside what has the focus. */
import { useRef, useState, type MouseEvent, type ReactNode } from "react";
import { Popover } from "react-aria-components";
import { MenuBody, type MenuGroup } from "./Menu.tsx";

export interface ContextMenuProps {
  label: string;
  /** Asked when the menu opens, so that it fits what is selected then; empty: the browser's own menu stays away, none opens. */
  groups: () => readonly MenuGroup[];
  className?: string | undefined;
  children: ReactNode;
}

export function ContextMenu({ label, groups, className, children }: ContextMenuProps) {
  const menu = useContextMenu(label);
  return (
    <div className={className} onContextMenu={(event) => menu.open(event, groups())}>
      {children}
      {menu.element}
    </div>
  );
}

/** For parts that draw their own ground (the canvas): open it from any contextmenu event, and render `element` once. */
export function useContextMenu(label: string) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [shown, setShown] = useState<{ x: number; y: number; groups: readonly MenuGroup[] } | null>(null);

  function open(event: MouseEvent, groups: readonly MenuGroup[]): void {
    event.preventDefault();
    if (groups.length === 0) return;
    // A contextmenu event from the keyboard carries no useful point: take the focused thing's corner.
    const byKey = event.button !== 2 && !event.ctrlKey && event.detail === 0;
    const box = byKey ? document.activeElement?.getBoundingClientRect() : undefined;
    setShown({
      x: box === undefined ? event.clientX : box.left + Math.min(24, box.width / 2),
      y: box === undefined ? event.clientY : box.top + Math.min(24, box.height),
      groups,
    });
  }
  const close = (): void => setShown(null);

  const element = shown !== null && (
    <>
      <span ref={anchor} className="ui-anchor" style={{ left: shown.x, top: shown.y }} />
      <Popover
        className="ui-pop ui-pop-list ui-pop-menu"
        aria-label={label}
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => !isOpen && close()}
        placement="bottom start"
        offset={0}
        containerPadding={8}
      >
        <MenuBody label={label} groups={shown.groups} onClose={close} />
      </Popover>
    </>
  );
  return { open, close, element };
}
