/** The records of a journey of two steps, as a window hands them to the backend. */
import type { AnyRecord } from "../../shared/document/index.ts";
import { journeyDefaults, stageDefaults } from "../../shared/journey/index.ts";
import { kindById } from "../../shared/kinds/index.ts";

export function shortJourney(id: string, title: string): AnyRecord[] {
  const step = (name: "entry" | "exit", x: number): AnyRecord => ({
    id: `${id}-${name}`,
    type: "node",
    kind: name,
    name,
    stage: `${id}-stage`,
    function: null,
    group: null,
    data: kindById(name)?.blank(),
    x,
    y: 80,
    collapsed: false,
  });
  return [
    { id, type: "journey", title, ...journeyDefaults },
    { id: `${id}-stage`, type: "stage", name: "Awareness", order: 0, ...stageDefaults, width: 456 },
    step("entry", 28),
    step("exit", 256),
    { id: `${id}-edge`, type: "edge", from: `${id}-entry`, port: "next", to: `${id}-exit`, maxPasses: null },
  ];
}
