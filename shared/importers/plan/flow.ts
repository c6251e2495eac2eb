/** Steps become nodes and the ways between them: waits of their own, decisions for alternatives, and every way leads on. */
import { channelById } from "../../channels/index.ts";
import { type FunctionId, type Condition, sayDuration } from "../../journey/index.ts";
import { type KindId, kindById, plainFacts, sayDay } from "../../kinds/index.ts";
import type { Language } from "../../words/language.ts";
import type { PlanNote, PlanStep, PlanWait } from "./step.ts";
import { askedTouch, asks, eventAsked } from "./conditions.ts";
import { textPlaces } from "./kinds.ts";
import { planWords } from "./words.ts";

export interface FlowNode {
  readonly id: string;
  readonly kind: KindId;
  readonly name: string;
  readonly stage: string;
  readonly function: FunctionId | null;
  readonly data: Record<string, unknown>;
  /** What has no field of its own. */
  readonly note: string;
}

export interface FlowEdge {
  readonly from: string;
  readonly port: string;
  readonly to: string;
}

export interface FlowGround {
  readonly language: Language;
  newId(): string;
  /** People come in and leave: an entry and an exit are added where the plan has none. */
  readonly whole: boolean;
}

interface Way {
  readonly from: string;
  readonly port: string;
}
interface Target {
  readonly name: string;
  /** A node's id, or `end` for the exit. */
  readonly to: string;
}
interface Part {
  readonly step: PlanStep;
  readonly head: string;
  readonly node: FlowNode;
  targets: Target[];
}

