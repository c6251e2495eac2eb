/** The Library: what content there is, how it stands, where it is used; every record with its own form. */
import { useMemo, useState } from "react";
import type { LibraryRecord } from "../../shared/library/index.ts";
import { useRevision } from "../state/use-live.ts";
import { useWindow, useWorkspaceHandle } from "../state/workspace-context.ts";
import type { LiveDocument } from "../state/live-document.ts";
import { Breadcrumb, Button, Icon, ToolbarLine, classNames } from "../ui/index.ts";
import { libraryWords as words } from "../words/library.ts";
import { SavedFact } from "./home/HomeStatus.tsx";
import { FormContext } from "./library/form-ground.ts";
import { addRecord } from "./library/library-acts.ts";
import { useLibraryView } from "./library/library-view.ts";
import { LibraryActionButton } from "./library/LibraryActionButton.tsx";
import { LibraryList } from "./library/LibraryList.tsx";
import { LibraryRail } from "./library/LibraryRail.tsx";
import { RecordEditor } from "./library/RecordEditor.tsx";
import { useWhereUsed } from "./library/where-used.ts";
import "./library/library.css";
import "../panels/status-bar.css";

export function LibraryScreen() {
  const library = useWindow((state) => state.library);
  return library ? <LibraryWork library={library} /> : <main className="screen-loading" aria-busy="true" />;
}

function LibraryWork({ library }: { readonly library: LiveDocument }) {
  const workspace = useWorkspaceHandle();
  const name = useWindow((state) => state.about?.workspace.name ?? "");
  const today = useWindow((state) => state.about?.today ?? "");
  const language = useWindow((state) => state.language);
  const isReadOnly = useWindow((state) => state.about?.workspace.readOnly ?? false);
  const section = useLibraryView((state) => state.section);
  const chosen = useLibraryView((state) => state.chosen[state.section]);
  const { choose } = useLibraryView.getState();
  const used = useWhereUsed();
  const [fresh, setFresh] = useState<string | null>(null);
  useRevision(library);
  const ground = useMemo(() => ({ library, today, language, isReadOnly }), [library, today, language, isReadOnly]);
  const record = chosen === undefined ? undefined : (library.doc.get(chosen) as unknown as LibraryRecord | undefined);
  const shown = record?.type === section ? record : undefined;
  const offReason = isReadOnly ? words.readOnly : undefined;
  const add = (): void => {
    const id = addRecord(library, section);
    if (id === null) return;
    setFresh(id);
    choose(section, id);
  };
  return (
    <FormContext.Provider value={ground}>
      <div className="library">
        <section className="library-bar" aria-label={words.bar}>
          <Breadcrumb
            label={words.title}
            steps={[
              { id: "home", label: name.replace(/\.itinera$/, ""), onPress: () => workspace.show("home") },
              { id: "library", label: words.title },
            ]}
          />
          <span className="grow" />
          <LibraryActionButton id="undo" library={library} />
          <LibraryActionButton id="redo" library={library} />
          <ToolbarLine />
          <Button tone="primary" icon="plus" offReason={offReason} onPress={add}>
            {words.fresh[section]}
          </Button>
        </section>
        <div className={classNames("library-work", shown === undefined && "is-list")}>
          <LibraryRail library={library} />
          <main className="library-main">
            <LibraryList key={section} section={section} library={library} used={used} onAdd={add} />
          </main>
          {shown && (
            <aside className="library-editor" aria-label={words.editor}>
              <RecordEditor key={shown.id} record={shown} used={used} isFresh={fresh === shown.id} />
            </aside>
          )}
        </div>
        <footer className="status">
          <SavedFact />
          {used.waiting > 0 && (
            <span role="status">
              <Icon name="pending" size={12} /> {words.loading}
            </span>
          )}
          {used.failed > 0 && <span>{words.usedBy.failed(used.failed)}</span>}
        </footer>
      </div>
    </FormContext.Provider>
  );
}
