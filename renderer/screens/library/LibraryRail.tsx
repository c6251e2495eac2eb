/** The left side of the Library: what kinds of things there are, and how many of each. */
import type { LiveDocument } from "../../state/live-document.ts";
import { Icon } from "../../ui/index.ts";
import { libraryWords as words } from "../../words/library.ts";
import { type LibrarySection, libraryIcons, useLibraryView } from "./library-view.ts";

const sections: readonly LibrarySection[] = [
  "module",
  "claim",
  "reference",
  "product",
  "audience",
  "trigger",
  "attribute",
];

export function LibraryRail({ library }: { readonly library: LiveDocument }) {
  const section = useLibraryView((state) => state.section);
  const { show } = useLibraryView.getState();
  return (
    <nav className="library-rail" aria-label={words.rail}>
      <ul>
        {sections.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="rail-entry"
              aria-current={section === id ? "true" : undefined}
              onClick={() => show(id)}
            >
              <Icon name={libraryIcons[id]} />
              <span className="grow cutoff">{words.sections[id]}</span>
              <span className="rail-count">{library.doc.all(id).size}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
