/** Stage and owner, chosen in their cells: the list is open at once, and closing it goes back to the row. */
import { nodeOf, stagesOf } from "../../../shared/journey/index.ts";
import { functionOptions } from "../../panels/inspector/options.ts";
import { Select } from "../../ui/index.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { outlineWords as words } from "../../words/outline.ts";
import type { OutlineModel } from "./outline-model.ts";
import { putIntoStage } from "./row-acts.ts";

interface CellProps {
  readonly model: OutlineModel;
  readonly id: string;
  /** What the row is called. */
  readonly name: string;
}

const none = "";

export function StageSelect({ model, id, name }: CellProps) {
  const { doc } = model.desk.journey;
  const stages = stagesOf(doc).map((stage) => ({ id: stage.id, label: stage.name || words.nameless }));
  return (
    <Pick
      model={model}
      label={words.edit(words.columns.stage, name)}
      value={nodeOf(doc, id)?.stage ?? none}
      empty={inspectorWords.noStage}
      options={stages}
      onPick={(stage) => putIntoStage(model, targets(model, id), stage)}
    />
  );
}

export function OwnerSelect({ model, id, name }: CellProps) {
  const { desk } = model;
  const owner = desk.journey.doc.get(id)?.["function"];
  const isStage = desk.journey.doc.get(id)?.type === "stage";
  return (
    <Pick
      model={model}
      label={words.edit(words.columns.owner, name)}
      value={typeof owner === "string" ? owner : none}
      empty={words.nobody}
      options={functionOptions(desk.facts().language)}
      onPick={(next) =>
        model.act({ name: "set-fields", args: { ids: isStage ? [id] : [id], fields: { function: next } } }, null)
      }
    />
  );
}

/** What is chosen for a row that is selected is chosen for all that are. */
function targets({ desk }: OutlineModel, id: string): string[] {
  const { selection } = desk.store.getState();
  return selection.has(id) ? [...selection].filter((one) => desk.journey.doc.get(one)?.type === "node") : [id];
}

function Pick(props: {
  readonly model: OutlineModel;
  readonly label: string;
  readonly value: string;
  readonly empty: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  onPick(id: string | null): void;
}) {
  const { model, label, value, empty, options, onPick } = props;
  return (
    <div className="outline-select">
      <Select<string>
        layout="bare"
        label={label}
        value={value}
        placeholder={empty}
        isOpen
        autoFocus
        options={[{ id: none, label: empty }, ...options]}
        onChange={(id) => onPick(id === none ? null : id)}
        onOpenChange={(isOpen) => {
          if (isOpen) return;
          model.store.setState({ editing: null });
          // The list gives the focus back to its button, which is gone by then.
          requestAnimationFrame(() => model.takeFocus());
        }}
      />
    </div>
  );
}
