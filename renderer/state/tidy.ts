/** Runs the automatic layout of a desk's journey in a worker and writes what it answers as one step; it can be watched and stopped. */
import type { AnyCall } from "../../shared/commands/index.ts";
import type { Tidied } from "../../shared/layout/index.ts";
import type { Desk } from "./desk.ts";
import type { LayoutAnswer, LayoutRequest } from "./layout-worker.ts";

export type TidyEnd =
  | { readonly kind: "moved"; readonly count: number }
  | { readonly kind: "tidy-already" }
  | { readonly kind: "stopped" }
  /** Somebody changed the journey meanwhile: places for what was would tear apart what is. */
  | { readonly kind: "changed" }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "failed" };

export interface TidyWork {
  /** Never rejects. */
  readonly done: Promise<TidyEnd>;
  /** From 0 to 1. */
  readonly share: number;
  subscribe(heard: () => void): () => void;
  /** Nothing is moved then. */
  stop(): void;
}

const running = new WeakMap<Desk, TidyWork>();

export const isTidying = (desk: Desk): boolean => running.has(desk);

/** `label` names the step in the history; `only`: the nodes it is about, all when left out. One at a time for each desk. */
export function startTidy(
  desk: Desk,
  { label, only }: { readonly label: string; readonly only?: readonly string[] | undefined },
): TidyWork {
  running.get(desk)?.stop();
  const { journey } = desk;
  const { revision } = journey;
  const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
  const { promise, resolve } = Promise.withResolvers<TidyEnd>();
  const listeners = new Set<() => void>();
  let share = 0;
  const end = (result: TidyEnd): void => {
    worker.terminate();
    if (running.get(desk) === work) running.delete(desk);
    resolve(result);
    for (const heard of [...listeners]) heard();
  };
  const work: TidyWork = {
    done: promise,
    get share() {
      return share;
    },
    subscribe(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    stop: () => end({ kind: "stopped" }),
  };
  worker.addEventListener("message", ({ data }: MessageEvent<LayoutAnswer>) => {
    if ("share" in data) {
      share = data.share;
      for (const heard of [...listeners]) heard();
    } else end(journey.revision === revision ? write(desk, label, data.tidied) : { kind: "changed" });
  });
  worker.addEventListener("error", () => end({ kind: "failed" }));
  worker.postMessage({ records: [...journey.doc.records()], only } satisfies LayoutRequest);
  running.set(desk, work);
  return work;
}

/** Widths first: a stage's nodes travel with its column, and the places are those in columns of the new widths. */
export function tidyCall(label: string, { moves, widths }: Tidied): AnyCall | undefined {
  const calls = [
    ...widths.map((args) => ({ name: "resize-stage", args })),
    ...(moves.length > 0 ? [{ name: "move-nodes", args: { by: "tidy", moves } }] : []),
  ];
  return calls.length === 0 ? undefined : { name: "batch", args: { label, calls } };
}

function write(desk: Desk, label: string, tidied: Tidied): TidyEnd {
  const call = tidyCall(label, tidied);
  const outcome = call && desk.journey.dispatch(call);
  if (!outcome || "unchanged" in outcome) return { kind: "tidy-already" };
  return "refused" in outcome
    ? { kind: "refused", why: outcome.refused }
    : { kind: "moved", count: tidied.moves.length };
}
