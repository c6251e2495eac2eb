/** What the page says in German when a call cannot reach the backend. */
import type { hostWords as en } from "../en/host.ts";
import type { Spoken } from "../spoken.ts";

export const hostWords: Spoken<typeof en> = {
  tooLarge: {
    message: "Das ist mehr, als auf einmal übertragen werden kann.",
    way: "Eine kleinere Datei nehmen: höchstens 32 MB.",
  },
  unreachable: {
    message: "Itinera antwortet nicht mehr.",
    way: "Was als gesichert angezeigt wurde, ist sicher. Itinera neu starten, dann dieses Fenster neu laden.",
  },
};
