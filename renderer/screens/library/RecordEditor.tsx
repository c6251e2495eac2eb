/** One record of the library with its form, its use and the way to delete it. */
import type { ReactNode } from "react";
import type { LibraryRecord } from "../../../shared/library/index.ts";
import { DraftField, Icon, IconButton, Menu, functionClass, notify } from "../../ui/index.ts";
import { libraryWords as words } from "../../words/library.ts";
import { AttributeForm } from "./AttributeForm.tsx";
import { AudienceForm } from "./AudienceForm.tsx";
import { ClaimForm } from "./ClaimForm.tsx";
import { useForm, useWrite } from "./form-ground.ts";
import { removeRecord } from "./library-acts.ts";
import { libraryIcons, useLibraryView } from "./library-view.ts";
import { nameOfRecord } from "./list-columns.tsx";
import { ModuleForm } from "./ModuleForm.tsx";
import { ProductForm } from "./ProductForm.tsx";
import { ReferenceForm } from "./ReferenceForm.tsx";
import { TriggerForm } from "./TriggerForm.tsx";
import { UsedBy } from "./UsedBy.tsx";
import type { WhereUsed } from "./where-used.ts";

export function RecordEditor(props: {
  readonly record: Exclude<LibraryRecord, { type: "version" }>;
  readonly used: WhereUsed;
  readonly isFresh: boolean;
}) {
  const { record, used, isFresh } = props;
  const { library, isReadOnly } = useForm();
  const write = useWrite(record.id);
  const uses = used.uses.get(record.id) ?? [];
  const { type } = record;
  const nameKey = type === "claim" ? "text" : type === "reference" ? "title" : "name";
  const nameLabel =
    type === "claim" ? words.fields.claimText : type === "reference" ? words.fields.titleOf : words.fields.name;

  function remove(): void {
    const name = nameOfRecord(record);
    const bringBack = removeRecord(library, record);
    if (!bringBack) return;
    useLibraryView.getState().choose(type, null);
    notify({ text: words.removed(name), tone: "success", action: { label: words.undo, onPress: bringBack } });
  }
  const offReason = isReadOnly
    ? words.readOnly
    : uses.length > 0
      ? words.usedElsewhere(uses.map((use) => use.title))
      : undefined;
  return (
    <>
      <header className={`library-head ${"function" in record ? functionClass(record.function) : ""}`}>
        <span className="fn-tile is-large">
          <Icon name={libraryIcons[type]} />
        </span>
        <div className="grow">
          <h2 className="ui-hidden">{nameOfRecord(record)}</h2>
          <DraftField
            label={nameLabel}
            layout="bare"
            of={`${record.id}/name`}
            value={nameOfRecord(record)}
            {...(type === "claim" ? { rows: 2 } : {})}
            isReadOnly={isReadOnly}
            autoFocus={isFresh}
            className="library-head-name"
            check={(text) => (text.trim() === "" ? words.nameMissing : undefined)}
            onCommit={(text) => write({ [nameKey]: text.trim() })}
          />
        </div>
        <Menu
          label={words.editor}
          placement="bottom end"
          trigger={<IconButton name={words.remove} icon="more" />}
          groups={[
            {
              id: "remove",
              items: [
                { id: "remove", label: words.remove, icon: "trash", tone: "danger", offReason, onAction: remove },
              ],
            },
          ]}
        />
      </header>
      <div className="library-form">
        {formOf(record)}
        <UsedBy record={record} uses={uses} isWaiting={used.waiting > 0} />
      </div>
    </>
  );
}

function formOf(record: Exclude<LibraryRecord, { type: "version" }>): ReactNode {
  switch (record.type) {
    case "module":
      return <ModuleForm module={record} />;
    case "claim":
      return <ClaimForm claim={record} />;
    case "reference":
      return <ReferenceForm reference={record} />;
    case "product":
      return <ProductForm product={record} />;
    case "audience":
      return <AudienceForm audience={record} />;
    case "trigger":
      return <TriggerForm trigger={record} />;
    case "attribute":
      return <AttributeForm attribute={record} />;
  }
}
