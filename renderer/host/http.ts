/** The backend over HTTP on this machine: a POST per call, one stream of server-sent events for all listeners. */
import type { Events } from "../../shared/api/calls.ts";
import type { HostEvent, Transport } from "../../shared/api/reply.ts";
import { readEvent } from "../../shared/api/wire.ts";
import { exchange } from "./exchange.ts";

/** What an event stream reports; it connects again by itself after every `broke`. */
export interface StreamEvents {
  opened(): void;
  broke(): void;
  said(text: string): void;
}

export interface HttpGround {
  fetch(path: string, init: RequestInit): Promise<{ text(): Promise<string> }>;
  /** Opens a stream and returns what closes it. */
  stream(path: string, heard: StreamEvents): () => void;
}

const name = "connection" satisfies keyof Events;
const lost: Events[typeof name] = { state: "lost" };
const back: Events[typeof name] = { state: "back" };

export function connectHttp(ground: HttpGround): Transport {
  const listeners = new Set<(event: HostEvent) => void>();
  const tell = (event: HostEvent) => {
    for (const heard of [...listeners]) heard(event);
  };
  let close: (() => void) | null = null;
  const open = () => {
    let broken = false;
    return ground.stream("/events", {
      said(text) {
        const event = readEvent(text);
        if (event !== null) tell(event);
      },
      broke() {
        // Every attempt to get back ends here too; the first is news.
        if (broken) return;
        broken = true;
        tell({ name, payload: lost });
      },
      opened() {
        if (!broken) return;
        broken = false;
        tell({ name, payload: back });
      },
    });
  };
  return {
    call: (method, input) =>
      exchange(method, input, async (body) => {
        const response = await ground.fetch(`/call/${method}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body,
          cache: "no-store",
          credentials: "same-origin",
          redirect: "error",
        });
        return await response.text();
      }),
    listen(heard) {
      listeners.add(heard);
      close ??= open();
      return () => {
        listeners.delete(heard);
        if (listeners.size > 0) return;
        close?.();
        close = null;
      };
    },
  };
}
