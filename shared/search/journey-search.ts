/**
 * The search through one journey: nodes by all that can be read of them, stages by their names. Read lazily in slices, kept in
 * step change by change, asked in a few milliseconds at 10,000 nodes.
 */
import { type Change, type Doc, touchedIds } from "../document/index.ts";
import { type NodeRecord, functionWords, nodeOf, nodesOf, stageOf, stagesOf } from "../journey/index.ts";
import { type KindFacts, kindOf, namedBy } from "../kinds/index.ts";
import { inLanguage } from "../words/language.ts";
import { fold, foldValue } from "./fold.ts";
import { type TextPart, nodeTexts } from "./node-texts.ts";
import { type Query, answersValue, holdsWords, isEmptyQuery, passesFilters } from "./query.ts";

export interface Hit {
  readonly id: string;
  readonly type: "node" | "stage";
}

/** What is not in the journey's records; asked only where a filter wants to know. */
export interface FoundFacts {
  /** Values that `status:` knows the node by, in people's words or ours; none for nodes that are not reviewed. */
  status(node: NodeRecord): readonly string[];
  /** What `has:` asks for: "problem", "comment". */
  has(id: string, what: string): boolean;
}

export interface JourneySearch {
  /** Reads what is not read yet, a handful of nodes at a time, while `goOn` says so. True when all is read. */
  read(goOn: () => boolean): boolean;
  /** How many nodes and stages are still to be read. */
  readonly waiting: number;
  /** Hits in reading order: stage by stage, from the top. Only of what is read. O(nodes). */
  find(query: Query, facts: FoundFacts): Hit[];
  /** The piece in which the first word stands, for showing why a hit is one; the name's own is not worth showing. */
  reason(hit: Hit, query: Query): TextPart | undefined;
  /** After each change of the journey. */
  follow(change: Change): void;
  /** After each change of the library: only what names a changed item is read anew. */
  followLibrary(change: Change): void;
  /** Everything may be different. */
  reset(): void;
}

interface Entry {
  readonly type: Hit["type"];
  readonly text: string;
  readonly owner: readonly string[];
  readonly kind: readonly string[];
  readonly channel: readonly string[];
  readonly names: readonly string[];
}

const handful = 32;
const none: readonly string[] = [];

