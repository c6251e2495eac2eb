/** Asks why something is withdrawn: the reason stays beside it for ever. */
import { useState } from "react";
import { Button, Dialog, TextArea } from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import { overlayWords } from "../../words/overlays.ts";

const words = libraryWords.acts;

export function ReasonDialog(props: {
  readonly title: string;
  readonly about: string;
  onClose(): void;
  onReason(reason: string): void;
}) {
  const { title, about, onClose, onReason } = props;
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === "";
  return (
    <Dialog
      title={title}
      about={about}
      size="s"
      isOpen
      closeName={overlayWords.close}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{overlayWords.cancel}</Button>
          <Button
            tone="danger"
            className="is-filled"
            onPress={() => {
              setTried(true);
              if (missing) return;
              onReason(reason.trim());
              onClose();
            }}
          >
            {words.withdrawDo}
          </Button>
        </>
      }
    >
      <TextArea
        label={words.reason}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={2000}
        autoFocus
        error={tried && missing ? words.missing : undefined}
      />
    </Dialog>
  );
}
