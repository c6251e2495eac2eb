/** A journey's new title, asked for in a small dialog. */
import { useState } from "react";
import type { JourneySummary } from "../../../shared/api/calls.ts";
import { useWorkspaceHandle } from "../../state/workspace-context.ts";
import { Button, Dialog, TextField } from "../../ui/index.ts";
import { homeWords as words } from "../../words/home.ts";
import { overlayWords } from "../../words/overlays.ts";
import { renameJourney } from "./journey-acts.ts";

export function RenameDialog({ journey, onClose }: { readonly journey: JourneySummary; onClose(): void }) {
  const workspace = useWorkspaceHandle();
  const [title, setTitle] = useState(journey.title);
  const [tried, setTried] = useState(false);
  const missing = title.trim() === "";
  const save = (): void => {
    setTried(true);
    if (missing) return;
    onClose();
    if (title.trim() !== journey.title) void renameJourney(workspace, journey.id, title.trim());
  };
  return (
    <Dialog
      title={words.renameTitle}
      size="s"
      isOpen
      closeName={overlayWords.close}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{overlayWords.cancel}</Button>
          <Button tone="primary" onPress={save}>
            {words.renameSave}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={words.renameLabel}
          value={title}
          onChange={setTitle}
          maxLength={200}
          error={tried && missing ? words.renameMissing : undefined}
          size="tall"
          autoFocus
          onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
        />
      </form>
    </Dialog>
  );
}
