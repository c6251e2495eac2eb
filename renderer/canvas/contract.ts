/** What the canvas asks of the screen around it. */
import type { ReactNode } from "react";
import type { Desk } from "../state/desk.ts";
import type { MenuGroup } from "../ui/index.ts";

/** `reconnected` is said of connections, `moved` of what only stands elsewhere. */
export type ChangeMark = "added" | "changed" | "removed" | "reconnected" | "moved";

/** Actions that live outside the canvas and that its toolbar offers. */
export type CanvasActionId =
  | "comment"
  | "duplicate"
  | "delete"
  | "align-left"
  | "align-center"
  | "align-right"
  | "align-top"
  | "align-middle"
  | "align-bottom"
  | "distribute-horizontal"
  | "distribute-vertical"
  | "tidy"
  | "add-from-plan";

/** What lies under the pointer when the menu is asked for. */
export type MenuUnder = "node" | "edge" | "ground";

export interface JourneyCanvasProps {
  readonly desk: Desk;
  /** No handles, no edit gestures; selection, keyboard walking and problems stay. */
  readonly readOnly: boolean;
  /** Badges of a comparison, by record id. */
  readonly marks?: ReadonlyMap<string, ChangeMark> | undefined;
  /** Where nodes stood before, by id: drawn with a line to where they stand now. */
  readonly trails?: ReadonlyMap<string, { readonly x: number; readonly y: number }> | undefined;
  /** The small map in the corner; shown unless false. */
  readonly minimap?: boolean | undefined;
  /** What the colours tell, in the other corner; shown unless false. */
  readonly legend?: boolean | undefined;
  /** Enter on a node: the inspector takes the focus. */
  readonly onOpen?: ((id: string) => void) | undefined;
  /** Enter or a double press on a node that stands for another journey: one goes into it. */
  readonly onEnter?: ((id: string) => void) | undefined;
  /** A look into that journey, shown beside the node. */
  readonly preview?: ((journey: string) => ReactNode) | undefined;
  /** A toolbar button was pressed; the selection says on what. */
  readonly onAction?: ((action: CanvasActionId) => void) | undefined;
  /** The menu under the right button, asked when it opens; what lies there is selected by then. None opens without it. */
  readonly groupsUnder?: ((under: MenuUnder) => readonly MenuGroup[]) | undefined;
}
