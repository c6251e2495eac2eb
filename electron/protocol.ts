/** Answers `app://itinera/…` from the page in memory: no file path is ever made from an address. */
import type { PageFiles } from "../backend/page-files.ts";
import { cacheRule, pageHeaders } from "../shared/api/page.ts";
import { isOwnAddress } from "./rules.ts";

export function answerPage(files: PageFiles, request: { readonly method: string; readonly url: string }): Response {
  if (!isOwnAddress(request.url)) return refuse(403);
  if (request.method !== "GET") return refuse(405);
  const { pathname } = new URL(request.url);
  const file = files.get(pathname);
  if (file === undefined) return refuse(404);
  return new Response(file.body, {
    headers: { ...pageHeaders, "content-type": file.type, "cache-control": cacheRule(pathname) },
  });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: pageHeaders });
}
