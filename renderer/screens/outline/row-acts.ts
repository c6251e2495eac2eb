/** What is done to a row of the outline: named, connected, moved, put into another stage, opened. */
import type { AnyCall } from "../../../shared/commands/index.ts";
import { type AnyRecord, valueAt } from "../../../shared/document/index.ts";
import { type NodeRecord, nodeOf, stageOf } from "../../../shared/journey/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import { type OutlineRow, moveRow, stageBeside } from "../../../shared/outline/index.ts";
import { joinCall, whyNotJoin } from "../../canvas/joining.ts";
import { nameOf, openPort } from "../../canvas/things.ts";
import { stageCall } from "../../panels/inspector/stage-moves.ts";
import { canvasWords } from "../../words/canvas.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { outlineWords as words } from "../../words/outline.ts";
import type { OutlineModel } from "./outline-model.ts";

/** A field of a record that is written in the row itself. */
export interface Naming {
  readonly value: string;
  readonly lines: number;
  call(text: string): AnyCall;
}

/** How a row gets another name, or why it cannot. */
export function namingOf({ desk }: OutlineModel, row: OutlineRow): Naming | { readonly why: string } {
  const { doc } = desk.journey;
  const plain = (id: string, field: string, value: string, lines = 1): Naming => ({
    value,
    lines,
    call: (text) => ({ name: "set-fields", args: { ids: [id], fields: { [field]: text } } }),
  });
  if (row.what === "stage") return plain(row.id, "name", stageOf(doc, row.id)?.name ?? "");
  if (row.what === "node") {
    const node = nodeOf(doc, row.id);
    if (!node) return { why: words.noRename };
    // What a note says is its name.
    if (kindOf(node).outline === "paper") return plain(row.id, "data.text", String(node.data["text"] ?? ""), 3);
    return plain(row.id, "name", node.name);
  }
  if (row.what === "way") {
    const node = nodeOf(doc, row.node);
    const list = node && ownWays(node).find(({ ways }) => ways.some(({ id }) => id === row.port));
    if (!list) return { why: words.fixedWay };
    return {
      value: row.name ?? "",
      lines: 1,
      call: (name) => ({
        name: "set-fields",
        args: {
          ids: [row.node],
          fields: { [list.path]: list.ways.map((way) => (way.id === row.port ? { ...way, name } : way)) },
        },
      }),
    };
  }
  return { why: words.noRename };
}

interface OwnWay {
  readonly id: string;
  readonly name: string;
}

/** Ways out that the step's own data names: branches, arms, candidates. */
function ownWays(node: NodeRecord): { readonly path: string; readonly ways: readonly OwnWay[] }[] {
  return kindOf(node).fields.flatMap(({ path, as }) => {
    if (as !== "branches" && as !== "arms" && as !== "candidates") return [];
    return { path, ways: valueAt(node as unknown as AnyRecord, path) as readonly OwnWay[] };
  });
}

export function startNaming(model: OutlineModel, row: OutlineRow): void {
  if (model.readOnly) return model.refuse(words.readOnly);
  const naming = namingOf(model, row);
  if ("why" in naming) return model.refuse(naming.why);
  model.store.setState({ cursor: row.key, editing: "name" });
}

/** Which way out a connection drawn at this row leaves by. */
function wayAt({ desk }: OutlineModel, row: OutlineRow): { readonly from: string; readonly port: string } | undefined {
  if (row.what === "way") return { from: row.node, port: row.port };
  const from = row.what === "node" ? row.id : row.what === "link" ? row.node : undefined;
  const port = from === undefined ? undefined : openPort(desk, from)?.id;
  return from === undefined || port === undefined ? undefined : { from, port };
}

