/** Which connections are legal, and why not: the one place that says so, for dragging, keys, paste, import and rules. */
import type { AnyRecord } from "../document/index.ts";
import type { EdgeRecord, NodeRecord } from "../journey/index.ts";
import { type KindFacts, kindOf } from "../kinds/index.ts";
import { type Language, type Localized, inLanguage } from "../words/language.ts";

/** Reading access that both an edit and a document offer. */
export interface Reading {
  get(id: string): AnyRecord | undefined;
}

export type ConnectionFault =
  | { readonly fault: "no-source" | "no-target" | "to-itself" | "into-entry" | "out-of-end" | "aside" | "same-twice" }
  | { readonly fault: "no-port"; readonly port: string };

/** Undefined when the edge may be; `others` are the edges that leave the same node. Without `facts` ways out are not checked. */
export function connectionFault(
  reading: Reading,
  edge: Pick<EdgeRecord, "from" | "port" | "to"> & { readonly id?: string },
  others: Iterable<EdgeRecord>,
  facts: KindFacts | undefined,
): ConnectionFault | undefined {
  const from = reading.get(edge.from) as unknown as NodeRecord | undefined;
  const to = reading.get(edge.to) as unknown as NodeRecord | undefined;
  if (from?.type !== "node") return { fault: "no-source" };
  if (to?.type !== "node") return { fault: "no-target" };
  if (from.id === to.id) return { fault: "to-itself" };
  const source = kindOf(from);
  const target = kindOf(to);
  if (source.role === "aside" || target.role === "aside") return { fault: "aside" };
  if (target.role === "entry") return { fault: "into-entry" };
  if (source.role === "end") return { fault: "out-of-end" };
  if (facts && !source.ports(from.data, facts).some((port) => port.id === edge.port))
    return { fault: "no-port", port: edge.port };
  for (const other of others)
    if (other.id !== edge.id && other.from === edge.from && other.port === edge.port && other.to === edge.to)
      return { fault: "same-twice" };
  return undefined;
}

type FaultWords = Record<ConnectionFault["fault"], (from: string, to: string) => string> & {
  readonly nameless: string;
};

const words: Localized<FaultWords> = {
  en: {
    nameless: "a node without a name",
    "no-source": () => "One end of this connection is no longer there. Draw it between two nodes that are.",
    "no-target": () => "One end of this connection is no longer there. Draw it between two nodes that are.",
    "to-itself": (from) =>
      `“${from}” cannot lead straight back to itself. Put a wait in between and connect that back.`,
    "into-entry": (_, to) =>
      `Nothing can lead into the entry “${to}”; people come in there from outside. Connect to the node after it.`,
    "out-of-end": (from) =>
      `People leave at “${from}”, so nothing can follow it. Start the connection one node earlier.`,
    aside: () => "Notes and groups are not part of the flow. Connect the nodes themselves.",
    "same-twice": (from, to) => `“${from}” already leads to “${to}” this way.`,
    "no-port": (from) => `This way out of “${from}” is not there. Start from one of its ways out.`,
  },
  de: {
    nameless: "ein Schritt ohne Namen",
    "no-source": () => "Ein Ende dieser Verbindung ist nicht mehr da. Sie braucht zwei vorhandene Schritte.",
    "no-target": () => "Ein Ende dieser Verbindung ist nicht mehr da. Sie braucht zwei vorhandene Schritte.",
    "to-itself": (from) =>
      `„${from}“ kann nicht direkt zu sich selbst zurückführen. Einen Warteschritt dazwischensetzen und von dort zurückverbinden.`,
    "into-entry": (_, to) =>
      `In den Einstieg „${to}“ kann nichts führen; dort kommen Personen von außen herein. Mit dem Schritt danach verbinden.`,
    "out-of-end": (from) =>
      `Bei „${from}“ verlassen Personen die Journey, danach kann nichts folgen. Die Verbindung einen Schritt früher beginnen.`,
    aside: () => "Notizen und Gruppen gehören nicht zum Ablauf. Die Schritte selbst verbinden.",
    "same-twice": (from, to) => `„${from}“ führt auf diesem Weg schon zu „${to}“.`,
    "no-port": (from) => `Diesen Ausgang von „${from}“ gibt es nicht. Bei einem der vorhandenen Ausgänge beginnen.`,
  },
};

/** The sentence for a refusal, with the legal alternative. `from` and `to` are the nodes' names. */
export function sayConnectionFault(
  fault: ConnectionFault,
  from: string,
  to: string,
  language: Language = "en",
): string {
  const w = inLanguage(words, language);
  return w[fault.fault](from || w.nameless, to || w.nameless);
}
