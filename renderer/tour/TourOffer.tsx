/** On Home, until it is answered: the tour is offered to whoever works here for the first time. */
import { useWindow, useWorkspaceHandle } from "../state/workspace-context.ts";
import { Button, Icon, announce } from "../ui/index.ts";
import { tourWords } from "../words/tour.ts";
import { takeTour } from "./tour.ts";
import "./tour.css";

const words = tourWords.offer;

export function TourOffer() {
  const workspace = useWorkspaceHandle();
  const tour = useWindow((state) => state.kept.tour);
  const isNew = useWindow((state) => state.kept.recent.length === 0);
  const readOnly = useWindow((state) => state.about?.workspace.readOnly ?? false);
  if (tour.state !== "new" || !isNew || readOnly) return null;
  return (
    <section className="home-tour" aria-labelledby="home-tour">
      <Icon name="branch" size={20} />
      <div className="grow">
        <h2 id="home-tour">{words.title}</h2>
        <p className="muted">{words.text}</p>
      </div>
      <Button
        tone="quiet"
        onPress={() => {
          workspace.keep({ tour: { ...tour, state: "declined" } });
          announce(words.later);
        }}
      >
        {words.not}
      </Button>
      <Button onPress={() => void takeTour(workspace)}>{words.take}</Button>
    </section>
  );
}
