/** The open errors that stop an export, each with the way to its place. */
import { Button, ErrorNotice, Icon } from "../../ui/index.ts";
import { overlayWords } from "../../words/overlays.ts";

const words = overlayWords.export;
const shownAtOnce = 12;

export interface Blocker {
  readonly at: string | null;
  readonly text: string;
  readonly fingerprint?: string;
}

export function Blockers({ of, onReveal }: { readonly of: readonly Blocker[]; onReveal(blocker: Blocker): void }) {
  return (
    <ErrorNotice
      what={words.blocked(of.length)}
      wayOut={words.blockedWay}
      where={
        <ul className="export-blockers">
          {of.slice(0, shownAtOnce).map((blocker) => (
            <li key={blocker.fingerprint ?? `${blocker.at}/${blocker.text}`}>
              <Icon name="error" size={12} className="is-error-mark" />
              <span className="grow">{blocker.text}</span>
              <Button size="small" aria-label={words.showAt(blocker.text)} onPress={() => onReveal(blocker)}>
                {words.show}
              </Button>
            </li>
          ))}
          {of.length > shownAtOnce && <li className="muted">{words.more(of.length - shownAtOnce)}</li>}
        </ul>
      }
    />
  );
}
