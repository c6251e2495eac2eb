/** A journey from a plan: pasted or dropped, looked at, its columns put right, and only then made, as one step. */
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Failure } from "../../../shared/api/reply.ts";
import { journeyOfSteps } from "../../../shared/importers/index.ts";
import type { Desk } from "../../state/desk.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import { tellFailure } from "../../state/tell-failure.ts";
import { Button, Dialog, TextField, announce, notify } from "../../ui/index.ts";
import { overlayWords } from "../../words/overlays.ts";
import { planWords as words } from "../../words/plan.ts";
import { addPlanSteps } from "./add-plan-steps.ts";
import { PlanPreview } from "./PlanPreview.tsx";
import { PlanSource } from "./PlanSource.tsx";
import { type PlanDraft, type PlanReading, asRead, draftPlan, faultOfLong } from "./plan-draft.ts";
import { readPlanFile } from "./plan-file.ts";
import "./plan.css";

/** With a desk the steps are added to its journey; without, they become one of their own. */
export function PlanDialog({ desk }: { readonly desk: Desk | undefined }) {
  const workspace = useWorkspaceHandle();
  const language = useWindow((state) => state.language);
  const owner = useWindow((state) => state.profile?.name ?? "");
  const given = useWindow((state) => state.overlayStart);
  const readOnly = useWindow((state) => state.about?.workspace.readOnly ?? false);
  const [refused] = useState(() => faultOfLong(given.text ?? "", language));
  const pasted = refused ? "" : (given.text ?? "");
  const [text, setText] = useState(pasted);
  const [isWriting, setWriting] = useState(pasted === "");
  const [reading, setReading] = useState<PlanReading>(asRead);
  const [fileFault, setFileFault] = useState<Failure | null>(refused);
  const [title, setTitle] = useState<string | null>(null);
  const [fileName, setFileName] = useState("");
  const [isMaking, setMaking] = useState(false);
  // Reading a thousand rows takes longer than a key stroke may.
  const deferred = useDeferredValue(text);
  const draft = useMemo(
    (): PlanDraft | null => (deferred.trim() === "" ? null : draftPlan(deferred, reading, language)),
    [deferred, reading, language],
  );
  const name = title ?? ((draft?.is === "read" && draft.table.title) || fileName || words.defaultName);
  const count = draft?.is === "read" ? draft.table.steps.length : 0;

  /** Answers whether it can be shown. What is too large to be read is too large for a field as well. */
  const take = (next: string): boolean => {
    const failure = faultOfLong(next, language);
    setFileFault(failure);
    if (failure) {
      setWriting(true);
      return false;
    }
    setText(next);
    setReading(asRead);
    return true;
  };
  const takeFile = async (file: File): Promise<void> => {
    const read = await readPlanFile(file);
    if ("failure" in read) {
      setFileFault(read.failure);
      setWriting(true);
      return;
    }
    if (!take(read.text)) return;
    setFileName(file.name.replace(/\.[^.]+$/, "").slice(0, 200));
    setWriting(false);
  };
  useEffect(() => {
    if (given.file) void takeFile(given.file);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each file that is handed in
  }, [given.file]);
  useEffect(() => {
    if (draft?.is === "read" && !isWriting) announce(words.read[draft.table.form](draft.table.steps.length));
  }, [draft, isWriting]);

  async function make(): Promise<void> {
    // What was typed last counts, not what the preview showed a moment ago.
    const now = draftPlan(text, reading, language);
    if (now.is === "fault" || now.table.steps.length === 0 || isMaking || readOnly) return;
    if (desk) {
      if (addPlanSteps(desk, now.table, notify)) workspace.open(null);
      return;
    }
    const chosen = name.trim();
    if (chosen === "") return;
    setMaking(true);
    const newId = (): string => `j${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`;
    const { records } = journeyOfSteps(now.table, { title: chosen, owner, language, newId });
    try {
      await workspace.createJourney(records, words.label(chosen).slice(0, 200));
      workspace.open(null);
      const nodes = records.filter((record) => record.type === "node").length;
      // The drawing itself shows it; a notice would lie over it.
      announce(words.made(chosen, nodes));
    } catch (error) {
      setMaking(false);
      tellFailure(error);
    }
  }
  const offReason = readOnly
    ? words.readOnly
    : count === 0
      ? words.noSteps
      : name.trim() === ""
        ? words.nameMissing
        : undefined;
  const isSource = isWriting || draft === null || draft.is === "fault";
  return (
    <Dialog
      title={desk ? words.intoTitle(desk.journeys.get(desk.id) ?? "") : words.title}
      about={words.about}
      size={draft?.is === "read" ? "full" : "l"}
      isOpen
      // Work that was put in is not lost by a press beside the window.
      isDismissable={text === ""}
      closeName={overlayWords.close}
      onOpenChange={(isOpen) => !isOpen && workspace.open(null)}
      actions={
        <>
          <Button onPress={() => workspace.open(null)}>{overlayWords.cancel}</Button>
          <Button tone="primary" offReason={offReason} onPress={() => void make()}>
            {isMaking ? words.working : desk ? words.add : words.make}
          </Button>
        </>
      }
      aside={!isSource && <Button onPress={() => setWriting(true)}>{words.change}</Button>}
    >
      <div className="plan">
        {!desk && (
          <TextField
            label={words.name}
            value={name}
            onChange={setTitle}
            maxLength={200}
            error={name.trim() === "" ? words.nameMissing : undefined}
            autoComplete="off"
          />
        )}
        {isSource && (
          <PlanSource
            text={text}
            fault={fileFault ?? (draft?.is === "fault" && text.trim() !== "" ? draft.failure : null)}
            onText={(next) => void take(next)}
            onPasted={(next) => take(next) && setWriting(false)}
            onFile={(file) => void takeFile(file)}
          />
        )}
        {draft?.is === "read" && <PlanPreview draft={draft} reading={reading} onReading={setReading} />}
      </div>
    </Dialog>
  );
}
