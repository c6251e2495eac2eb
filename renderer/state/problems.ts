/** The problems of one open journey: linted in a worker a moment after each change; answers that are no longer true are dropped. */
import type { Entry } from "../../shared/document/index.ts";
import type { Language } from "../../shared/words/language.ts";
import type { LintAnswer, LintRequest, ShownFinding } from "./linter.ts";
import type { LiveDocument } from "./live-document.ts";

export interface Problems {
  readonly findings: readonly ShownFinding[];
  /** True while the findings are those of an earlier revision. */
  readonly checking: boolean;
  readonly byRecord: ReadonlyMap<string, readonly ShownFinding[]>;
}

export interface ProblemWatch {
  /** The same as `current`, for those who keep the question and not the answer. */
  read(): Problems;
  readonly current: Problems;
  subscribe(heard: () => void): () => void;
  /** Which journeys the workspace holds, id and title. */
  learn(journeys: readonly (readonly [string, string])[]): void;
  /** Another day has begun. */
  learnDay(today: string): void;
  stop(): void;
}

/** Where the rules run: a worker, or what stands in for one. */
export interface LintLine {
  ask(request: LintRequest): void;
  /** `failed`: it no longer holds what it was told. */
  listen(heard: { answer(answer: LintAnswer): void; failed(): void }): void;
  stop(): void;
}

/** After each change, in milliseconds: while somebody drags or types nothing is reckoned in vain. */
const calm = 120;
/** So long after opening the rules wait for the drawing, in milliseconds. */
const firstFrame = 250;
/** A line that fails again and again is opened anew only so often. */
const restartPause = 1000;
const none: Problems = { findings: [], checking: true, byRecord: new Map() };

export function watchProblems(options: {
  journey: LiveDocument;
  library: LiveDocument;
  journeys: readonly (readonly [string, string])[];
  today: string;
  language: Language;
  /** A worker of its own when left out. */
  line?: LintLine;
}): ProblemWatch {
  const { journey, library, line = workerLine() } = options;
  const listeners = new Set<() => void>();
  let current = none;
  let { journeys, today } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restart: ReturnType<typeof setTimeout> | undefined;
  /** Every change makes a new one: only the answer to the newest question counts. */
  let ticket = 0;

  const set = (next: Problems): void => {
    current = next;
    for (const heard of [...listeners]) heard();
  };
  const schedule = (delay = calm): void => {
    if (!current.checking) set({ ...current, checking: true });
    ticket += 1;
    clearTimeout(timer);
    timer = setTimeout(() => line.ask({ ask: "lint", ticket }), delay);
  };
  const open = (): void => {
    line.ask({
      ask: "open",
      journey: [...journey.doc.records()],
      library: [...library.doc.records()],
      review: journey.review,
      journeys,
      today,
      language: options.language,
    });
    schedule(0);
  };
  const follow = (which: "journey" | "library") => (event: { kind: string; entry?: Entry }) => {
    if (event.kind === "entry" && event.entry) {
      line.ask({ ask: which, change: event.entry.change });
      schedule();
    } else if (event.kind === "reset") open();
    else if (event.kind === "review") {
      line.ask({ ask: "review", review: journey.review });
      schedule();
    }
  };
  const stops = [journey.subscribe(follow("journey")), library.subscribe(follow("library"))];
  const take = (answer: LintAnswer): void => {
    if (answer.ticket !== ticket) return;
    const { findings } = answer;
    const byRecord = new Map<string, ShownFinding[]>();
    for (const finding of findings) {
      if (finding.at === null) continue;
      const list = byRecord.get(finding.at);
      if (list) list.push(finding);
      else byRecord.set(finding.at, [finding]);
    }
    set({ findings, checking: false, byRecord });
  };
  line.listen({
    answer: take,
    failed() {
      if (!current.checking) set({ ...current, checking: true });
      clearTimeout(timer);
      ticket += 1;
      restart ??= setTimeout(() => {
        restart = undefined;
        open();
      }, restartPause);
    },
  });
  open();
  return {
    get current() {
      return current;
    },
    read: () => current,
    subscribe(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    learn(next) {
      journeys = next;
      line.ask({ ask: "journeys", journeys });
      schedule();
    },
    learnDay(next) {
      today = next;
      line.ask({ ask: "day", today });
      schedule();
    },
    stop() {
      clearTimeout(timer);
      clearTimeout(restart);
      for (const stop of stops) stop();
      line.stop();
    },
  };
}

function workerLine(): LintLine {
  let worker: Worker | undefined;
  let heard: Parameters<LintLine["listen"]>[0] | undefined;
  const asked: LintRequest[] = [];
  const start = (): void => {
    worker = new Worker(new URL("./lint-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", (message: MessageEvent<LintAnswer>) => heard?.answer(message.data));
    worker.addEventListener("error", () => heard?.failed());
    for (const request of asked.splice(0)) worker.postMessage(request);
  };
  // A journey of 10,000 nodes takes a while to be copied over: the drawing is shown first.
  const timer = setTimeout(start, firstFrame);
  return {
    ask(request) {
      if (worker) worker.postMessage(request);
      else asked.push(request);
    },
    listen(listener) {
      heard = listener;
    },
    stop() {
      clearTimeout(timer);
      worker?.terminate();
    },
  };
}
