/** Where one is in the window, kept over one reload of the page: mode, selection and panels of the journey in front, and what the library shows. */
import { z } from "zod";
import { useLibraryView } from "../screens/library/library-view.ts";
import type { Workspace } from "../state/workspace.ts";

const Place = z.object({
  front: z.string(),
  desk: z
    .object({
      mode: z.enum(["design", "review"]),
      selection: z.array(z.string()).max(10_000),
      focus: z.string().nullable(),
      bottom: z.enum(["problems", "comments", "history"]),
      inspectorTab: z.enum(["details", "comments", "links"]),
    })
    .nullable(),
  library: z.object({
    section: z.enum(["module", "claim", "reference", "product", "audience", "trigger", "attribute"]),
    chosen: z.record(z.string(), z.string()),
    versions: z.record(z.string(), z.string()),
  }),
});

const key = "itinera-place";

/** To be called right before the reload; tabs and the one in front are remembered anyway. */
export function leavePlace(workspace: Workspace): void {
  const { front, desks } = workspace.store.getState();
  const desk = desks.get(front)?.store.getState();
  const { section, chosen, versions } = useLibraryView.getState();
  const place: z.infer<typeof Place> = {
    front,
    desk: desk
      ? {
          mode: desk.mode,
          selection: [...desk.selection].slice(0, 10_000),
          focus: desk.focus,
          bottom: desk.bottom,
          inspectorTab: desk.inspectorTab,
        }
      : null,
    library: { section, chosen, versions },
  };
  try {
    sessionStorage.setItem(key, JSON.stringify(place));
  } catch {
    // A forbidden storage costs the place, nothing more.
  }
}

/** Goes back to the place that was left, once; without one it does nothing. The workspace must have started. */
export function takePlace(workspace: Workspace): void {
  const known = Place.safeParse(left());
  if (!known.success) return;
  const { front, desk: kept, library } = known.data;
  useLibraryView.setState(library);
  const desk = workspace.store.getState().desks.get(front);
  if (!desk || !kept || workspace.store.getState().front !== front) return;
  const there = (id: string): boolean => desk.journey.doc.get(id) !== undefined;
  desk.store.getState().set({ mode: kept.mode, bottom: kept.bottom, inspectorTab: kept.inspectorTab });
  desk.store
    .getState()
    .select(kept.selection.filter(there), kept.focus !== null && there(kept.focus) ? kept.focus : null);
  const { selection } = desk.store.getState();
  // The canvas is drawn a frame later.
  if (selection.size > 0) requestAnimationFrame(() => requestAnimationFrame(() => desk.canvas?.show(selection)));
}

function left(): unknown {
  try {
    const text = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}
