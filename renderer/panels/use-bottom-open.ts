/** Whether the panel below is open: remembered apart for narrow windows, where it would take the canvas its room. */
import { useWindow, useWorkspaceHandle } from "../state/workspace-context.ts";
import { useNarrow } from "./use-narrow.ts";

export function useBottomOpen(): readonly [boolean, (open: boolean) => void] {
  const workspace = useWorkspaceHandle();
  const narrow = useNarrow();
  const isOpen = useWindow((state) => (narrow ? state.kept.bottomOpenNarrow : state.kept.bottomOpen));
  return [isOpen, (open) => workspace.keep(narrow ? { bottomOpenNarrow: open } : { bottomOpen: open })];
}
