/** Several things at once: what they share can be set on all of them as one step. */
import { type NodeRecord, nodeOf, stagesOf } from "../../../shared/journey/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import { inLanguage } from "../../../shared/words/language.ts";
import type { Desk } from "../../state/desk.ts";
import { FieldRows, Icon, Section, Select } from "../../ui/index.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { functionOptions } from "./options.ts";
import { moveToStage } from "./stage-moves.ts";
import { writeFields } from "./write-fields.ts";

const words = inspectorWords.many;

export function ManyInspector({ desk, ids }: { readonly desk: Desk; readonly ids: ReadonlySet<string> }) {
  const nodes = [...ids]
    .map((id) => nodeOf(desk.journey.doc, id))
    .filter((node): node is NodeRecord => node !== undefined);
  const language = desk.facts().language;
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const title = inLanguage(kindOf(node).words, language).title;
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const shared = <T,>(of: (node: NodeRecord) => T): T | undefined => {
    const values = new Set(nodes.map(of));
    return values.size === 1 ? [...values][0] : undefined;
  };
  const owned = nodes.filter((node) => kindOf(node).owned);
  const stage = shared((node) => node.stage);
  const owner = new Set(owned.map((node) => node.function)).size === 1 ? owned[0]?.function : undefined;
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
            <FieldRows>
              {owned.length > 0 && (
                <Select<string>
                  label={inspectorWords.owner}
                  value={owner ?? null}
                  placeholder={words.mixed}
                  options={functionOptions(language)}
                  onChange={(next) =>
                    writeFields(
                      desk,
                      owned.map((node) => node.id),
                      { function: next },
                    )
                  }
                />
              )}
              <Select
                label={inspectorWords.stage}
                value={stage ?? null}
                placeholder={words.mixed}
                options={stagesOf(desk.journey.doc).map((one) => ({ id: one.id, label: one.name }))}
                onChange={(next) =>
                  moveToStage(
                    desk,
                    nodes.map((node) => node.id),
                    next,
                  )
                }
              />
            </FieldRows>
          </Section>
        )}
      </div>
    </>
  );
}
