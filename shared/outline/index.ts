/** The outline: a journey read as an indented list, and what it means to move a row of it up or down. */
export { type Outline, type OutlineRow, outlineOf } from "./outline.ts";
export { moveRow, stageBeside } from "./reorder.ts";
