/** Brings a journey in from a file: read, told, and only then written. */
import { useEffect, useId, useRef, useState } from "react";
import type { Output } from "../../../shared/api/calls.ts";
import { type Failure, FailureError } from "../../../shared/api/reply.ts";
import { importLimits } from "../../../shared/importers/index.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import { Button, Dialog, ErrorNotice, Icon, ProgressBar, announce, classNames, notify } from "../../ui/index.ts";
import { overlayWords } from "../../words/overlays.ts";
import { language } from "../../words/spoken.ts";
import { isPlanFile } from "../plan/plan-file.ts";
import { useFocusOn } from "./use-focus-on.ts";
import { useHostWork, wasStopped } from "./use-host-work.ts";

const words = overlayWords.import;

/** Where the import stands; each step replaces the one before. */
type Step =
  | { readonly at: "choose" }
  | { readonly at: "work"; readonly say: string; readonly done: number | "told"; readonly back: Step }
  | { readonly at: "fault"; readonly failure: Failure }
  | Ready;
interface Ready {
  readonly at: "ready";
  readonly name: string;
  readonly text: string;
  readonly preview: Output<"imports.preview">;
}
const start: Step = { at: "choose" };

export function ImportDialog() {
  const workspace = useWorkspaceHandle();
  const given = useWindow((state) => state.overlayStart.file);
  const [step, setStep] = useState<Step>(start);
  const input = useRef<HTMLInputElement>(null);
  const next = useId();
  useFocusOn(step.at, next);
  const work = useHostWork();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  // A file chosen while another is still read wins.
  const turn = useRef(0);

  async function read(file: File): Promise<void> {
    const mine = (turn.current += 1);
    const show = (next: Step): void => {
      if (turn.current === mine) setStep(next);
    };
    // A plan is read by another dialog; whoever drops one here need not know that.
    if (isPlanFile(file.name)) return workspace.open("plan", { file });
    const megabytes = importLimits.bytes / 1024 / 1024;
    if (file.size > importLimits.bytes)
      return show({
        at: "fault",
        failure: { code: "too-large", message: words.tooLarge(megabytes), place: file.name, way: words.tooLargeWay },
      });
    try {
      const reading = (share: number): Step => ({ at: "work", say: words.reading, done: share * 100, back: start });
      show(reading(0));
      const text = await readText(file, (share) => show(reading(share)));
      if (turn.current !== mine) return;
      show({ at: "work", say: words.checking(file.name), done: "told", back: start });
      const preview = await work.run((name) =>
        workspace.client.call("imports.preview", { name: file.name, text, language, work: name }),
      );
      show({ at: "ready", name: file.name, text, preview });
    } catch (error) {
      if (!wasStopped(error)) show({ at: "fault", failure: failureOf(error, file.name) });
    }
  }
  useEffect(() => {
    if (given) void read(given);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each file that is handed in
  }, [given]);

  async function commit(ready: Ready): Promise<void> {
    const { name, text } = ready;
    setStep({ at: "work", say: words.writing, done: "told", back: ready });
    try {
      const { journey, title } = await work.run((named) =>
        workspace.client.call("imports.commit", {
          name,
          text,
          origin: `${workspace.origin}-in`,
          language,
          work: named,
        }),
      );
      // Closed meanwhile, and too late to be stopped: it is told, and nobody is taken anywhere.
      const isAwaited = isHere.current;
      if (isAwaited) workspace.open(null);
      await workspace.refresh();
      if (isAwaited) await workspace.openJourney(journey);
      notify({ text: words.done(title), tone: "success" });
    } catch (error) {
      if (wasStopped(error)) stopped(ready);
      else setStep({ at: "fault", failure: failureOf(error, name) });
    }
  }
  function stopped(back: Step): void {
    setStep(back);
    announce(words.stopped, "assertive");
  }
  /** What is being written is stopped by who writes it, who alone knows whether it was in time. */
  function stop(back: Step): void {
    work.stop();
    if (back.at === "ready") return;
    turn.current += 1;
    stopped(back);
  }
  const take = (file: File | undefined): void => {
    if (file) void read(file);
  };
  return (
    <Dialog
      title={words.title}
      about={words.about}
      isOpen
      isDismissable={step.at === "choose"}
      closeName={overlayWords.close}
      onOpenChange={(isOpen) => !isOpen && workspace.open(null)}
      aside={work.isStopped && step.at !== "work" && <p className="caption muted">{words.stopped}</p>}
      actions={
        <>
          <Button onPress={() => workspace.open(null)}>{overlayWords.cancel}</Button>
          {step.at === "ready" && (
            <Button id={next} tone="primary" icon="import" onPress={() => void commit(step)}>
              {words.commit}
            </Button>
          )}
        </>
      }
    >
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      {step.at === "work" && (
        <ProgressBar
          label={step.say}
          value={step.done === "told" ? work.done : step.done}
          onCancel={() => stop(step.back)}
          cancelLabel={overlayWords.stop}
        />
      )}
      {step.at === "choose" && (
        <Drop onFile={take}>
          <b>{words.drop}</b>
          <span className="muted">{words.dropText}</span>
          <Button id={next} autoFocus onPress={() => input.current?.click()}>
            {words.choose}
          </Button>
        </Drop>
      )}
      {step.at === "fault" && (
        <ErrorNotice
          what={step.failure.message}
          where={step.failure.place}
          wayOut={step.failure.way}
          actions={
            <Button id={next} onPress={() => input.current?.click()}>
              {words.other}
            </Button>
          }
        />
      )}
      {step.at === "ready" && <Preview of={step.preview} name={step.name} onOther={() => input.current?.click()} />}
    </Dialog>
  );
}

