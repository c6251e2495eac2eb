/** One line of the history: a named version, what somebody did at one go, or one step; with what can be done from here. */
import type { Desk } from "../../state/desk.ts";
import { Button, Icon, IconButton } from "../../ui/index.ts";
import { markLooks } from "../../canvas/marks.ts";
import { designerWords } from "../../words/designer.ts";
import { sayMoment, sayTime, sayWhen } from "../say-when.ts";
import type { GroupLine, HistoryLine } from "./group-steps.ts";
import { type StepCounts, type Touch, countSteps } from "./steps.ts";

const words = designerWords.history;
const causeIcon = { do: "draft", undo: "undo", redo: "redo" } as const;
const touches = ["added", "removed", "changed", "moved"] as const satisfies readonly Touch[];

export interface HistoryRowProps {
  readonly desk: Desk;
  readonly line: HistoryLine;
  readonly isUnfolded: boolean;
  readonly isPicked: boolean;
  onUnfold(): void;
  onCompare(): void;
  /** What these steps did: the state before them against the one after. */
  onLook(): void;
  onRestore(): void;
}

export function HistoryRow(props: HistoryRowProps) {
  const { desk, line, isUnfolded, isPicked, onUnfold, onCompare, onLook, onRestore } = props;
  const isNow = line.revision === desk.journey.revision;
  const { at, who } = signedBy(line);
  return (
    <div className="history-row" data-kind={line.kind} data-inside={insideOf(line) || undefined}>
      {line.kind === "sitting" ? (
        <IconButton
          name={isUnfolded ? words.fold : words.unfold}
          icon={isUnfolded ? "down" : "right"}
          size="small"
          aria-expanded={isUnfolded}
          onPress={onUnfold}
        />
      ) : (
        <Icon name={line.kind === "version" ? "checkpoint" : causeIcon[line.step.cause]} size={14} />
      )}
      <span className="history-name cutoff">
        {nameOf(line)}
        {line.kind === "version" && line.checkpoint.reason !== "" && (
          <span className="history-reason"> {line.checkpoint.reason}</span>
        )}
      </span>
      {isPicked && <span className="history-picked">{words.picked}</span>}
      {line.kind !== "version" && <Counts counts={countsOf(line)} onLook={onLook} />}
      <span className="history-who cutoff">{who}</span>
      <span className="history-when" title={new Date(at).toString()}>
        {line.kind === "sitting" ? sayFromTo(line) : sayMoment(at)}
      </span>
      <Button size="small" tone="quiet" {...(isNow ? { offReason: words.isNow } : {})} onPress={onCompare}>
        {words.compare}
      </Button>
      <Button size="small" {...(isNow ? { offReason: words.isNow } : {})} onPress={onRestore}>
        {words.restore}
      </Button>
    </div>
  );
}

function Counts({ counts, onLook }: { readonly counts: StepCounts; onLook(): void }) {
  const some = touches.filter((touch) => counts[touch] > 0);
  if (some.length === 0) return null;
  return (
    <Button
      size="small"
      tone="quiet"
      className="history-counts"
      aria-label={words.look(some.map((touch) => words.touched[touch](counts[touch])))}
      onPress={onLook}
    >
      {some.map((touch) => (
        <span key={touch} data-touch={touch}>
          <Icon name={markLooks[touch].icon} size={12} />
          {counts[touch]}
        </span>
      ))}
    </Button>
  );
}

const countsOf = (line: HistoryLine): StepCounts =>
  countSteps(line.kind === "sitting" ? line.steps.toReversed() : line.kind === "step" ? [line.step] : []);

export function nameOf(line: HistoryLine): string {
  if (line.kind === "version") return line.checkpoint.name;
  if (line.kind === "sitting") return words.changes(line.steps.length);
  return line.step.cause === "do" ? line.step.label : words[line.step.cause](line.step.label);
}

/** The whole line for the ear. */
export function sayLine(line: HistoryLine): string {
  const { at, who } = signedBy(line);
  const parts = [
    line.kind === "version" ? words.named : "",
    nameOf(line),
    line.kind === "version" ? line.checkpoint.reason : "",
    who,
    line.kind === "sitting" ? sayFromTo(line) : sayMoment(at),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

const insideOf = (line: HistoryLine): boolean => line.kind === "step" && line.inside;

function signedBy(line: HistoryLine): { at: string; who: string } {
  if (line.kind === "version") return { at: line.checkpoint.at, who: line.checkpoint.actor.name };
  const step = line.kind === "sitting" ? line.steps[0] : line.step;
  return { at: step?.at ?? "", who: step?.actor.name ?? "" };
}

/** "10:02 – 10:17", with the day where it was another. */
function sayFromTo({ steps }: GroupLine): string {
  const [from, to] = [steps.at(-1)?.at ?? "", steps[0]?.at ?? ""];
  const minute = (at: string): string => sayTime(at).slice(0, 5);
  const span = minute(from) === minute(to) ? minute(to) : `${minute(from)} – ${minute(to)}`;
  const isToday = new Date(to).toDateString() === new Date().toDateString();
  return isToday ? span : `${sayWhen(to)}, ${span}`;
}
