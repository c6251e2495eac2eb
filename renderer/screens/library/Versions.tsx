/** A module's versions, the newest first; the open one is shown as a whole. */
import { type ModuleRecord, isImmutable, versionsOf } from "../../../shared/library/index.ts";
import { Button, EmptyState, Section, StateChip } from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import { useForm } from "./form-ground.ts";
import { addVersion } from "./library-acts.ts";
import { useLibraryView } from "./library-view.ts";
import { versionStanding } from "./standing.ts";
import { VersionPage } from "./VersionPage.tsx";

const words = libraryWords.versions;

export function Versions({ module }: { readonly module: ModuleRecord }) {
  const { library, today, language, isReadOnly } = useForm();
  const versions = versionsOf(library.doc, module.id);
  const last = versions.at(-1);
  const wanted = useLibraryView((state) => state.versions[module.id]);
  const { openVersion } = useLibraryView.getState();
  const open = versions.find(({ id }) => id === wanted) ?? last;
  const draft = versions.find((version) => !isImmutable(version));
  const add = (): void => {
    const id = addVersion(library, module, last);
    if (id !== null) openVersion(module.id, id);
  };
  const fresh = (
    <Button
      size="small"
      icon="plus"
      tip={last ? words.freshTip(last.number) : undefined}
      offReason={isReadOnly ? libraryWords.readOnly : draft ? words.draftFirst(draft.number) : undefined}
      onPress={add}
    >
      {words.fresh}
    </Button>
  );
  if (!open)
    return (
      <Section title={words.title}>
        <EmptyState icon="file" title={words.none} actions={fresh} isInline>
          {words.noneText}
        </EmptyState>
      </Section>
    );
  return (
    <Section title={words.title} count={versions.length} action={fresh}>
      <ul className="version-list">
        {versions.toReversed().map((version) => {
          const standing = versionStanding(version, today, language);
          return (
            <li key={version.id}>
              <button
                type="button"
                className="version-entry"
                aria-current={version.id === open.id ? "true" : undefined}
                onClick={() => openVersion(module.id, version.id)}
              >
                <b>{libraryWords.v(version.number)}</b>
                <span className="grow cutoff muted">{version.note || version.headline}</span>
                <StateChip state={standing.state}>{standing.text}</StateChip>
              </button>
            </li>
          );
        })}
      </ul>
      <VersionPage key={open.id} module={module} version={open} others={versions.filter(({ id }) => id !== open.id)} />
    </Section>
  );
}
