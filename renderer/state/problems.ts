/** The problems of one open journey: linted in a worker a moment after each change; results for an old revision are dropped. */
import type { Entry } from "../../shared/document/index.ts";
import type { Language } from "../../shared/words/language.ts";
import type { LintAnswer, LintRequest, ShownFinding } from "./lint-worker.ts";
import type { LiveDocument } from "./live-document.ts";

export interface Problems {
  readonly findings: readonly ShownFinding[];
  /** True while the findings are those of an earlier revision. */
  readonly checking: boolean;
  readonly byRecord: ReadonlyMap<string, readonly ShownFinding[]>;
}

export interface ProblemWatch {
  readonly current: Problems;
  subscribe(heard: () => void): () => void;
  stop(): void;
}

const calm = 120;
const none: Problems = { findings: [], checking: true, byRecord: new Map() };

export function watchProblems(options: {
  journey: LiveDocument;
  library: LiveDocument;
  journeys: readonly (readonly [string, string])[];
  today: string;
  language: Language;
}): ProblemWatch {
  const { journey, library } = options;
  const worker = new Worker(new URL("./lint-worker.ts", import.meta.url), { type: "module" });
  const ask = (request: LintRequest): void => worker.postMessage(request);
  const listeners = new Set<() => void>();
  let current = none;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (next: Problems): void => {
    current = next;
    for (const heard of [...listeners]) heard();
  };
  const schedule = (delay = calm): void => {
    if (!current.checking) set({ ...current, checking: true });
    clearTimeout(timer);
    timer = setTimeout(() => ask({ ask: "lint", revision: journey.revision }), delay);
  };
  const open = (): void => {
    ask({
      ask: "open",
      journey: [...journey.doc.records()],
      library: [...library.doc.records()],
      review: journey.review,
      journeys: options.journeys,
      today: options.today,
      language: options.language,
    });
    schedule(0);
  };
  const follow = (which: "journey" | "library") => (event: { kind: string; entry?: Entry }) => {
    if (event.kind === "entry" && event.entry) {
      ask({ ask: which, change: event.entry.change });
      schedule();
    } else if (event.kind === "reset") open();
    else if (event.kind === "review") {
      ask({ ask: "review", review: journey.review });
      schedule();
    }
  };
  const stops = [journey.subscribe(follow("journey")), library.subscribe(follow("library"))];
  worker.addEventListener("message", (message: MessageEvent<LintAnswer>) => {
    const { revision, findings } = message.data;
    if (revision !== journey.revision) return;
    const byRecord = new Map<string, ShownFinding[]>();
    for (const finding of findings) {
      if (finding.at === null) continue;
      const list = byRecord.get(finding.at);
      if (list) list.push(finding);
      else byRecord.set(finding.at, [finding]);
    }
    set({ findings, checking: false, byRecord });
  });
  open();
  return {
    get current() {
      return current;
    },
    subscribe(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    stop() {
      clearTimeout(timer);
      for (const stop of stops) stop();
      worker.terminate();
    },
  };
}
