/** Puts a picture of the selection, or of the whole journey, onto the system's clipboard. Loaded only when it is asked for. */
import type { Desk } from "../state/desk.ts";
import { type Watch, makePicture } from "./order.ts";
import { printColours } from "./print-colours.ts";
import type { Look, Scope } from "./request.ts";

/** Points per px: sharp on slides. */
const usual = 2;
/** Points: a clipboard holds them unpacked, and hands them to programs that take no more. */
const most = 40_000_000;

/** Without legend and mark, on white: it goes into a slide or a chat. */
const plainLook = (): Look => ({
  colours: printColours("light", "filled"),
  ground: "filled",
  legend: false,
  problems: false,
  comments: false,
  mark: "none",
});

export type CopyEnd =
  | { readonly kind: "copied"; readonly scale: number; readonly wanted: number }
  | { readonly kind: "empty" }
  | { readonly kind: "stopped" }
  | { readonly kind: "refused" };

/** The selected nodes, else everything. */
export function selectionScope(desk: Desk): Scope {
  const ids = [...desk.store.getState().selection].filter((id) => desk.journey.doc.get(id)?.type === "node");
  return ids.length > 0 ? { of: "selection", ids: new Set(ids) } : { of: "whole" };
}

/** Never rejects. The clipboard takes the promise at once, while the key press still counts as the person's own act. */
export async function copyPicture(
  desk: Desk,
  scope: Scope,
  { look = plainLook(), scale = usual, ...watch }: { readonly look?: Look; readonly scale?: number } & Watch = {},
): Promise<CopyEnd> {
  const making = makePicture({ desk, scope, format: "png", scale, most, paper: "a4", look }, watch);
  try {
    const blob = making.then((made) => made?.blob ?? Promise.reject(new Error("nothing to draw")));
    await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
    const made = await making;
    return { kind: "copied", scale: made?.scale ?? scale, wanted: scale };
  } catch {
    if (watch.signal?.aborted === true) return { kind: "stopped" };
    const made = await making.catch(() => undefined);
    return made === null ? { kind: "empty" } : { kind: "refused" };
  }
}
