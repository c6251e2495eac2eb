/** What the command palette finds: commands, journeys, nodes, modules, comments and problems, each with what choosing it does. */
import { actionContext } from "../../actions/context.ts";
import { actionsWithKeys } from "../../actions/index.ts";
import { channelById } from "../../../shared/channels/index.ts";
import { nodeOf, nodesOf, stagesOf } from "../../../shared/journey/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import { shelf } from "../../../shared/library/index.ts";
import { inLanguage } from "../../../shared/words/language.ts";
import type { Workspace } from "../../state/workspace.ts";
import { type IconName, isIconName } from "../../ui/index.ts";
import { overlayWords } from "../../words/overlays.ts";
import { showInLibrary } from "../library/library-view.ts";
import { type Heap, heapOf, matchHeap, wordsOf } from "./match-words.ts";

export const sections = ["actions", "journeys", "nodes", "modules", "comments", "problems"] as const;
export type FindSection = (typeof sections)[number];

export interface Find {
  /** Stable, so that the last used can be remembered: `action:undo`, `node:<journey>:<id>`. */
  readonly id: string;
  readonly section: FindSection;
  readonly label: string;
  readonly hint: string;
  /** What it is called besides, searched and not shown. */
  readonly aka?: string;
  readonly icon: IconName;
  readonly owner?: string | null;
  readonly keys?: string;
  /** Why it cannot be done now. */
  readonly offReason?: string;
  run(): void;
}

/** A find with its words made ready, once. */
export interface ReadyFind extends Find {
  readonly heap: Heap;
  /** With the quieter words beside it. */
  readonly wide: Heap;
}

export interface FoundSection {
  readonly id: FindSection | "recent";
  readonly finds: readonly Find[];
  /** How many more there are. */
  readonly more: number;
}

/** At most so many of one section: typing on is faster than reading on. */
const most = 8;
const mostUntyped: Readonly<Record<FindSection, number>> = {
  actions: 40,
  journeys: 8,
  nodes: 0,
  modules: 0,
  comments: 0,
  problems: 5,
};

/** Everything there is, read once when the palette opens. O(nodes). */
export function allFinds(workspace: Workspace): ReadyFind[] {
  const all = [actionFinds, journeyFinds, nodeFinds, moduleFinds, commentFinds, problemFinds].flatMap((finds) =>
    finds(workspace),
  );
  return all.map((find) => {
    // First letters are for commands, which people know by heart.
    const heap = heapOf(find.label, find.section === "actions");
    return { ...find, heap, wide: heapOf(`${find.label} ${find.hint} ${find.aka ?? ""}`, false) };
  });
}

/** What answers the typed text, in sections, best first; without text the last used first. */
export function findAll(all: readonly ReadyFind[], typed: string, recent: readonly string[]): FoundSection[] {
  const text = typed.trim();
  if (text === "") {
    const used = recent.flatMap((id) => all.find((find) => find.id === id) ?? []);
    const can = all.filter((find) => find.offReason === undefined && !used.includes(find));
    const rest = sections.map((id) =>
      capped(
        id,
        can.filter((find) => find.section === id),
        mostUntyped[id],
      ),
    );
    return [
      { id: "recent" as const, finds: used, more: 0 },
      ...rest.map((section) => ({ ...section, more: 0 })),
    ].filter(({ finds }) => finds.length > 0);
  }
  const words = wordsOf(text);
  const scored = sections.map((id) => {
    const hits: { readonly find: Find; readonly score: number }[] = [];
    for (const find of all) {
      if (find.section !== id) continue;
      const score = matchHeap(words, find.heap) ?? weaker(matchHeap(words, find.wide));
      // Of two that answer as well, what was used last and what can be done now come first.
      const liked = (recent.includes(find.id) ? 0.5 : 0) - (find.offReason === undefined ? 0 : 2);
      if (score !== null) hits.push({ find, score: score + liked });
    }
    hits.sort((a, b) => b.score - a.score);
    return {
      best: hits[0]?.score ?? 0,
      section: capped(
        id,
        hits.map(({ find }) => find),
        most,
      ),
    };
  });
  // The section with the best answer comes first; else they keep their order.
  return scored
    .filter(({ section }) => section.finds.length > 0)
    .toSorted((a, b) => Math.floor(b.best) - Math.floor(a.best))
    .map(({ section }) => section);
}

const weaker = (score: number | null): number | null => (score === null ? null : score / 4);

const capped = (id: FindSection, finds: readonly Find[], cap: number): FoundSection => ({
  id,
  finds: finds.slice(0, cap),
  more: Math.max(0, finds.length - cap),
});

