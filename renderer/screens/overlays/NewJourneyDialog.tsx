/** A new journey: what it starts from, what it is called. */
import { useMemo, useState } from "react";
import { FailureError } from "../../../shared/api/reply.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import { Button, Dialog, Icon, TextField, notify } from "../../ui/index.ts";
import { overlayWords } from "../../words/overlays.ts";
import { Picture } from "../home/Picture.tsx";
import { StartChoice } from "./StartChoice.tsx";
import { standAtStart } from "./stand-at-start.ts";
import { allStarts } from "./starts.ts";

const words = overlayWords.create;

export function NewJourneyDialog() {
  const workspace = useWorkspaceHandle();
  const language = useWindow((state) => state.language);
  const owner = useWindow((state) => state.profile?.name ?? "");
  const wanted = useWindow((state) => state.overlayStart.template);
  const readOnly = useWindow((state) => state.about?.workspace.readOnly ?? false);
  const starts = useMemo(() => allStarts(language), [language]);
  const [chosen, setChosen] = useState(wanted ?? starts.at(-1)?.id ?? "");
  const [title, setTitle] = useState("");
  const [tried, setTried] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const missing = title.trim() === "";

  async function create(): Promise<void> {
    setTried(true);
    const start = starts.find(({ id }) => id === chosen);
    if (missing || isMaking || !start || readOnly) return;
    setMaking(true);
    const name = title.trim();
    // Who starts a journey owns it until somebody says otherwise.
    const records = start.make(name).map((record) => (record.type === "journey" ? { ...record, owner } : record));
    try {
      const id = await workspace.createJourney(records, words.label(name).slice(0, 200));
      workspace.open(null);
      standAtStart(workspace, id, start.isBlank);
    } catch (error) {
      setMaking(false);
      if (!(error instanceof FailureError)) throw error;
      notify({ text: error.failure.message, more: error.failure.way, tone: "error" });
    }
  }
  return (
    <Dialog
      title={words.title}
      about={words.about}
      size="l"
      isOpen
      closeName={overlayWords.close}
      onOpenChange={(isOpen) => !isOpen && workspace.open(null)}
      actions={
        <>
          <Button onPress={() => workspace.open(null)}>{overlayWords.cancel}</Button>
          <Button tone="primary" offReason={readOnly ? words.readOnly : undefined} onPress={() => void create()}>
            {isMaking ? words.creating : words.create}
          </Button>
        </>
      }
    >
      <form
        className="overlay-form"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextField
          label={words.name}
          value={title}
          onChange={setTitle}
          maxLength={200}
          error={tried && missing ? words.nameMissing : undefined}
          autoComplete="off"
          size="tall"
          autoFocus
        />
        <StartChoice
          label={words.templates}
          value={chosen}
          onChange={setChosen}
          options={starts.map((start) => ({
            id: start.id,
            title: start.title,
            hint: start.hint,
            facts: words.facts(start.stages, start.nodes),
            picture: start.isBlank ? (
              <Icon name="plus" size={20} />
            ) : (
              <Picture of={start.picture} width={216} height={96} />
            ),
          }))}
        />
      </form>
    </Dialog>
  );
}
