/** What can be added to a journey, by any road: kinds and channels, which may stand where and why not, and where they join the flow. */
import { channelById, channels } from "../../shared/channels/index.ts";
import { type FunctionId, type NodeRecord, nodeOf } from "../../shared/journey/index.ts";
import { type NodeKind, type Port, anatomyOf, kindById, kindOf, kinds } from "../../shared/kinds/index.ts";
import { type Language, inLanguage } from "../../shared/words/language.ts";
import type { Desk } from "../state/desk.ts";
import { recall, remember } from "../state/remembered.ts";
import { canvasWords as words } from "../words/canvas.ts";

/** Where a new node goes in the flow. */
export interface Joint {
  /** Follows this way out. */
  readonly after?: { readonly from: string; readonly port: string } | undefined;
  /** Cuts this edge in two. */
  readonly into?: string | undefined;
}

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

export const choices = (desk: Desk): Choice[] => choicesIn(desk.facts().language);

/** Everything that can be added: kinds, and one touchpoint per channel. */
export function choicesIn(language: Language): Choice[] {
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

const idOfThing = (thing: NewThing): string => {
  const channel = thing.preset?.["channel"];
  return typeof channel === "string" && kindById(thing.kind)?.role === "touch"
    ? `${thing.kind}:${channel}`
    : thing.kind;
};

export function titleOf(desk: Desk, thing: NewThing): string {
  return choices(desk).find((choice) => choice.id === idOfThing(thing))?.title ?? thing.kind;
}

/** Why a thing cannot stand there, as a sentence; undefined when it can. */
export function whyNotHere(desk: Desk, thing: NewThing, joint: Joint): string | undefined {
  const role = kindById(thing.kind)?.role;
  const why = words.cannotFollow;
  if (joint.after) {
    const source = nodeOf(desk.journey.doc, joint.after.from);
    const { role: before } = (source && kindOf(source)) ?? {};
    if (source && before === "end") return why.afterEnd(nameOf(desk, source));
    if (before === "aside") return why.asideSource;
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

export function draftOf(desk: Desk, thing: NewThing): NodeRecord | undefined {
  const kind = kindById(thing.kind);
  if (!kind) return undefined;
  const { language } = desk.facts();
  const data = { ...(kind.blank(language) as Record<string, unknown>), ...thing.preset };
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

export function sizeOf(desk: Desk, thing: NewThing): { width: number; height: number } {
  const draft = draftOf(desk, thing);
  return draft ? anatomyOf(draft, desk.facts()) : { width: 172, height: 44 };
}

/** The first way out that leads nowhere, else the last one. */
export function openPort(desk: Desk, id: string): Port | undefined {
  const node = nodeOf(desk.journey.doc, id);
  const ports = node ? kindOf(node).ports(node.data, desk.facts()) : [];
  const used = new Set(desk.journey.links.out(id).map((edge) => edge.port));
  return ports.find((port) => !used.has(port.id)) ?? ports.at(-1);
}

/** Follows this way out, or steps into the edge that already leaves it: one way out leads to one place. */
export function jointAt(desk: Desk, from: string, port: string): Joint {
  const present = desk.journey.links.out(from).find((edge) => edge.port === port);
  return present ? { into: present.id } : { after: { from, port } };
}

/** What a node is called by those who speak of it: a nameless one by what its kind is called. */
export const nameOf = (desk: Desk, node: NodeRecord): string =>
  node.name || inLanguage(kindOf(node).words, desk.facts().language).blankName;

/** The last used ones are offered first. */
export function rememberThing(thing: NewThing): void {
  const used = idOfThing(thing);
  remember({ recentKinds: [used, ...recall().recentKinds.filter((other) => other !== used)].slice(0, 8) });
}
