/** How each node and edge looks just now: the record with its problems, review, comments, selection and comparison marks. */
import type { EdgeRecord } from "../../../shared/journey/index.ts";
import type { Scope } from "../../../shared/review/index.ts";
import { inLanguage } from "../../../shared/words/language.ts";
import type { Desk } from "../../state/desk.ts";
import { canvasWords as words } from "../../words/canvas.ts";
import type { ChangeMark } from "../contract.ts";
import { tintOf } from "../tints.ts";
import type { Card, EdgeState, Look } from "./card.ts";
import { iconOf, isBehindConsent, isForPhones, rowsOf } from "./card-parts.ts";
import { openReviewed } from "./reviewed.ts";
import { sameCard } from "./same-card.ts";
import { sayNode } from "./say-node.ts";
import type { Scene } from "./scene.ts";

export interface Cards {
  card(id: string): Card | undefined;
  look(id: string): Look;
  edge(id: string): { readonly state: EdgeState; readonly dim: boolean; readonly mark: ChangeMark | undefined };
  watch(id: string, heard: () => void): () => void;
  /** Told of every id whose look changed. */
  subscribe(heard: (ids: ReadonlySet<string> | "all") => void): () => void;
  setHover(id: string | null): void;
  readonly hover: string | null;
  setMarks(marks: ReadonlyMap<string, ChangeMark> | undefined): void;
  /** While a connection is drawn: what cannot be its target, or null. */
  setRefusing(refuses: ((id: string) => boolean) | null): void;
  stop(): void;
}

/** Cards kept in memory beyond those on the page. */
const keep = 4000;
/** ms without a change to the connections. */
const restful = 150;

const plain: Look = {
  selected: false,
  severity: null,
  stale: false,
  dim: false,
  mark: undefined,
  comments: 0,
  problems: 0,
  tint: "system",
};

