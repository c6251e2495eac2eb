/** The last line: whether everything is saved, problems, approval, zoom. */
import { useKeysOf } from "../actions/keys-of.ts";
import { useCallback } from "react";
import { useStore } from "zustand";
import { approvedShare } from "../../shared/review/index.ts";
import type { Desk } from "../state/desk.ts";
import { useAfterFrame } from "../state/use-after-frame.ts";
import { useSaveState } from "../state/use-live.ts";
import { useWindow, useWorkspaceHandle } from "../state/workspace-context.ts";
import { Button, Icon, IconButton } from "../ui/index.ts";
import { designerWords } from "../words/designer.ts";
import { sayTime } from "./say-when.ts";
import { useBottomOpen } from "./use-bottom-open.ts";
import "./status-bar.css";

const words = designerWords.status24;

export function StatusBar({ desk }: { readonly desk: Desk }) {
  const [, openBottom] = useBottomOpen();
  const workspace = useWorkspaceHandle();
  const keysOf = useKeysOf();
  const revision = useAfterFrame(
    desk.journey.subscribe,
    useCallback(() => desk.journey.revision, [desk]),
  );
  // By the whole per cent: a wheel turns through many more values than are shown.
  const zoom = useStore(desk.store, (state) => Math.round(state.zoom * 100));
  const isOutline = useStore(desk.store, (state) => state.mode === "design" && state.view === "outline");
  const minimap = useWindow((state) => state.kept.minimap);
  const { findings } = useAfterFrame(desk.problems.subscribe, desk.problems.read);
  const coverage = useWindow((state) => state.journeys.find((journey) => journey.id === desk.id)?.coverage);
  const share = coverage ? approvedShare(coverage) : null;
  const open = findings.filter((finding) => !finding.waived);
  const errors = open.filter((finding) => finding.severity === "error").length;
  const warnings = open.filter((finding) => finding.severity === "warning").length;
  const showProblems = (): void => {
    desk.store.getState().set({ bottom: "problems" });
    openBottom(true);
  };
  return (
    <footer className="status">
      <Saved desk={desk} />
      <span>{words.revision(revision)}</span>
      <button type="button" className="status-problems" onClick={showProblems}>
        {errors + warnings === 0 ? (
          <>
            <Icon name="check" size={12} className="is-success-mark" /> {words.noProblems}
          </>
        ) : (
          <>
            {errors > 0 && (
              <span>
                <Icon name="error" size={12} className="is-error-mark" /> {designerWords.problems.error(errors)}
              </span>
            )}
            {warnings > 0 && (
              <span>
                <Icon name="warning" size={12} className="is-warning-mark" /> {designerWords.problems.warning(warnings)}
              </span>
            )}
          </>
        )}
      </button>
      {share !== null && <span>{words.approved(share)}</span>}
      {/* Rows have no zoom and no map. */}
      {!isOutline && (
        <div className="status-end">
          <IconButton name={words.zoomOut} icon="minus" size="small" onPress={() => desk.canvas?.zoomBy(0.8)} />
          <span className="status-zoom">{words.zoom(zoom)}</span>
          <IconButton name={words.zoomIn} icon="plus" size="small" onPress={() => desk.canvas?.zoomBy(1.25)} />
          <Button size="small" tone="quiet" icon="fit" shortcut={keysOf("fit")} onPress={() => desk.canvas?.fit()}>
            {words.fit}
          </Button>
          <Button
            size="small"
            tone="quiet"
            icon="map"
            shortcut={keysOf("toggle-map")}
            aria-pressed={minimap}
            onPress={() => workspace.keep({ minimap: !minimap })}
          >
            {words.map}
          </Button>
        </div>
      )}
    </footer>
  );
}

function Saved({ desk }: { readonly desk: Desk }) {
  const save = useSaveState(desk.journey);
  const readOnly = useWindow((state) => state.about?.workspace.readOnly ?? false);
  const saved = designerWords.saved;
  if (readOnly)
    return (
      <span className="status-save">
        <Icon name="lock" size={12} /> {saved.readOnly}
      </span>
    );
  if (save.failure)
    return (
      <span className="status-save is-failed" role="alert">
        <Icon name="error" size={12} className="is-error-mark" /> {saved.failed}: {save.failure.message}
        {save.failure.way && <span className="status-way cutoff">{save.failure.way}</span>}
        <Button size="small" onPress={() => desk.journey.saver.retry()}>
          {saved.retry}
        </Button>
      </span>
    );
  return (
    <span className="status-save" data-unsaved={save.unsaved}>
      {save.unsaved > 0 ? saved.saving : saved.saved(sayTime(save.savedAt))}
    </span>
  );
}
