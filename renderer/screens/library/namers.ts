/** Which records of the library name another one, as its page lists them. */
import type { Doc } from "../../../shared/document/index.ts";
import { type LibraryRecord, type VersionRecord, item } from "../../../shared/library/index.ts";

export interface Namer {
  readonly by: LibraryRecord;
  /** Of a module: those of its versions that name it. */
  readonly versions: readonly VersionRecord[];
}

/** What of the library names this record, a module once however many of its versions do; its own versions do not count. */
export function namers(library: Doc, id: string): Namer[] {
  const found = new Map<string, { by: LibraryRecord; versions: VersionRecord[] }>();
  const under = (by: LibraryRecord): VersionRecord[] => {
    const known = found.get(by.id) ?? { by, versions: [] };
    found.set(by.id, known);
    return known.versions;
  };
  for (const one of library.records() as unknown as Iterable<LibraryRecord>) {
    if (one.id === id || (one.type === "version" && one.module === id)) continue;
    if (!JSON.stringify(one).includes(`"${id}"`)) continue;
    const module = one.type === "version" ? item(library, "module", one.module) : undefined;
    if (one.type === "version" && module) under(module).push(one);
    else under(one);
  }
  return [...found.values()];
}
