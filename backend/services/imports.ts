/** Imports: read, told, and only then written, journey and library items in one act. */
import { createHash } from "node:crypto";
import type { Handlers, JournalRow } from "../../shared/api/calls.ts";
import { type AnyRecord, openEdit } from "../../shared/document/index.ts";
import { type ImportRead, type Placement, placeImport, readImport } from "../../shared/importers/index.ts";
import { parseDocument } from "../../shared/journey/format/index.ts";
import type { Language } from "../../shared/words/language.ts";
import { refusalOf } from "../store/trust.ts";
import { commandRunner } from "../../shared/commands/index.ts";
import { fail } from "../../shared/api/reply.ts";
import { libraryId } from "../store/documents.ts";
import type { Signature } from "../store/journal.ts";
import { type Desk, libraryIn } from "./desk.ts";

export function importCalls(desk: Desk): Pick<Handlers, "imports.preview" | "imports.commit"> {
  const { workspace } = desk;
  const { cache, documents } = workspace;
  const place = (name: string, text: string, language: Language): { read: ImportRead; placed: Placement } => {
    const read = readImport(name, text, language);
    const here = { documents: new Set(cache.rows().map(({ id }) => id)), library: libraryIn(desk) };
    const placed = placeImport(read, here, language);
    parseDocument(placed.journey, "journey", name);
    parseDocument(placed.library, "library", name);
    return { read, placed };
  };
  return {
    "imports.preview"({ name, text, language = "en" }) {
      const { read, placed } = place(name, text, language);
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
    "imports.commit"({ name, text, origin, language = "en" }) {
      const { read, placed } = place(name, text, language);
      const journey =
        placed.journey[0]?.id ??
        fail(
          "bad-input",
          { en: "The file brings no journey.", de: "Die Datei bringt keine Journey mit." },
          { place: name },
        );
      const rows = workspace.write((signature) => {
        // The library first: the journey leans on it.
        const added = addToLibrary(placed.library, read.title, signature);
        const payload = {
          source: read.source,
          name: name.toWellFormed(),
          sha256: createHash("sha256").update(text).digest("hex"),
          renamed: Object.fromEntries(placed.renamed),
          // The record says the same whoever brought the file in.
          notes: language === "en" ? placed.notes : place(name, text, "en").placed.notes,
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
    if (refused !== undefined) fail("refused", refusalOf(command, doc, refused));
    const entry = { revision: row.revision + 1, cause: "do" as const, command, change: edit.finish() };
    return documents.append(libraryId, row.revision, [entry], signature).rows;
  }
}
