/** The outline: a journey read as an indented list, and what it means to move a row of it up or down. */
export { type Outline, type OutlineRow, type Reach, outlineOf } from "./outline.ts";
export { type Reordered, moveRow, stageBeside } from "./reorder.ts";
