/** What is written on a note at 100 %: its text, paragraph by paragraph, as far as the paper holds it. Page and painter both write these very lines. */
import { tagWidth } from "./ruler.ts";
import { fitted, wrapped } from "./text.ts";

/** CSS px: from the paper's edges to its words, and from one line to the next. The page's style sheet says the same. */
const inset = { left: 9, right: 12, top: 6, bottom: 4 } as const;
export const note = { left: inset.left, top: inset.top, lead: 15 } as const;
/** No paper shows more of a text, in the narrowest of letters. */
const longest = 600;

const ruler = { font: "note", measureText: (text: string) => ({ width: tagWidth(text) }) };

/** The last line ends with an ellipsis where there is more. */
export function noteLines(text: string, { width, height }: { width: number; height: number }): readonly string[] {
  const room = width - inset.left - inset.right;
  const most = Math.max(1, Math.floor((height - inset.top - inset.bottom) / note.lead));
  const lines: string[] = [];
  const paragraphs = text.slice(0, longest).trim().split(/\r?\n/);
  for (const paragraph of paragraphs) {
    if (lines.length === most) {
      const last = lines.pop() ?? "";
      return [...lines, fitted(ruler, `${last.replace(/…$/, "")}…`, room)];
    }
    lines.push(...(paragraph.trim() === "" ? [""] : wrapped(ruler, paragraph, room, most - lines.length)));
  }
  return lines;
}
