/** Where notices appear; drawn once, at the root of the window. Pointing at one, or focusing in, keeps all of them. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { classNames } from "./class-names.ts";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";
import { dismissNotice, onNotices, readNotices, type ShownNotice } from "./notify.ts";

const marks = { success: "check", warning: "warning", error: "error" } as const;

export interface NoticesProps {
  /** Name of the region ("Notices"). */
  label: string;
  closeName: string;
}

export function Notices({ label, closeName }: NoticesProps) {
  const notices = useSyncExternalStore(onNotices, readNotices);
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  if (notices.length === 0) return null;
  return createPortal(
    // The attribute keeps it in reach while a dialog is open.
    <section
      className="ui-notices"
      aria-label={label}
      data-react-aria-top-layer="true"
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <ul className="ui-notice-list">
        {notices.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} closeName={closeName} isPaused={isPointed || isFocused} />
        ))}
      </ul>
    </section>,
    document.body,
  );
}

function NoticeItem({ notice, closeName, isPaused }: { notice: ShownNotice; closeName: string; isPaused: boolean }) {
  const { id, stay, tone = "plain" } = notice;
  const actions = [notice.action, notice.otherAction].filter((one) => one !== undefined);
  useEffect(() => {
    if (stay === null || isPaused) return;
    const timer = setTimeout(() => dismissNotice(id), stay);
    return () => clearTimeout(timer);
  }, [id, stay, isPaused]);
  return (
    <li className={classNames("ui-notice", actions.length > 1 && "has-two")}>
      {tone !== "plain" && <Icon name={marks[tone]} className={`is-${tone}-mark`} />}
      <span className="ui-notice-words">
        {notice.text}
        {notice.more !== undefined && <span className="ui-notice-more">{notice.more}</span>}
      </span>
      {actions.map((action) => (
        <Button
          key={action.label}
          size="small"
          onPress={() => {
            dismissNotice(id);
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      ))}
      <IconButton name={closeName} icon="x" size="small" onPress={() => dismissNotice(id)} />
    </li>
  );
}
