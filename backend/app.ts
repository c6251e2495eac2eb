/** The one composition root: a workspace file, the services over it, and the call table they answer. */
import { existsSync, realpathSync } from "node:fs";
import type { App } from "../shared/api/app.ts";
import type { Handlers } from "../shared/api/calls.ts";
import { type Failure, type HostEvent, type Reply, FailureError, makeFailure } from "../shared/api/reply.ts";
import { serveCalls } from "../shared/api/serve.ts";
import { type Opened, followFile } from "./follow-file.ts";
import { closedWords } from "./services/breath.ts";
import { aboutCalls } from "./services/about.ts";
import { type Desk, localDay } from "./services/desk.ts";
import { documentCalls } from "./services/documents.ts";
import { exportCalls } from "./services/exports.ts";
import { importCalls } from "./services/imports.ts";
import { openLedger } from "./services/ledger.ts";
import { overviewCalls } from "./services/overview.ts";
import { openProblems } from "./services/problems.ts";
import { openProfile, profileCalls } from "./services/profile.ts";
import { reviewCalls } from "./services/reviews.ts";
import { verifyCalls } from "./services/verify.ts";
import { openWorks, workCalls } from "./services/works.ts";
import { storageFailure } from "./store/faults.ts";
import { folderKind } from "./store/folder-kind.ts";
import { keepBackups } from "./store/keep-backups.ts";
import { type Access, type OpenFile, openFile } from "./store/open-file.ts";
import { openWorkspace, timeZone } from "./store/workspace.ts";

export interface AppOptions {
  /** Absolute path of a `*.itinera` file; made when it is missing. */
  readonly workspace: string;
  readonly settingsFolder: string;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** `read` takes no lock, makes no file and leaves no trace; every call that writes is refused. */
  readonly access?: Access;
  /** ms between two looks at a file that another process holds, or at our own; two seconds when left out. */
  readonly followMs?: number;
  /** Hears, as one line, of what went wrong where no reply could say so. */
  readonly report?: (line: string) => void;
}

/**
 * Rejects with a `FailureError`: `unreadable`, `newer-format`, `not-found` (only when reading), `read-only`, `disk-full`.
 * A workspace that another process holds opens for reading; `host.about` tells by whom it is held.
 */
export async function openApp(options: AppOptions): Promise<App> {
  const { report = () => undefined } = options;
  const first = await openOnce(options);
  if (first.heldBy === null || options.access === "read") return first.app;
  // Another Itinera writes to it: what it writes is to be seen here as well.
  const reopen = (): Promise<Opened> => openOnce({ ...options, access: "follow" });
  return followFile({
    path: first.workspace.path,
    first,
    reopen,
    report,
    ...(options.followMs === undefined ? {} : { everyMs: options.followMs }),
  });
}

async function openOnce(options: AppOptions): Promise<Opened & { readonly heldBy: string | null }> {
  const { settingsFolder, clock, newId, access = "write", report = () => undefined } = options;
  // One file has one name here: a link would get a lock of its own.
  const path = existsSync(options.workspace) ? realpathSync(options.workspace) : options.workspace;
  const profile = openProfile(settingsFolder, newId);
  const signature = () => ({ actor: profile.signer(), at: clock().toISOString(), zone: timeZone() });
  const file = await openFile({ path, settingsFolder, access, clock, newId, signature });
  const workspace = openWorkspace({ ...file, path, clock, actor: profile.signer });
  const backups = keepBackups({ workspace, settingsFolder, clock, report });

  const heard = new Set<(event: HostEvent) => void>();
  let closing: Promise<void> | undefined;
  const desk: Desk = {
    workspace,
    today: () => localDay(clock()),
    tell(name, payload) {
      for (const listener of [...heard]) listener({ name, payload });
    },
    isOpen: () => closing === undefined,
  };
  const ledger = openLedger(workspace);
  const problems = openProblems(desk, ledger);
  const works = openWorks(desk);
  const standing = { heldBy: file.heldBy, folder: folderKind(path), backedUpAt: backups.lastAt };
  const handlers: Handlers = {
    ...aboutCalls(desk, standing),
    ...profileCalls(desk, profile),
    ...documentCalls(desk, ledger, works),
    ...reviewCalls(desk, ledger, problems),
    ...overviewCalls(desk, ledger, problems),
    ...exportCalls(desk, problems, works),
    ...importCalls(desk, works),
    ...verifyCalls(desk),
    ...workCalls(works),
  };
  const serve = serveCalls(withStorageFailures(handlers, path), (name, error) =>
    report(`${name}: ${faultText(error)}`),
  );

  const answering = new Set<Promise<unknown>>();
  const answer = (name: string, input: unknown): Promise<Reply> => {
    const reply = serve(name, input);
    answering.add(reply);
    void reply.finally(() => answering.delete(reply));
    return reply;
  };
  const closed: Reply = {
    ok: false,
    error: makeFailure("unreachable", closedWords),
  };
  const watch = watchFile(file, options.followMs ?? watchMs, (failure) => desk.tell("file-changed", { failure }));
  const shut = async (): Promise<void> => {
    try {
      await backups.finish();
    } finally {
      // Long work stops at its next breath; nothing may read from the file after it was let go.
      await Promise.allSettled(answering);
      file.close();
    }
  };
  const app: App = {
    call: (name, input) => (closing ? Promise.resolve(closed) : answer(name, input)),
    listen(listener) {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    close() {
      clearInterval(watch);
      return (closing ??= shut());
    },
  };
  return { app, workspace, ledger, heldBy: file.heldBy };
}

const watchMs = 2000;

/** Tells once when the file was changed behind our back; every write asks for itself. */
function watchFile(
  file: Pick<OpenFile, "readOnly" | "fault">,
  everyMs: number,
  tell: (failure: Failure) => void,
): ReturnType<typeof setInterval> | undefined {
  if (file.readOnly) return undefined;
  const timer = setInterval(() => {
    const failure = file.fault();
    if (!failure) return;
    clearInterval(timer);
    tell(failure);
  }, everyMs);
  timer.unref();
  return timer;
}

/** What the disk or the database reports while a call runs reaches the caller as a failure that names the file. */
function withStorageFailures(handlers: Handlers, path: string): Handlers {
  const guarded = Object.entries(handlers).map(([name, run]) => [
    name,
    async (input: never): Promise<unknown> => {
      try {
        return await run(input);
      } catch (error) {
        const failure = storageFailure(error, path);
        throw failure ? new FailureError(failure) : error;
      }
    },
  ]);
  return Object.fromEntries(guarded) as Handlers;
}

const faultText = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
