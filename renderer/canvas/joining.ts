/** Leading one way out of a node to another node: why it cannot be, and the one command that does it. */
import { type AnyCall, connectionFault, sayConnectionFault } from "../../shared/commands/index.ts";
import { nodeOf } from "../../shared/journey/index.ts";
import type { Desk } from "../state/desk.ts";

/** The sentence why this edge cannot be, or undefined. `edge`: the one that is led elsewhere. */
export function whyNotJoin(desk: Desk, from: string, port: string, to: string, edge?: string): string | undefined {
  const { journey } = desk;
  const facts = desk.facts();
  const fault = connectionFault(
    journey.doc,
    { from, port, to, ...(edge === undefined ? {} : { id: edge }) },
    journey.links.out(from),
    facts,
  );
  const name = (id: string): string => nodeOf(journey.doc, id)?.name ?? "";
  return fault && sayConnectionFault(fault, name(from), name(to), facts.language);
}

/** Connects, or leads the way's present edge elsewhere: one way out leads to one place. */
export function joinCall(desk: Desk, from: string, port: string, to: string): AnyCall {
  const present = desk.journey.links.out(from).find((edge) => edge.port === port);
  return present
    ? { name: "reattach", args: { id: present.id, from, port, to } }
    : { name: "connect", args: { id: desk.newId("edge"), from, port, to } };
}
