/**
 * Calls, replies and events as JSON text: the same text over HTTP and over Electron's channel, so that no
 * shell can carry a value that another one loses (dates, maps, class instances, getters).
 */
import type { CallName } from "./calls.ts";
import { fail } from "./reply.ts";
import type { HostEvent, Reply } from "./reply.ts";

const megabyte = 1024 * 1024;

/** Bytes that one call may carry: most carry a name or two, a few a whole journey or a file of 32 MB as text. */
export const callLimits = { usual: megabyte, whole: 34 * megabyte } as const;

/** Deleting, pasting or undoing a large selection is one entry with every record in it: an edit is never too large to save. */
const carryWholes: ReadonlySet<string> = new Set<CallName>([
  "imports.preview",
  "imports.commit",
  "documents.create",
  "documents.append",
]);

/** Nesting that one input may have: far above any record, far below where a recursive parser gives up (2,000). */
export const deepestInput = 128;

/** A call's method: words joined by dots, as in `journey.apply`. Nothing else is looked at further. */
export const methodShape = /^[a-z][A-Za-z0-9-]*(\.[a-z][A-Za-z0-9-]*)*$/;

/** Bytes allowed for this call. */
export function callLimit(method: string): number {
  return carryWholes.has(method) ? callLimits.whole : callLimits.usual;
}

/** No input is no text: JSON has no word for `undefined`. */
export function writeInput(input: unknown): string {
  return input === undefined ? "" : JSON.stringify(input);
}

/** Throws `bad-input` on text that is not JSON or nests deeper than {@link deepestInput}. */
export function readInput(text: string): unknown {
  if (text === "") return undefined;
  if (nesting(text) > deepestInput) {
    fail("bad-input", {
      en: `The input nests deeper than ${deepestInput} levels.`,
      de: `Die Eingabe ist tiefer als ${deepestInput} Ebenen verschachtelt.`,
    });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return fail("bad-input", { en: "The input is not JSON.", de: "Die Eingabe ist kein JSON." });
  }
}

export function writeReply(reply: Reply): string {
  return JSON.stringify(reply);
}

const unreadable = { en: "The answer could not be read.", de: "Die Antwort ist nicht lesbar." };

/** Throws `internal` when the text is not a reply: something else than the backend has answered. */
export function readReply(text: string): Reply {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail("internal", unreadable);
  }
  if (typeof value === "object" && value !== null && "ok" in value) {
    // A value that was undefined has no key in JSON.
    if (value.ok === true) return { ok: true, value: "value" in value ? value.value : undefined };
    if (value.ok === false && "error" in value) return value as Reply;
  }
  return fail("internal", unreadable);
}

export function writeEvent(event: HostEvent): string {
  return JSON.stringify(event);
}

/** Null when the text is no event: one that cannot be read must not stop the ones after it. */
export function readEvent(text: string): HostEvent | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("name" in value)) return null;
    if (typeof value.name !== "string") return null;
    return { name: value.name, payload: "payload" in value ? value.payload : undefined };
  } catch {
    return null;
  }
}

/** How deep brackets nest outside strings; counted before parsing, because validating deep values overflows. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return deepest;
}
