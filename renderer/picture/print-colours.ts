/** The colours of a theme that the page does not wear just now; on paper the ground is white. */
import { type Colours, readColours } from "../canvas/painter/colours.ts";

export type PrintTheme = "light" | "dark";

export function printColours(theme: PrintTheme, ground: "filled" | "transparent"): Colours {
  const swatch = document.createElement("div");
  swatch.dataset["theme"] = theme;
  swatch.hidden = true;
  document.body.append(swatch);
  const colours = readColours(swatch);
  swatch.remove();
  const canvas = ground === "transparent" ? "transparent" : theme === "light" ? "#ffffff" : colours.canvas;
  return { ...colours, canvas };
}
