/** What becomes of connections when a node's own data takes their way out away: led on where it is plain how, else kept for the rules to show. */
import type { Edit } from "../document/index.ts";
import type { NodeRecord } from "../journey/index.ts";
import { portIds } from "../kinds/index.ts";
import { edgesFrom } from "./reading.ts";

/**
 * Two cases are plain: the main way has another name now (a channel became one that a person carries out), and only one
 * way out is left and free. All others stay where they were: no connection is dropped that its designer did not drop.
 */
export function keepWays(edit: Edit, before: NodeRecord, after: NodeRecord): void {
  const old = portIds(before);
  const now = portIds(after);
  const gone = new Set(old.filter((port) => !now.includes(port)));
  const [main] = now;
  const [oldMain] = old;
  if (gone.size === 0 || main === undefined || oldMain === undefined) return;
  const edges = edgesFrom(edit, after.id);
  if (edges.some((edge) => edge.port === main)) return;
  const left = edges.filter((edge) => gone.has(edge.port));
  const mains = left.filter((edge) => edge.port === oldMain);
  const led = mains.length > 0 && !old.includes(main) ? mains : now.length === 1 && left.length === 1 ? left : [];
  for (const edge of led) edit.set(edge.id, { port: main });
}
