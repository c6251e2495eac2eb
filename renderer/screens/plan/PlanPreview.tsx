/** What was read of a plan: a picture of the journey, what each column holds, every step, and what is worth a look. */
import { useMemo } from "react";
import { columnRoles } from "../../../shared/importers/index.ts";
import { useWindow } from "../../state/workspace-context.ts";
import { Checkbox, Icon, Select } from "../../ui/index.ts";
import { planWords as words } from "../../words/plan.ts";
import { Picture } from "../home/Picture.tsx";
import { pictureOf } from "../overlays/starts.ts";
import { PlanSteps } from "./PlanSteps.tsx";
import { type PlanDraft, type PlanReading, withRole } from "./plan-draft.ts";

type Read = Extract<PlanDraft, { is: "read" }>;
const mostNotes = 50;

export function PlanPreview(props: {
  readonly draft: Read;
  readonly reading: PlanReading;
  onReading(reading: PlanReading): void;
}) {
  const { draft, reading, onReading } = props;
  const { table, records } = draft;
  const language = useWindow((state) => state.language);
  const picture = useMemo(() => (records.length === 0 ? null : pictureOf(records, language)), [records, language]);
  const count = (type: string): number => records.filter((record) => record.type === type).length;
  const options = columnRoles.map((id) => ({ id, label: words.roles[id] }));
  return (
    <>
      <div className="plan-sum">
        {picture && (
          <div className="plan-picture">
            <Picture of={picture} width={284} height={104} />
          </div>
        )}
        <div>
          <p className="plan-read">{words.read[table.form](table.steps.length)}</p>
          {picture && <p className="muted">{words.facts(count("stage"), count("node"), count("edge"))}</p>}
          {table.form === "table" && (
            <Checkbox
              label={words.header}
              isSelected={table.header !== null}
              onChange={(header) => onReading({ roles: [], header })}
            />
          )}
        </div>
        <PlanNotes draft={draft} />
      </div>
      {table.form === "table" && (
        <section aria-labelledby="plan-columns">
          <h3 id="plan-columns">{words.columns}</h3>
          <ul className="plan-columns">
            {table.columns.map((column, at) => (
              <li key={`${at} ${column.title}`}>
                <Select
                  label={column.title}
                  layout="stack"
                  options={options}
                  value={column.role}
                  placeholder={words.roles.none}
                  {...(column.guessed ? { hint: words.guessed } : {})}
                  onChange={(role) => onReading(withRole(table, reading, at, role))}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {table.steps.length === 0 ? (
        <p className="plan-nothing">
          <Icon name="warning" className="is-warning-mark" /> {words.noSteps}
        </p>
      ) : (
        <PlanSteps table={table} language={language} />
      )}
    </>
  );
}

function PlanNotes({ draft }: { readonly draft: Read }) {
  const { notes } = draft;
  if (notes.length === 0)
    return (
      <p className="plan-fine">
        <Icon name="check" className="is-success-mark" /> {words.noNotes}
      </p>
    );
  return (
    <section className="plan-notes" aria-labelledby="plan-notes">
      <h3 id="plan-notes">{words.notes(notes.length)}</h3>
      <ul tabIndex={0} aria-labelledby="plan-notes">
        {notes.slice(0, mostNotes).map((note, at) => (
          <li key={`${at} ${note.row}`}>
            <Icon
              name={note.tone === "unread" ? "warning" : "info"}
              size={14}
              className={note.tone === "unread" ? "is-warning-mark" : "is-info-mark"}
            />
            <span>
              {note.row > 0 && <b>{words.place(note.row)}: </b>}
              {note.what} <span className="muted">{note.way}</span>
            </span>
          </li>
        ))}
        {notes.length > mostNotes && <li className="muted">{words.moreNotes(notes.length - mostNotes)}</li>}
      </ul>
    </section>
  );
}
