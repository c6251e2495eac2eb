/** What a view of Home is called for who works here. */
import { type Role, reviewerRoles } from "../../../shared/review/index.ts";
import { homeWords as words } from "../../words/home.ts";
import type { HomeView } from "./pick-journeys.ts";

export function viewLabel(view: Extract<HomeView, { by: keyof typeof words.views }>, role: Role): string {
  return view.by === "decide" && reviewerRoles.includes(role) ? words.decideMine : words.views[view.by];
}
