/** Server-sent events for Node, read as the page's EventSource reads them. */
import { get } from "node:http";
import type { StreamEvents } from "../../renderer/host/http.ts";

/** Connects once; `broke` is told when the stream ends. Returns what closes it. */
export function openEventStream(
  address: string,
  headers: Readonly<Record<string, string>>,
  heard: StreamEvents,
): () => void {
  let rest = "";
  const request = get(address, { headers, agent: false }, (answer) => {
    if (answer.statusCode === 200) heard.opened();
    answer.setEncoding("utf8");
    answer.on("data", (chunk: string) => {
      const blocks = (rest + chunk).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) if (block.startsWith("data: ")) heard.said(block.slice(6));
    });
    answer.on("error", () => undefined);
    answer.on("close", () => heard.broke());
  });
  request.on("error", () => heard.broke());
  return () => request.destroy();
}
