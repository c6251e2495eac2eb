/** Dragging nodes: a preview that snaps and says what the drop would change; the drop is one command. */
import { type FunctionId, functionWords } from "../../../shared/journey/index.ts";
import { inLanguage } from "../../../shared/words/language.ts";
import { canvasWords as words } from "../../words/canvas.ts";
import { structureWords } from "../../words/structure.ts";
import type { CanvasModel } from "../model.ts";
import type { Point } from "../routing/plan.ts";
import type { NodeBox } from "../scene/boxes.ts";
import { grown } from "../scene/grid.ts";
import type { Gesture } from "./gesture.ts";
import { groupAt } from "./hit.ts";
import { board } from "./raft.ts";
import { onGrid, snap, snaps } from "./snap.ts";

export interface Move {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly stage?: string | null;
  readonly group?: string | null;
  /** Dropped in another row. */
  readonly owner?: FunctionId;
}

/** The nodes that move along when this one is taken: the selection with all members of its groups. */
function takenWith(model: CanvasModel, primary: NodeBox): Set<string> {
  const { selection } = model.desk.store.getState();
  const nodes = [...selection].filter((id) => model.scene.boxes.has(id));
  return model.scene.withMembers(nodes.includes(primary.id) ? nodes : [primary.id]);
}

/** What dropping these places changes besides the place: the column's stage, the group whose ground they lie on. */
export function movesFor(model: CanvasModel, places: ReadonlyMap<string, Point>): Move[] {
  const { scene } = model;
  const moving = new Set(places.keys());
  return [...places].map(([id, { x, y }]): Move => {
    const box = scene.boxes.get(id);
    if (!box) return { id, x, y };
    const { node } = box;
    const centre = { x: x + box.width / 2, y: y + box.height / 2 };
    const stage = scene.columnAt(centre.x)?.id ?? null;
    const carriedGroup = node.group !== null && moving.has(node.group);
    const group = carriedGroup || box.frame ? node.group : (groupAt(model, centre, moving)?.id ?? null);
    const row = box.kind.owned ? scene.rowAt(centre.y) : undefined;
    const left = row && scene.rowAt(node.y + box.height / 2);
    // A node that stands in a row which is not its owner's may be moved about in it.
    const owner = row && row !== left && !row.owners.some((owner) => owner === node.function) ? row.id : undefined;
    return {
      ...(owner ? { owner } : {}),
      id,
      x,
      y,
      ...(stage === node.stage ? {} : { stage }),
      ...(group === node.group ? {} : { group }),
    };
  });
}

