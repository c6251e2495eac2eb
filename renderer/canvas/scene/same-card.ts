/** Whether two cards look the same on the page, wherever they stand: then nothing of the node is rendered again. Pure. */
import type { Card, CardRow } from "./card.ts";

export function sameCard(a: Card, b: Card): boolean {
  return (
    a.selected === b.selected &&
    a.severity === b.severity &&
    a.stale === b.stale &&
    a.dim === b.dim &&
    a.mark === b.mark &&
    a.comments === b.comments &&
    a.problems === b.problems &&
    a.name === b.name &&
    a.summary === b.summary &&
    a.open === b.open &&
    a.consent === b.consent &&
    a.mobile === b.mobile &&
    a.icon === b.icon &&
    a.focused === b.focused &&
    a.hover === b.hover &&
    a.spoken === b.spoken &&
    a.approval?.state === b.approval?.state &&
    a.approval?.text === b.approval?.text &&
    a.box.kind === b.box.kind &&
    a.tint === b.tint &&
    a.box.width === b.box.width &&
    a.box.height === b.box.height &&
    a.box.anatomy.head === b.box.anatomy.head &&
    a.box.anatomy.strip === b.box.anatomy.strip &&
    a.box.ports.length === b.box.ports.length &&
    a.box.node.collapsed === b.box.node.collapsed &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, i) => sameRow(row, b.rows[i]))
  );
}

const sameRow = (a: CardRow, b: CardRow | undefined): boolean =>
  b !== undefined && a.id === b.id && a.name === b.name && a.side === b.side && a.open === b.open && a.loop === b.loop;
