/** The recognised steps as a table: stage, step, kind, channel, owner, what passes before it, what goes into its note. */
import { channelById } from "../../../shared/channels/index.ts";
import type { PlanStep, StepTable } from "../../../shared/importers/index.ts";
import { functionWords, sayDuration } from "../../../shared/journey/index.ts";
import { kindById } from "../../../shared/kinds/index.ts";
import { type Language, dayIn, inLanguage } from "../../../shared/words/language.ts";
import { Icon, classNames, functionClass, isIconName } from "../../ui/index.ts";
import { planWords as words } from "../../words/plan.ts";

/** Further rows are read and drawn, and look like these. */
const mostRows = 200;

export function PlanSteps({ table, language }: { readonly table: StepTable; readonly language: Language }) {
  const { steps, notes } = table;
  const marked = new Set(notes.filter(({ tone }) => tone === "unread").map(({ row }) => row));
  const hasStages = table.stages.length > 0;
  return (
    <section aria-labelledby="plan-steps">
      <h3 id="plan-steps">{words.steps}</h3>
      <div className="plan-table" tabIndex={0} role="group" aria-labelledby="plan-steps">
        <table>
          <thead>
            <tr>
              <th scope="col" className="num">
                {words.row}
              </th>
              {hasStages && <th scope="col">{words.roles.stage}</th>}
              <th scope="col">{words.roles.step}</th>
              <th scope="col">{words.roles.kind}</th>
              <th scope="col">{words.roles.channel}</th>
              <th scope="col">{words.roles.owner}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.note}</th>
            </tr>
          </thead>
          <tbody>
            {steps.slice(0, mostRows).map((step, at) => (
              <StepRow
                key={at}
                step={step}
                language={language}
                stage={hasStages ? step.stage : null}
                isSameStage={step.stage === steps[at - 1]?.stage}
                isMarked={marked.has(step.row)}
              />
            ))}
          </tbody>
        </table>
        {steps.length > mostRows && <p className="muted">{words.firstOnly(mostRows, steps.length)}</p>}
      </div>
    </section>
  );
}

function StepRow(props: {
  readonly step: PlanStep;
  readonly language: Language;
  readonly stage: string | null;
  readonly isSameStage: boolean;
  readonly isMarked: boolean;
}) {
  const { step, language, stage, isSameStage, isMarked } = props;
  const kind = kindById(step.kind);
  const isTouch = kind?.role === "touch";
  const channel = channelById(step.channel ?? (isTouch ? "email" : ""));
  const owner = step.owner ?? (isTouch ? (channel?.function ?? null) : null);
  const icon = isTouch && channel ? channel.icon : kind?.icon;
  const hasOwn = step.channel !== null;
  return (
    <tr>
      <td className="num faint">
        {isMarked && <Icon name="warning" size={12} className="is-warning-mark" />} {step.row}
      </td>
      {stage !== null && <td className={classNames(isSameStage && "faint")}>{stage}</td>}
      <th scope="row">
        {step.only && (
          <span className="plan-only">
            {step.only.otherwise ? words.otherwise : words.only(step.only.words)}
            <Icon name="arrow" size={12} />
          </span>
        )}
        {step.name}
      </th>
      <td>
        <span className={classNames("plan-kind", owner && functionClass(owner))}>
          {isIconName(icon ?? "") && <Icon name={icon as never} size={14} />}
          {kind && inLanguage(kind.words, language).title}
        </span>
      </td>
      <td>
        {channel && inLanguage(channel.words, language).title}
        {channel && !hasOwn && <span className="faint"> · {words.assumed}</span>}
      </td>
      <td>
        {owner && inLanguage(functionWords, language)[owner]}
        {owner && step.owner === null && <span className="faint"> · {words.assumed}</span>}
      </td>
      <td>{sayWait(step, language)}</td>
      <td className="plan-note cutoff" title={step.text}>
        {step.text}
      </td>
    </tr>
  );
}

function sayWait({ wait }: PlanStep, language: Language): string {
  if (!wait) return "";
  return wait.for === "date" ? dayIn(wait.date, language) : sayDuration(wait.duration, language);
}
