/** Sends what a reviewer does; a refusal is said with its way out, and nothing typed is lost. */
import type { ReviewAct } from "../../../shared/review/index.ts";
import type { Desk } from "../../state/desk.ts";
import { tellFailure } from "../../state/tell-failure.ts";

/** True when the record has it. */
export async function sendAct(desk: Desk, act: ReviewAct): Promise<boolean> {
  try {
    // What is judged must be what is stored: unsaved steps first.
    await Promise.all([desk.journey.saver.settled(), desk.library.saver.settled()]);
    await desk.client.call("reviews.add", { act });
    return true;
  } catch (error) {
    tellFailure(error);
    return false;
  }
}
