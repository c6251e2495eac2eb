/** The threads at one node. */
import type { Desk } from "../../state/desk.ts";
export function ThreadList({ desk, node }: { readonly desk: Desk; readonly node: string }) {
  return <div className="insp-scroll" aria-label={`${desk.id} ${node}`} />;
}
