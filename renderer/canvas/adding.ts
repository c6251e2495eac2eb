/** Adding a node by any road: which things there are, which may stand where and why not, and the one command that adds them. */
import { channelById, channels } from "../../shared/channels/index.ts";
import type { FunctionId, NodeRecord } from "../../shared/journey/index.ts";
import { type NodeKind, anatomyOf, kindById, kinds } from "../../shared/kinds/index.ts";
import { inLanguage } from "../../shared/words/language.ts";
import { recall, remember } from "../state/remembered.ts";
import { canvasWords as words } from "../words/canvas.ts";
import type { CanvasModel, Joint } from "./model.ts";
import { below, freePlace, makeRoom } from "./placing.ts";
import type { Point } from "./routing/plan.ts";
import type { NodeBox } from "./scene/boxes.ts";
import { grown } from "./scene/grid.ts";

export interface NewThing {
  readonly kind: string;
  readonly preset?: Readonly<Record<string, unknown>> | undefined;
}

export interface Choice extends NewThing {
  /** `wait`, `touchpoint:email`. */
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly icon: string;
  readonly owner: FunctionId | null;
  readonly section: NodeKind["palette"];
}

/** Everything that can be added: kinds, and one touchpoint per channel. */
export function choices(model: CanvasModel): Choice[] {
  const { language } = model.desk.facts();
  return kinds.flatMap((kind): Choice[] => {
    const said = inLanguage(kind.words, language);
    const plain = { kind: kind.id, section: kind.palette, owner: null };
    if (kind.role !== "touch") return [{ ...plain, id: kind.id, title: said.title, hint: said.hint, icon: kind.icon }];
    return channels.map((channel) => {
      const by = inLanguage(channel.words, language);
      return {
        ...plain,
        id: `${kind.id}:${channel.id}`,
        preset: { channel: channel.id },
        title: by.title,
        hint: by.hint,
        icon: channel.icon,
        owner: channel.function,
      };
    });
  });
}

const idOf = (thing: NewThing): string => {
  const channel = thing.preset?.["channel"];
  return typeof channel === "string" && kindById(thing.kind)?.role === "touch"
    ? `${thing.kind}:${channel}`
    : thing.kind;
};

export function titleOf(model: CanvasModel, thing: NewThing): string {
  return choices(model).find((choice) => choice.id === idOf(thing))?.title ?? thing.kind;
}

/** Why a thing cannot stand there, as a sentence; undefined when it can. */
export function whyNotHere(model: CanvasModel, thing: NewThing, joint: Joint): string | undefined {
  const role = kindById(thing.kind)?.role;
  const why = words.cannotFollow;
  if (joint.after) {
    const source = model.scene.boxes.get(joint.after.from);
    if (source?.kind.role === "end") return why.afterEnd(model.cards.card(source.id)?.name ?? "");
    if (source?.kind.role === "aside") return why.asideSource;
    if (role === "entry") return why.entry;
    if (role === "aside") return why.aside;
  }
  if (joint.into !== undefined) {
    if (role === "entry") return why.entry;
    if (role === "aside") return why.aside;
    if (role === "end") return why.endInside;
  }
  return undefined;
}

function draftOf(model: CanvasModel, thing: NewThing): NodeRecord | undefined {
  const kind = kindById(thing.kind);
  if (!kind) return undefined;
  const { language } = model.desk.facts();
  const data = { ...(kind.blank() as Record<string, unknown>), ...thing.preset };
  const channel = typeof data["channel"] === "string" ? channelById(data["channel"]) : undefined;
  return {
    id: "draft",
    type: "node",
    kind: kind.id,
    name:
      kind.role === "touch" && channel
        ? inLanguage(channel.words, language).title
        : inLanguage(kind.words, language).blankName,
    stage: null,
    function: kind.owned ? (channel?.function ?? null) : null,
    group: null,
    data,
    x: 0,
    y: 0,
    collapsed: false,
  };
}

export function sizeOf(model: CanvasModel, thing: NewThing): { width: number; height: number } {
  const draft = draftOf(model, thing);
  return draft ? anatomyOf(draft, model.desk.facts()) : { width: 172, height: 44 };
}