export function createCards(desk: Desk, scene: Scene): Cards {
  const { journey, library, problems, store } = desk;
  const watchers = new Map<string, Set<() => void>>();
  const listeners = new Set<(ids: ReadonlySet<string> | "all") => void>();
  const known = new Map<string, Card>();
  let marks: ReadonlyMap<string, ChangeMark> | undefined;
  let refuses: ((id: string) => boolean) | null = null;
  let hover: string | null = null;
  const reviewed = openReviewed(desk);
  let desked = store.getState();
  let found = problems.current;
  /** Null while nothing was decided: then no approval is for any. */
  const scopeNow = (): Scope | null => (desk.ledger().decisions.size > 0 ? desk.scope() : null);
  let scope = scopeNow();

  /** A card that came out as it was keeps quiet: a step in one corner renders nothing in the others. */
  const retell = (id: string, before: Card | undefined): void => {
    const card = before && build(id);
    if (card) {
      known.set(id, card);
      if (sameCard(before, card)) return;
    }
    for (const heard of [...(watchers.get(id) ?? [])]) heard();
  };
  const forget = (ids: Iterable<string> | "all"): void => {
    if (ids === "all") {
      const before = new Map(known);
      known.clear();
      for (const id of [...watchers.keys()]) retell(id, before.get(id));
      for (const heard of [...listeners]) heard("all");
      return;
    }
    const all = new Set(ids);
    if (all.size === 0) return;
    const before = new Map<string, Card>();
    for (const id of all) {
      const card = known.get(id);
      if (!card) continue;
      if (watchers.has(id)) before.set(id, card);
      known.delete(id);
    }
    for (const id of all) if (watchers.has(id)) retell(id, before.get(id));
    for (const heard of [...listeners]) heard(all);
  };
  const look = (id: string): Look => {
    const box = scene.boxes.get(id);
    if (!box) return plain;
    const findings = found.byRecord.get(id);
    let severity: Look["severity"] = null;
    let count = 0;
    for (const finding of findings ?? []) {
      if (finding.waived || finding.severity === "info") continue;
      count += 1;
      if (finding.severity === "error") severity = "error";
      else severity ??= "warning";
    }
    const state = box.kind.content && reviewed.isDecided(id) ? reviewed.approvalOf(box.node).state : "none";
    return {
      selected: desked.selection.has(id),
      severity,
      problems: count,
      stale: state === "stale" || state === "expired",
      dim: (desked.dimOthers && !desked.lit.has(id)) || (refuses?.(id) ?? false),
      mark: marks?.get(id),
      comments: reviewed.commentsAt(id),
      // Asked for every node of every far frame: the usual case costs nothing.
      tint:
        desked.colouring === "function"
          ? box.colour
          : tintOf(box, desked.colouring, { severity, approval: () => reviewed.standingOf(box.node) }),
    };
  };
  const build = (id: string): Card | undefined => {
    const box = scene.boxes.get(id);
    if (!box) return undefined;
    const touch = box.kind.role === "touch";
    const base = look(id);
    const { rows, open } = rowsOf(box, scene, journey.links);
    const facts = desk.facts();
    const summary =
      box.frame || box.kind.outline === "frame"
        ? words.members(scene.members(id).length)
        : box.kind.summary(box.node.data, facts);
    const card = {
      ...base,
      box,
      name: box.node.name || inLanguage(box.kind.words, facts.language).blankName,
      summary: besideName(summary, box.node.name),
      rows,
      open,
      approval: box.kind.content ? reviewed.approvalOf(box.node) : null,
      consent: touch && isBehindConsent(id, scene, journey.links),
      mobile: touch && isForPhones(box.node, library.doc),
      icon: iconOf(box),
      focused: desked.focus === id,
      hover: hover === id,
    };
    return { ...card, spoken: sayNode(desk, scene, card) };
  };
  const touchesOf = function* (): Generator<string> {
    for (const id of watchers.keys()) if (scene.boxes.get(id)?.kind.role === "touch") yield id;
  };

  /** Who stands behind a consent gate reaches far back, so it is asked when the hand rests. */
  let gates: ReturnType<typeof setTimeout> | undefined;
  const gatesLater = (): void => {
    clearTimeout(gates);
    gates = setTimeout(() => forget(touchesOf()), restful);
  };

  const stops = [
    scene.subscribe((news) => {
      const ids = new Set([...news.nodes, ...news.edges]);
      // Names and gates reach further than one node: neighbours speak of them. What is carried about changes neither; somebody else may meanwhile.
      const isCarried = scene.carried !== null && !news.written;
      for (const id of isCarried ? [] : news.nodes) {
        for (const edge of journey.links.out(id)) ids.add(edge.to);
        for (const edge of journey.links.into(id)) ids.add(edge.from);
      }
      if (news.edges.size > 0 && !isCarried) gatesLater();
      forget(ids);
    }),
    journey.subscribe((event) => {
      if (event.kind === "entry") {
        // Every node says in which stage it stands, and every approval is for a scope.
        const renamed = event.entry.change.updated.some(({ type, after }) => type === "stage" && "name" in after);
        const before = scope;
        scope = scopeNow();
        return renamed || before !== scope ? forget("all") : undefined;
      }
      scope = scopeNow();
      reviewed.forget();
      forget("all");
    }),
    library.subscribe(() => {
      reviewed.forget();
      forget("all");
    }),
    store.subscribe((now) => {
      const before = desked;
      desked = now;
      const ids = new Set<string>();
      if (before.selection !== now.selection) {
        for (const id of before.selection) if (!now.selection.has(id)) ids.add(id);
        for (const id of now.selection) if (!before.selection.has(id)) ids.add(id);
      }
      if (before.focus !== now.focus) for (const id of [before.focus, now.focus]) if (id !== null) ids.add(id);
      if (before.colouring !== now.colouring) return forget("all");
      if (before.dimOthers !== now.dimOthers || (now.dimOthers && before.lit !== now.lit)) return forget("all");
      forget(ids);
    }),
    problems.subscribe(() => {
      const before = found;
      found = problems.current;
      if (before.byRecord === found.byRecord) return;
      const ids = new Set<string>();
      const sameList = (id: string): boolean => {
        const a = before.byRecord.get(id) ?? [];
        const b = found.byRecord.get(id) ?? [];
        return (
          a.length === b.length &&
          a.every(
            (f, i) => f.fingerprint === b[i]?.fingerprint && f.severity === b[i]?.severity && f.waived === b[i]?.waived,
          )
        );
      };
      for (const id of new Set([...before.byRecord.keys(), ...found.byRecord.keys()])) if (!sameList(id)) ids.add(id);
      forget(ids);
    }),
  ];
  return {
    card(id) {
      const cached = known.get(id);
      if (cached) return cached;
      const card = build(id);
      if (!card) return undefined;
      // Only what is looked at is kept; what is on the page must keep its identity.
      if (known.size > keep) for (const other of known.keys()) if (!watchers.has(other)) known.delete(other);
      known.set(id, card);
      return card;
    },
    look,
    edge(id) {
      const edge = scene.edge(id) as EdgeRecord | undefined;
      const ends =
        edge !== undefined &&
        desked.dimOthers &&
        !desked.lit.has(edge.id) &&
        !(desked.lit.has(edge.from) && desked.lit.has(edge.to));
      const wrong = (found.byRecord.get(id) ?? []).some((f) => f.severity === "error" && !f.waived);
      const mark = marks?.get(id);
      const state: EdgeState = desked.selection.has(id)
        ? "selected"
        : hover === id
          ? "hover"
          : wrong
            ? "error"
            : mark !== undefined
              ? "marked"
              : "plain";
      return { state, dim: ends, mark };
    },
    watch(id, heard) {
      const set = watchers.get(id) ?? new Set();
      watchers.set(id, set.add(heard));
      return () => {
        set.delete(heard);
        if (set.size === 0 && watchers.get(id) === set) watchers.delete(id);
      };
    },
    subscribe(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    setHover(id) {
      if (hover === id) return;
      const ids = [hover, id].filter((known_) => known_ !== null);
      hover = id;
      forget(ids);
    },
    get hover() {
      return hover;
    },
    setMarks(next) {
      if (marks === next) return;
      marks = next;
      forget("all");
    },
    setRefusing(next) {
      if (refuses === next) return;
      refuses = next;
      forget("all");
    },
    stop() {
      clearTimeout(gates);
      for (const stop of stops) stop();
    },
  };
}

/** What the name says already needs no second time. */
function besideName(summary: string, name: string): string {
  const parts = summary.split(" · ");
  const others = parts.filter((part) => part !== name).join(" · ");
  return parts[0] === name ? others.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : others;
}
