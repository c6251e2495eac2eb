/** A document as a window holds it: a session whose every step is appended through the client at once. */
import type { Client } from "../../shared/api/client.ts";
import type { Input, Output } from "../../shared/api/calls.ts";
import { type AnyCall, commandRunner } from "../../shared/commands/index.ts";
import { type Entry, type Session, openSession } from "../../shared/document/index.ts";

export interface LiveDocument {
  readonly session: Session;
  readonly opened: Output<"documents.open">;
  /** Runs a command and waits for the commit. Throws what was refused. */
  do(call: AnyCall): Promise<Output<"documents.append">>;
  undo(): Promise<Output<"documents.append">>;
  redo(): Promise<Output<"documents.append">>;
}

export type WireEntries = Input<"documents.append">["entries"];

/** As it travels: what JSON cannot say is gone. */
export const asWire = (...entries: readonly Entry[]): WireEntries => JSON.parse(JSON.stringify(entries)) as WireEntries;

export async function openLive(client: Client, id: string, origin = "window-1"): Promise<LiveDocument> {
  const opened = await client.call("documents.open", { id });
  const { records, revision } = opened;
  const session = openSession({ records, revision, history: opened.history as Entry[], runner: commandRunner });
  const append = (entry: Entry) =>
    client.call("documents.append", { id, baseRevision: entry.revision - 1, entries: asWire(entry), origin });
  return {
    session,
    opened,
    async do(call) {
      const outcome = session.dispatch(call);
      if (!("entry" in outcome)) throw new Error("refused" in outcome ? outcome.refused : "nothing changed");
      return append(outcome.entry);
    },
    async undo() {
      const entry = session.undo();
      if (!entry) throw new Error("nothing to undo");
      return append(entry);
    },
    async redo() {
      const entry = session.redo();
      if (!entry) throw new Error("nothing to redo");
      return append(entry);
    },
  };
}
