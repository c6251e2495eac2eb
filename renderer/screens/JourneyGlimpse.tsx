/** What one sees of a journey before going into it: its small picture and how much is in it. */
import { useWindow } from "../state/workspace-context.ts";
import { structureWords } from "../words/structure.ts";
import { Picture } from "./home/Picture.tsx";
import "./journey-glimpse.css";

const words = structureWords.inner;

export function JourneyGlimpse({ id }: { readonly id: string }) {
  const journey = useWindow((state) => state.journeys.find((one) => one.id === id));
  if (!journey) return null;
  const { errors, warnings } = journey.problems;
  return (
    <div className="ui-pop glimpse">
      <Picture of={journey.thumbnail} width={248} height={92} />
      <b className="cutoff">{journey.title}</b>
      <span className="caption muted">
        {words.counts(journey.stages, journey.nodes)} · {words.problems(errors + warnings)}
      </span>
    </div>
  );
}
