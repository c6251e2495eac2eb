/** The columns of each section's table: what one needs to see of a record before opening it. */
import type { Doc } from "../../../shared/document/index.ts";
import { audienceTypeWords, contentKindWords, functionWords } from "../../../shared/journey/index.ts";
import { type LibraryRecord, item, latestApproved, versionsOf } from "../../../shared/library/index.ts";
import { type Language, inLanguage, numberIn } from "../../../shared/words/language.ts";
import { StateChip, type TableColumn } from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import { inList } from "../../words/spoken.ts";
import type { LibrarySection } from "./library-view.ts";
import type { Standing } from "./standing.ts";
import type { JourneyUse } from "./where-used.ts";

export interface LibraryRow {
  readonly id: string;
  readonly record: LibraryRecord;
  readonly standing: Standing | undefined;
  readonly uses: readonly JourneyUse[];
  /** How many records of the library lean on it: modules on a claim, claims on a reference. */
  readonly leaning: number;
}

export interface LibraryColumn extends TableColumn<LibraryRow> {
  readonly sortBy?: (row: LibraryRow) => string | number;
}

const words = libraryWords.columns;

export function nameOfRecord(record: LibraryRecord): string {
  if (record.type === "claim") return record.text;
  if (record.type === "reference") return record.title;
  return record.type === "version" ? record.headline : record.name;
}

interface Around {
  readonly library: Doc;
  readonly language: Language;
  readonly today: string;
  /** Room for the essential columns only. */
  readonly isNarrow: boolean;
}

export function columnsOf(section: LibrarySection, around: Around): LibraryColumn[] {
  const { isNarrow } = around;
  const all = [
    name(words[section]),
    ...own(section, around),
    ...(section in standingWidth ? [state(section, isNarrow)] : []),
    usedBy(section),
  ];
  // The last that is said of a thing is its use; what comes between gives way first.
  return isNarrow ? all.filter((column) => !column.givesWay) : all;
}

interface Column extends LibraryColumn {
  readonly givesWay?: boolean;
}

/** As wide as the longest that is said in either language; what is spared goes to the names. */
const standingWidth: Partial<Record<LibrarySection, string>> = { module: "158px", claim: "166px", reference: "158px" };

function name(label: string): Column {
  return {
    id: "name",
    label,
    isSortable: true,
    isRowHeader: true,
    sortBy: (row) => nameOfRecord(row.record),
    cell: ({ record }) => (
      <span className="library-name">
        {"function" in record && <i className="fn-dot" />}
        <b className="cutoff-2" title={nameOfRecord(record)}>
          {nameOfRecord(record)}
        </b>
      </span>
    ),
  };
}

function state(section: LibrarySection, isNarrow: boolean): Column {
  return {
    id: "state",
    label: words.state,
    isSortable: true,
    width: isNarrow ? "150px" : (standingWidth[section] ?? "158px"),
    sortBy: ({ standing }) => `${standing?.id ?? ""} ${standing?.text ?? ""}`,
    cell: ({ standing }) => standing && <StateChip state={standing.state}>{standing.text}</StateChip>,
  };
}

function used(): Column {
  return {
    id: "used",
    label: words.used,
    isSortable: true,
    width: "100px",
    sortBy: ({ uses }) => uses.length,
    cell: ({ uses }) => (
      <span className={uses.length === 0 ? "faint" : ""} title={inList(uses.map((use) => use.title))}>
        {libraryWords.journeys(uses.length)}
      </span>
    ),
  };
}

/** What nobody delivers as such is used by what is delivered. */
function usedBy(section: LibrarySection): Column {
  if (section !== "claim" && section !== "reference") return used();
  const say = section === "claim" ? libraryWords.modules : libraryWords.claims;
  return {
    id: "used",
    label: words.usedBy,
    isSortable: true,
    width: "100px",
    sortBy: ({ leaning }) => leaning,
    cell: ({ leaning }) => <span className={leaning === 0 ? "faint" : ""}>{say(leaning)}</span>,
  };
}

/** A column of plain text; empty shows a dash. */
function text(
  id: string,
  label: string,
  width: string,
  say: (record: LibraryRecord) => string,
  givesWay = false,
): Column {
  return {
    id,
    label,
    width,
    isSortable: true,
    givesWay,
    sortBy: ({ record }) => say(record),
    cell: ({ record }) => (
      <span className="cutoff-2" title={say(record)}>
        {say(record) || "—"}
      </span>
    ),
  };
}

function own(section: LibrarySection, { library, language, today }: Around): Column[] {
  const functions = inLanguage(functionWords, language);
  const types = inLanguage(audienceTypeWords, language);
  const kinds = inLanguage(contentKindWords, language);
  switch (section) {
    case "module":
      return [
        text("kind", words.kind, "25%", (record) => (record.type === "module" ? kinds[record.contentKind] : ""), true),
        text(
          "version",
          words.version,
          "86px",
          (record) => {
            const versions = versionsOf(library, record.id);
            const shown = latestApproved(library, record.id, today) ?? versions.at(-1);
            return shown ? libraryWords.versionFact(shown.number, versions.length) : "";
          },
          true,
        ),
      ];
    case "claim":
      return [
        text(
          "product",
          words.product,
          "13%",
          (record) => (record.type === "claim" ? (item(library, "product", record.product)?.name ?? "") : ""),
          true,
        ),
      ];
    case "reference":
      return [
        text("locator", words.locator, "24%", (record) => (record.type === "reference" ? record.locator : ""), true),
      ];
    case "product":
      return [
        text(
          "substance",
          words.substance,
          "20%",
          (record) => (record.type === "product" ? record.substance : ""),
          true,
        ),
        text("markets", words.markets, "22%", (record) =>
          record.type === "product" ? record.authorisations.map(({ market }) => market).join(", ") : "",
        ),
      ];
    case "audience":
      return [
        text(
          "who",
          words.who,
          "22%",
          (record) => (record.type === "audience" ? record.who.map((type) => types[type]).join(", ") : ""),
          true,
        ),
        text("markets", words.markets, "88px", (record) =>
          record.type === "audience" ? record.markets.join(", ") : "",
        ),
        {
          ...text("size", words.size, "80px", (record) =>
            record.type === "audience" && record.size !== null ? numberIn(record.size, language) : "",
          ),
          align: "end",
          sortBy: ({ record }) => (record.type === "audience" ? (record.size ?? -1) : -1),
        },
      ];
    case "trigger":
      return [
        text("event", words.event, "24%", (record) => (record.type === "trigger" ? record.event : ""), true),
        text("source", words.source, "17%", (record) => (record.type === "trigger" ? record.source : "")),
        text(
          "owner",
          words.owner,
          "17%",
          (record) => (record.type === "trigger" ? functions[record.function] : ""),
          true,
        ),
      ];
    case "attribute":
      return [
        text("type", words.type, "100px", (record) =>
          record.type === "attribute" ? libraryWords.fieldTypes[record.fieldType] : "",
        ),
        text("source", words.source, "22%", (record) => (record.type === "attribute" ? record.source : ""), true),
      ];
  }
}