export function flowOfSteps(
  all: readonly PlanStep[],
  ground: FlowGround,
): { nodes: FlowNode[]; edges: FlowEdge[]; notes: PlanNote[] } {
  const { language, newId, whole } = ground;
  const w = planWords(language);
  const steps = inFlow(all);
  const nodes: FlowNode[] = [];
  const edges = new Map<string, FlowEdge>();
  const notes: PlanNote[] = [];
  let exit: string | undefined;

  const add = (
    kind: KindId,
    name: string,
    stage: string,
    data: Readonly<Record<string, unknown>> = {},
    more: Partial<FlowNode> = {},
  ): FlowNode => {
    const blank = (kindById(kind)?.blank(language) ?? {}) as Record<string, unknown>;
    const node = { id: newId(), kind, name, stage, function: null, note: "", ...more, data: { ...blank, ...data } };
    nodes.push(node);
    return node;
  };
  const lead = (ways: readonly Way[], to: string): void => {
    // People come into an entry from outside alone.
    if (kindById(nodes.find(({ id }) => id === to)?.kind ?? "")?.role === "entry") return;
    for (const { from, port } of ways) if (from !== to) edges.set(`${from} ${port} ${to}`, { from, port, to });
  };
  const toEnd = (ways: readonly Way[]): void => {
    if (!whole || ways.length === 0) return;
    exit ??= add("exit", w.exit, steps.at(-1)?.stage ?? "").id;
    lead(ways, exit);
  };

  if (whole && kindById(steps[0]?.kind ?? "")?.role !== "entry") add("entry", w.entry, steps[0]?.stage ?? "");
  const [entry] = nodes;
  for (const step of all) if (isAside(step)) addStep(step, add);
  const parts = steps.map((step): Part => {
    const before =
      step.wait && !isWaitKind(step.kind)
        ? add("wait", waitName(step.wait, language), step.stage, waitData(step.wait))
        : undefined;
    const node = addStep(step, add);
    if (before) lead(waysOf(before), node.id);
    return { step, head: (before ?? node).id, node, targets: [] };
  });

  // What stands together as alternatives hangs on one decision: the step above where that asks already, else one of its own.
  const doors = new Map<number, { decision: FlowNode; ports: string[] }>();
  for (let at = 0; at < parts.length; at += 1) {
    if (parts[at]?.step.only === null || parts[at - 1]?.step.only) continue;
    const end = parts.findIndex(({ step }, n) => n > at && step.only === null);
    const members = parts.slice(at, end < 0 ? undefined : end);
    const above = parts[at - 1];
    const own = above && asks(above.node.kind) ? above.node : undefined;
    const first = members[0]?.step;
    const decision = own ?? add("decision", first?.only?.words ? w.asked(first.only.words) : w.ask, first?.stage ?? "");
    const touch = askedTouch(steps.slice(0, at));
    const touchId = touch && parts[steps.indexOf(touch)]?.node.id;
    doors.set(at, {
      decision,
      ports: branchesFor(
        decision,
        members.map(({ step }) => step),
        touchId,
      ),
    });
  }

  const after = new Set(steps.flatMap(({ after: ids }) => ids));
  parts.forEach((part, at) => {
    const { step } = part;
    for (const { name, to } of step.next)
      part.targets.push({ name, to: to === "end" ? "end" : (parts[to]?.head ?? "end") });
    for (const from of step.after) parts[from]?.targets.push({ name: "", to: part.head });
    if (step.next.length > 0 || kindById(step.kind)?.role === "end") return;
    const follower = step.only === null ? at + 1 : parts.findIndex((other, n) => n > at && other.step.only === null);
    const next = follower < 0 ? undefined : parts[follower];
    const door = doors.get(at + 1);
    if (door && step.only === null) {
      if (door.decision !== part.node) part.targets.push({ name: "", to: door.decision.id });
    } else if (next && next.step.after.length === 0 && kindById(next.node.kind)?.role !== "entry")
      part.targets.push({ name: "", to: next.head });
    else if (!next && !after.has(at)) part.targets.push({ name: "", to: "end" });
  });
  for (const [at, { decision, ports }] of doors) {
    const end = parts.findIndex(({ step }, n) => n > at && step.only === null);
    const rest = end < 0 ? undefined : parts[end];
    ports.forEach((port, n) => lead([{ from: decision.id, port }], parts[at + n]?.head ?? ""));
    if (ports.includes("otherwise")) continue;
    const otherwise = [{ from: decision.id, port: "otherwise" }];
    if (rest) lead(otherwise, rest.head);
    else toEnd(otherwise);
  }

  const decided = new Set([...doors.values()].map(({ decision }) => decision.id));
  if (entry && !parts[0]) toEnd(waysOf(entry));
  if (entry && parts[0] && entry.id !== parts[0].node.id)
    lead(waysOf(entry), doors.get(0)?.decision.id ?? parts[0].head);
  parts.forEach((part, at) => {
    if (decided.has(part.node.id)) return;
    leadOn(part, steps.slice(0, at));
  });
  return { nodes, edges: [...edges.values()], notes };

  function leadOn({ node, targets, step }: Part, above: readonly PlanStep[]): void {
    const ways = waysOf(node);
    const distinct = [...new Map(targets.map((target) => [target.to, target])).values()];
    const go = (from: readonly Way[], to: string): void => (to === "end" ? toEnd(from) : lead(from, to));
    if (asks(node.kind) || distinct.some(({ name }) => name !== "")) {
      const decision = asks(node.kind) ? node : add("decision", w.ask, step.stage);
      if (decision !== node) lead(ways, decision.id);
      const asked = eventAsked(node.name, above);
      const touch = askedTouch(above);
      const touchId = touch && parts[steps.indexOf(touch)]?.node.id;
      const condition = asked && touchId && asks(node.kind) ? happened(touchId, asked.event, asked.denied) : null;
      const others = distinct.filter(({ name }) => !no.test(name));
      const rest = distinct.find(({ name }) => no.test(name));
      const first = (decision.data["branches"] as { id: string; name: string }[])[0];
      decision.data["branches"] = others.map(({ name }, n) => ({
        id: `way-${n + 1}`,
        name:
          name ||
          (others.length === 1 ? (first?.name ?? "") : (nodes.find(({ id }) => id === others[n]?.to)?.name ?? "")),
        condition: n === 0 ? condition : null,
      }));
      others.forEach(({ to }, n) => go([{ from: decision.id, port: `way-${n + 1}` }], to));
      go([{ from: decision.id, port: "otherwise" }], rest?.to ?? "end");
      if (!condition)
        notes.push({ tone: "told", row: step.row, what: w.noCondition(node.name), way: w.noConditionWay });
      if (!rest && whole)
        notes.push({ tone: "told", row: step.row, what: w.everyoneElse(node.name), way: w.everyoneElseWay });
      return;
    }
    const on = throughPorts(node);
    const through = ways.filter(({ port }) => on.includes(port));
    toEnd(ways.filter(({ port }) => !on.includes(port)));
    const [only] = distinct;
    if (distinct.length === 1 && only) go(through, only.to);
    else if (distinct.length > 1) {
      const ids = distinct.map((_, n) => ({
        id: `way-${n + 1}`,
        name: nodes.find(({ id }) => id === distinct[n]?.to)?.name ?? "",
      }));
      const fork = add("fork", w.fork, step.stage, { ways: ids });
      lead(through, fork.id);
      distinct.forEach(({ to }, n) => go([{ from: fork.id, port: `way-${n + 1}` }], to));
    } else toEnd(through);
  }
}

