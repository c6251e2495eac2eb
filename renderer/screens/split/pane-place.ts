/** Tells what is shown in a pane where it stands, and whether bar, panels and keys belong to it. */
import { createContext, useContext } from "react";
import type { Side } from "../../state/split.ts";

export interface PanePlace {
  /** Null while one journey has the whole room. */
  readonly side: Side | null;
  readonly isActive: boolean;
}

const alone: PanePlace = { side: null, isActive: true };

export const PanePlaceContext = createContext<PanePlace>(alone);

export const usePanePlace = (): PanePlace => useContext(PanePlaceContext);
