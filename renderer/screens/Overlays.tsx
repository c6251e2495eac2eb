/** The dialog over the window, if one is open. */
import { useWindow } from "../state/workspace-context.ts";
import { ProfileDialog } from "./overlays/ProfileDialog.tsx";
import "./overlays/overlays.css";

export function Overlays() {
  const overlay = useWindow((state) => state.overlay);
  if (overlay === "profile") return <ProfileDialog />;
  return null;
}
