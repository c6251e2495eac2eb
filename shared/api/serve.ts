/** The server's side: looks the call up, parses what came, and turns everything that goes wrong into a reply. */
import { type CallName, type Handlers, calls } from "./calls.ts";
import { FailureError, type Reply } from "./reply.ts";

/** `onFault` hears of errors nobody foresaw, for the log; the caller gets `internal` without their text. */
export function serveCalls(
  handlers: Handlers,
  onFault: (name: string, error: unknown) => void = () => undefined,
): (name: string, input: unknown) => Promise<Reply> {
  return async (name, input) => {
    if (!Object.hasOwn(calls, name)) return refuse("unknown-call", `There is no call “${name}”.`);
    const call = name as CallName;
    const parsed = calls[call].input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return {
        ok: false,
        error: {
          code: "bad-input",
          message: `“${name}” was called with input it cannot take: ${issue?.message ?? "not valid"}.`,
          place: issue ? jsonPath(issue.path) : "$",
        },
      };
    }
    try {
      const run = handlers[call] as (value: unknown) => unknown;
      return { ok: true, value: await run(parsed.data) };
    } catch (error) {
      if (error instanceof FailureError) return { ok: false, error: error.failure };
      onFault(name, error);
      return refuse("internal", "Something went wrong that should not. Nothing was changed by this step.");
    }
  };
}

const refuse = (code: "unknown-call" | "internal", message: string): Reply => ({ ok: false, error: { code, message } });

/** `["nodes", 3, "name"]` → `$.nodes[3].name`. */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) => `${text}${typeof step === "number" ? `[${step}]` : `.${String(step)}`}`,
    "$",
  );
}
