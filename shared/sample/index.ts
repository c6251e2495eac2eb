/** The workspace that is opened first: an invented heart failure brand with its library, three journeys and their review. */
import type { AnyRecord } from "../document/index.ts";
import { firstPatient, firstPatientId } from "./first-patient.ts";
import { sampleLibrary } from "./library.ts";
import { type ActOf, sampleReviews } from "./reviews.ts";
import { steadyStart, steadyStartId } from "./steady-start.ts";
import { titrationSupport, titrationSupportId } from "./titration-support.ts";

export interface SampleJourney {
  readonly id: string;
  readonly records: AnyRecord[];
  /** What the history says about how it came to be. */
  readonly label: string;
}

export interface SampleWorkspace {
  readonly library: AnyRecord[];
  readonly journeys: SampleJourney[];
  /** In the order in which they were made. A decision carries what was seen then; one of them is stale on purpose. */
  readonly acts: ActOf[];
}

/** The same records on every call; new objects, so that nobody shares them. */
export function sampleWorkspace(): SampleWorkspace {
  const library = sampleLibrary();
  const journeys = [
    { id: firstPatientId, records: firstPatient(), label: "Draw “First patient, cardiologists DE AT”" },
    { id: steadyStartId, records: steadyStart(), label: "Draw “Steady start, patients DE FR”" },
    { id: titrationSupportId, records: titrationSupport(), label: "Draw “Titration support, practices”" },
  ];
  const acts = sampleReviews(library, new Map(journeys.map(({ id, records }) => [id, records])));
  return { library, journeys, acts };
}

export { designer } from "./people.ts";
export { firstPatientId, steadyStartId, titrationSupportId };
