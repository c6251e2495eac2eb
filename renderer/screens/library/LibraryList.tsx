/** One section of the Library as a table: searched by words, narrowed by state, sorted by a press on a heading. */
import { useMemo, useState } from "react";
import type { LibraryRecord } from "../../../shared/library/index.ts";
import type { LiveDocument } from "../../state/live-document.ts";
import { useNarrow } from "../../panels/use-narrow.ts";
import { Button, EmptyState, FilterChip, SearchField, Table, type TableSort, functionClass } from "../../ui/index.ts";
import { libraryWords as words } from "../../words/library.ts";
import { byName } from "../../words/spoken.ts";
import { useForm } from "./form-ground.ts";
import { type LibrarySection, libraryIcons, useLibraryView } from "./library-view.ts";
import { type LibraryRow, columnsOf, nameOfRecord } from "./list-columns.tsx";
import { leaningOn } from "./leaning-on.ts";
import { type StandingId, standingOf } from "./standing.ts";
import type { WhereUsed } from "./where-used.ts";

/** Rows drawn at once; the search finds the others. */
const mostRows = 300;

export function LibraryList(props: {
  readonly section: LibrarySection;
  readonly library: LiveDocument;
  readonly used: WhereUsed;
  onAdd(): void;
}) {
  const { section, library, used, onAdd } = props;
  const { today, language, isReadOnly } = useForm();
  const isNarrow = useNarrow();
  const chosen = useLibraryView((state) => state.chosen[section]);
  const { choose } = useLibraryView.getState();
  const [text, setText] = useState("");
  const [standing, setStanding] = useState<StandingId | null>(null);
  const [sort, setSort] = useState<TableSort | null>(null);
  const { revision, doc } = library;

  const rows = useMemo(
    () => {
      const leaning = leaningOn(doc);
      return [...doc.all(section).values()].map((one): LibraryRow => {
        const record = one as unknown as LibraryRecord;
        const { id } = record;
        const standing = standingOf(record, doc, today, language);
        return { id, record, standing, uses: used.uses.get(id) ?? [], leaning: leaning.get(id)?.size ?? 0 };
      });
    },
    // The document changes in place; its revision tells when.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [doc, revision, section, today, language, used.uses],
  );
  const columns = columnsOf(section, { library: doc, language, today, isNarrow });
  const standings = [...new Set(rows.flatMap((row) => row.standing?.id ?? []))];
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = rows.filter((row) => {
    if (standing !== null && row.standing?.id !== standing) return false;
    const heap = wanted.length === 0 ? "" : JSON.stringify(row.record).toLowerCase();
    return wanted.every((word) => heap.includes(word));
  });
  const by = columns.find((column) => column.id === sort?.column)?.sortBy;
  const sign = sort?.direction === "descending" ? -1 : 1;
  const shown = fitting.toSorted((a, b) => {
    const [x, y] = by ? [by(a), by(b)] : [nameOfRecord(a.record), nameOfRecord(b.record)];
    return typeof x === "number" && typeof y === "number"
      ? sign * (x - y)
      : sign * byName.compare(String(x), String(y));
  });
  if (rows.length === 0)
    return (
      <>
        <h1>{words.sections[section]}</h1>
        <EmptyState
          icon={libraryIcons[section]}
          title={words.empty[section]}
          actions={isReadOnly ? undefined : <Button onPress={onAdd}>{words.fresh[section]}</Button>}
        >
          {words.emptyText[section]}
        </EmptyState>
      </>
    );
  return (
    <>
      <div className="library-tools">
        <h1>{words.sections[section]}</h1>
        <SearchField
          label={words.search(words.sections[section])}
          placeholder={words.search(words.sections[section])}
          value={text}
          onChange={setText}
          className="library-search"
        />
        <span className="grow" />
        <span className="muted" role="status">
          {words.shown(fitting.length, rows.length)}
        </span>
      </div>
      {standings.length > 1 && (
        <div className="ui-chips" role="group" aria-label={words.columns.state}>
          {standings.map((id) => (
            <FilterChip
              key={id}
              isOn={standing === id}
              count={rows.filter((row) => row.standing?.id === id).length}
              onChange={(isOn) => setStanding(isOn ? id : null)}
            >
              {words.standing[id]}
            </FilterChip>
          ))}
        </div>
      )}
      <Table
        label={words.sections[section]}
        className="library-table"
        columns={columns}
        items={shown.slice(0, mostRows)}
        idOf={(row) => row.id}
        nameOf={(row) => nameOfRecord(row.record)}
        rowClass={(row) => ("function" in row.record ? functionClass(row.record.function) : "")}
        sort={sort ?? { column: "name", direction: "ascending" }}
        onSort={setSort}
        selectionMode="single"
        selected={chosen === undefined ? [] : [chosen]}
        onSelect={([id]) => choose(section, id ?? null)}
        empty={
          <EmptyState
            icon="search"
            title={words.nothingFits}
            actions={
              <Button
                onPress={() => {
                  setText("");
                  setStanding(null);
                }}
              >
                {words.clear}
              </Button>
            }
          >
            {words.nothingFitsText}
          </EmptyState>
        }
      />
    </>
  );
}
