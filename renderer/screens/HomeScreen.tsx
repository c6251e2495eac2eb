/** Home. */
import { useWindow, useWorkspaceHandle } from "../state/workspace-context.ts";
export function HomeScreen() {
  const workspace = useWorkspaceHandle();
  const journeys = useWindow((state) => state.journeys);
  return (
    <main>
      {journeys.map((journey) => (
        <button key={journey.id} type="button" onClick={() => workspace.show(journey.id)}>
          {journey.title}
        </button>
      ))}
    </main>
  );
}
