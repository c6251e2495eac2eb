/** Journeys as a table: sorted by a press on a heading, opened by Enter or a press, more by the right mouse button. */
import { type MouseEvent, useState } from "react";
import { functionWords } from "../../../shared/journey/index.ts";
import type { JourneySummary } from "../../../shared/api/calls.ts";
import { inLanguage, numberIn } from "../../../shared/words/language.ts";
import { sayWhen } from "../../panels/say-when.ts";
import { useNarrow } from "../../panels/use-narrow.ts";
import { useWindow } from "../../state/workspace-context.ts";
import {
  Button,
  Chip,
  Icon,
  IconButton,
  Menu,
  type MenuGroup,
  Table,
  type TableColumn,
  functionClass,
  useContextMenu,
} from "../../ui/index.ts";
import { homeWords as words } from "../../words/home.ts";
import { ApprovedFact, ProblemsFact, StatusFact, useVariantText } from "./JourneyFacts.tsx";
import type { HomeSort, SortColumn } from "./pick-journeys.ts";

/** Rows drawn at once; the rest comes on demand. */
const firstRows = 200;
/** Letters of tags that fit in two lines. */
const tagLetters = 34;

export interface JourneyTableProps {
  readonly journeys: readonly JourneySummary[];
  readonly sort: HomeSort | null;
  onSort(sort: HomeSort): void;
  menuOf(journey: JourneySummary): MenuGroup[];
  onOpen(id: string): void;
}

export function JourneyTable({ journeys, sort, onSort, menuOf, onOpen }: JourneyTableProps) {
  const isNarrow = useNarrow();
  const language = useWindow((state) => state.language);
  const variantText = useVariantText();
  const [isWhole, setWhole] = useState(false);
  const menu = useContextMenu(words.columns.menu);
  const shown = isWhole ? journeys : journeys.slice(0, firstRows);
  const functionNames = inLanguage(functionWords, language);

  function openMenu(event: MouseEvent): void {
    const key =
      event.target instanceof Element
        ? event.target.closest('[role="row"][data-key]')?.getAttribute("data-key")
        : undefined;
    const journey = journeys.find(({ id }) => id === key);
    if (journey) menu.open(event, menuOf(journey));
  }
  const columns: TableColumn<JourneySummary>[] = [
    {
      id: "function",
      label: words.columns.function,
      labelHidden: true,
      width: "30px",
      cell: (journey) => (
        <>
          <i className="fn-dot" title={journey.function ? functionNames[journey.function] : undefined} />
          <span className="ui-hidden">{journey.function ? functionNames[journey.function] : ""}</span>
        </>
      ),
    },
    {
      id: "title",
      label: words.columns.title,
      isSortable: true,
      isRowHeader: true,
      cell: (journey) => (
        <span className="journey-titles">
          <b className="cutoff-2" title={journey.title}>
            {journey.title}
          </b>
          {journey.variantOf && (
            <span className="journey-variant" title={variantText(journey)}>
              <Icon name="branch" size={14} />
              <span className="ui-hidden">{variantText(journey)}</span>
            </span>
          )}
        </span>
      ),
    },
    ...(isNarrow
      ? []
      : [
          {
            id: "tags",
            label: words.columns.tags,
            width: "14%",
            cell: (journey: JourneySummary) => <Tags of={journey} />,
          },
        ]),
    // Who it belongs to is also asked above the table: in a small window the titles need the room.
    ...(isNarrow
      ? []
      : [
          {
            id: "owner",
            label: words.columns.owner,
            isSortable: true,
            width: "12.4%",
            cell: (journey: JourneySummary) => (
              <span className="cutoff-2" title={journey.owner}>
                {journey.owner}
              </span>
            ),
          },
        ]),
    {
      id: "market",
      label: words.columns.market,
      isSortable: true,
      width: isNarrow ? "74px" : "76px",
      cell: (journey) => <Markets of={journey} />,
    },
    {
      id: "status",
      label: words.columns.status,
      isSortable: true,
      width: isNarrow ? "148px" : "152px",
      cell: (journey) => <StatusFact of={journey} />,
    },
    {
      id: "problems",
      label: words.columns.problems,
      isSortable: true,
      width: isNarrow ? "92px" : "94px",
      cell: (journey) => <ProblemsFact of={journey} />,
    },
    {
      id: "approved",
      label: words.columns.approved,
      isSortable: true,
      width: isNarrow ? "88px" : "92px",
      cell: (journey) => <ApprovedFact of={journey} />,
    },
    ...(isNarrow
      ? []
      : [
          {
            id: "nodes",
            label: words.columns.nodes,
            isSortable: true,
            width: "82px",
            align: "end" as const,
            cell: (journey: JourneySummary) => numberIn(journey.nodes, language),
          },
        ]),
    {
      id: "changed",
      label: words.columns.changed,
      isSortable: true,
      width: isNarrow ? "94px" : "90px",
      align: "end",
      cell: (journey) => (
        <span className="muted" title={words.changedBy(sayWhen(journey.changedAt), journey.changedBy)}>
          {sayWhen(journey.changedAt)}
        </span>
      ),
    },
    {
      id: "menu",
      label: words.columns.menu,
      labelHidden: true,
      width: "36px",
      cell: (journey) => (
        <Menu
          label={words.menu.of(journey.title)}
          placement="bottom end"
          trigger={<IconButton name={words.menu.of(journey.title)} icon="more" size="small" />}
          groups={menuOf(journey)}
        />
      ),
    },
  ];
  return (
    <div className="journey-table" onContextMenu={openMenu}>
      <Table
        label={words.title}
        columns={columns}
        items={shown}
        idOf={(journey) => journey.id}
        nameOf={(journey) => journey.title}
        rowClass={(journey) => functionClass(journey.function)}
        sort={sort ?? { column: "changed", direction: "descending" }}
        onSort={(next) => onSort({ column: next.column as SortColumn, direction: next.direction })}
        onOpen={onOpen}
      />
      {shown.length < journeys.length && (
        <Button tone="quiet" onPress={() => setWhole(true)}>
          {words.showAll(journeys.length)}
        </Button>
      )}
      {menu.element}
    </div>
  );
}

function Markets({ of: { markets } }: { readonly of: JourneySummary }) {
  return (
    <span className="journey-cell cutoff" title={markets.join(", ")}>
      {markets.join(", ")}
    </span>
  );
}

function Tags({ of: { tags } }: { readonly of: JourneySummary }) {
  const fitting = tags.filter((_, at) => at === 0 || tags.slice(0, at + 1).join("").length <= tagLetters);
  const hidden = tags.slice(fitting.length);
  return (
    <span className="journey-tags">
      {fitting.map((tag) => (
        <Chip key={tag}>{tag}</Chip>
      ))}
      {hidden.length > 0 && (
        <span className="caption faint" title={hidden.join(", ")}>
          {words.more(hidden.length)}
        </span>
      )}
    </span>
  );
}
