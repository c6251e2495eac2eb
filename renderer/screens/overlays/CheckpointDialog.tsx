/** Gives the present state of a journey a name and a reason, to come back to. */
import { useState } from "react";
import { FailureError } from "../../../shared/api/reply.ts";
import type { Desk } from "../../state/desk.ts";
import { useWorkspaceHandle } from "../../state/workspace-context.ts";
import { TextArea, notify } from "../../ui/index.ts";
import { overlayWords } from "../../words/overlays.ts";
import { NamingDialog } from "./NamingDialog.tsx";

const words = overlayWords.checkpoint;

export function CheckpointDialog({ desk }: { readonly desk: Desk }) {
  const workspace = useWorkspaceHandle();
  const [reason, setReason] = useState("");

  async function save(name: string): Promise<void> {
    // What gets the name is what is stored: unsaved steps first.
    const { failure } = await desk.journey.saver.settled();
    if (failure) throw new FailureError(failure);
    const { checkpoint } = await desk.client.call("documents.checkpoint", {
      id: desk.id,
      checkpoint: desk.newId("checkpoint"),
      name,
      reason: reason.trim(),
    });
    desk.journey.addCheckpoint(checkpoint);
    workspace.open(null);
    notify({ text: words.done(checkpoint.name), tone: "success" });
  }
  return (
    <NamingDialog
      title={words.title}
      about={words.about}
      size="s"
      nameLabel={words.name}
      namePlaceholder={words.namePlaceholder}
      nameMissing={words.nameMissing}
      actionLabel={words.save}
      onAct={save}
    >
      <TextArea
        label={words.reason}
        placeholder={words.reasonPlaceholder}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        rows={3}
      />
    </NamingDialog>
  );
}
