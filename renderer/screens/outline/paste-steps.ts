/** A table of steps pasted into the outline: read, drawn and led into the flow behind the row, all as one step; what was not understood is said. */
import type { AnyCall } from "../../../shared/commands/index.ts";
import type { AnyRecord } from "../../../shared/document/index.ts";
import { type StepTable, looksLikeTable, readStepTable, stepsIntoJourney } from "../../../shared/importers/index.ts";
import { type EdgeRecord, type NodeRecord, edgeOf } from "../../../shared/journey/index.ts";
import { kindOf, portIds } from "../../../shared/kinds/index.ts";
import type { Joint } from "../../canvas/things.ts";
import { notify } from "../../ui/index.ts";
import { outlineWords as words } from "../../words/outline.ts";
import { jointOf, stageAt } from "./add-step.ts";
import type { OutlineModel } from "./outline-model.ts";
import { tellFailure } from "../../state/tell-failure.ts";

/** More are counted. */
const most = 3;

/** Answers whether the text was a table, and so was dealt with. `onPlan`: looks at the reading, where columns can be chosen. */
export function pasteSteps(model: OutlineModel, text: string, onPlan: (text: string) => void): boolean {
  if (!looksLikeTable(text)) return false;
  const { desk } = model;
  const facts = desk.facts();
  let table: StepTable;
  try {
    table = readStepTable(text, { language: facts.language });
  } catch (error) {
    tellFailure(error, "warning");
    return true;
  }
  const choose = { label: words.paste.choose, onPress: () => onPlan(text) };
  if (table.steps.length === 0) {
    notify({ text: words.paste.noSteps, tone: "warning", isLasting: true, action: choose });
    return true;
  }
  const row = model.current();
  const stage = row ? stageAt(model, row) : null;
  const drawn = stepsIntoJourney(table, { doc: desk.journey.doc, facts, stage, newId: () => desk.newId("plan") });
  const joint = row && jointOf(model, row);
  const led = joint && !("why" in joint) ? leadIn(model, drawn.records, joint) : undefined;
  const label = words.paste.label(table.steps.length);
  const done = model.act(
    {
      name: "batch",
      args: {
        label,
        calls: [
          ...drawn.widths.map((args) => ({ name: "resize-stage", args })),
          { name: "add-records", args: { records: drawn.records, label } },
          ...(led ?? []),
        ],
      },
    },
    null,
  );
  if (!done) return true;
  const step = desk.journey.nextUndo()?.revision;
  const first = drawn.nodes[0];
  const there = first === undefined ? undefined : model.unfoldTo(first);
  if (there) model.go(there.key);
  desk.store.getState().select(drawn.nodes, first ?? null);
  const unread = [...table.notes, ...drawn.notes].filter(({ tone }) => tone === "unread");
  const said = unread.slice(0, most).map(({ row: at, what }) => (at === 0 ? what : words.paste.inRow(at, what)));
  const more = [
    ...(led === undefined ? [words.paste.apart] : []),
    ...said,
    ...(unread.length > most ? [words.paste.more(unread.length - most)] : []),
  ];
  notify({
    text: words.paste.added(table.steps.length),
    ...(more.length > 0 ? { more: more.join(" ") } : {}),
    tone: unread.length > 0 ? "warning" : "success",
    isLasting: unread.length > 0,
    action: {
      label: words.paste.read,
      onPress: () => {
        // Only while it is the last step: later work must not be taken back along with it.
        if (desk.journey.nextUndo()?.revision === step) desk.journey.undo();
        onPlan(text);
      },
    },
  });
  return true;
}

/**
 * The calls that lead from the row into the first new step, and from the last on to where the row led. Undefined where that is not
 * plain: nothing that was connected may be left hanging.
 */
function leadIn({ desk }: OutlineModel, records: readonly AnyRecord[], joint: Joint): AnyCall[] | undefined {
  const nodes = records.filter(({ type }) => type === "node") as unknown as NodeRecord[];
  const edges = records.filter(({ type }) => type === "edge") as unknown as EdgeRecord[];
  const flow = nodes.filter((node) => kindOf(node).role !== "aside");
  const entered = new Set(edges.map(({ to }) => to));
  const firsts = flow.filter((node) => !entered.has(node.id));
  const [first] = firsts;
  if (!first || firsts.length > 1 || kindOf(first).role === "entry") return undefined;
  if (joint.after) return [{ name: "connect", args: { id: desk.newId("edge"), ...joint.after, to: first.id } }];
  const cut = joint.into === undefined ? undefined : edgeOf(desk.journey.doc, joint.into);
  const open = flow.flatMap((node) =>
    portIds(node).flatMap((port) =>
      edges.some((edge) => edge.from === node.id && edge.port === port) ? [] : { node, port },
    ),
  );
  const [last] = open;
  if (!cut || !last || open.length > 1) return undefined;
  return [
    { name: "connect", args: { id: desk.newId("edge"), from: last.node.id, port: last.port, to: cut.to } },
    { name: "reattach", args: { id: cut.id, from: cut.from, port: cut.port, to: first.id } },
  ];
}
