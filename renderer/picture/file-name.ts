/** What the file of a picture is called: after the journey and its part, with nothing that a file system minds. Pure. */

export function fileNameOf(title: string, part: string): string {
  const stem = [title, part]
    .map((text) =>
      text
        .normalize("NFC")
        .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
        .replaceAll(/^-+|-+$/g, "")
        .toLowerCase(),
    )
    .filter((text) => text !== "")
    .join("-");
  return stem.slice(0, 120) || "journey";
}
