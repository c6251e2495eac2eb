/** The drawing: stages as columns, nodes and edges, and everything the hand does to them. */
import type { JourneyCanvasProps } from "./contract.ts";

export function JourneyCanvas({ desk }: JourneyCanvasProps) {
  return <div className="canvas" data-journey={desk.id} />;
}
