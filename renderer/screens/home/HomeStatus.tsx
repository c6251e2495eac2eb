/** The last line of Home: whether everything is saved, how many journeys, how many problems, how large the file is. */
import { Icon } from "../../ui/index.ts";
import { useWindow } from "../../state/workspace-context.ts";
import { sayTime } from "../../panels/say-when.ts";
import { homeWords } from "../../words/home.ts";
import { useSaved } from "./use-saved.ts";
import "../../panels/status-bar.css";

const words = homeWords.bottom;

export function HomeStatus() {
  const journeys = useWindow((state) => state.journeys);
  const bytes = useWindow((state) => state.about?.workspace.bytes ?? 0);
  const shown = journeys.filter((journey) => !journey.archived);
  const errors = shown.reduce((sum, { problems }) => sum + problems.errors, 0);
  const warnings = shown.reduce((sum, { problems }) => sum + problems.warnings, 0);
  return (
    <footer className="status">
      <SavedFact />
      <span>{words.journeys(shown.length)}</span>
      <span className="status-facts">
        {errors > 0 && (
          <span>
            <Icon name="error" size={12} className="is-error-mark" /> {homeWords.errors(errors)}
          </span>
        )}
        {warnings > 0 && (
          <span>
            <Icon name="warning" size={12} className="is-warning-mark" /> {homeWords.warnings(warnings)}
          </span>
        )}
        {errors + warnings === 0 && (
          <span>
            <Icon name="check" size={12} className="is-success-mark" /> {homeWords.noProblemsLong}
          </span>
        )}
      </span>
      <div className="status-end">{words.size(words.bytes(bytes))}</div>
    </footer>
  );
}

/** *Saved* is said when nothing of any open document is unsaved, and not before. */
export function SavedFact() {
  const { unsaved, savedAt, failure } = useSaved();
  const readOnly = useWindow((state) => state.about?.workspace.readOnly ?? false);
  if (readOnly)
    return (
      <span className="status-save">
        <Icon name="lock" size={12} /> {words.readOnly}
      </span>
    );
  if (failure)
    return (
      <span className="status-save is-failed" role="alert">
        <Icon name="error" size={12} className="is-error-mark" /> {words.failed}: {failure.message}
        {failure.way && <span className="status-way cutoff">{failure.way}</span>}
      </span>
    );
  return (
    <span className="status-save" data-unsaved={unsaved}>
      {unsaved > 0 ? words.saving : savedAt === "" ? "" : words.saved(sayTime(savedAt))}
    </span>
  );
}
