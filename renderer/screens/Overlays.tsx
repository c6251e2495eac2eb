/** The dialog over the window, if one is open. */
import { Suspense, lazy, useEffect } from "react";
import { useWindow } from "../state/workspace-context.ts";
import { AboutDialog } from "./overlays/AboutDialog.tsx";
import { CheckpointDialog } from "./overlays/CheckpointDialog.tsx";
import { CommandPalette } from "./overlays/CommandPalette.tsx";
import { FindInWorkspace } from "./overlays/FindInWorkspace.tsx";
import { ExportDialog } from "./overlays/ExportDialog.tsx";
import { ImportDialog } from "./overlays/ImportDialog.tsx";
import { NewJourneyDialog } from "./overlays/NewJourneyDialog.tsx";
import { ProfileDialog } from "./overlays/ProfileDialog.tsx";
import { PlanDialog } from "./plan/PlanDialog.tsx";
import { ShortcutsDialog } from "./overlays/ShortcutsDialog.tsx";
import "./overlays/overlays.css";

/** Writing pictures is a large part that many sessions never need. */
const PictureDialog = lazy(() =>
  import("./picture/PictureDialog.tsx").then((module) => ({ default: module.PictureDialog })),
);

export function Overlays() {
  const overlay = useWindow((state) => state.overlay);
  const desk = useWindow((state) => state.desks.get(state.front));
  const isHere = useWindow((state) => state.overlayStart.here === true);
  useEffect(keepStrayFilesOut, []);
  switch (overlay) {
    case "profile":
      return <ProfileDialog />;
    case "new-journey":
      return <NewJourneyDialog />;
    case "import":
      return <ImportDialog />;
    case "plan":
      return <PlanDialog desk={isHere ? desk : undefined} />;
    case "export":
      return desk ? <ExportDialog desk={desk} /> : null;
    case "picture":
      return desk ? (
        <Suspense fallback={null}>
          <PictureDialog desk={desk} />
        </Suspense>
      ) : null;
    case "checkpoint":
      return desk ? <CheckpointDialog desk={desk} /> : null;
    case "palette":
      return <CommandPalette />;
    case "find":
      return <FindInWorkspace />;
    case "shortcuts":
      return <ShortcutsDialog />;
    case "about":
      return <AboutDialog />;
    case null:
      return null;
  }
}

/** A file dropped beside a place for files would otherwise be opened by the browser, in the window's stead. */
function keepStrayFilesOut(): () => void {
  const stop = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
  };
  addEventListener("dragover", stop);
  addEventListener("drop", stop);
  return () => {
    removeEventListener("dragover", stop);
    removeEventListener("drop", stop);
  };
}
