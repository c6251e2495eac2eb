/** The rules, off the UI thread. */
// oxlint-disable-next-line import/no-unassigned-import -- it must run before the first schema is made
import "../host/without-eval.ts";
import { type LintRequest, createLinter } from "./linter.ts";

const lint = createLinter(() => performance.now());

addEventListener("message", (message: MessageEvent<LintRequest>) => {
  const answer = lint(message.data);
  if (answer) postMessage(answer);
});
