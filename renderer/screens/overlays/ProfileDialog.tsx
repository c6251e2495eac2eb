/** Who works here: a name and a role. At the very first start it has to be answered; later it can be changed. */
import { useState } from "react";
import { type Role, roles } from "../../../shared/review/index.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import { tellFailure } from "../../state/tell-failure.ts";
import { Button, Dialog, RadioGroup, TextField, notify } from "../../ui/index.ts";
import { overlayWords } from "../../words/overlays.ts";

const words = overlayWords.profile;

export function ProfileDialog() {
  const workspace = useWorkspaceHandle();
  const profile = useWindow((state) => state.profile);
  const [name, setName] = useState(profile?.name ?? "");
  const [role, setRole] = useState<Role>(profile?.role ?? "designer");
  const [tried, setTried] = useState(false);
  const isFirst = profile === null;
  const missing = name.trim() === "";

  async function save(): Promise<void> {
    setTried(true);
    if (missing) return;
    try {
      await workspace.setProfile(name.trim(), role);
      workspace.open(null);
      if (!isFirst) notify({ text: words.changed(name.trim(), words.roles[role].title), tone: "success" });
    } catch (error) {
      tellFailure(error);
    }
  }
  return (
    <Dialog
      title={isFirst ? words.first : words.change}
      about={words.about}
      isOpen
      isDismissable={!isFirst}
      closeName={isFirst ? undefined : overlayWords.close}
      onOpenChange={(isOpen) => !isOpen && !isFirst && workspace.open(null)}
      aside={<p className="caption muted">{words.later}</p>}
      actions={
        <Button tone="primary" onPress={() => void save()}>
          {isFirst ? words.start : words.save}
        </Button>
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
          hint={words.nameHint}
          error={tried && missing ? words.nameMissing : undefined}
          value={name}
          onChange={setName}
          maxLength={200}
          autoComplete="off"
          autoFocus
          size="tall"
        />
        <RadioGroup
          label={words.role}
          value={role}
          onChange={setRole}
          options={roles.map((id) => ({ id, label: words.roles[id].title, hint: words.roles[id].may }))}
        />
      </form>
    </Dialog>
  );
}
