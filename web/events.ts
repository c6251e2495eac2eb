/** Hands the backend's events to a window as server-sent events, for as long as the window listens. */
import type { ServerResponse } from "node:http";
import type { Transport } from "../shared/api/reply.ts";
import { pageHeaders } from "../shared/api/page.ts";
import { writeEvent } from "../shared/api/wire.ts";

/** Bytes that may wait for a window that does not read; then it is cut off, and comes back and asks afresh. */
const longestQueue = 8 * 1024 * 1024;

export function streamEvents(response: ServerResponse, app: Transport, heartbeatMs: number): void {
  response.writeHead(200, {
    ...pageHeaders,
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
  });
  // A first line at once: the window learns that it is connected, not only that it has asked.
  response.write("retry: 1000\n: here\n\n");
  const push = (text: string) => {
    if (response.writableLength > longestQueue) response.destroy();
    else response.write(text);
  };
  const stop = app.listen((event) => push(`data: ${writeEvent(event)}\n\n`));
  const heartbeat = setInterval(() => push(": still here\n\n"), heartbeatMs);
  response.on("close", () => {
    clearInterval(heartbeat);
    stop();
  });
}
