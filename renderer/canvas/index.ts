/** The canvas, as the rest of the screen sees it. */
export type { CanvasActionId, ChangeMark, JourneyCanvasProps } from "./contract.ts";
export { groupCall } from "./grouping.ts";
export { JourneyCanvas } from "./JourneyCanvas.tsx";
export { startPaletteDrag } from "./palette-drag.ts";
