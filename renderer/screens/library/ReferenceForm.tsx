/** A reference: the document, the place in it, how long it holds, and its withdrawal. */
import { useState } from "react";
import type { ReferenceRecord } from "../../../shared/library/index.ts";
import { sayDay } from "../../../shared/kinds/index.ts";
import { Button, DateField, DraftField, ErrorNotice, FieldRows, Section, notify } from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import { useForm, useWrite } from "./form-ground.ts";
import { ReasonDialog } from "./ReasonDialog.tsx";

const words = libraryWords.fields;

export function ReferenceForm({ reference }: { readonly reference: ReferenceRecord }) {
  const { today, language, isReadOnly } = useForm();
  const [isAsking, setAsking] = useState(false);
  const write = useWrite(reference.id);
  const { withdrawn } = reference;
  return (
    <>
      {withdrawn && (
        <ErrorNotice
          what={libraryWords.versions.withdrawnText(sayDay(withdrawn.on, today, language), withdrawn.reason)}
          actions={
            !isReadOnly && <Button onPress={() => write({ withdrawn: null })}>{libraryWords.acts.restore}</Button>
          }
        />
      )}
      <Section label={libraryWords.editor}>
        <FieldRows>
          <DraftField
            label={words.citation}
            layout="stack"
            rows={3}
            of={`${reference.id}/citation`}
            value={reference.citation}
            isReadOnly={isReadOnly}
            onCommit={(citation) => write({ citation })}
          />
          <DraftField
            label={words.locator}
            placeholder={words.locatorHint}
            of={`${reference.id}/locator`}
            value={reference.locator}
            isReadOnly={isReadOnly}
            onCommit={(locator) => write({ locator })}
          />
          <DateField
            label={words.validUntil}
            value={reference.validUntil}
            isReadOnly={isReadOnly}
            onChange={(validUntil) => write({ validUntil })}
          />
        </FieldRows>
        {!withdrawn && (
          <Button
            size="small"
            tone="danger"
            offReason={isReadOnly ? libraryWords.readOnly : undefined}
            onPress={() => setAsking(true)}
          >
            {libraryWords.acts.withdraw}
          </Button>
        )}
      </Section>
      {isAsking && (
        <ReasonDialog
          title={libraryWords.acts.referenceWithdrawTitle}
          about={libraryWords.acts.referenceWithdrawAbout}
          onClose={() => setAsking(false)}
          onReason={(reason) => {
            if (write({ withdrawn: { on: today, reason } }))
              notify({ text: libraryWords.acts.referenceWithdrawn(reference.title), tone: "success" });
          }}
        />
      )}
    </>
  );
}
