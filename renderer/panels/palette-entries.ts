/** What the palette offers: the choices of the canvas, as tools with an icon and a colour. */
import { type Choice, choicesIn } from "../canvas/things.ts";
import type { Language } from "../../shared/words/language.ts";
import { functionClass, type IconName } from "../ui/index.ts";

export interface PaletteEntry extends Pick<Choice, "id" | "kind" | "title" | "hint"> {
  readonly channel: string | null;
  readonly group: Choice["section"];
  readonly icon: IconName;
  /** Colour class of the owner function; logic kinds have none of their own. */
  readonly colour: string;
}

export function paletteEntries(language: Language): PaletteEntry[] {
  return choicesIn(language).map(({ id, kind, title, hint, icon, owner, section, preset }) => ({
    id,
    kind,
    title,
    hint,
    channel: typeof preset?.["channel"] === "string" ? preset["channel"] : null,
    group: section,
    icon: icon as IconName,
    colour: functionClass(owner),
  }));
}

/** Entries whose title or hint holds every word that was typed. */
export function findEntries(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...entries];
  return entries.filter((entry) => words.every((word) => `${entry.title} ${entry.hint}`.toLowerCase().includes(word)));
}
