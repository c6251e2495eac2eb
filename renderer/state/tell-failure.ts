/** Tells the person what was refused or went wrong, and the way out. What is no such answer is thrown on. */
import { FailureError } from "../../shared/api/reply.ts";
import { notify } from "../ui/index.ts";

export function tellFailure(error: unknown, tone: "error" | "warning" = "error"): void {
  if (!(error instanceof FailureError)) throw error;
  notify({ text: error.failure.message, more: error.failure.way, tone });
}

/** Does it, and tells where it failed. */
export async function toldIfFailed(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    tellFailure(error);
  }
}
