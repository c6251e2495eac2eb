/** Hands a journey over as a file: the target, what stands in the way, what is lost, the file itself. */
import { useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { ExportFile, Output } from "../../../shared/api/calls.ts";
import { type Failure, FailureError } from "../../../shared/api/reply.ts";
import { sha256Hex } from "../../../shared/document/index.ts";
import { journeyHash, journeyOf } from "../../../shared/journey/index.ts";
import type { Desk } from "../../state/desk.ts";
import { useRevision } from "../../state/use-live.ts";
import { useWorkspaceHandle } from "../../state/workspace-context.ts";
import { Button, Checkbox, Dialog, ErrorNotice, ProgressBar, Select, announce } from "../../ui/index.ts";
import { overlayWords } from "../../words/overlays.ts";
import { language } from "../../words/spoken.ts";
import { type Blocker, Blockers } from "./Blockers.tsx";
import { copyText } from "./copy-text.ts";
import { handOver } from "./hand-over.ts";
import { ExportResult } from "./ExportResult.tsx";
import { useFocusOn } from "./use-focus-on.ts";
import { useHostWork, wasStopped } from "./use-host-work.ts";

const words = overlayWords.export;

/** ms until it is told that something takes long. */
const noticeable = 400;

export interface Made extends Output<"exports.make"> {
  readonly revision: number;
  readonly hash: string;
}

type Step =
  | { readonly at: "ask" }
  | { readonly at: "making" }
  | { readonly at: "blocked"; readonly by: readonly Blocker[] }
  | { readonly at: "fault"; readonly failure: Failure }
  | { readonly at: "made"; readonly made: Made }
  | { readonly at: "handing"; readonly made: Made };

export function ExportDialog({ desk }: { readonly desk: Desk }) {
  const workspace = useWorkspaceHandle();
  const revision = useRevision(desk.journey);
  const { findings } = useSyncExternalStore(desk.problems.subscribe, () => desk.problems.current);
  const asked = useMemo(() => desk.client.call("exports.targets", { language }), [desk]);
  const [targets, setTargets] = useState<Output<"exports.targets">["targets"]>([]);
  const [target, setTarget] = useState<string | null>(null);
  const [draft, setDraft] = useState(false);
  const [step, setStep] = useState<Step>({ at: "ask" });
  const work = useHostWork();
  const isHanding = useRef(false);
  const next = useId();
  useFocusOn(step.at, next);
  const known = findings.filter((finding) => finding.severity === "error" && !finding.waived);
  const blockers: readonly Blocker[] =
    step.at === "blocked" ? step.by : known.map(({ at, text, fingerprint }) => ({ at, text, fingerprint }));
  const title = journeyOf(desk.journey.doc).title;

  useEffect(() => {
    asked.then(
      ({ targets: found }) => {
        setTargets(found);
        setTarget((now) => now ?? found[0]?.id ?? null);
      },
      (error: unknown) => setStep({ at: "fault", failure: failureOf(error) }),
    );
  }, [asked]);

  async function make(): Promise<void> {
    setStep({ at: "making" });
    try {
      // Pressed before the targets are there: the first of them is what will be offered.
      const chosen = target ?? (await asked).targets[0]?.id;
      if (chosen === undefined) return setStep({ at: "ask" });
      const ask = { journey: desk.id, target: chosen, draft, language, preview: true };
      const made = await work.run(async (name) => {
        const states = await Promise.all([desk.journey.saver.settled(), desk.library.saver.settled()]);
        const unsaved = states.find(({ failure }) => failure)?.failure;
        if (unsaved) throw new FailureError(unsaved);
        return desk.client.call("exports.make", { ...ask, work: name });
      });
      setStep({
        at: "made",
        made: { ...made, revision: desk.journey.revision, hash: journeyHash(desk.journey.doc.records()) },
      });
    } catch (error) {
      if (wasStopped(error)) return stopped({ at: "ask" });
      const failure = failureOf(error);
      const by = blockersOf(failure);
      setStep(by.length > 0 ? { at: "blocked", by } : { at: "fault", failure });
    }
  }
  /** From here on it is an export: recorded first, and only what was shown is handed over. */
  async function deliver(made: Made, hand: (files: readonly ExportFile[]) => void): Promise<void> {
    if (target === null || isHanding.current) return;
    isHanding.current = true;
    // What is done at once changes nothing on the screen, and so nothing under a key that is pressed next.
    const slow = setTimeout(() => setStep({ at: "handing", made }), noticeable);
    try {
      const shown = made.files.map(({ text }) => sha256Hex(text));
      const ask = { journey: desk.id, target, draft: made.draft, language, shown };
      const { files } = await work.run((name) => desk.client.call("exports.make", { ...ask, work: name }));
      clearTimeout(slow);
      hand(files);
      setStep({ at: "made", made });
    } catch (error) {
      clearTimeout(slow);
      if (wasStopped(error)) return stopped({ at: "made", made });
      const failure = failureOf(error);
      setStep({ at: "fault", failure });
    } finally {
      isHanding.current = false;
    }
  }
  function stopped(back: Step): void {
    setStep(back);
    announce(words.stopped, "assertive");
  }
  const isAtWork = step.at === "making" || step.at === "handing";
  const reveal = (blocker: Blocker): void => {
    workspace.open(null);
    if (blocker.at !== null) desk.canvas?.reveal(blocker.at);
    desk.store.getState().set({ bottom: "problems", openFinding: blocker.fingerprint ?? null });
  };
  const change = (act: () => void): void => {
    act();
    setStep({ at: "ask" });
  };
  const isBlocked = blockers.length > 0 && !draft;
  return (
    <Dialog
      title={words.title(title)}
      size="l"
      isOpen
      closeName={overlayWords.close}
      onOpenChange={(isOpen) => !isOpen && workspace.open(null)}
      aside={<p className="caption muted">{work.isStopped ? words.stopped : words.recorded}</p>}
      actions={
        step.at === "made" || step.at === "handing" ? (
          <Actions
            offReason={isAtWork ? words.making : undefined}
            files={step.made.files}
            nextId={next}
            onDeliver={(hand) => void deliver(step.made, hand)}
          />
        ) : (
          <>
            <Button onPress={() => workspace.open(null)}>{overlayWords.cancel}</Button>
            <Button
              {...(work.isStopped ? { id: next } : {})}
              tone="primary"
              icon="export"
              offReason={isBlocked ? words.blocked(blockers.length) : step.at === "making" ? words.making : undefined}
              onPress={() => void make()}
            >
              {words.make}
            </Button>
          </>
        )
      }
    >
      <div className="export">
        <Select
          label={words.target}
          value={target}
          placeholder={words.target}
          options={targets.map(({ id, title: label, hint }) => ({ id, label, hint }))}
          hint={targets.find(({ id }) => id === target)?.hint}
          onChange={(id) => change(() => setTarget(id))}
        />
        <Checkbox
          label={words.draft}
          hint={words.draftHint}
          isSelected={draft}
          onChange={(on) => change(() => setDraft(on))}
        />
        {isBlocked && <Blockers of={blockers} onReveal={reveal} />}
        {step.at === "fault" && (
          <ErrorNotice what={step.failure.message} where={step.failure.place} wayOut={step.failure.way} />
        )}
        {isAtWork && (
          <ProgressBar label={words.making} value={work.done} onCancel={work.stop} cancelLabel={overlayWords.stop} />
        )}
        {(step.at === "made" || step.at === "handing") && (
          <ExportResult
            desk={desk}
            made={step.made}
            isStale={step.made.revision !== revision}
            onAgain={() => void make()}
            onReveal={(at) => reveal({ at, text: "" })}
          />
        )}
      </div>
    </Dialog>
  );
}

function Actions(props: {
  readonly files: readonly ExportFile[];
  readonly nextId: string;
  readonly offReason: string | undefined;
  onDeliver(hand: (files: readonly ExportFile[]) => void): void;
}) {
  const { files, nextId, offReason, onDeliver } = props;
  const [first] = files;
  return (
    <>
      {first && (
        <Button
          icon="copy"
          offReason={offReason}
          onPress={() => onDeliver(([file]) => file && void copyText(file.text, file.name))}
        >
          {words.copy}
        </Button>
      )}
      <Button id={nextId} tone="primary" icon="export" offReason={offReason} onPress={() => onDeliver(handOver)}>
        {files.length === 1 ? words.download : words.downloadAll(files.length)}
      </Button>
    </>
  );
}

function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  throw error;
}

/** The errors that a refused export names in its facts. */
function blockersOf({ code, facts }: Failure): Blocker[] {
  if (code !== "refused" || typeof facts !== "object" || facts === null || !("findings" in facts)) return [];
  const { findings } = facts;
  if (!Array.isArray(findings)) return [];
  return findings.map((one: { at: string | null; message: string }) => ({ at: one.at, text: one.message }));
}
