/** What is said when stages, rows, jumps and inner journeys are arranged: menus, steps, what came of them. */
import { count, listed } from "../../../shared/words/language.ts";

const counted = (n: number): string => count(n, "node", "nodes");

export const structureWords = {
  stages: {
    insertBefore: "Insert a stage before",
    insertAfter: "Insert a stage after",
    insertBetween: (left: string, right: string) => `Insert a stage between ${left} and ${right}`,
    insertFirst: (right: string) => `Insert a stage before ${right}`,
    newStage: "New stage",
    inserted: (name: string, at: number, of: number) => `Added “${name}” as stage ${at} of ${of}.`,
    moved: (name: string, at: number, of: number, nodes: number) =>
      `“${name}” is stage ${at} of ${of} now, with its ${counted(nodes)}.`,
    cannotMove: (name: string, first: boolean) =>
      first ? `“${name}” is the first stage already.` : `“${name}” is the last stage already.`,
    merge: (name: string) => `Merge with ${name}`,
    merged: (name: string, nodes: number) => `One stage now: “${name}”, with ${counted(nodes)}.`,
    dropped: (fields: readonly string[]) => `Not kept, because both had one: ${listed(fields)} of the stage that went.`,
    fields: {
      function: "the owner",
      entryCriterion: "the entry criterion",
      exitCriterion: "the exit criterion",
      metric: "the metric",
    } as Readonly<Record<string, string>>,
    noNeighbour: "There is no stage beside it to merge with. Add one first, or rename this one.",
    split: "Split in two",
    splitDone: (left: string, right: string, nodes: number) =>
      `“${left}” ends before “${right}”, which has ${counted(nodes)} now.`,
    splitNarrow: "This stage is too narrow for two. Make it at least 232 wide first.",
    secondPart: (name: string) => (name === "" ? "Second part" : `${name}, second part`),
    fit: "Fit the width to its nodes",
    fitted: (name: string, width: number) => `“${name}” is ${width} wide now.`,
    fitsAlready: "It fits its nodes already.",
    nothingInside: "Nothing stands in this stage, so there is nothing to fit it to.",
    removeInto: (name: string) => `Delete, nodes go to ${name}`,
    removeAlone: "Delete, nodes stay without a stage",
    removedInto: (name: string, nodes: number, into: string) =>
      `Deleted “${name}”. ${nodes === 0 ? "Nothing stood in it." : nodes === 1 ? `Its node belongs to “${into}” now.` : `Its ${counted(nodes)} belong to “${into}” now.`}`,
    removedAlone: (name: string, nodes: number) =>
      `Deleted “${name}”. ${nodes === 0 ? "Nothing stood in it." : nodes === 1 ? "Its node stays where it is, in no stage." : `Its ${counted(nodes)} stay where they are, in no stage.`}`,
    dropBetween: (left: string | null, right: string | null) =>
      left === null ? `before ${right ?? ""}` : right === null ? `after ${left}` : `between ${left} and ${right}`,
    moveLeft: "Move left",
    moveRight: "Move right",
    rename: "Rename",
    properties: "Properties",
    keys: "Arrow keys go from stage to stage, Alt and arrows move it, F2 renames, Insert adds one after it, Delete deletes it.",
    noStage: "Select a stage, or a node that stands in one.",
  },
  rows: {
    row: (owners: readonly string[], nodes: number) => `Row ${listed(owners)}, ${counted(nodes)}`,
    height: (owners: readonly string[]) => `Height of row ${listed(owners)}`,
    moveLabel: (owners: readonly string[]) => `Move row ${listed(owners)}`,
    resizeLabel: (owners: readonly string[]) => `Resize row ${listed(owners)}`,
    moved: (owners: readonly string[], at: number, of: number, nodes: number) =>
      `${listed(owners)} is row ${at} of ${of} now, with ${counted(nodes)}.`,
    cannotMove: (owners: readonly string[], first: boolean) =>
      first ? `${listed(owners)} is the first row already.` : `${listed(owners)} is the last row already.`,
    resized: (owners: readonly string[], height: number) => `Row ${listed(owners)} is ${height} high now.`,
    smallest: "It cannot be lower than what stands in it.",
    keys: "Up and down go from row to row, Alt and arrows move it.",
    emptyHidden: "Rows in which nothing stands are hidden.",
    emptyShown: "Rows in which nothing stands are shown.",
  },
  jump: {
    to: (stage: number | null, name: string) => [stage ?? "", name].filter((part) => part !== "").join(" "),
    from: (name: string) => `from ${name}`,
    fromShort: (stage: number | null) => (stage === null ? "" : String(stage)),
    atMost: (times: number) => `, at most ${times}×`,
    spoken: (connection: string) => `${connection}, drawn as a jump, Enter goes to the other end`,
    jumped: (there: string, here: string) => `At “${there}”, by the jump from “${here}”.`,
    drawn: "Drawn as",
    as: { auto: "Line or jump, by its length", line: "Line", jump: "Jump" },
    isJump: "Drawn as a jump now.",
    isLine: "Drawn as a line now.",
    asJump: "Draw as a jump",
    asLine: "Draw as a line",
    noEdge: "Select a connection first; E steps through those of a node.",
  },
  ends: {
    dropOnStart: "Drop on the node it is to start from",
    noWayOut: (name: string) => `Nothing leads out of “${name}”. Start at a node that leads on.`,
    startsAt: (to: string, from: string) => `The connection to “${to}” starts at “${from}” now.`,
  },
  next: { ask: "What next?" },
  inner: {
    open: "Open the sub-journey",
    opened: (title: string, inside: string) => `${title}, inside ${inside}. Alt and Left goes back.`,
    backAt: (title: string, step: string) => `${title}, at “${step}”.`,
    notHere: "Select a sub-journey first.",
    noneChosen: (step: string) => `“${step}” stands for no journey yet. Choose one on the right, or make a new one.`,
    gone: (step: string) =>
      `The journey of “${step}” is not in this workspace. Choose another one on the right, or make a new one.`,
    make: "Make a new one",
    noWayBack: "Nobody came into this journey from another one, so there is no way back.",
    noWayOn: "No sub-journey was left from here, so there is no way forward.",
    counts: (stages: number, nodes: number) => `${count(stages, "stage", "stages")} · ${count(nodes, "node", "nodes")}`,
    problems: (n: number) => (n === 0 ? "no problems" : count(n, "problem", "problems")),
    // making one
    tooFew: "Select at least two connected nodes to make a sub-journey of.",
    entryInside: (name: string) =>
      `People come into this journey at “${name}”, so it has to stay here. Select the nodes after it.`,
    endInside: (name: string) =>
      `People leave this journey at “${name}”; inside a sub-journey they would come back. Leave it out of the selection.`,
    apart: "These nodes are not all connected with each other. Select nodes that lead to one another.",
    noWayIn: "These nodes lead round in a circle and nothing leads in. Connect one of them from outside first.",
    manyWaysIn: (names: readonly string[]) =>
      `People come in at ${listed(names.map((name) => `“${name}”`))}, and a sub-journey has one way in. Select fewer nodes, or lead all of it to one node first.`,
    manyWaysOut: (names: readonly string[]) =>
      `These nodes lead on to ${listed(names.map((name) => `“${name}”`))}, and a sub-journey has two ways out. Select fewer nodes, or bring the ways together first.`,
    title: (first: string) => (first === "" ? "Sub-journey" : `From ${first}`),
    entryName: "Comes in from the outer journey",
    extractLabel: (n: number) => `Make a sub-journey of ${counted(n)}`,
    createLabel: (outer: string) => `Taken out of ${outer}`,
    extracted: (title: string, n: number) => `${counted(n)} are in “${title}” now.`,
    approvalsStay: "Approvals do not go along: the new journey is reviewed by itself.",
    leadsTo: (way: string, target: string) => `“${way}” leads to “${target}”. `,
    failed: "The sub-journey could not be made, and nothing was changed.",
    orphan: (title: string, why: string) =>
      `The nodes stayed here: ${why} The new journey “${title}” is on Home and can be archived.`,
  },
  /** What a drop changes, beside the pointer: "Stage: Trial · Owner: Medical". */
  drop: {
    stage: (name: string) => `Stage: ${name}`,
    noStage: "Stage: none",
    owner: (name: string) => `Owner: ${name}`,
    group: (name: string) => `Group: ${name}`,
    noGroup: "Group: none",
  },
} as const;
