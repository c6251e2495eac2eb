/** A line to a real backend on which calls wait, fail, or lose their answers when the test says so. */
import type { Reply, Transport } from "../../shared/api/reply.ts";

export interface UnevenLine extends Transport {
  /** From now on: calls fail before they arrive, their answers are lost, or all is well. */
  set(mode: "well" | "down" | "deaf"): void;
  /** Calls wait until they are let go. */
  hold(): () => void;
  /** Names of the calls that were made. */
  readonly called: readonly string[];
}

const down: Reply = { ok: false, error: { code: "unreachable", message: "The line is down." } };

export function unevenLine(to: Transport): UnevenLine {
  let mode: "well" | "down" | "deaf" = "well";
  let gate: Promise<void> | undefined;
  const called: string[] = [];
  return {
    called,
    set(next) {
      mode = next;
    },
    hold() {
      let open = (): void => undefined;
      gate = new Promise((resolve) => {
        open = () => {
          gate = undefined;
          resolve();
        };
      });
      return open;
    },
    async call(method, input) {
      called.push(method);
      const wait = gate;
      // As over a real line: what is changed here later must not change what was sent.
      const sent = structuredClone(input);
      await wait;
      if (mode === "down") return down;
      const reply = await to.call(method, sent);
      return mode === "deaf" ? down : reply;
    },
    listen: (heard) => to.listen(heard),
  };
}
