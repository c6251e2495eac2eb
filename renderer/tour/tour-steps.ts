/** What a newcomer does, one thing after the other: where it is done, and how one sees that it was. */
import type { Doc } from "../../shared/document/index.ts";
import { type NodeRecord, edgesOf, nodeOf, nodesOf } from "../../shared/journey/index.ts";
import { kindOf } from "../../shared/kinds/index.ts";
import { practiceIds } from "./practice-journey.ts";

export const tourStepIds = ["next", "name", "wait", "connect", "mend", "remark", "history", "export"] as const;
export type TourStepId = (typeof tourStepIds)[number];

/** What can be seen of the practice journey and the window around it. */
export interface TourLook {
  readonly doc: Doc;
  readonly errors: number;
  /** The rules have answered to the newest change. */
  readonly checked: boolean;
  readonly remarks: number;
  readonly isHistoryShown: boolean;
  readonly isExportOpen: boolean;
  /** What the first own step was called when it came; undefined before. */
  readonly firstName: string | undefined;
}

export interface TourStep {
  readonly id: TourStepId;
  /** What the paper stands beside, the first of these that is on the screen. CSS selectors. */
  at(look: TourLook): readonly string[];
  /** Selected when the step begins, so that the key it names does something. */
  readonly select?: (look: TourLook) => string | undefined;
  /** A menu opens there: the paper keeps clear of it. */
  readonly isWide?: true;
  /** The panel below is opened at the problems when it begins. */
  readonly showsProblems?: true;
  /** Keys of the action that does it, shown as the person has them. */
  readonly action?: string;
  isDone(look: TourLook): boolean;
}

const following = (doc: Doc, id: string | undefined): NodeRecord | undefined => {
  for (const edge of edgesOf(doc).values()) if (edge.from === id) return nodeOf(doc, edge.to);
  return undefined;
};
/** What the person put after the entry. */
const firstOf = ({ doc }: TourLook): NodeRecord | undefined => following(doc, practiceIds.entry);
const secondOf = (look: TourLook): NodeRecord | undefined => {
  const node = following(look.doc, firstOf(look)?.id);
  return node?.id === practiceIds.talk ? undefined : node;
};
const onCanvas = (id: string | undefined): string[] => (id === undefined ? [] : [`[data-node="${CSS.escape(id)}"]`]);
const canvas = ".designer-canvas";

const tourSteps: readonly TourStep[] = [
  {
    id: "next",
    at: () => [...onCanvas(practiceIds.entry), canvas],
    select: () => practiceIds.entry,
    isWide: true,
    action: "add-after",
    isDone: (look) => firstOf(look) !== undefined,
  },
  {
    id: "name",
    at: (look) => [...onCanvas(firstOf(look)?.id), canvas],
    isWide: true,
    action: "rename",
    isDone: (look) => {
      const first = firstOf(look);
      return first !== undefined && look.firstName !== undefined && first.name !== look.firstName;
    },
  },
  {
    id: "wait",
    at: (look) => [...onCanvas(firstOf(look)?.id), canvas],
    select: (look) => firstOf(look)?.id,
    isWide: true,
    action: "add-after",
    isDone: (look) => secondOf(look) !== undefined,
  },
  {
    id: "connect",
    at: (look) => [...onCanvas((secondOf(look) ?? firstOf(look))?.id), canvas],
    select: (look) => (secondOf(look) ?? firstOf(look))?.id,
    isWide: true,
    action: "connect-to",
    isDone: ({ doc }) => [...edgesOf(doc).values()].some((edge) => edge.to === practiceIds.talk),
  },
  {
    id: "mend",
    showsProblems: true,
    at: () => ["#below", canvas],
    isDone: ({ doc, errors, checked }) =>
      checked && errors === 0 && [...nodesOf(doc).values()].some((node) => kindOf(node).role === "end"),
  },
  {
    id: "remark",
    at: () => ["#inspector", ".designer-aside", canvas],
    select: (look) => firstOf(look)?.id,
    action: "comment",
    isDone: ({ remarks }) => remarks > 0,
  },
  { id: "history", at: () => ["#below", canvas], isDone: ({ isHistoryShown }) => isHistoryShown },
  {
    id: "export",
    at: () => [".designer-bar-end", canvas],
    isDone: ({ isExportOpen }) => isExportOpen,
  },
];

/** The step with this id; undefined when the tour is over. */
export const tourStep = (id: string): TourStep | undefined => tourSteps.find((step) => step.id === id);