/** What a drop would change, for the tag at the pointer; "" when only the place does. */
export function sayDrop(model: CanvasModel, drop: Pick<Move, "stage" | "group" | "owner">): string {
  const { scene, desk } = model;
  const { drop: say } = structureWords;
  const { stage, owner, group } = drop;
  const column = scene.columns.find((one) => one.id === stage);
  return [
    stage === undefined ? "" : column ? say.stage(column.stage.name) : say.noStage,
    owner === undefined ? "" : say.owner(inLanguage(functionWords, desk.facts().language)[owner]),
    group === undefined ? "" : group === null ? say.noGroup : say.group(scene.boxes.get(group)?.node.name ?? ""),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** One command for a finished move; answers whether anything moved. */
export function dropMoves(model: CanvasModel, moves: readonly Move[]): boolean {
  const { scene } = model;
  const changed = moves.filter((move) => {
    const node = scene.boxes.get(move.id)?.node;
    return node && (node.x !== move.x || node.y !== move.y || move.stage !== undefined || move.group !== undefined);
  });
  if (changed.length === 0) return false;
  const places = changed.map(({ owner: _, ...move }) => move);
  const owners = new Map<FunctionId, string[]>();
  for (const { id, owner } of changed) if (owner) owners.set(owner, [...(owners.get(owner) ?? []), id]);
  const stage = changed.find((move) => move.stage !== undefined)?.stage;
  const name = stage ? scene.columns.find((column) => column.id === stage)?.stage.name : undefined;
  const said = inLanguage(functionWords, model.desk.facts().language);
  const to = [name, ...[...owners.keys()].map((owner) => said[owner])].filter((one) => one !== undefined);
  const spoken = to.length === 0 ? words.moved(changed.length) : words.movedTo(changed.length, to.join(", "));
  const move = { name: "move-nodes", args: { moves: places, by: "move" } } as const;
  if (owners.size === 0) return model.act(move, spoken);
  const calls = [...owners].map(([owner, ids]) => ({ name: "set-fields", args: { ids, fields: { function: owner } } }));
  const label = words.moveLabel(changed.length, to.join(", "));
  return model.act({ name: "batch", args: { label, calls: [move, ...calls] } }, spoken);
}

/** More nodes than these move as one picture. */
const many = 40;

export function moveNodes(model: CanvasModel, primary: NodeBox, from: Point): Gesture {
  const { scene, sketch, ui, view } = model;
  const taken = takenWith(model, primary);
  const starts = new Map(
    [...taken].flatMap((id) => {
      const box = scene.boxes.get(id);
      return box ? [[id, { x: box.node.x, y: box.node.y }] as const] : [];
    }),
  );
  let by: Point | null = null;
  const placesBy = ({ x: dx, y: dy }: Point): Map<string, Point> =>
    new Map([...starts].map(([id, at]) => [id, { x: at.x + dx, y: at.y + dy }]));
  let ashore = (): void => {};
  const hold = (dx: number, dy: number): void => {
    by = { x: dx, y: dy };
    if (taken.size <= many) return scene.hold(placesBy(by));
    if (!sketch.raft) {
      ashore = board(model, taken);
      model.repaint();
    }
    if (sketch.raft) Object.assign(sketch.raft, { dx, dy });
  };
  const letGo = (): void => {
    ashore();
    scene.hold(null);
  };
  const clear = (): void => {
    sketch.guides = [];
    sketch.dropColumn = null;
    sketch.dropRow = null;
    ui.setState({ tag: null });
    model.repaint();
  };
  return {
    move(world, event) {
      const loose = { ...primary, x: primary.x + world.x - from.x, y: primary.y + world.y - from.y };
      const reach = 6 / view.at.zoom;
      const free = !snaps(event);
      const neighbours = free ? [] : scene.boxesIn(grown(loose, 260)).filter((box) => !taken.has(box.id) && !box.frame);
      const lanes = free
        ? []
        : scene.columns.map((column) => column.x + (column.width - loose.width) / 2).filter((x) => Number.isInteger(x));
      const rest = free
        ? { x: onGrid(loose.x), y: onGrid(loose.y), guides: [] }
        : snap(loose, neighbours, lanes, reach);
      const dx = rest.x - primary.x;
      const dy = rest.y - primary.y;
      sketch.guides = rest.guides;
      hold(dx, dy);
      const [own] = movesFor(model, new Map([[primary.id, { x: rest.x, y: rest.y }]]));
      const column = own?.stage === undefined ? null : own.stage;
      const row = own?.owner ?? null;
      if (sketch.raft && sketch.dropColumn === column && sketch.dropRow === row) model.repaint("over");
      else model.repaint();
      sketch.dropColumn = column;
      sketch.dropRow = row;
      const text = own ? sayDrop(model, own) : "";
      if (text !== "") ui.setState({ tag: { text, at: view.areaOf(event.clientX, event.clientY), refused: false } });
      else if (ui.getState().tag) ui.setState({ tag: null });
    },
    end(_world, _event, moved) {
      const moves = moved && by ? movesFor(model, placesBy(by)) : [];
      // The places stay held until the change is in: nothing jumps back for a frame.
      if (moves.length > 0) dropMoves(model, moves);
      letGo();
      clear();
    },
    cancel() {
      letGo();
      clear();
    },
  };
}
