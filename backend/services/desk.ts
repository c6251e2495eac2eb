/** What every service is given: the workspace, the day, and the way to tell all windows. */
import type { Events } from "../../shared/api/calls.ts";
import type { Doc } from "../../shared/document/index.ts";
import { fail } from "../../shared/api/reply.ts";
import { libraryId } from "../store/documents.ts";
import type { Loaded } from "../store/cache.ts";
import type { Workspace } from "../store/workspace.ts";

export interface Desk {
  readonly workspace: Workspace;
  /** `YYYY-MM-DD` in this machine's zone: what a person here calls today. */
  today(): string;
  tell<E extends keyof Events>(event: E, payload: Events[E]): void;
  /** False once the workspace is being closed: what is still being worked on need not be finished. */
  isOpen(): boolean;
}

export const libraryIn = ({ workspace }: Desk): Doc => workspace.cache.load(libraryId).doc;

/** Throws `not-found` for what is not a journey. */
export function journeyIn({ workspace }: Desk, id: string): Loaded {
  const loaded = workspace.cache.load(id);
  if (loaded.row.kind !== "journey")
    fail("not-found", { en: "This is not a journey.", de: "Das ist keine Journey." }, { place: id });
  return loaded;
}

/** Id → title of every journey. */
export const journeyTitles = ({ workspace }: Desk): Map<string, string> =>
  new Map(
    workspace.cache
      .rows()
      .filter(({ kind }) => kind === "journey")
      .map(({ id, title }) => [id, title]),
  );

export function localDay(at: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${String(at.getFullYear()).padStart(4, "0")}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
