/** Puts the chosen theme on the page; "system" follows the machine, its contrast setting first. */
export const themes = ["system", "light", "dark", "contrast"] as const;
export type ThemeChoice = (typeof themes)[number];
export type ShownTheme = Exclude<ThemeChoice, "system">;

/** What "system" means now. */
function systemTheme(): ShownTheme {
  if (matchMedia("(prefers-contrast: more)").matches) return "contrast";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Shows the theme and, for "system", keeps following. Returns how to stop following. */
export function applyTheme(choice: ThemeChoice): () => void {
  const root = document.documentElement;
  const show = (): void => {
    root.dataset["theme"] = choice === "system" ? systemTheme() : choice;
  };
  show();
  if (choice !== "system") return () => {};
  const queries = ["(prefers-contrast: more)", "(prefers-color-scheme: dark)"].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", show);
  return () => {
    for (const query of queries) query.removeEventListener("change", show);
  };
}
