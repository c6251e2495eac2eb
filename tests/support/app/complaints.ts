/** Everything the browser complains about while a test runs: errors in the console, uncaught ones, violations of the page's policy. */
import type { BrowserContext } from "@playwright/test";

export interface Complaints {
  /** Those that no `expected` has taken away. */
  readonly left: readonly string[];
  /** From here on, complaints like this belong to the test. Say which act brings them. */
  expected(like: RegExp): void;
}

export function watchComplaints(context: BrowserContext): Complaints {
  const heard: string[] = [];
  const allowed: RegExp[] = [];
  context.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    heard.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => heard.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // A page that goes away lets go of its stream of events.
    if (why === "net::ERR_ABORTED") return;
    heard.push(`not answered: ${request.method()} ${new URL(request.url()).pathname}: ${why}`);
  });
  return {
    get left() {
      return heard.filter((line) => !allowed.some((like) => like.test(line)));
    },
    expected: (like) => void allowed.push(like),
  };
}
