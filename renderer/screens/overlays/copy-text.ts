/** Puts text on the clipboard and says so; where the clipboard is closed, says that. */
import { notify } from "../../ui/index.ts";
import { overlayWords } from "../../words/overlays.ts";

export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify({ text: overlayWords.export.copied(what), tone: "success" });
  } catch {
    notify({ text: overlayWords.export.notCopied, tone: "warning" });
  }
}