function actionFinds(workspace: Workspace): Find[] {
  const context = actionContext(workspace);
  const { language, kept } = workspace.store.getState();
  return actionsWithKeys(kept.keys).flatMap((action): Find[] => {
    // The palette does not offer to open itself.
    if (action.id === "command-palette") return [];
    const can = action.available(context);
    const [keys] = action.keys;
    return [
      {
        id: `action:${action.id}`,
        section: "actions",
        label: action.titleNow?.(context) ?? inLanguage(action.words, language).title,
        hint: overlayWords.shortcuts.groups[action.group],
        // Guides and colleagues may say it in the other language.
        aka: Object.values(action.words)
          .map((said) => said.title)
          .join(" "),
        icon: action.icon !== undefined && isIconName(action.icon) ? action.icon : "command",
        ...(keys === undefined ? {} : { keys }),
        ...(can === true ? {} : { offReason: can }),
        run: () => action.run(actionContext(workspace)),
      },
    ];
  });
}

function journeyFinds(workspace: Workspace): Find[] {
  const { journeys, front } = workspace.store.getState();
  return journeys
    .filter((journey) => !journey.archived && journey.id !== front)
    .map((journey) => ({
      id: `journey:${journey.id}`,
      section: "journeys",
      label: journey.title,
      hint: [journey.owner, ...journey.tags].filter(Boolean).join(" · "),
      icon: "branch",
      owner: journey.function,
      run: () => workspace.show(journey.id),
    }));
}

function nodeFinds(workspace: Workspace): Find[] {
  const { desks, front } = workspace.store.getState();
  const desk = desks.get(front);
  if (!desk) return [];
  const facts = desk.facts();
  const stages = new Map(stagesOf(desk.journey.doc).map((stage) => [stage.id, stage.name]));
  return [...nodesOf(desk.journey.doc).values()].map((node): Find => {
    const channel = typeof node.data["channel"] === "string" ? channelById(node.data["channel"]) : undefined;
    const icon = channel?.icon ?? kindOf(node).icon;
    return {
      id: `node:${desk.id}:${node.id}`,
      section: "nodes",
      label: node.name,
      // A wait is mostly called what it does: once is enough.
      hint: [kindOf(node).summary(node.data, facts), stages.get(node.stage ?? "") ?? ""]
        .filter((part) => part !== "" && part !== node.name)
        .join(" · "),
      icon: isIconName(icon) ? icon : "touchpoint",
      owner: node.function,
      run() {
        desk.canvas?.reveal(node.id);
        desk.canvas?.focus();
      },
    };
  });
}

function moduleFinds(workspace: Workspace): Find[] {
  const { library } = workspace.store.getState();
  if (!library) return [];
  return [...shelf(library.doc, "module").values()].map((module) => ({
    id: `module:${module.id}`,
    section: "modules",
    label: module.name,
    hint: module.tags.join(" · "),
    icon: "module",
    owner: module.function,
    run: () => showInLibrary(workspace, "module", module.id),
  }));
}

/** Open remarks, by all that was said in them. */
function commentFinds(workspace: Workspace): Find[] {
  const { desks, front } = workspace.store.getState();
  const desk = desks.get(front);
  if (!desk) return [];
  return [...desk.ledger().threads.values()].flatMap((thread): Find[] => {
    if (thread.state !== "open") return [];
    const { anchor, remarks, openedBy } = thread;
    const at = anchor.on === "node" || anchor.on === "version" ? anchor.node : null;
    const name = at === null ? "" : (nodeOf(desk.journey.doc, at)?.name ?? "");
    return [
      {
        id: `comment:${desk.id}:${thread.id}`,
        section: "comments",
        label: remarks[0]?.body ?? "",
        hint: [openedBy.name, name].filter(Boolean).join(" · "),
        aka: remarks
          .slice(1)
          .map(({ body }) => body)
          .join(" "),
        icon: "comment",
        run() {
          if (at !== null) desk.canvas?.reveal(at);
          desk.store.getState().set({ bottom: "comments" });
          workspace.keep({ bottomOpen: true });
        },
      },
    ];
  });
}

function problemFinds(workspace: Workspace): Find[] {
  const { desks, front } = workspace.store.getState();
  const desk = desks.get(front);
  if (!desk) return [];
  return desk.problems.current.findings
    .filter((finding) => !finding.waived)
    .map((finding) => {
      const record = finding.at === null ? undefined : desk.journey.doc.get(finding.at);
      const name = String(record?.["name"] ?? "");
      return {
        id: `problem:${desk.id}:${finding.fingerprint}`,
        section: "problems",
        label: finding.text,
        // Most sentences say it themselves, and need the room.
        hint: finding.text.includes(name) ? "" : name,
        icon: finding.severity,
        run() {
          if (finding.at !== null) desk.canvas?.reveal(finding.at);
          desk.store.getState().set({ bottom: "problems", openFinding: finding.fingerprint });
          workspace.keep({ bottomOpen: true });
        },
      };
    });
}
