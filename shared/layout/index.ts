/** Automatic layout: tidy a journey or a part of it, align and distribute nodes. */
export { type Alignment, type Direction, align, canAlign, distribute, thingsOf } from "./arrange.ts";
export { type Lanes, lanesOf } from "./lanes.ts";
export { type Move, type Tidied, type TidyOptions, tidy } from "./tidy.ts";
