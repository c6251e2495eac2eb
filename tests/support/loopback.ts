/** A listening loopback server over an App in memory, and a browser's manners towards it. */
import type { PageFiles } from "../../backend/page-files.ts";
import type { Transport } from "../../shared/api/reply.ts";
import { listenOnLoopback } from "../../web/server.ts";
import type { LoopbackServer, ServerOptions } from "../../web/server.ts";
import { rawRequest } from "./raw-http.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

export const smallPage: PageFiles = new Map([
  ["/index.html", { body: bytes("<!doctype html><title>Itinera</title>"), type: "text/html" }],
  ["/assets/main-x1.js", { body: bytes("export {}"), type: "text/javascript" }],
]);

export function listenWith(app: Transport, more: Partial<ServerOptions> = {}): Promise<LoopbackServer> {
  return listenOnLoopback({ app, page: smallPage, ...more });
}

export type Header = readonly [string, string];

/** The headers that our own page's calls carry, in a form that each test can bend. */
export function callHeaders(port: number, cookie: string, length: number): Header[] {
  return [
    ["Host", `127.0.0.1:${port}`],
    ["Cookie", cookie],
    ["Origin", `http://127.0.0.1:${port}`],
    ["Sec-Fetch-Site", "same-origin"],
    ["Content-Type", "application/json"],
    ["Content-Length", String(length)],
  ];
}

/** With `name` given another value, or left out when it is null. */
export function withHeader(headers: readonly Header[], name: string, value: string | null): Header[] {
  const rest = headers.filter(([known]) => known !== name);
  return value === null ? rest : [...rest, [name, value]];
}

/** Uses up a fresh code; the cookie is the pair `name=value`. */
export async function signIn(server: LoopbackServer): Promise<string> {
  const { search } = new URL(server.newAddress());
  const answer = await rawRequest(server.port, {
    target: `/${search}`,
    headers: [["Host", `127.0.0.1:${server.port}`]],
  });
  const cookie = answer.headers["set-cookie"]?.split(";")[0];
  if (cookie === undefined) throw new Error(`Not let in: ${answer.status}`);
  return cookie;
}
