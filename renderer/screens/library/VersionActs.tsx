/** What can be done with a version: send it for review, record its approval, withdraw it. */
import { useState } from "react";
import { sayDay } from "../../../shared/kinds/index.ts";
import type { ModuleRecord, VersionRecord } from "../../../shared/library/index.ts";
import { reviewerRoles } from "../../../shared/review/index.ts";
import { useWindow } from "../../state/workspace-context.ts";
import { Button, DateField, Dialog, TextField, notify } from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import { overlayWords } from "../../words/overlays.ts";
import { useForm } from "./form-ground.ts";
import { recordApproval, sendForReview, withdrawVersion } from "./library-acts.ts";
import { ReasonDialog } from "./ReasonDialog.tsx";

const words = libraryWords.acts;

export function VersionActs({ module, version }: { readonly module: ModuleRecord; readonly version: VersionRecord }) {
  const { library, today, isReadOnly } = useForm();
  const [asking, setAsking] = useState<"approval" | "withdrawal" | null>(null);
  const reviews = useWindow(({ profile }) => profile !== null && reviewerRoles.includes(profile.role));
  if (isReadOnly || version.withdrawn) return null;
  const { name } = module;
  return (
    <div className="ui-acts version-acts">
      {!version.inReview && version.approval === null && (
        <Button size="small" icon="send" onPress={() => sendForReview(library, module, version)}>
          {words.send}
        </Button>
      )}
      {version.approval === null && (
        <Button
          size="small"
          icon="seal"
          offReason={reviews ? undefined : words.onlyReviewers}
          onPress={() => setAsking("approval")}
        >
          {words.approve}
        </Button>
      )}
      {(version.inReview || version.approval !== null) && (
        <Button size="small" tone="danger" onPress={() => setAsking("withdrawal")}>
          {words.withdraw}
        </Button>
      )}
      {asking === "approval" && <ApprovalDialog module={module} version={version} onClose={() => setAsking(null)} />}
      {asking === "withdrawal" && (
        <ReasonDialog
          title={words.withdrawTitle(name, version.number)}
          about={words.withdrawAbout}
          onClose={() => setAsking(null)}
          onReason={(reason) => {
            if (withdrawVersion(library, module, version, today, reason))
              notify({ text: words.withdrawn(name, version.number), tone: "success" });
          }}
        />
      )}
    </div>
  );
}

function ApprovalDialog({
  module,
  version,
  onClose,
}: {
  readonly module: ModuleRecord;
  readonly version: VersionRecord;
  onClose(): void;
}) {
  const { library, today, language } = useForm();
  const me = useWindow(({ profile }) => profile?.name ?? "");
  const [id, setId] = useState("");
  const [by, setBy] = useState(me);
  const [on, setOn] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const missing = (text: string): string | undefined => (tried && text.trim() === "" ? words.missing : undefined);
  const untilFault =
    until === null
      ? words.missing
      : until < today
        ? words.past
        : on !== null && until < on
          ? words.beforeOn
          : undefined;

  function save(): void {
    setTried(true);
    if (id.trim() === "" || by.trim() === "" || on === null || until === null || untilFault !== undefined) return;
    if (!recordApproval(library, module, version, { id: id.trim(), by: by.trim(), on, validUntil: until })) return;
    onClose();
    notify({ text: words.approved(module.name, version.number, sayDay(until, today, language)), tone: "success" });
  }
  return (
    <Dialog
      title={words.approveTitle(module.name, version.number)}
      about={words.approveAbout}
      size="s"
      isOpen
      closeName={overlayWords.close}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{overlayWords.cancel}</Button>
          <Button tone="primary" onPress={save}>
            {words.approveDo}
          </Button>
        </>
      }
    >
      <form
        className="overlay-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={words.approvalId}
          value={id}
          onChange={setId}
          maxLength={200}
          error={missing(id)}
          autoComplete="off"
          autoFocus
        />
        <TextField
          label={words.by}
          value={by}
          onChange={setBy}
          maxLength={200}
          error={missing(by)}
          autoComplete="off"
        />
        <DateField
          label={words.on}
          value={on}
          onChange={setOn}
          max={today}
          error={tried && on === null ? words.missing : undefined}
        />
        <DateField label={words.until} value={until} onChange={setUntil} error={tried ? untilFault : undefined} />
      </form>
    </Dialog>
  );
}
