/** The backend through Electron's bridge. Text crosses it, so that both shells carry exactly the same values. */
import type { Transport } from "../../shared/api/reply.ts";
import { readEvent } from "../../shared/api/wire.ts";
import { exchange } from "./exchange.ts";

/** What electron/preload.cjs puts on the window. */
export interface Bridge {
  call(method: string, input: string): Promise<string>;
  listen(heard: (event: string) => void): () => void;
}

export function connectBridge(bridge: Bridge): Transport {
  return {
    call: (method, input) => exchange(method, input, (text) => bridge.call(method, text)),
    listen: (heard) =>
      bridge.listen((text) => {
        const event = readEvent(text);
        if (event !== null) heard(event);
      }),
  };
}
