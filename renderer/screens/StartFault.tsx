/** What is shown when the workspace cannot be opened: what, where, the way out. */
import type { Failure } from "../../shared/api/reply.ts";
import { Button, ErrorNotice } from "../ui/index.ts";
import { startFaultWords as words } from "../words/en/start-fault.ts";

export function StartFault({ failure }: { readonly failure: Failure }) {
  return (
    <main className="screen-loading">
      <ErrorNotice
        what={failure.message}
        where={failure.place}
        wayOut={failure.way}
        actions={<Button onPress={() => location.reload()}>{words.again}</Button>}
      />
    </main>
  );
}
