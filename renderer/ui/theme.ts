/** Puts the chosen theme on the page; "system" follows the machine, its contrast setting first. Where the machine forces its colours, ours fit its ground whatever was chosen. */
export const themes = ["system", "light", "dark", "contrast"] as const;
export type ThemeChoice = (typeof themes)[number];
export type ShownTheme = Exclude<ThemeChoice, "system">;

const forced = "(forced-colors: active)";
const watched = [forced, "(prefers-contrast: more)", "(prefers-color-scheme: dark)"];
const isSo = (query: string): boolean => matchMedia(query).matches;

/** What "system" means now. */
function systemTheme(): ShownTheme {
  if (isSo("(prefers-contrast: more)")) return "contrast";
  return isSo("(prefers-color-scheme: dark)") ? "dark" : "light";
}

/** Colours that tell a function or a state are not forced: on a black ground they must be the light ones. */
const forcedTheme = (): ShownTheme => (isSo("(prefers-color-scheme: dark)") ? "dark" : "contrast");

/** Shows the theme and keeps following what the machine decides. Returns how to stop following. */
export function applyTheme(choice: ThemeChoice): () => void {
  const root = document.documentElement;
  const show = (): void => {
    root.dataset["theme"] = isSo(forced) ? forcedTheme() : choice === "system" ? systemTheme() : choice;
  };
  show();
  const queries = watched.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", show);
  return () => {
    for (const query of queries) query.removeEventListener("change", show);
  };
}
