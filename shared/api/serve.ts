/** The server's side: looks the call up, parses what came, and turns everything that goes wrong into a reply. */
import { type CallName, type Handlers, calls } from "./calls.ts";
import { jsonPath } from "../importers/index.ts";
import { sayMisfit } from "../journey/index.ts";
import { FailureError, type Reply, type Said, makeFailure } from "./reply.ts";

/** `onFault` hears of errors nobody foresaw, for the log; the caller gets `internal` without their text. */
export function serveCalls(
  handlers: Handlers,
  onFault: (name: string, error: unknown) => void = () => undefined,
): (name: string, input: unknown) => Promise<Reply> {
  return async (name, input) => {
    if (!Object.hasOwn(calls, name))
      return refuse("unknown-call", {
        en: `There is no call “${name}”.`,
        de: `Den Aufruf „${name}“ gibt es nicht.`,
      });
    const call = name as CallName;
    const parsed = calls[call].input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return {
        ok: false,
        error: makeFailure(
          "bad-input",
          {
            en: `“${name}” was called with input it cannot take: ${issue ? sayMisfit(issue, "en") : "not valid"}.`,
            de: `„${name}“ wurde mit einer Eingabe aufgerufen, die nicht passt: ${issue ? sayMisfit(issue, "de") : "nicht gültig"}.`,
          },
          { place: issue ? jsonPath(issue.path) : "$" },
        ),
      };
    }
    try {
      const run = handlers[call] as (value: unknown) => unknown;
      return { ok: true, value: await run(parsed.data) };
    } catch (error) {
      if (error instanceof FailureError) return { ok: false, error: error.failure };
      onFault(name, error);
      return refuse("internal", {
        en: "Something went wrong that should not. Nothing was changed by this step.",
        de: "Etwas ist schiefgegangen, das nicht schiefgehen darf. Durch diesen Schritt wurde nichts geändert.",
      });
    }
  };
}

const refuse = (code: "unknown-call" | "internal", message: Said): Reply => ({
  ok: false,
  error: makeFailure(code, message),
});
