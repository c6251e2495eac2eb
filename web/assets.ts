/** Answers with the page and its files from memory, each with the headers it must carry. */
import type { ServerResponse } from "node:http";
import type { PageFile } from "../backend/page-files.ts";
import { cacheRule, pageFile, pageHeaders } from "../shared/api/page.ts";

export function sendFile(response: ServerResponse, path: string, file: PageFile): void {
  response.writeHead(200, {
    ...pageHeaders,
    "content-type": file.type,
    "content-length": file.body.byteLength,
    "cache-control": cacheRule(path),
  });
  response.end(file.body);
}

/** The page itself; `cookie` is set when this visit has just been let in. */
export function sendPage(response: ServerResponse, file: PageFile, cookie: string | null): void {
  if (cookie !== null) response.setHeader("set-cookie", cookie);
  sendFile(response, pageFile, file);
}
