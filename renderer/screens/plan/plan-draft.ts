/** A plan on its way to a journey: the text, how its columns are read, and what would be drawn. Pure; faults are part of the answer. */
import { type Failure, FailureError } from "../../../shared/api/reply.ts";
import type { AnyRecord } from "../../../shared/document/index.ts";
import {
  type ColumnRole,
  type PlanNote,
  type StepTable,
  type StepTableOptions,
  journeyOfSteps,
  readStepTable,
} from "../../../shared/importers/index.ts";
import type { Language } from "../../../shared/words/language.ts";

export interface PlanReading {
  /** By column; undefined is left to the reading. */
  readonly roles: readonly (ColumnRole | undefined)[];
  /** Undefined is left to the reading. */
  readonly header: boolean | undefined;
}

export const asRead: PlanReading = { roles: [], header: undefined };

export type PlanDraft =
  | { readonly is: "fault"; readonly failure: Failure }
  | {
      readonly is: "read";
      readonly table: StepTable;
      /** As a journey of its own, under ids that only look at it. */
      readonly records: readonly AnyRecord[];
      readonly notes: readonly PlanNote[];
    };

export function draftPlan(text: string, reading: PlanReading, language: Language): PlanDraft {
  const { roles, header } = reading;
  const options: StepTableOptions = { language, roles, ...(header === undefined ? {} : { header }) };
  try {
    const table = readStepTable(text, options);
    let next = 0;
    const ground = { title: "", owner: "", language, newId: () => `plan-${(next += 1)}` };
    const { records, notes } = table.steps.length > 0 ? journeyOfSteps(table, ground) : { records: [], notes: [] };
    return { is: "read", table, records, notes: inRowOrder([...table.notes, ...notes]) };
  } catch (error) {
    if (error instanceof FailureError) return { is: "fault", failure: error.failure };
    throw error;
  }
}

/** Characters: a field of more is slow to draw, so whether it can be read is asked first. */
const longestField = 50_000;

/** Why a long text is not even shown; null when it may be. */
export function faultOfLong(text: string, language: Language): Failure | null {
  const draft = text.length > longestField ? draftPlan(text, asRead, language) : null;
  return draft?.is === "fault" ? draft.failure : null;
}

/** What was not understood first, each by its row. */
const inRowOrder = (notes: readonly PlanNote[]): PlanNote[] =>
  notes.toSorted((a, b) => Number(a.tone === "told") - Number(b.tone === "told") || a.row - b.row);

/** Another role for one column. One that only one column can have leaves the column that had it. */
export function withRole(table: StepTable, reading: PlanReading, at: number, role: ColumnRole): PlanReading {
  const roles = table.columns.map((column, n): ColumnRole => {
    if (n === at) return role;
    return column.role === role && role !== "text" && role !== "none" ? "text" : column.role;
  });
  return { ...reading, roles };
}
