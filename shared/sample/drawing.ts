/** A drawing of the sample: ids that begin with the journey's, and modules at their versions. */
import type { ModulePin } from "../kinds/index.ts";
import { type Drawing, drawing } from "../templates/drawing.ts";

/** All ids begin with the journey's, so that those of two journeys never meet. */
export const sampleDrawing = (journey: string): Drawing => drawing(journey, (name) => `${journey}-${name}`);

/** A module at one exact version. */
export const pin = (module: string, number: number): ModulePin => ({
  module,
  version: `${module}-v${number}`,
  policy: "pinned",
});
/** A module at its latest approved version; `number` is the one it stood at when it was chosen. */
export const latest = (module: string, number: number): ModulePin => ({
  ...pin(module, number),
  policy: "latest-approved",
});
