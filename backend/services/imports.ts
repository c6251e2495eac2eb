/** Imports: read, told, and only then written, journey and library items in one act. */
import { createHash } from "node:crypto";
import type { Handlers, JournalRow } from "../../shared/api/calls.ts";
import { type AnyRecord, openEdit } from "../../shared/document/index.ts";
import { type ImportRead, type Placement, placeImport, readImportSteps } from "../../shared/importers/index.ts";
import { isInFlow } from "../../shared/kinds/index.ts";
import { parseSteps } from "../../shared/journey/format/index.ts";
import type { Language } from "../../shared/words/language.ts";
import { refusalOf } from "../store/trust.ts";
import { commandRunner } from "../../shared/commands/index.ts";
import { fail } from "../../shared/api/reply.ts";
import { type Prepared, libraryId, prepareDocument } from "../store/documents.ts";
import type { Signature } from "../store/journal.ts";
import { type Desk, libraryIn } from "./desk.ts";
import type { Walk, Works } from "./works.ts";

export function importCalls(desk: Desk, works: Works): Pick<Handlers, "imports.preview" | "imports.commit"> {
  const { workspace } = desk;
  const { cache, documents } = workspace;
  /** Another one when what is read could find another place. */
  const ground = (): string => `${cache.load(libraryId).row.revision} ${cache.rows().length}`;
  /** What was read, as it finds its place here and held to the schemas: anew when somebody else wrote meanwhile. */
  const place = async (name: string, read: ImportRead, language: Language, walk: Walk): Promise<Placed> => {
    for (;;) {
      const then = ground();
      const here = { documents: new Set(cache.rows().map(({ id }) => id)), library: libraryIn(desk) };
      const placement = placeImport(read, here, language);
      const journey = await walk(prepareDocument(placement.journey, "journey", name), 0.7, 0.95);
      await walk(parseSteps(placement.library, "library", name), 0.95, 1);
      if (ground() === then) return { placement, journey };
    }
  };
  return {
    "imports.preview": ({ name, text, language = "en", work }) =>
      works.run(work, async (walk) => {
        const read = await walk(readImportSteps(name, text, language, sha256), 0, 0.7);
        const { placement } = await place(name, read, language, walk);
        const all = (type: string) => placement.journey.filter((record) => record.type === type);
        return {
          source: read.source,
          title: read.title,
          stages: all("stage").length,
          nodes: all("node").filter((node) => isInFlow({ kind: String(node["kind"]) })).length,
          edges: all("edge").length,
          libraryItems: placement.library.length,
          renamed: placement.renamed.size,
          notes: [...placement.notes],
        };
      }),
    "imports.commit": ({ name, text, origin, language = "en", work }) =>
      works.run(work, async (walk) => {
        const read = await readForTheRecord(name, text, language, walk);
        const { placement, journey } = await place(name, read, "en", walk);
        const id =
          journey.records[0]?.id ??
          fail(
            "bad-input",
            { en: "The file brings no journey.", de: "Die Datei bringt keine Journey mit." },
            { place: name },
          );
        const payload = {
          source: read.source,
          name: name.toWellFormed(),
          sha256: sha256(text),
          renamed: Object.fromEntries(placement.renamed),
          notes: placement.notes,
        };
        const rows = workspace.write((signature) => {
          // The library first: the journey leans on it.
          const added = addToLibrary(placement.library, read.title, signature);
          documents.create({ id, kind: "journey", records: journey, by: "import", payload }, signature);
          return added;
        });
        if (rows.length > 0) desk.tell("document-changed", { id: libraryId, origin, entries: rows });
        desk.tell("overview-changed", {});
        return { journey: id, title: read.title };
      }),
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

interface Placed {
  readonly placement: Placement;
  readonly journey: Prepared;
}

/** In English: the record says the same whoever brought the file in. Only a refusal speaks to its reader. */
async function readForTheRecord(name: string, text: string, language: Language, walk: Walk): Promise<ImportRead> {
  try {
    return await walk(readImportSteps(name, text, "en", sha256), 0, 0.7);
  } catch (error) {
    if (language !== "en") await walk(readImportSteps(name, text, language, sha256), 0, 0.7);
    throw error;
  }
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
