/** A new journey: what it starts from, what it is called. */
import { useMemo, useState } from "react";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import { Icon } from "../../ui/index.ts";
import { overlayWords } from "../../words/overlays.ts";
import { Picture } from "../home/Picture.tsx";
import { NamingDialog } from "./NamingDialog.tsx";
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
  const start = starts.find(({ id }) => id === chosen) ?? starts.at(-1);

  async function create(name: string): Promise<void> {
    if (!start) return;
    // Who starts a journey owns it until somebody says otherwise.
    const records = start.make(name).map((record) => (record.type === "journey" ? { ...record, owner } : record));
    const id = await workspace.createJourney(records, words.label(name).slice(0, 200));
    workspace.open(null);
    standAtStart(workspace, id, start.isBlank);
  }
  return (
    <NamingDialog
      title={words.title}
      about={words.about}
      size="l"
      nameLabel={words.name}
      nameMissing={words.nameMissing}
      actionLabel={words.create}
      busyLabel={words.creating}
      offReason={readOnly ? words.readOnly : undefined}
      onAct={create}
    >
      <StartChoice
        label={words.templates}
        value={start?.id ?? ""}
        onChange={setChosen}
        options={starts.map((one) => ({
          id: one.id,
          title: one.title,
          hint: one.hint,
          facts: words.facts(one.stages, one.nodes),
          picture: one.isBlank ? <Icon name="plus" size={20} /> : <Picture of={one.picture} width={216} height={96} />,
        }))}
      />
    </NamingDialog>
  );
}
