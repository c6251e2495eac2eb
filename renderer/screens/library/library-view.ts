/** What the Library shows: which section, which record. Kept while the window is open, so that one comes back to the same place. */
import { create } from "zustand";
import type { LibraryType } from "../../../shared/library/index.ts";
import type { Workspace } from "../../state/workspace.ts";
import type { IconName } from "../../ui/index.ts";

/** Versions are shown with their module. */
export type LibrarySection = Exclude<LibraryType, "version">;

/** Versions wear their module's. */
export const libraryIcons: Readonly<Record<LibraryType, IconName>> = {
  module: "module",
  version: "module",
  claim: "claim",
  reference: "reference",
  product: "product",
  audience: "audience",
  trigger: "trigger",
  attribute: "tag",
};

export interface LibraryView {
  readonly section: LibrarySection;
  /** The chosen record of each section. */
  readonly chosen: Readonly<Partial<Record<LibrarySection, string>>>;
  /** The version that is open, per module. */
  readonly versions: Readonly<Record<string, string>>;
  show(section: LibrarySection): void;
  choose(section: LibrarySection, id: string | null): void;
  openVersion(module: string, version: string | null): void;
}

export const useLibraryView = create<LibraryView>()((set) => ({
  section: "module",
  chosen: {},
  versions: {},
  show: (section) => set({ section }),
  choose: (section, id) =>
    set(({ chosen }) => {
      const { [section]: _, ...rest } = chosen;
      return { section, chosen: id === null ? rest : { ...rest, [section]: id } };
    }),
  openVersion: (module, version) =>
    set(({ versions }) => {
      const { [module]: _, ...rest } = versions;
      return { versions: version === null ? rest : { ...rest, [module]: version } };
    }),
}));

/** Brings the Library to the front with this record open. */
export function showInLibrary(workspace: Workspace, section: LibrarySection, id: string): void {
  useLibraryView.getState().choose(section, id);
  workspace.show("library");
}