export function createJourneySearch(journey: () => Doc, library: () => Doc, factsNow: () => KindFacts): JourneySearch {
  const entries = new Map<string, Entry>();
  /** Id of what is named → nodes whose text holds its name. */
  const namedIn = new Map<string, Set<string>>();
  /** Null while nothing has been read: who never searches a long journey need not list it. */
  let waiting: Set<string> | null = null;

  const drop = (id: string): void => {
    for (const name of entries.get(id)?.names ?? none) namedIn.get(name)?.delete(id);
    entries.delete(id);
  };
  const readStage = (id: string): void => {
    const stage = stageOf(journey(), id);
    if (!stage) return;
    // Who asks for an owner wants that function's nodes; the whole column would only push them out of sight.
    entries.set(id, {
      type: "stage",
      text: fold(stage.name),
      owner: none,
      kind: ["stage"],
      channel: none,
      names: none,
    });
  };
  const readNode = (node: NodeRecord, facts: KindFacts): void => {
    const kind = kindOf(node);
    const channels =
      kind.role === "touch" ? (kind.references?.(node.data) ?? []).filter(({ to }) => to === "channel") : [];
    const names = [...new Set(namedBy(node).map(({ id }) => id))];
    for (const name of names) {
      const set = namedIn.get(name);
      if (set) set.add(node.id);
      else namedIn.set(name, new Set([node.id]));
    }
    entries.set(node.id, {
      type: "node",
      // A line break keeps a word from beginning in one piece and ending in the next.
      text: nodeTexts(node, library(), facts)
        .map(({ text }) => fold(text))
        .join("\n"),
      owner: node.function
        ? [foldValue(node.function), foldValue(inLanguage(functionWords, facts.language)[node.function])]
        : none,
      kind: [foldValue(kind.id), foldValue(inLanguage(kind.words, facts.language).title)],
      channel: channels.flatMap(({ id }) => [foldValue(id), foldValue(facts.channelTitle(id))]),
      names,
    });
  };
  const all = (): Set<string> =>
    new Set([...stagesOf(journey()).map((stage) => stage.id), ...nodesOf(journey()).keys()]);
  const stale = (id: string): void => {
    for (const node of namedIn.get(id) ?? none) waiting?.add(node);
  };

  /** Where a hit stands among all: by stage, then from the top, then from the left. */
  const inReadingOrder = (ids: Iterable<string>): Hit[] => {
    const doc = journey();
    const rank = new Map(stagesOf(doc).map((stage, at) => [stage.id, at]));
    const placed = [...ids].map((id) => {
      const node = nodeOf(doc, id);
      if (!node) return { hit: { id, type: "stage" as const }, rank: rank.get(id) ?? 0, y: -Infinity, x: 0 };
      return {
        hit: { id, type: "node" as const },
        rank: node.stage === null ? Infinity : (rank.get(node.stage) ?? Infinity),
        y: node.y,
        x: node.x,
      };
    });
    placed.sort((a, b) => (a.rank === b.rank ? a.y - b.y || a.x - b.x : a.rank < b.rank ? -1 : 1));
    return placed.map(({ hit }) => hit);
  };

  return {
    get waiting() {
      return (waiting ?? all()).size;
    },
    read(goOn) {
      waiting ??= all();
      const facts = factsNow();
      let left = handful;
      for (const id of waiting) {
        if (left === 0) {
          if (!goOn()) return false;
          left = handful;
        }
        left -= 1;
        waiting.delete(id);
        drop(id);
        const node = nodeOf(journey(), id);
        if (node) readNode(node, facts);
        else readStage(id);
      }
      return true;
    },
    find(query, facts) {
      if (isEmptyQuery(query)) return [];
      const doc = journey();
      const stageNames = new Map(stagesOf(doc).map((stage) => [stage.id, foldValue(stage.name)]));
      const any = (values: readonly string[], typed: string): boolean =>
        values.some((value) => answersValue(value, typed));
      const found: string[] = [];
      for (const [id, entry] of entries) {
        if (!holdsWords(query, entry.text)) continue;
        const node = entry.type === "node" ? nodeOf(doc, id) : undefined;
        const passes = passesFilters(query, (key, typed) => {
          switch (key) {
            case "owner":
              return any(entry.owner, typed);
            case "kind":
              return any(entry.kind, typed);
            case "channel":
              return any(entry.channel, typed);
            case "stage":
              return answersValue(stageNames.get(node ? (node.stage ?? "") : id) ?? "", typed);
            case "status":
              return node !== undefined && any(facts.status(node).map(foldValue), typed);
            case "has":
              return facts.has(id, typed);
          }
        });
        if (passes) found.push(id);
      }
      return inReadingOrder(found);
    },
    reason({ id, type }, { words }) {
      const word = words.find(({ not }) => !not)?.text;
      const node = type === "node" && word !== undefined ? nodeOf(journey(), id) : undefined;
      if (!node || word === undefined || fold(node.name).includes(word)) return undefined;
      return nodeTexts(node, library(), factsNow()).find(({ text }) => fold(text).includes(word));
    },
    follow(change) {
      if (!waiting) return;
      for (const { id, type } of change.removed) {
        if (type !== "node" && type !== "stage") continue;
        drop(id);
        waiting.delete(id);
        stale(id);
      }
      // Moves are by far the most frequent edit and change no word.
      const moved = new Set(
        change.updated
          .filter((u) =>
            Object.keys({ ...u.before, ...u.after }).every((path) => path === "x" || path === "y" || path === "stage"),
          )
          .map((u) => u.id),
      );
      for (const id of touchedIds(change)) {
        if (moved.has(id)) continue;
        const type = journey().get(id)?.type;
        if (type !== "node" && type !== "stage") continue;
        waiting.add(id);
        stale(id);
      }
    },
    followLibrary(change) {
      for (const id of touchedIds(change)) stale(id);
    },
    reset() {
      entries.clear();
      namedIn.clear();
      waiting = null;
    },
  };
}
