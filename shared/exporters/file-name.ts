/** Names of exported files: readable, safe on every platform, and never a path, whatever the journey is called. */

/** `Welcome to Cardevo!`, `j1`, `.blueprint.json` → `welcome-to-cardevo-j1.blueprint.json`. The id keeps Windows' reserved names away. */
export function fileName(title: string, id: string, ending: string): string {
  const slug = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return `${slug === "" ? "journey" : slug}-${id}${ending}`;
}
