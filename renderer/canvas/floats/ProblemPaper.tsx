/** The open problem beside its node: what is wrong, what follows, and buttons that say what they will do. */
import { useRef, useState, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { AnyCall } from "../../../shared/commands/index.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { canvasWords as words } from "../../words/canvas.ts";
import { boundsOfIds } from "../handle.ts";
import { useCanvas } from "../model.ts";
import type { Rect } from "../scene/grid.ts";
import { Anchored, type TipSide } from "./Anchored.tsx";
import { paperSide } from "./paper-side.ts";

export function ProblemPaper({ readOnly }: { readOnly: boolean }) {
  const model = useCanvas();
  const { desk, scene, view, ui } = model;
  const open = useStore(desk.store, (state) => state.openFinding);
  const busy = useStore(ui, (state) => state.busy || state.menu !== null);
  const problems = useSyncExternalStore(desk.problems.subscribe, () => desk.problems.current);
  const [side, setSide] = useState<TipSide>("left");
  /** Where it stood when the view began to move: it stays there while there is room. */
  const stood = useRef<{ readonly of: string; readonly side: TipSide } | null>(null);
  const finding = open === null ? undefined : problems.findings.find((f) => f.fingerprint === open);
  if (!finding || finding.at === null || busy) return null;
  const { at } = finding;
  const others = (problems.byRecord.get(at) ?? []).filter((f) => f.severity !== "info" && !f.waived);
  const index = others.findIndex((f) => f.fingerprint === finding.fingerprint);
  const next = others[(index + 1) % others.length];
  const tone = finding.severity === "error" ? "error" : "warning";
  const place = (size: { width: number; height: number }) => {
    const bounds = boundsOfIds(model, [at]);
    if (!bounds) return null;
    const from = view.toArea(bounds);
    const { zoom } = view.at;
    const target = { ...from, width: bounds.width * zoom, height: bounds.height * zoom };
    if (target.x > view.width || target.y > view.height || target.x + target.width < 0 || target.y + target.height < 0)
      return null;
    /** Nodes in a rectangle of the area, as they lie on it. */
    const nodesIn = ({ x, y, width, height }: Rect): Rect[] => {
      const world = {
        x: (x - view.at.x) / zoom,
        y: (y - view.at.y) / zoom,
        width: width / zoom,
        height: height / zoom,
      };
      return scene.boxesIn(world).flatMap((box) => {
        if (box.frame || box.id === at) return [];
        return [{ ...view.toArea(box), width: box.width * zoom, height: box.height * zoom }];
      });
    };
    const kept = stood.current?.of === finding.fingerprint ? stood.current.side : undefined;
    const found = paperSide(target, size, view, nodesIn, kept);
    // Its size is known only when its words stand.
    if (size.height > 0) stood.current = { of: finding.fingerprint, side: found.side };
    if (found.side !== side) queueMicrotask(() => setSide(found.side));
    return found.at;
  };
  const [title, ...rest] = splitSentence(finding.text);
  return (
    <Anchored className="jc-problem-at" place={place}>
      <div className={`ui-pop jc-paper jc-problem is-${tone} tip-${side}`} role="dialog" aria-label={finding.text}>
        <div className="jc-problem-head">
          <Icon name={tone} size={14} className={`is-${tone}-mark`} />
          <h3>{title}</h3>
          {others.length > 1 && next && (
            <button
              type="button"
              className="jc-problem-next"
              onClick={() => desk.store.getState().set({ openFinding: next.fingerprint })}
              aria-label={words.nextProblem}
            >
              {words.problem(index + 1, others.length)}
            </button>
          )}
          <IconButton
            name={words.close}
            icon="x"
            size="small"
            onPress={() => desk.store.getState().set({ openFinding: null })}
          />
        </div>
        {rest.length > 0 && <p>{rest.join(" ")}</p>}
        {!readOnly && (finding.fixes?.length ?? 0) > 0 && (
          <div className="ui-acts">
            {finding.fixes?.map((fix, i) => (
              <Button
                key={finding.fixLabels[i] ?? i}
                size="small"
                tone={i === 0 ? "primary" : "plain"}
                onPress={() => {
                  const label = finding.fixLabels[i] ?? "";
                  // A fix is a command like any other; it is parsed again where it runs.
                  if (model.act(fix.command as AnyCall, `${label}.`)) desk.store.getState().set({ openFinding: null });
                }}
              >
                {finding.fixLabels[i] ?? ""}
              </Button>
            ))}
          </div>
        )}
      </div>
    </Anchored>
  );
}

/** The first sentence is the title, the others say what follows. */
function splitSentence(text: string): string[] {
  const end = text.search(/[.;:]\s/);
  return end < 0 ? [text] : [text.slice(0, end), text.slice(end + 1).trim()];
}
