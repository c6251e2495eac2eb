/** The page's own HTTP transport against a loopback server, with the headers that a browser adds. */
import type { Transport } from "../../shared/api/reply.ts";
import { connectHttp } from "../../renderer/host/http.ts";
import type { LoopbackServer } from "../../web/server.ts";
import { openEventStream } from "./event-stream.ts";
import { signIn } from "./loopback.ts";

export async function pageOverHttp(server: LoopbackServer): Promise<Transport> {
  const origin = `http://127.0.0.1:${server.port}`;
  const cookie = await signIn(server);
  const added = { origin, cookie, "sec-fetch-site": "same-origin" };
  return connectHttp({
    fetch: (path, { credentials: _, ...init }) =>
      fetch(new URL(path, origin), { ...init, headers: { ...added, "content-type": "application/json" } }),
    stream: (path, heard) => openEventStream(origin + path, { cookie, "sec-fetch-site": "same-origin" }, heard),
  });
}
