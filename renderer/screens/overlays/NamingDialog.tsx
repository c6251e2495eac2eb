/** A dialog that cannot be answered without a name: what is named, what else is asked, and the act, which is told where it fails. */
import { type ReactNode, useState } from "react";
import { tellFailure } from "../../state/tell-failure.ts";
import { useWorkspaceHandle } from "../../state/workspace-context.ts";
import { Button, Dialog, TextField } from "../../ui/index.ts";
import { overlayWords } from "../../words/overlays.ts";

export interface NamingDialogProps {
  readonly title: string;
  readonly about: string;
  readonly size: "s" | "l";
  readonly nameLabel: string;
  readonly namePlaceholder?: string;
  readonly nameMissing: string;
  readonly actionLabel: string;
  /** While it is being done. */
  readonly busyLabel?: string;
  readonly offReason?: string | undefined;
  /** With the name as it is kept. Where it rejects the dialog stays open; where it resolves the act has closed it. */
  onAct(name: string): Promise<void>;
  /** The fields under the name. */
  readonly children: ReactNode;
}

export function NamingDialog(props: NamingDialogProps) {
  const workspace = useWorkspaceHandle();
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const missing = name.trim() === "";

  async function act(): Promise<void> {
    setTried(true);
    if (missing || isBusy || props.offReason !== undefined) return;
    setBusy(true);
    try {
      await props.onAct(name.trim());
    } catch (error) {
      setBusy(false);
      tellFailure(error);
    }
  }
  return (
    <Dialog
      title={props.title}
      about={props.about}
      size={props.size}
      isOpen
      closeName={overlayWords.close}
      onOpenChange={(isOpen) => !isOpen && workspace.open(null)}
      actions={
        <>
          <Button onPress={() => workspace.open(null)}>{overlayWords.cancel}</Button>
          <Button tone="primary" offReason={props.offReason} onPress={() => void act()}>
            {isBusy ? (props.busyLabel ?? props.actionLabel) : props.actionLabel}
          </Button>
        </>
      }
    >
      <form
        className="overlay-form"
        onSubmit={(event) => {
          event.preventDefault();
          void act();
        }}
      >
        <TextField
          label={props.nameLabel}
          placeholder={props.namePlaceholder}
          value={name}
          onChange={setName}
          maxLength={200}
          error={tried && missing ? props.nameMissing : undefined}
          autoComplete="off"
          size="tall"
          autoFocus
        />
        {props.children}
      </form>
    </Dialog>
  );
}
