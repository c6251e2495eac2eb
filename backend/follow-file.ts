/**
 * A workspace that another Itinera holds, read on while it is being written: a new private copy whenever the file went on, and the
 * windows are told what came, as if it had been written here.
 */
import { statSync } from "node:fs";
import type { App } from "../shared/api/app.ts";
import type { Events } from "../shared/api/calls.ts";
import type { HostEvent } from "../shared/api/reply.ts";
import type { Ledger } from "./services/ledger.ts";
import type { Workspace } from "./store/workspace.ts";

export interface Opened {
  readonly app: App;
  readonly workspace: Workspace;
  readonly ledger: Ledger;
}

/** ms between two looks at the file; where a copy takes long, ten times as long. */
const lookMs = 2000;

export function followFile(options: {
  readonly path: string;
  readonly first: Opened;
  readonly reopen: () => Promise<Opened>;
  readonly report: (line: string) => void;
  readonly everyMs?: number;
}): App {
  const { path, reopen, report, everyMs = lookMs } = options;
  let current = options.first;
  let seen = stampOf(path);
  let closed = false;
  let looking: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = new Set<(event: HostEvent) => void>();
  const tell = <E extends keyof Events>(name: E, payload: Events[E]): void => {
    for (const listener of [...heard]) listener({ name, payload });
  };
  const forward = (app: App): (() => void) => app.listen((event) => [...heard].forEach((listener) => listener(event)));
  let stop = forward(current.app);

  const look = async (): Promise<void> => {
    const stamp = stampOf(path);
    if (stamp === seen || stamp === undefined) return;
    const next = await reopen();
    if (closed) return next.app.close();
    seen = stamp;
    const before = current;
    const news = newsOf(before, next);
    stop();
    current = next;
    stop = forward(next.app);
    for (const { name, payload } of news) tell(name, payload as never);
    tell("overview-changed", {});
    await before.app.close();
  };
  const wait = (ms: number): void => {
    timer = setTimeout(() => {
      const start = performance.now();
      looking = look()
        // The file may be between two states, or gone for a moment: what was read stays until it can be read again.
        .catch((error: unknown) => report(`following: ${error instanceof Error ? error.message : String(error)}`))
        .finally(() => {
          if (!closed) wait(Math.max(everyMs, 10 * (performance.now() - start)));
        });
    }, ms);
    timer.unref();
  };
  wait(everyMs);
  return {
    call: (name, input) => current.app.call(name, input),
    listen(listener) {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await looking;
      stop();
      await current.app.close();
    },
  };
}

/** Size and time of the file and of its log; undefined while it is not there. */
function stampOf(path: string): string | undefined {
  const parts = [path, `${path}-wal`].map((file) => statSync(file, { bigint: true, throwIfNoEntry: false }));
  return parts[0] && parts.map((found) => (found ? `${found.ino} ${found.size} ${found.mtimeNs}` : "-")).join(" ");
}

function newsOf(before: Opened, next: Opened): { name: keyof Events; payload: unknown }[] {
  const news: { name: keyof Events; payload: unknown }[] = [];
  const known = new Map(before.workspace.cache.rows().map((row) => [row.id, row]));
  for (const row of next.workspace.cache.rows()) {
    const old = known.get(row.id);
    if (!old) continue;
    if (row.revision > old.revision) {
      const entries = next.workspace.documents.entriesAfter(row.id, old.revision);
      news.push({ name: "document-changed", payload: { id: row.id, origin: "", entries } });
    } else if (row.revision < old.revision) {
      // Another file lies there now, or an older state of it: whoever has something open asks for it anew.
      news.push({ name: "connection", payload: { state: "back" } });
    }
    if (row.kind !== "journey") continue;
    const last = before.ledger.events(row.id).at(-1)?.seq ?? 0;
    for (const event of next.ledger.events(row.id))
      if (event.seq > last) news.push({ name: "review-added", payload: { journey: row.id, event } });
  }
  return news;
}
