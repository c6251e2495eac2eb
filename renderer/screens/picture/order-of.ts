/** What the dialog was told, turned into an order for a picture; and what of it makes no sense together. Pure but for the theme's colours. */
import type { Desk } from "../../state/desk.ts";
import type { Order } from "../../picture/order.ts";
import type { PaperId } from "../../picture/pdf/make-pdf.ts";
import { type PrintTheme, printColours } from "../../picture/print-colours.ts";
import type { Scope } from "../../picture/request.ts";

export interface Wish {
  /** `whole`, `selection`, or the id of a stage. */
  readonly what: string;
  readonly format: Order["format"];
  readonly paper: PaperId;
  readonly theme: PrintTheme;
  readonly ground: "filled" | "transparent";
  readonly legend: boolean;
  readonly problems: boolean;
  readonly comments: boolean;
  readonly mark: boolean;
}

export const firstWish: Wish = {
  what: "whole",
  format: "png",
  paper: "a4",
  theme: "light",
  ground: "filled",
  legend: true,
  problems: false,
  comments: false,
  mark: true,
};

export const selectedNodes = (desk: Desk): string[] =>
  [...desk.store.getState().selection].filter((id) => desk.journey.doc.get(id)?.type === "node");

function scopeOf(desk: Desk, { what, format }: Pick<Wish, "what" | "format">): Scope {
  if (format === "pdf" || what === "whole") return { of: "whole" };
  return what === "selection" ? { of: "selection", ids: new Set(selectedNodes(desk)) } : { of: "stage", id: what };
}

/** At 100 %: how many points it gets changes nothing of what is drawn. */
export function orderOf(desk: Desk, wish: Wish): Order {
  const ground = wish.format === "pdf" ? "filled" : wish.ground;
  return {
    desk,
    scope: scopeOf(desk, wish),
    format: wish.format,
    scale: 1,
    paper: wish.paper,
    look: {
      colours: printColours(wish.theme, ground),
      ground,
      legend: wish.legend,
      problems: wish.problems,
      comments: wish.comments,
      mark: wish.format === "pdf" ? "always" : wish.mark ? "wanted" : "none",
    },
  };
}