function Preview({
  of,
  name,
  onOther,
}: {
  readonly of: Output<"imports.preview">;
  readonly name: string;
  onOther(): void;
}) {
  return (
    <div className="import-preview">
      <div className="import-head">
        <Icon name="branch" size={20} />
        <div className="grow">
          <p className="import-title">{of.title}</p>
          <p className="muted cutoff">{name}</p>
        </div>
        <Button size="small" onPress={onOther}>
          {words.other}
        </Button>
      </div>
      <h3>{words.brings}</h3>
      <ul className="import-facts">
        {[words.stages(of.stages), words.nodes(of.nodes), words.edges(of.edges), words.library(of.libraryItems)].map(
          (fact) => (
            <li key={fact}>{fact}</li>
          ),
        )}
      </ul>
      {of.renamed > 0 && <p className="muted">{words.renamed(of.renamed)}</p>}
      {of.notes.length > 0 && (
        <section className="import-notes" aria-labelledby="import-notes">
          <h3 id="import-notes">{words.notes}</h3>
          <ul>
            {of.notes.map((note) => (
              <li key={note}>
                <Icon name="info" size={14} className="is-info-mark" />
                <span>{note}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Drop({ children, onFile }: { readonly children: React.ReactNode; onFile(file: File | undefined): void }) {
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={classNames("import-drop", isOver && "is-over")}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFile(event.dataTransfer.files[0]);
      }}
    >
      <Icon name="import" size={20} />
      {children}
    </div>
  );
}

/** In pieces, so that a large file shows how far it is. `told` gets the share, 0–1. Rejects when it cannot be read. */
async function readText(file: File, told: (share: number) => void): Promise<string> {
  const reader = file
    .stream()
    .pipeThrough(new TextDecoderStream("utf-8", { fatal: true }))
    .getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    told(Math.min(1, text.length / Math.max(1, file.size)));
  }
}

function failureOf(error: unknown, name: string): Failure {
  if (error instanceof FailureError) return error.failure;
  return { code: "unreadable", message: words.notText, place: name, way: words.notTextWay };
}
