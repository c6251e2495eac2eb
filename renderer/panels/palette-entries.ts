/** What the palette offers: every channel as a touchpoint of its own, and every other kind, in groups. */
import { channels } from "../../shared/channels/index.ts";
import { kinds } from "../../shared/kinds/index.ts";
import { type Language, inLanguage } from "../../shared/words/language.ts";
import { functionClass, type IconName } from "../ui/index.ts";

export interface PaletteEntry {
  /** Kind id, or `touchpoint:<channel>`. */
  readonly id: string;
  readonly kind: string;
  readonly channel: string | null;
  readonly group: (typeof kinds)[number]["palette"];
  readonly title: string;
  readonly hint: string;
  readonly icon: IconName;
  /** Colour class of the owner function; logic kinds have none of their own. */
  readonly colour: string;
}

export function paletteEntries(language: Language): PaletteEntry[] {
  const touch = kinds.find((kind) => kind.role === "touch");
  const entries: PaletteEntry[] = channels.map((channel) => {
    const words = inLanguage(channel.words, language);
    return {
      id: `${touch?.id}:${channel.id}`,
      kind: touch?.id ?? "",
      channel: channel.id,
      group: "touchpoints",
      title: words.title,
      hint: words.hint,
      icon: channel.icon as IconName,
      colour: functionClass(channel.function),
    };
  });
  for (const kind of kinds) {
    if (kind.role === "touch") continue;
    const words = inLanguage(kind.words, language);
    entries.push({
      id: kind.id,
      kind: kind.id,
      channel: null,
      group: kind.palette,
      title: words.title,
      hint: words.hint,
      icon: kind.icon as IconName,
      colour: functionClass(null),
    });
  }
  return entries;
}

/** Entries whose title or hint holds every word that was typed. */
export function findEntries(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...entries];
  return entries.filter((entry) => words.every((word) => `${entry.title} ${entry.hint}`.toLowerCase().includes(word)));
}
