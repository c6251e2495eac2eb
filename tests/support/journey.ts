/**
 * Draws journeys for tests in the order in which one would draw them: `journey("Launch").stage("Start").entry("Sign-up")
 * .email("Hello").wait(3, "days").exit("Done").build()`. Ids come from names ("sign-up"), so that a test can name them.
 */
import { type AnyRecord, type MutableDoc, createDoc } from "../../shared/document/index.ts";
import {
  type Condition,
  type ConditionValue,
  type DurationUnit,
  type EdgeRecord,
  type JourneyRecord,
  type NodeRecord,
  type Operator,
  type StageRecord,
  journeyDefaults,
  stageDefaults,
} from "../../shared/journey/index.ts";
import { type KindData, type KindId, kindById, portIds } from "../../shared/kinds/index.ts";

type Fields<Id extends KindId> = Partial<KindData<Id>>;
/** What any node may be given beside its data. */
type Own = Partial<Pick<NodeRecord, "id" | "function" | "group" | "stage" | "x" | "y" | "collapsed">>;

/** A branch per entry: name → condition. */
type Branches = Readonly<Record<string, Condition | null>>;

export interface JourneyBuilder {
  /** Columns stand from left to right; what follows is drawn in the newest one. */
  stage(name: string, fields?: Partial<StageRecord>): JourneyBuilder;
  /** Draws on in a stage that is there. */
  in(stage: string): JourneyBuilder;

  /** Any kind. It is connected to where the pen is, unless it is an entry or lies beside the flow. */
  node<Id extends KindId>(kind: Id, name: string, data?: Fields<Id>, own?: Own): JourneyBuilder;
  entry(name: string, data?: Fields<"entry">, own?: Own): JourneyBuilder;
  exit(name: string, data?: Fields<"exit">, own?: Own): JourneyBuilder;
  goal(name: string, data?: Fields<"goal">, own?: Own): JourneyBuilder;
  touch(channel: string, name: string, data?: Fields<"touchpoint">, own?: Own): JourneyBuilder;
  email(name: string, data?: Fields<"touchpoint">, own?: Own): JourneyBuilder;
  /** A rep visit; say `.on("done")`, `.on("declined")` or `.on("not-done")` before going on. */
  repVisit(name: string, data?: Fields<"touchpoint">, own?: Own): JourneyBuilder;
  wait(amount: number, unit: DurationUnit, name?: string, own?: Own): JourneyBuilder;
  waitUntil(date: string, name?: string, own?: Own): JourneyBuilder;
  /** Goes on at "event"; `.from(name, "timeout")` for the other way. */
  waitFor(event: string, timeout: readonly [number, DurationUnit] | null, name: string, own?: Own): JourneyBuilder;
  /** Branch ids are the names as ids; the way for everyone else is "otherwise". */
  decision(name: string, branches: Branches, data?: Omit<Fields<"decision">, "branches">, own?: Own): JourneyBuilder;
  /** Arms by name → weight. */
  split(
    name: string,
    arms: Readonly<Record<string, number>>,
    data?: Omit<Fields<"split">, "arms">,
    own?: Own,
  ): JourneyBuilder;
  fork(name: string, ways: readonly string[], own?: Own): JourneyBuilder;
  join(name: string, waitFor?: "all" | "any", own?: Own): JourneyBuilder;
  note(text: string, own?: Own): JourneyBuilder;

  /** Takes the pen to a node, at one of its ways out (the first when left out). */
  from(name: string, port?: string): JourneyBuilder;
  /** Another way out of the node the pen is at. */
  on(port: string): JourneyBuilder;
  /** Leads from the pen to a node that is there, and stays where it is. */
  to(name: string, edge?: { readonly maxPasses?: number | null; readonly id?: string }): JourneyBuilder;
  /** Takes the pen off the paper: what comes next is connected to nothing. */
  lift(): JourneyBuilder;

  /** Changes any record by its id, also in ways no command would allow. */
  with(id: string, fields: Readonly<Record<string, unknown>>): JourneyBuilder;
  /** Adds a record as it is, valid or not. */
  add(record: AnyRecord): JourneyBuilder;
  without(id: string): JourneyBuilder;

  /** The id of a stage or node by its name. */
  id(name: string): string;
  build(): AnyRecord[];
  doc(): MutableDoc;
}

/** "Sign-up, new" → "sign-up-new". */
export const idOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 48) || "x";

