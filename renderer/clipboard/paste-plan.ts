/** Paste on Home: a table or a list opens as a plan; whatever else lies on the clipboard is named for what it is. */
import type { ActionContext } from "../actions/define.ts";
import { readOnlyReason } from "../actions/editing.ts";
import { looksLikeTable } from "../../shared/importers/index.ts";
import { planWords } from "../words/plan.ts";
import { readClipboardText } from "./envelope.ts";

const words = planWords.home;
const listed = /^\s*(?:[-*+•·–]|\d{1,3}[.)])\s+\S/;

/** `file` is what was copied in a file manager, where the clipboard hands it over. */
export function pastePlan({ app, readOnly }: ActionContext, text: string, file: File | undefined): void {
  if (readOnly) return app.notify({ text: readOnlyReason, tone: "info" });
  if (text === "" && file) return app.openPlan({ file });
  const held = readClipboardText(text);
  if (held.holds === "nothing") return app.notify({ text: words.nothing, tone: "info" });
  if (held.holds !== "text") return app.notify({ text: words.nodes, tone: "info" });
  const points = held.text.split("\n").filter((line) => listed.test(line));
  if (looksLikeTable(held.text) || points.length > 1) return app.openPlan({ text: held.text });
  app.notify({
    text: words.text,
    tone: "info",
    action: { label: words.read, run: () => app.openPlan({ text: held.text }) },
  });
}
