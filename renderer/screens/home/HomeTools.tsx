/** Above the journeys: the search, the filters, how many are shown, cards or table. */
import { functionWords } from "../../../shared/journey/index.ts";
import type { JourneySummary } from "../../../shared/api/calls.ts";
import { inLanguage } from "../../../shared/words/language.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import { Button, Menu, SearchField, Segmented } from "../../ui/index.ts";
import { homeWords as words } from "../../words/home.ts";
import { type HomeFilter, tally } from "./pick-journeys.ts";

export interface HomeToolsProps {
  readonly title: string;
  readonly journeys: readonly JourneySummary[];
  readonly shown: number;
  readonly filter: HomeFilter;
  onFilter(filter: HomeFilter): void;
}

export function HomeTools({ title, journeys, shown, filter, onFilter }: HomeToolsProps) {
  const workspace = useWorkspaceHandle();
  const view = useWindow((state) => state.kept.homeView);
  const functionNames = inLanguage(
    functionWords,
    useWindow((state) => state.language),
  ) as Record<string, string>;
  const asOptions = (values: Iterable<string>): Choice[] => tally(values).map(([id]) => ({ id, label: id }));
  return (
    <div className="home-tools">
      <h1>{title}</h1>
      {journeys.length > 0 && (
        <>
          <SearchField
            label={words.searchLabel}
            placeholder={words.search}
            value={filter.text}
            onChange={(text) => onFilter({ ...filter, text })}
            className="home-search"
          />
          <FilterMenu
            label={words.market}
            any={words.any.market}
            options={asOptions(journeys.flatMap((journey) => journey.markets)).toSorted((a, b) =>
              a.id < b.id ? -1 : 1,
            )}
            value={filter.market}
            onChange={(market) => onFilter({ ...filter, market })}
          />
          <FilterMenu
            label={words.owner}
            any={words.any.owner}
            options={asOptions(journeys.map((journey) => journey.owner))}
            value={filter.owner}
            onChange={(owner) => onFilter({ ...filter, owner })}
          />
          <FilterMenu
            label={words.function}
            any={words.any.function}
            options={asOptions(journeys.map((journey) => journey.function ?? "")).map(({ id }) => ({
              id,
              label: functionNames[id] ?? id,
            }))}
            value={filter.function}
            onChange={(owning) => onFilter({ ...filter, function: owning })}
          />
          <span className="grow" />
          <span className="muted" role="status">
            {words.shown(shown, journeys.length)}
          </span>
          <Segmented
            label={words.view}
            iconsOnly
            value={view}
            onChange={(homeView) => workspace.keep({ homeView })}
            options={[
              { id: "cards", label: words.cards, icon: "cards" },
              { id: "table", label: words.table, icon: "table" },
            ]}
          />
        </>
      )}
    </div>
  );
}

interface Choice {
  readonly id: string;
  readonly label: string;
}

function FilterMenu(props: {
  readonly label: string;
  readonly any: string;
  readonly options: readonly Choice[];
  readonly value: string | null;
  onChange(value: string | null): void;
}) {
  const { label, any, options, value, onChange } = props;
  const chosen = value === null ? undefined : (options.find((option) => option.id === value)?.label ?? value);
  return (
    <Menu
      label={label}
      trigger={
        <Button
          opens
          className={chosen === undefined ? "" : "is-filtering"}
          {...(chosen === undefined ? {} : { "aria-label": `${label}: ${chosen}` })}
        >
          {chosen ?? label}
        </Button>
      }
      groups={[
        { id: "any", items: [{ id: "any", label: any, isChecked: value === null, onAction: () => onChange(null) }] },
        {
          id: "values",
          items: options.map((option) => ({
            id: option.id,
            label: option.label,
            isChecked: value === option.id,
            onAction: () => onChange(option.id),
          })),
        },
      ]}
    />
  );
}