export function openConnect(model: OutlineModel): void {
  const row = model.current();
  const way = row && wayAt(model, row);
  if (way) return model.store.setState({ menu: { menu: "connect", ...way } });
  if (row?.what !== "node") return model.refuse(words.selectFirst);
  const why = whyNotJoin(model.desk, row.id, "", "nobody");
  const node = nodeOf(model.desk.journey.doc, row.id);
  if (node && kindOf(node).role === "end") model.refuse(canvasWords.cannotFollow.afterEnd(nameOf(model.desk, node)));
  else
    model.refuse(
      kindOf(node ?? { kind: "note" }).role === "aside"
        ? canvasWords.cannotFollow.asideSource
        : (why ?? words.selectFirst),
    );
}

export function connectTo(model: OutlineModel, from: string, port: string, to: string): void {
  const { desk } = model;
  const name = (id: string): string => {
    const node = nodeOf(desk.journey.doc, id);
    return node ? nameOf(desk, node) : "";
  };
  model.store.setState({ menu: null });
  model.act(joinCall(desk, from, port, to), canvasWords.connected(name(from), name(to)));
  model.takeFocus();
}

/** Up or down among its siblings. */
export function move(model: OutlineModel, by: -1 | 1): void {
  const row = model.current();
  if (!row) return model.refuse(words.selectFirst);
  if (model.readOnly) return model.refuse(words.readOnly);
  const { outline } = model.now();
  const { desk } = model;
  const done = moveRow(desk.journey.doc, outline, outline.rows.indexOf(row), by, desk.facts());
  if ("why" in done) model.refuse(done.why);
  else if (model.act(done.call, words.moved(titleOfRow(model, row)))) {
    // A way keeps its key; a step that nothing leads to any more keeps its own.
    model.go(row.key);
  }
}

/** Into the stage before or after; all that is selected goes along. */
export function moveToStageBeside(model: OutlineModel, by: -1 | 1): void {
  const { desk } = model;
  if (model.readOnly) return model.refuse(words.readOnly);
  const row = model.current();
  const node = row?.what === "node" ? nodeOf(desk.journey.doc, row.id) : undefined;
  if (!node) return model.refuse(words.selectFirst);
  const beside = stageBeside(desk.journey.doc, node, by, desk.facts());
  if ("why" in beside) return model.refuse(beside.why);
  const { selection } = desk.store.getState();
  const ids = selection.has(node.id)
    ? [...selection].filter((id) => desk.journey.doc.get(id)?.type === "node")
    : [node.id];
  putIntoStage(model, ids, beside.stage);
}

export function putIntoStage(model: OutlineModel, ids: readonly string[], stage: string | null): void {
  const { desk } = model;
  const call = stageCall(desk.journey.doc, desk.facts(), ids, stage);
  if (!call) return;
  const [only] = ids;
  const node = only === undefined ? undefined : nodeOf(desk.journey.doc, only);
  const name = stage === null ? inspectorWords.noStage : (stageOf(desk.journey.doc, stage)?.name ?? "");
  const said = ids.length === 1 && node ? words.stageSet(nameOf(desk, node), name) : words.manyMoved(ids.length, name);
  model.act(call, said);
  model.now();
  model.takeFocus();
}

/** What a row is called, for those who speak of it. */
function titleOfRow({ desk }: OutlineModel, row: OutlineRow): string {
  const { doc } = desk.journey;
  const name = (id: string | null): string => {
    const node = id === null ? undefined : nodeOf(doc, id);
    return node ? nameOf(desk, node) : "";
  };
  switch (row.what) {
    case "stage":
      return stageOf(doc, row.id)?.name || words.nameless;
    case "rest":
      return words.rest;
    case "node": {
      const node = nodeOf(doc, row.id);
      if (!node) return "";
      const text = kindOf(node).outline === "paper" ? kindOf(node).summary(node.data, desk.facts()) : "";
      return text || nameOf(desk, node);
    }
    case "way":
      return row.name === null ? words.noWay : row.name === "" ? words.nextWay : row.name;
    case "link":
      return row.reach === "gone" ? words.gone : (row.reach === "back" ? words.back : words.goesOn)(name(row.to));
  }
}
