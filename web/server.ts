/** A server for the browsers of this computer and its user alone: guard, then page, file, events or call. */
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { setTimeout as pauseFor } from "node:timers/promises";
import type { PageFiles } from "../backend/page-files.ts";
import { failureOf } from "../shared/api/app.ts";
import { pageFile } from "../shared/api/page.ts";
import { fail } from "../shared/api/reply.ts";
import type { Reply, Transport } from "../shared/api/reply.ts";
import { readInput } from "../shared/api/wire.ts";
import { inLanguage } from "../shared/words/language.ts";
import { sendFile, sendPage } from "./assets.ts";
import { readBody } from "./body.ts";
import { streamEvents } from "./events.ts";
import { guard } from "./guard.ts";
import type { Refusal, Verdict } from "./guard.ts";
import { sendRefusal, sendReply } from "./refusal.ts";
import { openSession } from "./session.ts";
import { words } from "./words.ts";

const loopback = "127.0.0.1";

export interface ServerOptions {
  readonly app: Transport;
  /** Tried first; taken or left out: any free one. */
  readonly port?: number;
  readonly page: PageFiles;
  /** Anything but 127.0.0.1 is refused. */
  readonly host?: string;
  readonly heartbeatMs?: number;
  /** After so long without any connection `idle` is called; 0 means never. */
  readonly idleMs?: number;
  readonly idle?: () => void;
  readonly now?: () => number;
  readonly pause?: (ms: number) => Promise<void>;
}

export interface LoopbackServer {
  readonly port: number;
  /** A fresh address that lets one browser in, once, within 30 seconds. */
  newAddress(): string;
  /** Lets running calls answer (2 s at most), then closes every connection. */
  close(): Promise<void>;
}

/** Throws `refused` for a host that other computers could reach. */
export async function listenOnLoopback(options: ServerOptions): Promise<LoopbackServer> {
  const { host = loopback, heartbeatMs = 15_000, app, page } = options;
  if (host !== loopback) fail("refused", { en: words.en.notLoopback, de: inLanguage(words, "de").notLoopback });
  const file = page.get(pageFile) ?? fail("not-found", { en: "The page is missing.", de: "Die Seite fehlt." });

  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000 });
  server.maxConnections = 256;
  await listen(server, options.port ?? 0).catch((error: unknown) => {
    // Somebody else has it by now: any other will do.
    if (!options.port) throw error;
    return listen(server, 0);
  });
  const port = portOf(server);
  const session = openSession({
    port,
    now: options.now ?? (() => performance.now()),
    pause: options.pause ?? ((ms) => pauseFor(ms)),
  });
  const ground = {
    host: `${loopback}:${port}`,
    isAsset: (path: string) => page.has(path) && path !== pageFile,
    isSignedIn: session.isSignedIn,
  };
  const streams = new Set<ServerResponse>();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const verdict = guard(
      {
        method: request.method ?? "",
        url: request.url ?? "",
        headers: request.headersDistinct,
      },
      ground,
    );
    switch (verdict.to) {
      case "refusal":
        return refuseAndHangUp(response, verdict);
      case "page": {
        if (verdict.signedIn) return sendPage(response, file, null);
        if (verdict.code === null) return sendRefusal(response, noEntry("no-session", 401));
        const cookie = await session.redeem(verdict.code);
        if (cookie === null) return sendRefusal(response, noEntry("used-code", 403));
        return sendPage(response, file, cookie);
      }
      case "asset": {
        const asset = page.get(verdict.path);
        if (asset !== undefined) sendFile(response, verdict.path, asset);
        return;
      }
      case "events":
        streams.add(response);
        response.on("close", () => streams.delete(response));
        return streamEvents(response, app, heartbeatMs);
      case "call":
        return await answerCall(request, response, verdict, app);
    }
  };
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch(() => response.destroy());
  };
  server.on("request", handle);
  // Asked "may I send?", the guard decides before a byte of the body is sent.
  server.on("checkContinue", handle);
  if (options.idleMs) watchIdle(server, options.idleMs, options.idle ?? (() => undefined));

  return {
    port,
    newAddress: () => `http://${ground.host}/?code=${session.newCode()}`,
    close: () => closeGently(server, streams),
  };
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  { method, limit }: Extract<Verdict, { to: "call" }>,
  app: Transport,
): Promise<void> {
  if (request.headers.expect !== undefined) response.writeContinue();
  const text = await readBody(request, limit);
  if (text === null) {
    const refusal = { to: "refusal", status: 413, reason: "too-large", asReply: true } as const;
    return refuseAndHangUp(response, refusal);
  }
  let reply: Reply;
  try {
    reply = await app.call(method, readInput(text));
  } catch (error) {
    reply = { ok: false, error: failureOf(error) };
  }
  sendReply(response, 200, reply);
}

/** A refused request is not read to its end: with this header the connection closes behind the answer. */
function refuseAndHangUp(response: ServerResponse, refusal: Refusal): void {
  response.setHeader("connection", "close");
  sendRefusal(response, refusal);
}

function noEntry(reason: "no-session" | "used-code", status: number): Refusal {
  return { to: "refusal", status, reason, asReply: false };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, loopback, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string")
    fail("internal", { en: "No port was given.", de: "Kein Anschluss wurde vergeben." });
  return address.port;
}

function watchIdle(server: Server, idleMs: number, idle: () => void): void {
  let open = 0;
  let timer = setTimeout(idle, idleMs).unref();
  server.on("connection", (socket) => {
    open += 1;
    clearTimeout(timer);
    socket.on("close", () => {
      open -= 1;
      if (open === 0) timer = setTimeout(idle, idleMs).unref();
    });
  });
  server.on("close", () => clearTimeout(timer));
}

async function closeGently(server: Server, streams: Iterable<ServerResponse>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const stream of streams) stream.end();
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), 2_000);
  await closed;
  clearTimeout(cut);
}
