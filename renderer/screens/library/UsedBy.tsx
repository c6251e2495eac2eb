/** Where a record is used: journeys with their nodes, and other records of the library; each leads there. */
import { useMemo } from "react";
import type { LibraryRecord } from "../../../shared/library/index.ts";
import { useRevision } from "../../state/use-live.ts";
import { useWorkspaceHandle } from "../../state/workspace-context.ts";
import { Icon, LinkButton, Section } from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import { useForm } from "./form-ground.ts";
import { libraryIcons, useLibraryView } from "./library-view.ts";
import { nameOfRecord } from "./list-columns.tsx";
import { namers } from "./namers.ts";
import type { JourneyUse } from "./where-used.ts";

const words = libraryWords.usedBy;

export function UsedBy(props: {
  readonly record: LibraryRecord;
  readonly uses: readonly JourneyUse[];
  readonly isWaiting: boolean;
}) {
  const { record, uses, isWaiting } = props;
  const workspace = useWorkspaceHandle();
  const { library } = useForm();
  const revision = useRevision(library);
  const named = useMemo(
    () => namers(library.doc, record.id),
    // The document changes in place; its revision tells when.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [library, revision, record.id],
  );
  const { choose, openVersion } = useLibraryView.getState();
  const open = (one: LibraryRecord): void => {
    if (one.type === "version") {
      choose("module", one.module);
      openVersion(one.module, one.id);
    } else choose(one.type, one.id);
  };
  const reveal = (journey: string, node: string | undefined): void =>
    void workspace.openJourney(journey).then(() => {
      // The canvas takes its place a moment after the tab has come to the front.
      if (node !== undefined)
        setTimeout(() => workspace.store.getState().desks.get(journey)?.canvas?.reveal(node), 300);
    });
  const nothing = uses.length === 0 && named.length === 0;
  return (
    <Section title={words.title} count={uses.length + named.length || undefined}>
      {nothing && <p className="muted">{isWaiting ? libraryWords.loading : words.nowhere}</p>}
      {uses.length > 0 && (
        <ul className="used-list" aria-label={words.journeys}>
          {uses.map((use) => (
            <li key={use.journey}>
              <Icon name="branch" size={14} />
              <span className="grow">
                <LinkButton onPress={() => reveal(use.journey, use.nodes[0]?.id)}>{use.title}</LinkButton>
                {use.nodes.length > 0 && (
                  <span className="muted"> · {words.nodes(use.nodes.map((node) => node.name))}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {named.length > 0 && (
        <ul className="used-list" aria-label={words.library}>
          {named.map(({ by, versions }) => (
            <li key={by.id}>
              <Icon name={libraryIcons[by.type]} size={14} />
              <div className="grow">
                <LinkButton onPress={() => open(by)}>{nameOfRecord(by)}</LinkButton>
                {versions.length > 0 && (
                  <ul className="used-versions">
                    {versions.map((version) => (
                      <li key={version.id}>
                        <LinkButton isQuiet onPress={() => open(version)}>
                          {`${nameOfRecord(version)}, ${libraryWords.v(version.number)}`}
                        </LinkButton>
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
