/** Review. */
import type { Desk } from "../../state/desk.ts";
export function ReviewWork({ desk }: { readonly desk: Desk }) {
  return <main aria-label={desk.id} />;
}
