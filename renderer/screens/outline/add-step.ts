/** Adding a step by its row: after a step, on a way, into a connection, or in a stage; one command, and its name open for writing. */
import { type NodeRecord, edgeOf, nodeOf, stageOf } from "../../../shared/journey/index.ts";
import { anatomyOf, kindById } from "../../../shared/kinds/index.ts";
import type { OutlineRow } from "../../../shared/outline/index.ts";
import {
  type Joint,
  type NewThing,
  draftOf,
  jointAt,
  nameOf,
  openPort,
  rememberThing,
  titleOf,
  whyNotHere,
} from "../../canvas/things.ts";
import { canvasWords } from "../../words/canvas.ts";
import { outlineWords as words } from "../../words/outline.ts";
import type { OutlineMenu, OutlineModel } from "./outline-model.ts";
import { placeStep } from "./place-step.ts";

/** Opens the search for what comes after the row, on its way or in its stage. */
export function openAddAfter(model: OutlineModel): void {
  const row = model.current();
  const joint = row && jointOf(model, row);
  if (!joint) return openAddHere(model);
  if ("why" in joint) return model.refuse(joint.why);
  model.store.setState({
    menu: { menu: "add", title: titleFor(model, row, joint), stage: stageAt(model, row), ...joint },
  });
}

/** Opens the search for what is to stand in the row's stage, connected to nothing. */
export function openAddHere(model: OutlineModel): void {
  const row = model.current();
  const stage = row ? stageAt(model, row) : firstStage(model);
  const name = stage === null ? "" : (stageOf(model.desk.journey.doc, stage)?.name ?? "");
  const title = name === "" ? canvasWords.addTitle : words.addInTitle(name);
  model.store.setState({ menu: { menu: "add", title, stage } });
}

/** Adds at once: where the row leads, when nothing is in the way, else in its stage. */
export function addAtRow(model: OutlineModel, thing: NewThing): void {
  const row = model.current();
  const joint = row && jointOf(model, row);
  const fits = joint && !("why" in joint) && joint.after && whyNotHere(model.desk, thing, joint) === undefined;
  addStep(model, thing, { stage: row ? stageAt(model, row) : firstStage(model), ...(fits ? joint : {}) });
}

/** Where a step joins the flow at this row; undefined in a stage as a whole. */
export function jointOf({ desk }: OutlineModel, row: OutlineRow): Joint | { readonly why: string } | undefined {
  if (row.what === "way") return row.edge === null ? { after: { from: row.node, port: row.port } } : { into: row.edge };
  if (row.what === "link") return { into: row.edge };
  if (row.what !== "node") return undefined;
  const port = openPort(desk, row.id);
  if (port) return jointAt(desk, row.id, port.id);
  const why = whyNotHere(desk, { kind: "wait" }, { after: { from: row.id, port: "" } });
  return why === undefined ? undefined : { why };
}

function titleFor({ desk }: OutlineModel, row: OutlineRow, joint: Joint): string {
  const from = row.what === "node" ? row.id : row.what === "way" || row.what === "link" ? row.node : "";
  const node = nodeOf(desk.journey.doc, from);
  const name = node ? nameOf(desk, node) : "";
  if (row.what === "way" && row.name) return words.addOnWay(row.name, name);
  return joint.into === undefined || row.what === "node" ? canvasWords.addAfterTitle(name) : canvasWords.insertTitle;
}

/** The stage in which a row lies. */
export function stageAt(model: OutlineModel, row: OutlineRow): string | null {
  const { rows } = model.now().outline;
  let top = row;
  while (top.parent >= 0) top = rows[top.parent]!;
  return top.what === "stage" ? top.id : null;
}

function firstStage(model: OutlineModel): string | null {
  const first = model.now().outline.rows[0];
  return first?.what === "stage" ? first.id : null;
}

export function addStep(
  model: OutlineModel,
  thing: NewThing,
  where: Joint & Pick<Extract<OutlineMenu, { menu: "add" }>, "stage">,
): void {
  const { desk } = model;
  const { doc } = desk.journey;
  const draft = draftOf(desk, thing);
  const kind = kindById(thing.kind);
  if (!draft || !kind) return;
  const why = whyNotHere(desk, thing, where);
  if (why !== undefined) return model.refuse(why);
  const cut = where.into === undefined ? undefined : edgeOf(doc, where.into);
  const source = nodeOf(doc, where.after?.from ?? cut?.from ?? "");
  const stage = source ? source.stage : where.stage;
  const facts = desk.facts();
  const { x, y, shift } = placeStep(doc, facts, anatomyOf(draft, facts), { stage, source, between: cut !== undefined });
  const owner = draft.function ?? (stage === null ? null : stageOf(doc, stage)?.function) ?? "marketing";
  const node: NodeRecord = {
    ...draft,
    id: desk.newId("node"),
    x,
    y,
    stage,
    function: kind.owned ? owner : null,
    group: source?.group ?? null,
  };
  const port = kind.ports(node.data, facts)[0]?.id;
  const done = model.act(
    {
      name: "add-node",
      args: {
        node,
        ...(where.after ? { after: { edge: desk.newId("edge"), ...where.after } } : {}),
        ...(cut && port !== undefined ? { into: { cut: cut.id, edge: desk.newId("edge"), port } } : {}),
        ...(shift.length > 0 ? { shift: [...shift] } : {}),
      },
    },
    canvasWords.added(titleOf(desk, thing)),
  );
  if (!done) return;
  rememberThing(thing);
  model.store.setState({ menu: null });
  model.go(node.id);
  model.store.setState({ editing: "name" });
}
