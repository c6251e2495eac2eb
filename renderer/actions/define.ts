/** What an action is: one file with its words, its keys, when it can be done, and what it does. Menus, tooltips, palette and help read it. */
import type { AnyRecord } from "../../shared/document/index.ts";
import type { Kin } from "../comparison/kin.ts";
import type { Desk } from "../state/desk.ts";
import type { LiveDocument } from "../state/live-document.ts";
import type { Role } from "../../shared/review/index.ts";
import type { Language, Localized } from "../../shared/words/language.ts";

export interface ActionContext {
  /** The desk in front, if a journey is open. */
  readonly desk: Desk | null;
  /** The library, while it is what one looks at. */
  readonly library: LiveDocument | null;
  readonly language: Language;
  /** The role in which the person works here. */
  readonly role: Role;
  /** The workspace file's name. */
  readonly workspace: string;
  /** Nothing can be written: somebody else holds the workspace, or the file is protected. */
  readonly readOnly: boolean;
  /** Journeys of the same origin as the one in front. */
  readonly kin: readonly Kin[];
  readonly app: AppPort;
}

/** The row of tabs, as actions see it; all of it speaks of the tab in front. */
export interface TabPort {
  row(): {
    readonly ids: readonly string[];
    /** Place of the one in front; -1 while it is no journey. */
    readonly at: number;
    /** Two journeys stand side by side on the screen. */
    readonly isSplit: boolean;
    readonly isAnyClosed: boolean;
  };
  step(by: 1 | -1): void;
  moveBy(by: 1 | -1): void;
  close(): void;
  closeOthers(): void;
  reopen(): void;
  /** The journey that was in front before comes beside it. */
  besideRecent(): void;
  unsplit(): void;
  swap(): void;
  /** The other side becomes the active one and takes the keyboard. */
  cross(): void;
}

/** What actions may ask of the window around the desk. */
export interface AppPort {
  goHome(): void;
  openLibrary(): void;
  openJourney(id: string): void;
  /** Goes into the journey that a step stands for; the way back leads to that step. */
  enterJourney(id: string, from: { readonly journey: string; readonly node: string }): void;
  /** Along the way one came through journeys inside journeys; answers whether there is one. */
  travel(way: "back" | "forward"): boolean;
  canTravel(way: "back" | "forward"): boolean;
  /** Makes a journey that stays in the background. Rejects when it cannot be stored. */
  createJourney(records: readonly AnyRecord[], label: string): Promise<void>;
  /** The inspector's first field of this record takes the keyboard. */
  openDetails(id: string): void;
  openNewJourney(): void;
  openImport(): void;
  /** The dialog that makes a journey of a plan; with a text it begins by reading it, `here` adds it to the journey in front. */
  openPlan(start?: { readonly text?: string; readonly file?: File; readonly here?: boolean }): void;
  openExport(): void;
  openPicture(): void;
  openAbout(): void;
  openPalette(): void;
  /** The search through the workspace. */
  openFind(): void;
  openShortcuts(): void;
  askCheckpoint(): void;
  takeTour(): void;
  makeVariant(journey: string): void;
  /** Changes the language of the window, which is loaded anew for it. */
  speak(language: Language | "system"): void;
  readonly tabs: TabPort;
  notify(notice: {
    readonly text: string;
    /** A second, quieter line. */
    readonly more?: string | undefined;
    readonly tone: "info" | "success" | "warning" | "error";
    /** Stays until it is closed. */
    readonly lasting?: boolean;
    /** Stays until this is over. */
    readonly until?: Promise<unknown> | undefined;
    readonly action?: { readonly label: string; run(): void };
    /** The other way on, where there are two. */
    readonly otherAction?: { readonly label: string; run(): void };
  }): void;
  announce(text: string): void;
}

export type ActionGroup = "edit" | "add" | "select" | "view" | "journey" | "review" | "app";

export interface Action<Id extends string = string> {
  readonly id: Id;
  readonly group: ActionGroup;
  readonly icon?: string;
  /**
   * `Mod` is Ctrl, on a Mac Cmd: `Mod+Z`, `Shift+Mod+Z`, `Delete`, `A`. Keys are `event.key` names; chords are two steps
   * with a space between ("Alt+A L").
   */
  readonly keys: readonly string[];
  /**
   * Of `keys`, those that the system answers with an event of its own (copy, cut, paste): the keymap lets them pass, and the
   * action happens on that event. Other keys, menus and buttons run the action.
   */
  readonly systemKeys?: readonly string[];
  /** Also while a text field has the focus. Almost never: a field's own undo is not to be stolen. */
  readonly inFields?: boolean;
  /** A text field takes the keyboard because of it: what is typed right after its key waits for that field. */
  readonly opensField?: boolean;
  readonly words: Localized<{ readonly title: string }>;
  /** True, or the reason why not, as a sentence. */
  available(context: ActionContext): true | string;
  /** A better title for right now ("Undo Move 3 nodes"). */
  titleNow?(context: ActionContext): string;
  run(context: ActionContext): void;
}

export function defineAction<const Id extends string>(action: Action<Id>): Action<Id> {
  return action;
}
