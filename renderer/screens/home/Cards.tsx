/** Journeys as cards with their picture: the arrows walk them, Enter opens one. */
import { GridList, GridListItem } from "react-aria-components";
import type { JourneySummary } from "../../../shared/api/calls.ts";
import { sayWhen } from "../../panels/say-when.ts";
import { IconButton, Menu, type MenuGroup, functionClass } from "../../ui/index.ts";
import { homeWords as words } from "../../words/home.ts";
import { ProblemsFact, StatusFact, useVariantText } from "./JourneyFacts.tsx";
import { Picture } from "./Picture.tsx";

export interface CardsProps {
  readonly label: string;
  readonly journeys: readonly JourneySummary[];
  /** One row only, the rest is cut: above the table. */
  readonly isStrip?: boolean;
  menuOf(journey: JourneySummary): MenuGroup[];
  onOpen(id: string): void;
}

export function Cards({ label, journeys, isStrip = false, menuOf, onOpen }: CardsProps) {
  const variantText = useVariantText();
  return (
    <GridList
      aria-label={label}
      layout="grid"
      className={isStrip ? "journey-cards is-strip" : "journey-cards"}
      selectionMode="none"
      items={journeys}
      onAction={(key) => onOpen(String(key))}
    >
      {(journey) => (
        <GridListItem id={journey.id} textValue={journey.title} className="journey-card">
          <Picture of={journey.thumbnail} />
          <div className="journey-card-words">
            <div className="journey-card-head">
              <b className="grow cutoff-2" title={journey.title}>
                {journey.title}
              </b>
              <Menu
                label={words.menu.of(journey.title)}
                placement="bottom end"
                trigger={<IconButton name={words.menu.of(journey.title)} icon="more" size="small" />}
                groups={menuOf(journey)}
              />
            </div>
            <p className={`journey-card-facts ${functionClass(journey.function)}`}>
              <i className="fn-dot" />
              <span className="cutoff">
                {words.card([
                  journey.markets.join(", "),
                  words.nodes(journey.nodes),
                  sayWhen(journey.changedAt),
                  variantText(journey),
                ])}
              </span>
            </p>
            <div className="journey-card-state">
              <StatusFact of={journey} />
              <span className="grow" />
              <ProblemsFact of={journey} />
            </div>
          </div>
        </GridListItem>
      )}
    </GridList>
  );
}
