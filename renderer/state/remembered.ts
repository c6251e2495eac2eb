/** Everything of the screen that is remembered between starts, in one place; unreadable means default, silently. */
import { z } from "zod";

const Remembered = z.object({
  theme: z.enum(["system", "light", "dark", "contrast"]).catch("system"),
  /** The language of the words; it is read when the page is loaded. */
  language: z.enum(["system", "en", "de"]).catch("system"),
  /** Open tabs, journey ids. */
  tabs: z.array(z.string()).max(50).catch([]),
  activeTab: z.string().nullable().catch(null),
  /** Two of them that are shown side by side. */
  split: z
    .object({ left: z.string(), right: z.string() })
    .nullable()
    .catch(null)
    .transform((split) => (split?.left === split?.right ? null : split)),
  /** How much of the room for both the left one has. */
  splitShare: z.number().min(0.2).max(0.8).catch(0.5),
  /** The details lie over the drawing where a split leaves them no room of their own. */
  splitDetails: z.boolean().catch(false),
  /** Journeys as they were opened, the last one first. */
  recent: z.array(z.string()).max(20).catch([]),
  /** What was chosen in the command palette, the last one first. */
  recentFinds: z.array(z.string()).max(8).catch([]),
  homeView: z.enum(["cards", "table"]).catch("table"),
  bottomOpen: z.boolean().catch(true),
  /** The same where room is short: there it starts folded. */
  bottomOpenNarrow: z.boolean().catch(false),
  bottomHeight: z.number().min(96).max(600).catch(172),
  inspectorWidth: z.number().min(240).max(520).catch(296),
  paletteOpen: z.boolean().catch(true),
  minimap: z.boolean().catch(true),
  /** What is dragged comes to rest in line with its neighbours. */
  snapping: z.boolean().catch(true),
  /** The legend of colours on the canvas lies open. */
  legendOpen: z.boolean().catch(false),
  recentKinds: z.array(z.string()).max(8).catch([]),
  /** The tour for newcomers: its practice journey and the step it is at; `new` until it was answered. */
  tour: z
    .object({
      state: z.enum(["new", "declined", "running", "left", "done"]),
      journey: z.string(),
      step: z.string(),
    })
    .catch({ state: "new", journey: "", step: "" }),
  /** Action id → keys chosen by the person. */
  keys: z.record(z.string(), z.array(z.string())).catch({}),
});
export type Remembered = z.infer<typeof Remembered>;

/** The tour was begun and not finished. */
export const isBegun = ({ state }: Remembered["tour"]): boolean => state === "left" || state === "running";

const place = "itinera";

export function recall(): Remembered {
  try {
    return Remembered.parse(JSON.parse(localStorage.getItem(place) ?? "{}"));
  } catch {
    return Remembered.parse({});
  }
}

const listeners = new Set<(values: Partial<Remembered>) => void>();

/** Told whatever is remembered, whoever remembers it. */
export function onRemembered(heard: (values: Partial<Remembered>) => void): void {
  listeners.add(heard);
}

export function remember(values: Partial<Remembered>): void {
  for (const heard of listeners) heard(values);
  try {
    localStorage.setItem(place, JSON.stringify({ ...recall(), ...values }));
  } catch {
    // A full or forbidden storage costs a preference, nothing more.
  }
}
