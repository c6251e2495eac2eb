/** A small App in memory, for tests of what lies between a page and the backend. */
import type { App } from "../../shared/api/app.ts";
import { failureOf } from "../../shared/api/app.ts";
import { fail } from "../../shared/api/reply.ts";
import type { HostEvent } from "../../shared/api/reply.ts";

export interface EchoApp extends App {
  /** Every call that arrived, in order. */
  readonly calls: readonly { readonly method: string; readonly input: unknown }[];
  readonly listeners: () => number;
  tell(event: HostEvent): void;
  readonly isClosed: () => boolean;
}

/**
 * `echo` and `imports.preview` give the input back, `tell` sends it as an event, `slow` answers after 100 ms,
 * `size` says how long its text is, `break` throws what no caller may see, `refuse` fails with all its fields.
 */
export function openEchoApp(): EchoApp {
  const heard = new Set<(event: HostEvent) => void>();
  const calls: { method: string; input: unknown }[] = [];
  let closed = false;
  const tell = (event: HostEvent) => {
    for (const listener of heard) listener(event);
  };
  const table: Record<string, (input: unknown) => unknown> = {
    echo: (input) => input,
    "imports.preview": (input) => input,
    size: (input) => (typeof input === "string" ? input.length : null),
    "imports.commit": (input) => (typeof input === "string" ? input.length : null),
    tell: (input) => tell({ name: "told", payload: input }),
    slow: async (input) => {
      await new Promise((done) => setTimeout(done, 100));
      return input;
    },
    break: () => {
      throw new Error("the password is in /home/someone/secret");
    },
    refuse: () => fail("refused", "No.", { place: "here", way: "Ask.", facts: { since: 3 } }),
  };
  return {
    calls,
    tell,
    listeners: () => heard.size,
    isClosed: () => closed,
    async call(method, input) {
      calls.push({ method, input });
      try {
        const run = Object.hasOwn(table, method) ? table[method] : undefined;
        if (run === undefined) fail("unknown-call", `There is no call ${JSON.stringify(method)}.`);
        return { ok: true, value: await run(input) };
      } catch (error) {
        return { ok: false, error: failureOf(error) };
      }
    },
    listen(listener) {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    close() {
      closed = true;
      return Promise.resolve();
    },
  };
}
