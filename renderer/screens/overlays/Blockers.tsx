/** The open errors that stop an export, each with the way to its place. */
import type { Desk } from "../../state/desk.ts";
import { Button, ErrorNotice, Icon } from "../../ui/index.ts";
import { overlayWords } from "../../words/en/overlays.ts";

const words = overlayWords.export;
const shownAtOnce = 12;

export interface Blocker {
  readonly at: string | null;
  readonly text: string;
  readonly fingerprint?: string;
}

export function Blockers(props: { readonly desk: Desk; readonly of: readonly Blocker[]; onReveal(blocker: Blocker): void }) {
  const { desk, of, onReveal } = props;
  return (
    <ErrorNotice
      what={words.blocked(of.length)}
      wayOut={words.blockedWay}
      where={
        <ul className="export-blockers">
          {of.slice(0, shownAtOnce).map((blocker) => {
            const record = blocker.at === null ? undefined : desk.journey.doc.get(blocker.at);
            const place = String(record?.["name"] ?? record?.["title"] ?? "");
            return (
              <li key={blocker.fingerprint ?? `${blocker.at}/${blocker.text}`}>
                <Icon name="error" size={12} className="is-error-mark" />
                <span className="grow">
                  {place !== "" && <b>{place}: </b>}
                  {blocker.text}
                </span>
                <Button size="small" aria-label={words.showAt(blocker.text)} onPress={() => onReveal(blocker)}>
                  {words.show}
                </Button>
              </li>
            );
          })}
          {of.length > shownAtOnce && <li className="muted">{words.more(of.length - shownAtOnce)}</li>}
        </ul>
      }
    />
  );
}
