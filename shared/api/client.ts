/** The caller's side: typed calls over any transport. A refused call rejects with `FailureError`. */
import type { CallName, Events, Input, Output } from "./calls.ts";
import { FailureError, type Transport } from "./reply.ts";

export interface Client {
  call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>;
  on<E extends keyof Events>(event: E, heard: (payload: Events[E]) => void): () => void;
}

export function createClient(transport: Transport): Client {
  return {
    async call(name, input) {
      const reply = await transport.call(name, input);
      if (!reply.ok) throw new FailureError(reply.error);
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
