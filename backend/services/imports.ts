/** Imports: read, told, and only then written, journey and library items in one act. */
import { createHash } from "node:crypto";
import type { Handlers, JournalRow } from "../../shared/api/calls.ts";
import { type AnyRecord, openEdit } from "../../shared/document/index.ts";
import { type ImportRead, type Placement, placeImport, readImport } from "../../shared/importers/index.ts";
import { parseDocument } from "../../shared/journey/format/index.ts";
import { commandRunner } from "../../shared/commands/index.ts";
import { fail } from "../../shared/api/reply.ts";
import { libraryId } from "../store/documents.ts";
import type { Signature } from "../store/journal.ts";
import { type Desk, libraryIn } from "./desk.ts";

export function importCalls(desk: Desk): Pick<Handlers, "imports.preview" | "imports.commit"> {
  const { workspace } = desk;
  const { cache, documents } = workspace;
  const place = (name: string, text: string): { read: ImportRead; placed: Placement } => {
    const read = readImport(name, text);
    const placed = placeImport(read, {
      documents: new Set(cache.rows().map(({ id }) => id)),
      library: libraryIn(desk),
    });
    parseDocument(placed.journey, "journey", name);
    parseDocument(placed.library, "library", name);
    return { read, placed };
  };
  return {
    "imports.preview"({ name, text }) {
      const { read, placed } = place(name, text);
      const count = (type: string): number => placed.journey.filter((record) => record.type === type).length;
      return {
        source: read.source,
        title: read.title,
        stages: count("stage"),
        nodes: count("node"),
        edges: count("edge"),
        libraryItems: placed.library.length,
        renamed: placed.renamed.size,
        notes: [...placed.notes],
      };
    },
    "imports.commit"({ name, text, origin }) {
      const { read, placed } = place(name, text);
      const journey = placed.journey[0]?.id ?? fail("bad-input", "The file brings no journey.", { place: name });
      const rows = workspace.write((signature) => {
        // The library first: the journey leans on it.
        const added = addToLibrary(placed.library, read.title, signature);
        const payload = {
          source: read.source,
          name: name.toWellFormed(),
          sha256: createHash("sha256").update(text).digest("hex"),
          renamed: Object.fromEntries(placed.renamed),
          notes: placed.notes,
        };
        documents.create({ id: journey, kind: "journey", records: placed.journey, by: "import", payload }, signature);
        return added;
      });
      if (rows.length > 0) desk.tell("document-changed", { id: libraryId, origin, entries: rows });
      desk.tell("overview-changed", {});
      return { journey, title: read.title };
    },
  };

  /** One step of the library's own history, so that it can be undone there like any other. */
  function addToLibrary(records: readonly AnyRecord[], title: string, signature: Signature): JournalRow[] {
    if (records.length === 0) return [];
    const { row, doc } = cache.load(libraryId);
    const command = { name: "add-records", args: { records, label: `Import “${title.slice(0, 180)}”` } };
    const edit = openEdit(doc);
    const refused = commandRunner.run(command, edit, doc);
    if (refused !== undefined) fail("refused", refused);
    const entry = { revision: row.revision + 1, cause: "do" as const, command, change: edit.finish() };
    return documents.append(libraryId, row.revision, [entry], signature).rows;
  }
}