const isAside = ({ kind }: PlanStep): boolean => kindById(kind)?.role === "aside";

/** Without remarks, which nobody passes; references follow. */
function inFlow(all: readonly PlanStep[]): PlanStep[] {
  const steps = all.filter((step) => !isAside(step));
  const now = new Map(steps.map((step, at) => [all.indexOf(step), at]));
  return steps.map((step) => ({
    ...step,
    after: step.after.flatMap((at) => now.get(at) ?? []),
    next: step.next.flatMap(({ name, to }) => {
      const place = to === "end" ? to : now.get(to);
      return place === undefined ? [] : [{ name, to: place }];
    }),
  }));
}

const no = /^(?:no|nein|else|otherwise|sonst|ansonsten|everyone else|alle anderen|not .*|nicht .*)$/i;

const happened = (touch: string, event: string, denied: boolean): Condition => ({
  op: "test",
  field: `event:${touch}:${event}`,
  is: denied ? "not-happened" : "happened",
  value: null,
});

const waysOf = (node: FlowNode): Way[] =>
  (kindById(node.kind)?.ports(node.data, plainFacts) ?? []).map(({ id }) => ({ from: node.id, port: id }));

/** Whatever comes of a contact, the plan goes on; who does not consent or does not accept leaves. */
function throughPorts(node: FlowNode): readonly string[] {
  const kind = kindById(node.kind);
  const ports = (kind?.ports(node.data, plainFacts) ?? []).map(({ id }) => id);
  const goesOn = kind?.role === "touch" || kind?.flow === "all" || "arms" in node.data;
  return goesOn ? ports : ports.slice(0, 1);
}

/** Writes the branches into the decision's data; answers the port of each member, in their order. */
function branchesFor(decision: FlowNode, members: readonly PlanStep[], touch: string | undefined): string[] {
  const branches: { id: string; name: string; condition: Condition | null }[] = [];
  let hasRest = false;
  const ports = members.map(({ only }) => {
    const isComplement = members.some(
      ({ only: other }) => other?.event && other.event === only?.event && other.denied !== only.denied && only.denied,
    );
    if (only && !hasRest && (only.otherwise || isComplement)) {
      hasRest = true;
      return "otherwise";
    }
    const id = `way-${branches.length + 1}`;
    const words = only?.words ?? "";
    const condition = only?.event && touch ? happened(touch, only.event, only.denied) : null;
    branches.push({ id, name: `${words.charAt(0).toUpperCase()}${words.slice(1)}`.slice(0, 200), condition });
    return id;
  });
  decision.data["branches"] = branches;
  return ports;
}

type Add = (
  kind: KindId,
  name: string,
  stage: string,
  data?: Readonly<Record<string, unknown>>,
  more?: Partial<FlowNode>,
) => FlowNode;

function addStep(step: PlanStep, add: Add): FlowNode {
  const { kind, name, stage, text } = step;
  const channel = step.channel && channelById(step.channel);
  const place = textPlaces[kind];
  const fits = place !== undefined && text.length <= place.most;
  const data = {
    ...(channel ? { channel: channel.id } : {}),
    ...(isWaitKind(kind) && step.wait ? waitData(step.wait) : {}),
    ...(place && fits ? { [place.key]: text } : {}),
  };
  const owned = kindById(kind)?.owned === true;
  return add(kind, name, stage, data, {
    // A touchpoint without a known channel becomes what a new one is: an email, which marketing owns.
    function: owned ? (step.owner ?? (channel ? channel.function : (channelById("email")?.function ?? null))) : null,
    note: fits ? "" : text,
  });
}

/** Kinds that hold a length of time people wait for. */
const isWaitKind = (kind: string): boolean => "duration" in ((kindById(kind)?.blank() ?? {}) as object);

const waitData = (wait: PlanWait): Record<string, unknown> =>
  wait.for === "date" ? { for: "date", date: wait.date, duration: null } : { for: "duration", duration: wait.duration };

function waitName(wait: PlanWait, language: Language): string {
  const w = planWords(language);
  return wait.for === "date"
    ? w.until(sayDay(wait.date, wait.date, language))
    : w.waitName(sayDuration(wait.duration, language));
}
