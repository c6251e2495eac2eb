/** Gives the present state of a journey a name and a reason, to come back to. */
import { useState } from "react";
import { FailureError } from "../../../shared/api/reply.ts";
import type { Desk } from "../../state/desk.ts";
import { useWorkspaceHandle } from "../../state/workspace-context.ts";
import { Button, Dialog, TextArea, TextField, notify } from "../../ui/index.ts";
import { overlayWords } from "../../words/overlays.ts";

const words = overlayWords.checkpoint;

export function CheckpointDialog({ desk }: { readonly desk: Desk }) {
  const workspace = useWorkspaceHandle();
  const [name, setName] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const missing = name.trim() === "";

  async function save(): Promise<void> {
    setTried(true);
    if (missing || isSaving) return;
    setSaving(true);
    try {
      // What gets the name is what is stored: unsaved steps first.
      const { failure } = await desk.journey.saver.settled();
      if (failure) throw new FailureError(failure);
      const { checkpoint } = await desk.client.call("documents.checkpoint", {
        id: desk.id,
        checkpoint: desk.newId("checkpoint"),
        name: name.trim(),
        reason: reason.trim(),
      });
      desk.journey.addCheckpoint(checkpoint);
      workspace.open(null);
      notify({ text: words.done(checkpoint.name), tone: "success" });
    } catch (error) {
      setSaving(false);
      if (!(error instanceof FailureError)) throw error;
      notify({ text: error.failure.message, more: error.failure.way, tone: "error" });
    }
  }
  return (
    <Dialog
      title={words.title}
      about={words.about}
      size="s"
      isOpen
      closeName={overlayWords.close}
      onOpenChange={(isOpen) => !isOpen && workspace.open(null)}
      actions={
        <>
          <Button onPress={() => workspace.open(null)}>{overlayWords.cancel}</Button>
          <Button tone="primary" onPress={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      <form
        className="overlay-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={words.name}
          placeholder={words.namePlaceholder}
          value={name}
          onChange={setName}
          maxLength={200}
          error={tried && missing ? words.nameMissing : undefined}
          autoComplete="off"
          size="tall"
          autoFocus
        />
        <TextArea
          label={words.reason}
          placeholder={words.reasonPlaceholder}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          rows={3}
        />
      </form>
    </Dialog>
  );
}
