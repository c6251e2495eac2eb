/** What is shown when the workspace cannot be opened: what, where, the way out. Which file it is was said before the start. */
import type { Failure } from "../../shared/api/reply.ts";
import { Button, ErrorNotice } from "../ui/index.ts";
import { startFaultWords as words } from "../words/start-fault.ts";
import { AppMark } from "./AppMark.tsx";
import "./start-fault.css";

export function StartFault({ failure }: { readonly failure: Failure }) {
  return (
    <main className="start-fault">
      <div className="start-fault-paper">
        <header>
          <AppMark />
          <h1>{words.title}</h1>
        </header>
        <ErrorNotice
          what={failure.message}
          where={failure.place !== undefined && failure.message.includes(failure.place) ? undefined : failure.place}
          wayOut={failure.code === "unreadable" ? words.otherFile : failure.way}
          actions={<Button onPress={() => location.reload()}>{words.again}</Button>}
        />
      </div>
    </main>
  );
}
