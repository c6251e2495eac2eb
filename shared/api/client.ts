/** The caller's side: typed calls over any transport. A refused call rejects with `FailureError`. */
import type { CallName, Events, Input, Output } from "./calls.ts";
import type { Language } from "../words/language.ts";
import { FailureError, type Transport, failureIn } from "./reply.ts";

export interface Client {
  call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>;
  on<E extends keyof Events>(event: E, heard: (payload: Events[E]) => void): () => void;
}

/** Refusals speak this language. */
export function createClient(transport: Transport, language: Language = "en"): Client {
  return {
    async call(name, input) {
      const reply = await transport.call(name, input);
      if (!reply.ok) throw new FailureError(failureIn(reply.error, language));
      // Both sides come from one build and the server made this from the same table.
      return reply.value as Output<typeof name>;
    },
    on(event, heard) {
      return transport.listen((e) => {
        if (e.name === event) heard(e.payload as Events[typeof event]);
      });
    },
  };
}
