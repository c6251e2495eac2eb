/** What an export yields: files as text, and what got lost on the way. */

export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** One thing of the drawing that has no native place in the target. */
export interface Loss {
  readonly severity: "lost" | "approximated" | "moved" | "needs-tenant";
  readonly at: string | null;
  readonly what: string;
  readonly instead: string;
}
