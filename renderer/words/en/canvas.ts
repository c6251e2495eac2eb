/** What the canvas says: names for screen readers, hints, menus, refusals. */
import { count, listed } from "../../../shared/words/language.ts";

export const canvasWords = {
  canvas: "Journey canvas",
  nodeRole: "step",
  about:
    "Arrow keys follow the connections: right and down lead on, left and up lead back; digits choose a branch. E steps through the connections of a node. Alt and arrows move the selection. Enter opens the details, F2 renames, Tab leaves the canvas.",
  stages: "Stages",
  map: "Map of the journey",

  // nodes, spoken
  inStage: (stage: string) => `in ${stage}`,
  ownedBy: (owner: string) => `owned by ${owner}`,
  noStage: "in no stage",
  waysOut: (ways: readonly string[]) => `leads to ${listed(ways)}`,
  wayOut: (branch: string, target: string) => (branch === "" ? target : `${target} by “${branch}”`),
  waysIn: (sources: readonly string[]) => `comes from ${listed(sources)}`,
  openWay: (branch: string) => (branch === "" ? "leads nowhere" : `“${branch}” leads nowhere`),
  problems: (errors: number, warnings: number) =>
    listed([
      ...(errors > 0 ? [count(errors, "error", "errors")] : []),
      ...(warnings > 0 ? [count(warnings, "warning", "warnings")] : []),
    ]),
  comments: (n: number) => count(n, "open comment", "open comments"),
  members: (n: number) => count(n, "node", "nodes"),
  branches: (n: number) => count(n, "branch", "branches"),
  marks: { added: "added", changed: "changed", removed: "removed", reconnected: "led elsewhere", moved: "moved" },
  edgeName: (from: string, branch: string, to: string) =>
    branch === "" ? `Connection from ${from} to ${to}` : `Connection “${branch}” from ${from} to ${to}`,
  again: (branch: string, most: number | null) =>
    `${branch === "" ? "again" : `${branch}: again`}${most === null ? "" : `, at most ${most}×`}`,
  /** Where there is no room for more. */
  againShort: (most: number | null) => (most === null ? "again" : `${most}×`),

  // strip
  /** The seal beside it says "approved"; a day with its year needs the room. */
  approvedUntil: (day: string, thisYear: boolean) => (thisYear ? `until ${day}` : day),
  approvedUntilSpoken: (day: string) => `approved until ${day}`,
  approved: "approved",
  approvedWithChanges: "approved with changes",
  stale: "approval stale",
  expired: "approval expired",
  rejected: "refused",
  inReview: "in review",
  draft: "draft",
  /** Beside its mark, where there is room for one word. */
  staleShort: "stale",
  expiredShort: "expired",
  approvedWithChangesShort: "with changes",

  // toolbar and menus
  toolbar: "Selection",
  addAfter: "Add after",
  connectTo: "Connect to…",
  comment: "Comment",
  duplicate: "Duplicate",
  remove: "Delete",
  more: "More",
  rename: "Rename",
  fold: "Fold",
  unfold: "Unfold",
  group: "Group",
  groupLabel: (n: number) => `Group ${count(n, "node", "nodes")}`,
  ungroup: "Take the group apart",
  removeAndReconnect: "Delete and reconnect",
  menu: "What can be done here",
  addHere: "Add a step here",
  insertHere: "Insert a step here",
  addTitle: "Add a step",
  addInTitle: (name: string) => `Add in “${name}”`,
  addAfterTitle: (name: string) => `Add after “${name}”`,
  insertTitle: "Insert a step",
  findKind: "Find a node or channel",
  lastUsed: "Last used",
  sections: {
    touchpoints: "Touchpoints",
    "start-end": "Start and end",
    "time-choice": "Time and choice",
    "ask-agree": "Ask and agree",
    structure: "Structure",
  },
  nothingFound: "Nothing of that name. Try “wait”, “email” or “exit”.",
  cannotFollow: {
    entry: "People come in here from outside, so nothing can lead to it. Add it anywhere with N.",
    aside: "Stands beside the flow. Add it anywhere with N.",
    endInside: "The flow would end here. Add it after a way out instead.",
    afterEnd: (name: string) =>
      `People leave at “${name}”, so nothing can follow it. Start one node earlier, or add beside the flow with N.`,
    asideSource: "Notes and groups lead nowhere. Add after the nodes themselves, or beside the flow with N.",
  },
  connectTitle: (name: string) => `Connect “${name}” to`,
  findTarget: "Find a node",
  noTarget: "No node of that name.",
  byBranch: (branch: string) => `by “${branch}”`,

  // doing
  dropToAdd: "Drop to choose what follows",
  dropHere: (what: string) => `Add ${what} here`,
  dropInto: (what: string) => `Insert ${what}`,
  connected: (from: string, to: string) => `Connected “${from}” to “${to}”.`,
  added: (what: string) => `Added ${what}.`,
  moved: (n: number) => `Moved ${count(n, "node", "nodes")}.`,
  movedTo: (n: number, stage: string) => `Moved ${count(n, "node", "nodes")} to ${stage}.`,
  moveLabel: (n: number, to: string) => `Move ${count(n, "node", "nodes")} to ${to}`,
  renamed: (name: string) => `Renamed to “${name}”.`,
  removed: (n: number) => `Deleted ${count(n, "thing", "things")}.`,
  close: "Close",
  name: "Name",
  endOfPath: "Nothing further in this direction.",
  noEdges: "No connection starts or ends here.",
  edgeOf: (n: number, of: number, name: string) => `${name}, ${n} of ${of}`,
  arrange: "Align and distribute",
  arranged: {
    "align-left": "Align left",
    "align-center": "Align centres",
    "align-right": "Align right",
    "align-top": "Align top",
    "align-middle": "Align middles",
    "align-bottom": "Align bottom",
    "distribute-horizontal": "Distribute across",
    "distribute-vertical": "Distribute down",
    tidy: "Tidy these",
  },
  lanes: "Rows by function",
  branchOf: (n: number, branch: string) => `Branch ${n}: ${branch}`,

  // problems
  problem: (n: number, of: number) => `Problem ${n} of ${of}`,
  nextProblem: "Next problem",

  // stages
  stage: (name: string, nodes: number) => `Stage ${name}, ${count(nodes, "node", "nodes")}`,
  nodes: (n: number) => count(n, "node", "nodes"),
  addStage: "Add a stage",
  stageMenu: (name: string) => `Stage ${name}`,
  stageWidth: (name: string) => `Width of ${name}`,
  noOwner: "No owner",
  metricOf: (now: string, target: string, unit: string) => `${now} / ${target}${unit === "" ? "" : ` ${unit}`}`,

  // empty canvas
  emptyTitle: "Draw the journey",
  emptyText: "Drag a step from the left, press N, or double-click where it should stand.",
  pastePlan: "Paste a plan",
  emptyReadOnly: "Nothing is drawn yet.",
  addFirst: "Add the first step",
} as const;
