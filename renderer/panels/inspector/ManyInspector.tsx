/** Several things at once: what they share can be set on all of them as one step. */
import { type NodeRecord, nodeOf, stagesOf } from "../../../shared/journey/index.ts";
import { type KindField, kindOf } from "../../../shared/kinds/index.ts";
import { inLanguage } from "../../../shared/words/language.ts";
import { nameOf } from "../../canvas/things.ts";
import type { Desk } from "../../state/desk.ts";
import { Button, FieldRow, FieldRows, Icon, Section, Select } from "../../ui/index.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { editors } from "./fields/index.ts";
import { functionOptions } from "./options.ts";
import { type SharedField, hasWays, sharedFields } from "./shared-fields.ts";
import { moveToStage } from "./stage-moves.ts";
import { writeFields } from "./write-fields.ts";

const words = inspectorWords.many;
const none = "";

export function ManyInspector({ desk, ids }: { readonly desk: Desk; readonly ids: ReadonlySet<string> }) {
  const nodes = [...ids].flatMap((id) => nodeOf(desk.journey.doc, id) ?? []);
  const language = desk.facts().language;
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const title = inLanguage(kindOf(node).words, language).title;
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const fields = sharedFields(nodes);
  return (
    <>
      <header className="insp-head fn-system">
        <span className="insp-tile">
          <Icon name="group" size={16} />
        </span>
        <div className="grow">
          <h2 className="insp-title">{words.title(ids.size)}</h2>
          <p className="insp-about">{words.hint}</p>
        </div>
      </header>
      <div className="insp-scroll">
        <Section title={words.kinds}>
          <ul className="insp-counts">
            {[...counts].map(([title, n]) => (
              <li key={title}>
                <span>{title}</span>
                <span>{n}</span>
              </li>
            ))}
          </ul>
        </Section>
        {nodes.length > 0 && (
          <Section label={words.hint}>
            <Place desk={desk} nodes={nodes} />
          </Section>
        )}
        {fields.length > 0 && <Fields desk={desk} nodes={nodes} fields={fields} isOneKind={counts.size === 1} />}
        {hasWays(nodes) && <p className="insp-under insp-aside">{words.ways}</p>}
      </div>
    </>
  );
}

/** What every node has, whatever it is. */
function Place({ desk, nodes }: { readonly desk: Desk; readonly nodes: readonly NodeRecord[] }) {
  const owned = nodes.filter((node) => kindOf(node).owned);
  const stages = new Set(nodes.map((node) => node.stage));
  const owners = new Set(owned.map((node) => node.function));
  const only = (values: ReadonlySet<string | null>): string | null =>
    values.size === 1 ? ([...values][0] ?? none) : null;
  return (
    <FieldRows>
      {owned.length > 0 && (
        <Select<string>
          label={inspectorWords.owner}
          value={only(owners)}
          placeholder={words.mixed}
          options={[{ id: none, label: inspectorWords.nobody }, ...functionOptions(desk.facts().language)]}
          onChange={(next) =>
            writeFields(
              desk,
              owned.map((node) => node.id),
              { function: next || null },
            )
          }
        />
      )}
      <Select<string>
        label={inspectorWords.stage}
        value={only(stages)}
        placeholder={words.mixed}
        options={[
          { id: none, label: inspectorWords.noStage },
          ...stagesOf(desk.journey.doc).map((one) => ({ id: one.id, label: one.name })),
        ]}
        onChange={(next) =>
          moveToStage(
            desk,
            nodes.map((node) => node.id),
            next || null,
          )
        }
      />
    </FieldRows>
  );
}

/** Sorts of fields that show an empty value as one to be chosen; the others are made alike first. */
const startEmpty: ReadonlySet<KindField["as"]> = new Set([
  "text",
  "long-text",
  "number",
  "choice",
  "channel",
  "trigger",
  "audience",
  "journey",
  "date",
  "time",
  "event",
]);

function Fields(props: {
  readonly desk: Desk;
  readonly nodes: readonly NodeRecord[];
  readonly fields: readonly SharedField[];
  readonly isOneKind: boolean;
}) {
  const { desk, nodes, fields, isOneKind } = props;
  const focus = desk.store.getState().focus;
  const model = nodes.find((node) => node.id === focus) ?? nodes[0];
  if (!model) return null;
  const kindWords = inLanguage(kindOf(model).words, desk.facts().language);
  const ids = nodes.map((node) => node.id);
  const write = (path: string, value: unknown): void => void writeFields(desk, ids, { [path]: value });
  const sections = isOneKind ? [...new Set(fields.map(({ field }) => field.section))] : [null];
  const row = ({ field, same, value }: SharedField) => {
    const key = field.path.replace(/^data\./, "");
    const label = kindWords.fields[key] ?? key;
    const Editor = editors[field.as];
    const own = (model.data as Readonly<Record<string, unknown>>)[key];
    // A draft belongs to these nodes and goes with them.
    const of = `${field.path} ${ids.length} ${ids[0]} ${ids.at(-1)}`;
    if (!same && !startEmpty.has(field.as))
      return (
        <FieldRow key={of} label={label}>
          <span className="insp-mixed">
            <span className="faint">{words.mixed}</span>
            <Button size="small" tip={words.alikeTo(nameOf(desk, model))} onPress={() => write(field.path, own)}>
              {words.alike}
            </Button>
          </span>
        </FieldRow>
      );
    return (
      <Editor
        key={of}
        desk={desk}
        node={model}
        field={field}
        words={kindWords}
        label={label}
        value={same ? value : undefined}
        mixed={same ? undefined : words.mixed}
        error={undefined}
        write={(next) => write(field.path, next)}
      />
    );
  };
  return sections.map((section) => {
    const title = section === null ? words.shared : kindWords.sections[section];
    return (
      <Section key={section} {...(title ? { title } : { label: words.shared })}>
        <FieldRows>{fields.filter(({ field }) => section === null || field.section === section).map(row)}</FieldRows>
      </Section>
    );
  });
}
