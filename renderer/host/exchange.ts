/** One call, whatever carries it: refuses what is too large before it is sent, and turns every end into a reply. */
import { failureOf } from "../../shared/api/app.ts";
import type { Reply } from "../../shared/api/reply.ts";
import { callLimit, readReply, writeInput } from "../../shared/api/wire.ts";
import { hostWords } from "../words/host.ts";

/** `carry` takes the input as text and resolves with the reply's text; if it rejects, the backend is out of reach. */
export async function exchange(
  method: string,
  input: unknown,
  carry: (text: string) => Promise<string>,
): Promise<Reply> {
  try {
    const text = writeInput(input);
    if (byteLength(text) > callLimit(method)) {
      return { ok: false, error: { code: "too-large", ...hostWords.tooLarge } };
    }
    let answer: string;
    try {
      answer = await carry(text);
    } catch {
      return { ok: false, error: { code: "unreachable", ...hostWords.unreachable } };
    }
    return readReply(answer);
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
