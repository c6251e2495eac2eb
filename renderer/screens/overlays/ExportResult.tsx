/** A file that was made: its size and hash, what the target could not hold, and its first lines. */
import type { Loss } from "../../../shared/api/calls.ts";
import type { Desk } from "../../state/desk.ts";
import { Button, ErrorNotice, Icon, LinkButton, Section, StateChip } from "../../ui/index.ts";
import { homeWords } from "../../words/home.ts";
import { overlayWords } from "../../words/overlays.ts";
import type { Made } from "./ExportDialog.tsx";

const words = overlayWords.export;
const previewLines = 200;

export function ExportResult(props: {
  readonly desk: Desk;
  readonly made: Made;
  /** The journey went on after the file was made. */
  readonly isStale: boolean;
  onAgain(): void;
  onReveal(at: string): void;
}) {
  const { desk, made, isStale, onAgain, onReveal } = props;
  const bytes = made.files.reduce((sum, file) => sum + new TextEncoder().encode(file.text).byteLength, 0);
  return (
    <>
      {isStale && (
        <ErrorNotice tone="warning" what={words.stale} actions={<Button onPress={onAgain}>{words.again}</Button>} />
      )}
      <dl className="about-facts">
        <dt>{made.files.length === 1 ? words.file : words.files}</dt>
        <dd>
          {made.files.map((file) => file.name).join(", ")}{" "}
          {made.draft && <StateChip state="warning">{words.draftMark}</StateChip>}
        </dd>
        <dt>{words.size}</dt>
        <dd>{homeWords.bottom.bytes(bytes)}</dd>
        <dt>{words.hash}</dt>
        <dd>
          <code title={words.hashHint}>{made.hash}</code>
        </dd>
      </dl>
      <Section title={words.losses} count={made.losses.length} className="export-part">
        {made.losses.length === 0 ? (
          <p className="about-good">
            <Icon name="check" className="is-success-mark" />
            {words.noLosses}
          </p>
        ) : (
          <Losses desk={desk} of={made.losses} onReveal={onReveal} />
        )}
      </Section>
      {made.files.map((file) => {
        const lines = file.text.split("\n");
        return (
          <Section
            key={file.name}
            title={words.previewOf(file.name)}
            count={words.lines(Math.min(previewLines, lines.length), lines.length)}
            className="export-part"
          >
            <pre className="export-preview" tabIndex={0} aria-label={words.previewOf(file.name)}>
              {lines.slice(0, previewLines).join("\n")}
            </pre>
          </Section>
        );
      })}
    </>
  );
}

function Losses(props: { readonly desk: Desk; readonly of: readonly Loss[]; onReveal(at: string): void }) {
  return (
    <ul className="export-losses">
      {props.of.map((loss) => {
        const { at } = loss;
        const record = at === null ? undefined : props.desk.journey.doc.get(at);
        return (
          <li key={`${at}/${loss.severity}/${loss.what}`}>
            <StateChip state={loss.severity === "lost" ? "warning" : "info"}>{words.severity[loss.severity]}</StateChip>
            <span className="grow">
              {loss.what} <span className="muted">{loss.instead}</span>
              {at !== null && record && (
                <>
                  {" "}
                  <LinkButton onPress={() => props.onReveal(at)}>{String(record["name"] ?? at)}</LinkButton>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
