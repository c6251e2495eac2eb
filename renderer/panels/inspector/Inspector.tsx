/** The inspector. */
import type { Desk } from "../../state/desk.ts";
export function Inspector({ desk }: { readonly desk: Desk }) {
  return <aside id="inspector" aria-label={desk.id} />;
}
