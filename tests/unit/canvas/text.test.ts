/** What is cut and broken on the painted layer and on notes holds whole signs only. */
import { expect, test } from "vitest";
import { fitted, wrapped } from "../../../renderer/canvas/painter/text.ts";

/** Six px each; half a sign has no width of its own. */
const ruler = { font: "", measureText: (text: string) => ({ width: text.length * 6 }) };

test.each(["😀".repeat(40), `a${"😀".repeat(40)}`])("a sign that is written as two is never parted: %s", (text) => {
  for (const width of [5, 18, 66, 75])
    for (const line of [...wrapped(ruler, text, width, 4), fitted(ruler, text, width)])
      expect(line.isWellFormed(), `${width}: ${line}`).toBe(true);
});
