/** What crosses from a shell to the backend and back: plain tagged data, so that a reply is never lost on the way. */
import { z } from "zod";
import { type Language, type Localized, inLanguage } from "../words/language.ts";

/** Why a call failed. `way` (the way out) is a sentence a person can act on; `place` names the file, record or field. */
export const failureCodes = [
  "bad-input",
  "unknown-call",
  "not-found",
  "refused",
  "read-only",
  "stale-revision",
  "newer-format",
  "unreadable",
  "disk-full",
  "locked",
  "too-large",
  "cancelled",
  "unreachable",
  "internal",
] as const;

export const Failure = z.object({
  code: z.enum(failureCodes),
  message: z.string(),
  place: z.string().optional(),
  way: z.string().optional(),
  /** Message and way out in the other languages: whoever refuses rarely knows who will read it. `failureIn` picks. */
  spoken: z.strictObject({ de: z.strictObject({ message: z.string(), way: z.string().optional() }) }).optional(),
  /** Facts a caller may need to recover, for example the entries missed on `stale-revision`. */
  facts: z.unknown().optional(),
});
export type Failure = z.infer<typeof Failure>;
export type FailureCode = (typeof failureCodes)[number];

export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Failure };

/** What the backend tells every shell without being asked. */
export interface HostEvent {
  readonly name: string;
  readonly payload: unknown;
}

/** One way to reach the backend: in-process, HTTP on loopback, or Electron IPC. */
export interface Transport {
  call(method: string, input: unknown): Promise<Reply>;
  listen(heard: (event: HostEvent) => void): () => void;
}

/** An error that carries a failure: thrown inside, turned into a reply at the border. */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.name = "FailureError";
    this.failure = failure;
  }
}

/** A sentence in every language, or one that was made for its reader. */
export type Said = string | Localized<string>;

interface More extends Omit<Failure, "code" | "message" | "way" | "spoken"> {
  readonly way?: Said | undefined;
}

/** A failure as plain data: English in its own fields, the other languages beside them. */
export function makeFailure(code: FailureCode, message: Said, { way, ...more }: More = {}): Failure {
  const says = (said: Said, language: Language): string =>
    typeof said === "string" ? said : inLanguage(said, language);
  const one = (language: Language): { message: string; way?: string } => ({
    message: says(message, language),
    ...(way === undefined ? {} : { way: says(way, language) }),
  });
  const isSpoken = typeof message !== "string" || (way !== undefined && typeof way !== "string");
  return { code, ...one("en"), ...more, ...(isSpoken ? { spoken: { de: one("de") } } : {}) };
}

/** Throws a failure; the one way to refuse inside backend and shared code. */
export function fail(code: FailureCode, message: Said, more: More = {}): never {
  throw new FailureError(makeFailure(code, message, more));
}

/** The failure in the words of its reader: English where it has no others. */
export function failureIn({ spoken, ...failure }: Failure, language: Language): Failure {
  return language === "en" || !spoken ? failure : { ...failure, ...spoken[language] };
}