/** The first way out that leads nowhere, else the last one. */
export function openPort(model: CanvasModel, box: NodeBox): string | undefined {
  const used = new Set(model.desk.journey.links.out(box.id).map((edge) => edge.port));
  return (box.ports.find((port) => !used.has(port.id)) ?? box.ports.at(-1))?.id;
}

/** Follows this way out, or steps into the edge that already leaves it: one way out leads to one place. */
export function jointAt(model: CanvasModel, from: string, port: string): Joint {
  const present = model.desk.journey.links.out(from).find((edge) => edge.port === port);
  return present ? { into: present.id } : { after: { from, port } };
}

/** Adds, connects, makes room, selects and opens the name for writing. Answers whether it was done; a refusal is shown. */
export function addThing(
  model: CanvasModel,
  thing: NewThing,
  where: Joint & { readonly world?: Point | undefined },
  at?: Point,
): boolean {
  const { desk, scene } = model;
  const draft = draftOf(model, thing);
  if (!draft) return false;
  const why = whyNotHere(model, thing, where);
  if (why !== undefined) {
    model.refuse(why, at);
    return false;
  }
  const size = anatomyOf(draft, desk.facts());
  const cut = where.into === undefined ? undefined : scene.edge(where.into);
  const source = scene.boxes.get(where.after?.from ?? cut?.from ?? "");
  const bodies = (area: { x: number; y: number; width: number; height: number }) =>
    scene.boxesIn(area).filter((box) => !box.frame);
  let place: Point;
  let shift: { id: string; x: number; y: number }[] = [];
  if (cut && source && !where.world) {
    place = below(source, size);
    const lane = scene
      .boxesIn({ x: place.x - 8, y: source.y, width: size.width + 16, height: 1e5 })
      .filter((box) => !box.frame && box.id !== source.id);
    shift = makeRoom({ ...place, ...size }, lane);
  } else if (where.world) place = freePlace(where.world, size, bodies);
  else if (source) place = freePlace(below(source, size), size, bodies);
  else {
    const sight = model.view.rect();
    const middle = { x: sight.x + sight.width / 2 - size.width / 2, y: sight.y + sight.height / 2 - size.height / 2 };
    const column = scene.columnAt(middle.x + size.width / 2);
    place = freePlace(column ? { x: column.x + (column.width - size.width) / 2, y: middle.y } : middle, size, bodies);
  }
  const stage = scene.columnAt(place.x + size.width / 2);
  const id = desk.newId("node");
  const kind = kindById(thing.kind);
  // Put down by hand in a row it is that function's; what finds its place by itself keeps its channel's owner.
  const row = where.world && scene.rowAt(place.y + size.height / 2);
  const owner = row && draft.function && row.owners.includes(draft.function) ? draft.function : row?.id;
  const node: NodeRecord = {
    ...draft,
    id,
    x: place.x,
    y: place.y,
    stage: stage?.id ?? null,
    function: kind?.owned ? (owner ?? draft.function ?? stage?.stage.function ?? "marketing") : null,
    group: source?.node.group ?? null,
  };
  const port = kind?.ports(node.data, desk.facts())[0]?.id;
  const done = model.act(
    {
      name: "add-node",
      args: {
        node,
        ...(where.after ? { after: { edge: desk.newId("edge"), ...where.after } } : {}),
        ...(cut && port !== undefined ? { into: { cut: cut.id, edge: desk.newId("edge"), port } } : {}),
        ...(shift.length > 0 ? { shift } : {}),
      },
    },
    words.added(titleOf(model, thing)),
    at,
  );
  if (!done) return false;
  const used = idOf(thing);
  remember({ recentKinds: [used, ...recall().recentKinds.filter((other) => other !== used)].slice(0, 8) });
  desk.store.getState().select([id]);
  model.view.bring(grown({ ...place, ...size }, 8));
  model.focusNode(id);
  model.ui.setState({ rename: id, menu: null });
  return true;
}
