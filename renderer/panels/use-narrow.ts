/** Whether the window is so narrow that panels fold: below 1200 px. */
import { useSyncExternalStore } from "react";

const query = "(max-width: 1199px)";

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (heard) => {
      const list = matchMedia(query);
      list.addEventListener("change", heard);
      return () => list.removeEventListener("change", heard);
    },
    () => matchMedia(query).matches,
  );
}
