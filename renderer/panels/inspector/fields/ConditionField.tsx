/** A condition in the inspector: its sentence, and the editor when it is opened. */
import { useState } from "react";
import { Condition } from "../../../../shared/journey/index.ts";
import { Button } from "../../../ui/index.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { ConditionEditor, ConditionSentence } from "../ConditionEditor.tsx";
import type { ConditionGround } from "../event-options.ts";
import type { FieldEditorProps } from "../field-editor.ts";

const words = inspectorWords.condition;

export function ConditionField({ desk, label, value, error, write }: FieldEditorProps) {
  const known = Condition.safeParse(value);
  return (
    <>
      <ConditionFold desk={desk} label={label} condition={known.success ? known.data : null} onChange={write} />
      {error !== undefined && <p className="insp-error">{error}</p>}
    </>
  );
}

export function ConditionFold(props: {
  readonly desk: ConditionGround;
  readonly label: string;
  readonly condition: Condition | null;
  onChange(condition: Condition | null): void;
}) {
  const { desk, label, condition, onChange } = props;
  const [open, setOpen] = useState(false);
  if (condition !== null && !open)
    return (
      <div className="insp-condition">
        <ConditionSentence desk={desk} condition={condition} />
        <Button size="small" icon="draft" aria-label={`${words.edit}: ${label}`} onPress={() => setOpen(true)}>
          {words.edit}
        </Button>
      </div>
    );
  return (
    <ConditionEditor
      desk={desk}
      label={label}
      condition={condition}
      onChange={(next) => {
        setOpen(next !== null);
        onChange(next);
      }}
    />
  );
}
