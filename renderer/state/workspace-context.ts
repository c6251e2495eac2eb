/** The workspace, within reach of every component of the window. */
import { createContext, useContext } from "react";
import { type Workspace, type WorkspaceState, useWorkspace } from "./workspace.ts";

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspaceHandle(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("no workspace around this component");
  return workspace;
}

/** One part of the window's state. */
export function useWindow<T>(part: (state: WorkspaceState) => T): T {
  return useWorkspace(useWorkspaceHandle(), part);
}