export function journey(
  title: string,
  fields: Partial<Omit<JourneyRecord, "id" | "type" | "title">> = {},
): JourneyBuilder {
  const records = new Map<string, AnyRecord>();
  const ids = new Map<string, string>();
  let stages = 0;
  let left = 0;
  let stage: { id: string; left: number; next: number } | undefined;
  let pen: { node: string; port: string } | undefined;

  const put = (record: object): void => {
    const whole = record as AnyRecord;
    records.set(whole.id, whole);
  };
  const fresh = (wanted: string): string => {
    for (let n = 1; ; n += 1) {
      const id = n === 1 ? wanted : `${wanted}-${n}`;
      if (!records.has(id)) return id;
    }
  };
  const idFor = (name: string): string => {
    const id = ids.get(name) ?? (records.has(name) ? name : undefined);
    if (!id) throw new Error(`nothing is called “${name}” in this journey`);
    return id;
  };
  put({ ...journeyDefaults, ...fields, id: fresh(idOf(`journey ${title}`)), type: "journey", title });

  const portsOf = (id: string): string[] => portIds(records.get(id) as unknown as NodeRecord);
  const connect = (
    from: string,
    port: string,
    to: string,
    edge: { maxPasses?: number | null; id?: string } = {},
  ): void => {
    const id = edge.id ?? fresh(`${from.slice(0, 24)}_${port.slice(0, 12)}_${to.slice(0, 24)}`);
    put({ id, type: "edge", from, port, to, maxPasses: edge.maxPasses ?? null } satisfies EdgeRecord);
  };

  const builder: JourneyBuilder = {
    stage(name, given = {}) {
      const id = given.id ?? fresh(idOf(`stage ${name || "nameless"}`));
      ids.set(name, id);
      const record: StageRecord = { ...stageDefaults, id, type: "stage", name, order: stages, ...given };
      put(record);
      stage = { id, left, next: 80 };
      stages += 1;
      left += record.width;
      return builder;
    },
    in(name) {
      const id = idFor(name);
      const inside = [...records.values()].filter((record) => record["stage"] === id);
      const before = [...records.values()].filter(
        (r) => r.type === "stage" && Number(r["order"]) < Number(records.get(id)?.["order"]),
      );
      stage = {
        id,
        left: before.reduce((sum, record) => sum + Number(record["width"]), 0),
        next: Math.max(80, ...inside.map((record) => Number(record["y"]) + 120)),
      };
      return builder;
    },
    node(kind, name, data = {}, own = {}) {
      const known = kindById(kind);
      if (!known) throw new Error(`there is no kind “${kind}”`);
      const id = own.id ?? fresh(idOf(name || kind));
      if (!ids.has(name)) ids.set(name, id);
      const record: NodeRecord = {
        id,
        type: "node",
        kind,
        name,
        stage: stage?.id ?? null,
        function: null,
        group: null,
        data: { ...(known.blank() as object), ...data },
        x: (stage?.left ?? 0) + 28,
        y: stage?.next ?? 80 + records.size * 120,
        collapsed: false,
        ...own,
      };
      if (stage) stage.next += 120;
      put(record);
      if (known.role === "aside") return builder;
      if (pen && known.role !== "entry") connect(pen.node, pen.port, id);
      const [port] = portsOf(id);
      pen = port === undefined ? undefined : { node: id, port };
      return builder;
    },
    entry: (name, data, own) => builder.lift().node("entry", name, data, own),
    exit: (name, data, own) => builder.node("exit", name, data, own),
    goal: (name, data, own) => builder.node("goal", name, data, own),
    touch: (channel, name, data, own) => builder.node("touchpoint", name, { channel, ...data }, own),
    email: (name, data, own) => builder.touch("email", name, data, own),
    repVisit: (name, data, own) =>
      builder.touch(
        "rep-visit",
        name,
        { format: "conversation", effort: "personal", assignee: "Representative", ...data },
        own,
      ),
    wait: (amount, unit, name = `Wait ${amount} ${unit}`, own = {}) =>
      builder.node("wait", name, { for: "duration", duration: { amount, unit } }, own),
    waitUntil: (date, name = `Until ${date}`, own = {}) => builder.node("wait", name, { for: "date", date }, own),
    waitFor: (event, timeout, name, own) =>
      builder.node(
        "wait",
        name,
        { for: "event", event, timeout: timeout && { amount: timeout[0], unit: timeout[1] } },
        own,
      ),
    decision: (name, branches, data = {}, own = {}) =>
      builder.node(
        "decision",
        name,
        {
          ...data,
          branches: Object.entries(branches).map(([label, condition]) => ({ id: idOf(label), name: label, condition })),
        },
        own,
      ),
    split: (name, arms, data = {}, own = {}) =>
      builder.node(
        "split",
        name,
        { ...data, arms: Object.entries(arms).map(([label, weight]) => ({ id: idOf(label), name: label, weight })) },
        own,
      ),
    fork: (name, ways, own) =>
      builder.node("fork", name, { ways: ways.map((way) => ({ id: idOf(way), name: way })) }, own),
    join: (name, waitFor = "all", own = {}) => builder.node("join", name, { waitFor }, own),
    note: (text, own) => builder.node("note", "", { text }, own),
    from(name, port) {
      const node = idFor(name);
      const way = port ?? portsOf(node)[0];
      if (way === undefined) throw new Error(`nothing leads out of “${name}”`);
      pen = { node, port: way };
      return builder;
    },
    on(port) {
      if (!pen) throw new Error("the pen is at no node");
      pen = { node: pen.node, port };
      return builder;
    },
    to(name, edge) {
      if (!pen) throw new Error("the pen is at no node");
      connect(pen.node, pen.port, idFor(name), edge);
      return builder;
    },
    lift() {
      pen = undefined;
      return builder;
    },
    with(id, given) {
      const record = records.get(id) ?? records.get(idFor(id));
      if (!record) throw new Error(`no record ${id}`);
      put({ ...record, ...given });
      return builder;
    },
    add(record) {
      put(record);
      return builder;
    },
    without(id) {
      records.delete(records.has(id) ? id : idFor(id));
      return builder;
    },
    id: idFor,
    build: () => structuredClone([...records.values()]),
    doc: () => createDoc(builder.build()),
  };
  return builder;
}

/** `asks("attribute:speciality", "is", "cardiology")`. */
export const asks = (field: string, is: Operator, value: ConditionValue = null): Condition => ({
  op: "test",
  field,
  is,
  value,
});
/** `happened("hello", "opened")`: the touchpoint's event, by its id. */
export const happened = (node: string, event: string): Condition => asks(`event:${node}:${event}`, "happened");
export const notHappened = (node: string, event: string): Condition => asks(`event:${node}:${event}`, "not-happened");
export const allOf = (...of: Condition[]): Condition => ({ op: "all", of });
export const anyOf = (...of: Condition[]): Condition => ({ op: "any", of });
export const not = (of: Condition): Condition => ({ op: "not", of });
