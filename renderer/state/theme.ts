/** Puts the chosen theme on the page: light, dark, high contrast, or whatever the system says. */
import type { Workspace } from "./workspace.ts";

export function followTheme(workspace: Workspace): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const contrast = matchMedia("(prefers-contrast: more)");
  const apply = (): void => {
    const { theme } = workspace.store.getState().kept;
    document.documentElement.dataset["theme"] =
      theme !== "system" ? theme : contrast.matches ? "contrast" : dark.matches ? "dark" : "light";
  };
  dark.addEventListener("change", apply);
  contrast.addEventListener("change", apply);
  workspace.store.subscribe(apply);
  apply();
}
