/** The one channel between the page and the backend: who may call, how much, and what comes back. */
import { failureOf } from "../shared/api/app.ts";
import { fail } from "../shared/api/reply.ts";
import type { Reply, Transport } from "../shared/api/reply.ts";
import { callLimit, readInput, writeEvent, writeReply } from "../shared/api/wire.ts";
import { isOwnSender } from "./rules.ts";

const callChannel = "itinera:call";
const eventChannel = "itinera:event";

export interface Sender {
  readonly isMainFrame: boolean;
  readonly url: string;
}

/** Always resolves with a reply's text. What a stranger sends is not even looked at. */
export async function answerCall(
  app: Transport,
  sender: Sender | null,
  method: unknown,
  input: unknown,
): Promise<string> {
  let reply: Reply;
  try {
    if (sender === null || !isOwnSender(sender))
      fail("refused", {
        en: "Only Itinera's own page may call.",
        de: "Nur die eigene Seite von Itinera darf aufrufen.",
      });
    if (typeof method !== "string" || typeof input !== "string") {
      fail("bad-input", {
        en: "A call is a method and its input, both as text.",
        de: "Ein Aufruf ist eine Methode und ihre Eingabe, beides als Text.",
      });
    }
    if (Buffer.byteLength(input) > callLimit(method)) {
      fail(
        "too-large",
        { en: "This is more than one call may carry.", de: "Das ist mehr, als auf einmal übertragen werden kann." },
        { way: { en: "Take a smaller file.", de: "Eine kleinere Datei nehmen." } },
      );
    }
    reply = await app.call(method, readInput(input));
  } catch (error) {
    reply = { ok: false, error: failureOf(error) };
  }
  return writeReply(reply);
}

/** What is needed of Electron's `ipcMain`. */
export interface CallPort {
  handle(channel: string, listener: (event: CallEvent, method: unknown, input: unknown) => Promise<string>): void;
}

export interface CallEvent {
  /** Null when the frame is gone by the time its message arrives. Only a main frame has no parent. */
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** What is needed of a window's `webContents`. */
export interface EventPort {
  isDestroyed(): boolean;
  send(channel: string, event: string): void;
}

/** Returns the function that stops the events. */
export function connectPage(app: Transport, calls: CallPort, page: EventPort): () => void {
  calls.handle(callChannel, (event, method, input) => answerCall(app, senderOf(event), method, input));
  return app.listen((event) => {
    if (!page.isDestroyed()) page.send(eventChannel, writeEvent(event));
  });
}

function senderOf({ senderFrame }: CallEvent): Sender | null {
  if (senderFrame === null) return null;
  return { isMainFrame: senderFrame.parent === null, url: senderFrame.url };
}
