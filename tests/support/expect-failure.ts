/** Waits for a call to be refused and gives the failure; throws when it was not, or broke instead. */
import { type Failure, FailureError } from "../../shared/api/reply.ts";

export async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof FailureError) return error.failure;
  throw new Error("expected a failure", { cause: error });
}
