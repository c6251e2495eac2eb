/** Any call of any journey command, made from a handful of numbers and the document as it stands: legal ones and refused ones. */
import type { AnyCall } from "../../shared/commands/index.ts";
import type { AnyRecord, Doc } from "../../shared/document/index.ts";
import { nodeOf, stageDefaults, stagesOf } from "../../shared/journey/index.ts";
import { kinds, portIds } from "../../shared/kinds/index.ts";
import { edgeRecord, nodeRecord } from "./temp-workspace.ts";

/** `act` picks the command, the rest its arguments. */
export interface Dice {
  readonly act: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly text: string;
}

/** Mostly a way out that is there: what is refused proves little. */
function portOf(id: string, doc: Doc, number: number): string {
  const node = nodeOf(doc, id);
  const ports = node && number % 11 !== 0 ? portIds(node) : [];
  return ports[number % ports.length] ?? "nowhere";
}

/** `n` makes ids that are new; a call that speaks of what is not there is possible, too. */
export function callFrom({ act, a, b, c, text }: Dice, doc: Doc, n: number): AnyCall {
  const pick = (type: string, number: number): string => {
    const ids = [...doc.all(type).keys()];
    return number % 17 === 0 || ids.length === 0 ? "nobody" : ids[number % ids.length]!;
  };
  const kind = kinds[c % kinds.length]!;
  const home = a % 5 === 0 ? null : pick("stage", a);
  const node = nodeRecord(`n-${n}`, kind.id, { stage: home, x: (b % 200) * 4, y: (c % 90) * 4, name: text }) as never;
  const stage = {
    id: `s-${n}`,
    type: "stage",
    name: text,
    order: a % 6,
    ...stageDefaults,
    width: 116 + (b % 90) * 4,
  } as const;
  const moves = [a, b].map((number, i) => ({
    id: pick("node", number),
    x: (c % 300) * 4 - 200,
    y: (number % 100) * 4 + i * 80,
    ...(number % 3 === 0 ? { stage: pick("stage", c) } : {}),
    ...(number % 7 === 0 ? { group: number % 2 === 0 ? null : pick("node", c) } : {}),
  }));
  switch (act % 19) {
    case 0:
      return { name: "add-node", args: { node } };
    case 1:
      return {
        name: "add-node",
        args: { node, after: { edge: `e-${n}`, from: pick("node", a), port: portOf(pick("node", a), doc, b) } },
      };
    case 2:
      return {
        name: "add-node",
        args: { node, into: { cut: pick("edge", a), edge: `e-${n}`, port: portIds(node)[0] ?? "next" } },
      };
    case 3:
      return {
        name: "connect",
        args: { id: `e-${n}`, from: pick("node", a), port: portOf(pick("node", a), doc, c), to: pick("node", b) },
      };
    case 4:
      return {
        name: "reattach",
        args: {
          id: pick("edge", c),
          from: pick("node", a),
          port: portOf(pick("node", a), doc, b),
          to: pick("node", b),
        },
      };
    case 5:
      return { name: "remove", args: { ids: [pick("node", a), pick("edge", b)], reconnect: c % 2 === 0 } };
    case 6:
    case 7:
      return {
        name: "move-nodes",
        args: { moves: moves[0]!.id === moves[1]!.id ? moves.slice(0, 1) : moves, by: "move" },
      };
    case 8:
      return {
        name: "set-fields",
        args: { ids: [pick("node", a)], fields: setting(b, text, doc.get(pick("node", c))) },
      };
    case 9:
      return { name: "set-fields", args: { ids: [pick("stage", a)], fields: { name: text, lever: text } } };
    case 10:
      return {
        name: "add-stage",
        args: { stage },
      };
    case 11:
      return { name: "move-stage", args: { id: pick("stage", a), order: b % 6 } };
    case 12:
      return { name: "resize-stage", args: { id: pick("stage", a), width: 116 + (b % 200) * 4 } };
    case 13:
      return { name: "remove-stage", args: { id: pick("stage", a), into: b % 2 === 0 ? null : pick("stage", b) } };
    case 14:
      return { name: "add-records", args: { label: "Paste", records: pasted(n, kind.id, pick("node", a)) } };
    case 15: {
      const stages = stagesOf(doc).map(({ id }) => id);
      const into = stages[stages.indexOf(pick("stage", a)) + (b % 2 === 0 ? 1 : -1)] ?? "nobody";
      return { name: "merge-stages", args: { id: pick("stage", a), into } };
    }
    case 16:
      return { name: "split-stage", args: { id: pick("stage", a), at: 60 + (c % 60) * 4, stage } };
    case 17: {
      const fields = setting(b, text, doc.get(pick("node", c)));
      return {
        name: "replace-text",
        args: { find: "a", by: text, places: 1, writes: [{ id: pick("node", a), fields }] },
      };
    }
    default: {
      const calls = [
        callFrom({ act: a % 18, a: b, b: c, c: a, text }, doc, n),
        callFrom({ act: b % 18, a: c, b: a, c: b, text }, doc, n + 100_000),
      ];
      return { name: "batch", args: { label: "Several", calls } };
    }
  }
}

function pasted(n: number, kind: (typeof kinds)[number]["id"], to: string): AnyRecord[] {
  return [nodeRecord(`p-${n}`, kind), edgeRecord(`q-${n}`, `p-${n}`, to)];
}

function setting(number: number, text: string, other: AnyRecord | undefined): Record<string, unknown> {
  const choices: Record<string, unknown>[] = [
    { name: text },
    { function: ["marketing", "medical", null, "nobody"][number % 4] },
    { collapsed: number % 2 === 0 },
    { "data.text": text },
    { "data.channel": number % 2 === 0 ? "email" : "rep-visit" },
    { stage: number % 2 === 0 ? null : "nobody" },
    { group: number % 2 === 0 ? null : (other?.id ?? "nobody") },
    { name: text, x: number },
  ];
  return choices[number % choices.length]!;
}
