/** Who is reached from the selection along the connections, and what is like it. */
import { nodeOf, nodesOf } from "../../shared/journey/index.ts";
import { kindOf } from "../../shared/kinds/index.ts";
import type { Links, NodeRecord } from "../../shared/journey/index.ts";
import { actionWords } from "../words/actions.ts";
import { type Action, type ActionContext, defineAction } from "./define.ts";
import { hasJourney, selectedIn } from "./editing.ts";

/** The nodes themselves, and all that lead to them or that they lead to. Linear in what is reached. */
export function reached(links: Links, from: Iterable<string>, way: "up" | "down" | "both"): Set<string> {
  const seen = new Set(from);
  for (const id of seen) {
    if (way !== "down") for (const edge of links.into(id)) seen.add(edge.from);
    if (way !== "up") for (const edge of links.out(id)) seen.add(edge.to);
  }
  return seen;
}

/** All nodes that share one of the traits of the selected ones. */
export function alike(
  nodes: Iterable<NodeRecord>,
  of: readonly NodeRecord[],
  traits: (node: NodeRecord) => readonly string[],
): Set<string> {
  const wanted = new Set(of.flatMap((node) => traits(node)));
  const found = new Set<string>();
  for (const node of nodes) if (traits(node).some((trait) => wanted.has(trait))) found.add(node.id);
  return found;
}

/** Which content modules a node delivers, by their ids. */
export const modulesOf = (node: NodeRecord): string[] =>
  (kindOf(node).references?.(node.data) ?? []).filter((one) => one.to === "module").map((one) => one.id);

export function selecting<const Id extends string>(
  act: Pick<Action<Id>, "id" | "icon" | "keys" | "words"> & {
    /** Empty: nothing to find it by, and `none` says so. */
    find(
      context: ActionContext & { readonly desk: NonNullable<ActionContext["desk"]> },
      ids: readonly string[],
    ): Set<string>;
    readonly none?: (context: ActionContext) => string;
  },
): Action<Id> {
  return defineAction({
    id: act.id,
    group: "select",
    ...(act.icon === undefined ? {} : { icon: act.icon }),
    keys: act.keys,
    words: act.words,
    available(context) {
      const can = hasJourney(context);
      if (can !== true) return can;
      return selectedIn(context, ["node"]).length > 0 ? true : actionWords.whyNot.nothingSelected;
    },
    run(context) {
      const { desk, app } = context;
      if (!desk) return;
      const ids = selectedIn(context, ["node"]);
      const found = act.find({ ...context, desk }, ids);
      if (found.size === 0)
        return app.notify({ text: act.none?.(context) ?? actionWords.whyNot.nothingSelected, tone: "info" });
      const { focus } = desk.store.getState();
      desk.store.getState().select(found, focus !== null && found.has(focus) ? focus : undefined);
      app.announce(actionWords.selected(found.size));
    },
  });
}

export const selectedNodes = ({ desk }: ActionContext, ids: readonly string[]): NodeRecord[] =>
  desk ? ids.flatMap((id) => nodeOf(desk.journey.doc, id) ?? []) : [];

export const allNodes = ({ desk }: ActionContext): Iterable<NodeRecord> =>
  desk ? nodesOf(desk.journey.doc).values() : [];
