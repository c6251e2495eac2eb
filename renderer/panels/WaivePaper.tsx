/** Waiving a finding: a reviewer says why it may stand and until when; it is listed and counted apart. */
import { useState } from "react";
import { type Finding, ruleById, subjectOf } from "../../shared/rules/index.ts";
import { reviewerRoles } from "../../shared/review/index.ts";
import { sendAct } from "../screens/review/send-act.ts";
import type { Desk } from "../state/desk.ts";
import { useToday } from "../state/use-live.ts";
import { useWindow } from "../state/workspace-context.ts";
import { Button, DateField, FieldRows, Popover, TextArea } from "../ui/index.ts";
import { designerWords } from "../words/designer.ts";

const words = designerWords.waive;
/** A reason that says less than this explains nothing to the next reader; the record refuses it too. */
const shortest = 20;

/** The button, or nothing where the finding may not be waived or the person does not decide. */
export function WaivePaper({ desk, finding }: { readonly desk: Desk; readonly finding: Finding }) {
  const role = useWindow((state) => state.profile?.role);
  const readOnly = useWindow((state) => state.about?.workspace.readOnly ?? false);
  if (readOnly || role === undefined || !reviewerRoles.includes(role) || !ruleById(finding.rule)?.waivable) return null;
  return (
    <Popover
      title={words.title}
      width={320}
      placement="top end"
      trigger={
        <Button size="small" tone="quiet">
          {words.open}
        </Button>
      }
    >
      {(close) => <Form desk={desk} finding={finding} onDone={close} />}
    </Popover>
  );
}

function Form(props: { readonly desk: Desk; readonly finding: Finding; onDone(): void }) {
  const { desk, finding, onDone } = props;
  const today = useToday(desk);
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState<string | null>(null);
  const missing = shortest - reason.trim().length;
  const send = async (): Promise<void> => {
    if (until === null) return;
    const { rule, fingerprint } = finding;
    const act = {
      act: "waive",
      id: desk.newId("waiver"),
      journey: desk.id,
      rule,
      fingerprint,
      reason: reason.trim(),
      until,
      subject: subjectOf(finding, { journey: desk.journey.doc, library: desk.library.doc, today }),
    } as const;
    if (await sendAct(desk, act)) onDone();
  };
  return (
    <>
      <p className="insp-under">{words.about}</p>
      {finding.lapsed && <p className="insp-under">{words.before(finding.lapsed.by, finding.lapsed.reason)}</p>}
      <FieldRows>
        <TextArea label={words.reason} layout="stack" rows={3} autoFocus value={reason} onChange={setReason} />
        <DateField label={words.until} value={until} min={today} onChange={setUntil} />
      </FieldRows>
      <div className="insp-acts">
        <Button
          size="small"
          tone="primary"
          offReason={
            missing > 0 ? words.more(missing) : until === null ? words.noDay : until < today ? words.past : undefined
          }
          onPress={() => void send()}
        >
          {words.send}
        </Button>
      </div>
    </>
  );
}
