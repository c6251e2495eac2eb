/** What stands around a drawing: heads of stages, names of rows, the word across it. Drawn with any pen, in the drawing's own measure. */
import { functionWords } from "../../shared/journey/index.ts";
import { inLanguage } from "../../shared/words/language.ts";
import type { Colours } from "../canvas/painter/colours.ts";
import type { Pen } from "../canvas/painter/pen.ts";
import { fitted, wrapped } from "../canvas/painter/text.ts";
import type { Rect } from "../canvas/scene/grid.ts";
import type { Row } from "../canvas/scene/rows.ts";
import type { FunctionColour } from "../ui/function-colour.ts";
import { functionClass } from "../ui/function-colour.ts";
import { language } from "../words/spoken.ts";

export interface HeadOf {
  readonly name: string;
  /** A second line: owner, count, pages. */
  readonly note: string;
  readonly owner: string | null;
  readonly x: number;
  readonly width: number;
}

export const headHeight = 52;
export const gutterWidth = 24;

/** `top` is their upper edge; they end with a rule. */
export function paintHeads(pen: Pen, heads: readonly HeadOf[], top: number, span: Rect, colours: Colours): void {
  pen.fillStyle = colours.surface;
  pen.fillRect(span.x, top, span.width, headHeight);
  pen.fillStyle = colours.line;
  pen.fillRect(span.x, top + headHeight - 1, span.width, 1);
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  for (const { name, note, owner, x, width } of heads) {
    pen.fillStyle = colours.line;
    pen.fillRect(x, top, 1, headHeight);
    pen.fillRect(x + width, top, 1, headHeight);
    const room = width - 24;
    if (room < 12) continue;
    pen.font = `600 13px ${colours.font}`;
    pen.fillStyle = colours.text;
    const lines = wrapped(pen, name, room, 2);
    const first = top + (lines.length > 1 ? 12 : 17);
    lines.forEach((line, i) => pen.fillText(line, x + 12, first + i * 14));
    pen.font = `400 11px ${colours.font}`;
    pen.fillStyle = colours.tints[functionClass(owner).slice(3) as FunctionColour].line;
    const low = top + (lines.length > 1 ? 41 : 36);
    pen.beginPath();
    pen.arc(x + 15.5, low, 3.5, 0, Math.PI * 2);
    pen.fill();
    pen.fillStyle = colours.text2;
    pen.fillText(fitted(pen, note, room - 12), x + 25, low);
  }
}

/** Names of the rows, upright at the left. `left` is the gutter's left edge. */
export function paintRowNames(pen: Pen, rows: readonly Row[], left: number, colours: Colours): void {
  for (const row of rows) {
    const name = row.owners.map((owner) => inLanguage(functionWords, language)[owner]).join(", ");
    pen.fillStyle = colours.surface;
    pen.fillRect(left, row.y, gutterWidth, row.height);
    pen.fillStyle = colours.tints[functionClass(row.id).slice(3) as FunctionColour].line;
    pen.fillRect(left, row.y, 3, row.height);
    pen.save();
    pen.translate(left + 14, row.y + row.height / 2);
    pen.rotate(-Math.PI / 2);
    pen.font = `600 11px ${colours.font}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillStyle = colours.text2;
    pen.fillText(fitted(pen, name, row.height - 12), 0, 0);
    pen.restore();
  }
}

/** Once across a small drawing, again and again across a large one. */
export function paintMark(pen: Pen, word: string, area: Rect, colours: Colours): void {
  const size = Math.max(28, Math.min(150, area.width / 5, area.height / 2.4));
  pen.save();
  pen.font = `600 ${Math.round(size)}px ${colours.font}`;
  const across = pen.measureText(word).width;
  const columns = Math.max(1, Math.floor(area.width / (across * 1.7)));
  const rows = Math.max(1, Math.floor(area.height / (across * 1.1)));
  pen.globalAlpha = 0.1;
  pen.fillStyle = colours.errorText;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      pen.save();
      pen.translate(area.x + (area.width * (column + 0.5)) / columns, area.y + (area.height * (row + 0.5)) / rows);
      pen.rotate(-Math.PI / 7);
      pen.fillText(word, 0, 0);
      pen.restore();
    }
  pen.restore();
}
