/** How a refusal is told: a reply for the page's own code, a plain page for a person. */
import type { ServerResponse } from "node:http";
import { pageHeaders } from "../shared/api/page.ts";
import type { FailureCode, Reply } from "../shared/api/reply.ts";
import { writeReply } from "../shared/api/wire.ts";
import type { Language } from "../shared/words/language.ts";
import type { Refusal } from "./guard.ts";
import { type RefusalReason, type Sentence, refusalIn } from "./refusal-words.ts";

const codes: Partial<Record<RefusalReason, FailureCode>> = {
  "too-large": "too-large",
  "no-call": "unknown-call",
  "no-place": "unknown-call",
  "bad-address": "bad-input",
  "wrong-type": "bad-input",
};

export function sendRefusal(response: ServerResponse, refusal: Refusal): void {
  const { language, ...sentence } = refusalIn(response.req.headers["accept-language"], refusal.reason);
  if (refusal.allow !== undefined) response.setHeader("allow", refusal.allow);
  if (refusal.asReply) {
    const error = { code: codes[refusal.reason] ?? "refused", ...sentence } as const;
    sendReply(response, refusal.status, { ok: false, error });
  } else {
    send(response, refusal.status, "text/html; charset=utf-8", plainPage(sentence, language));
  }
}

export function sendReply(response: ServerResponse, status: number, reply: Reply): void {
  send(response, status, "application/json; charset=utf-8", writeReply(reply));
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  const body = Buffer.from(text);
  response.writeHead(status, {
    ...pageHeaders,
    "content-type": type,
    "content-length": body.byteLength,
    "cache-control": "no-store",
  });
  response.end(body);
}

/** Only sentences of ours: nothing that was asked for is repeated here. */
function plainPage({ message, way }: Sentence, language: Language): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Itinera</title><h1>${message}</h1><p>${way}</p></html>\n`;
}
