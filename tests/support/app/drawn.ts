/** Journeys that tests begin with, as records: small enough to know by heart. */
import type { AnyRecord } from "../../../shared/document/index.ts";
import { journey } from "../journey.ts";

/** Two stages; in the first an entry, an email, a wait and an exit in a lane; the second is empty but for a web seminar. */
export function welcomeJourney(title = "Welcome"): AnyRecord[] {
  return journey(title, { markets: ["DE"] })
    .stage("Awareness", { width: 456 })
    .entry("Sign-up", { by: "manual" })
    .email("Hello")
    .wait(3, "days", "Three days")
    .exit("Done")
    .stage("Trial", { width: 456 })
    .lift()
    .touch("webinar", "Live talk")
    .build();
}
