/** A window over the work, for what needs a whole thought; Escape and a press beside it leave without doing anything. */
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";
import { Icon } from "./Icon.tsx";

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** s 400, m 560, l 760, full: all but a margin. */
  size?: "s" | "m" | "l" | "full" | undefined;
  /** The name of the cross; without it there is none: the dialog must be answered. */
  closeName?: string | undefined;
  /** One line under the title. */
  about?: ReactNode;
  /** Buttons at the right end, the primary one last. */
  actions?: ReactNode;
  /** At the left of the actions. */
  aside?: ReactNode;
  /** A press beside it closes it; switch off where typed work would be lost. */
  isDismissable?: boolean | undefined;
  children: ReactNode;
}

export function Dialog({
  title,
  isOpen,
  onOpenChange,
  size = "m",
  closeName,
  about,
  actions,
  aside,
  isDismissable = true,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      className="ui-scrim"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={closeName === undefined}
    >
      <Modal className={`ui-modal is-${size}`}>
        <AriaDialog className="ui-dialog">
          <header className="ui-dialog-head">
            <div className="grow">
              <Heading slot="title" className="ui-dialog-title">
                {title}
              </Heading>
              {about !== undefined && <p className="ui-dialog-about">{about}</p>}
            </div>
            {closeName !== undefined && <IconButton name={closeName} icon="x" onPress={() => onOpenChange(false)} />}
          </header>
          <div className="ui-dialog-body">{children}</div>
          {(actions !== undefined || aside !== undefined) && (
            <footer className="ui-dialog-foot">
              <div className="grow">{aside}</div>
              {actions}
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface AlertDialogProps {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** What will happen, in a sentence, and that it cannot be undone. */
  children: ReactNode;
  /** The act itself as words ("Delete workspace file"), never "OK". */
  actionLabel: string;
  cancelLabel: string;
  onAction: () => void;
}

/** Only where nothing can be undone: anything else is done at once and offered back. */
export function AlertDialog(props: AlertDialogProps) {
  const { title, isOpen, onOpenChange, children, actionLabel, cancelLabel, onAction } = props;
  return (
    <ModalOverlay className="ui-scrim" isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className="ui-modal is-s">
        <AriaDialog className="ui-dialog" role="alertdialog">
          <header className="ui-dialog-head is-alert">
            <Icon name="warning" size={20} className="is-warning-mark" />
            <div className="grow">
              <Heading slot="title" className="ui-dialog-title">
                {title}
              </Heading>
              <div className="ui-dialog-about">{children}</div>
            </div>
          </header>
          <footer className="ui-dialog-foot">
            <div className="grow" />
            <Button autoFocus onPress={() => onOpenChange(false)}>
              {cancelLabel}
            </Button>
            <Button
              tone="danger"
              className="is-filled"
              onPress={() => {
                onOpenChange(false);
                onAction();
              }}
            >
              {actionLabel}
            </Button>
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
