/** An ink that leaves no trace, for measuring. */
import type { Ink } from "./vector-pen.ts";

const nothing = (): void => undefined;

export const nullInk: Ink = { fill: nothing, stroke: nothing, words: nothing, clip: nothing, unclip: nothing };
