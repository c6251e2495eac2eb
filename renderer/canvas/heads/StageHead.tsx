/** One stage's head: name, owner, milestone, metric, count; by mouse and by keyboard it is renamed, moved, resized and opened. */
import type { KeyboardEvent } from "react";
import { useStore } from "zustand";
import { functionWords } from "../../../shared/journey/index.ts";
import { inLanguage, numberIn } from "../../../shared/words/language.ts";
import { insertStage, moveStage, neighbourOf, removeStage } from "../../structure/stage-steps.ts";
import { functionClass } from "../../ui/function-colour.ts";
import { Meter } from "../../ui/Meter.tsx";
import { canvasWords as words } from "../../words/canvas.ts";
import { NameField } from "../floats/NameField.tsx";
import { useCanvas } from "../model.ts";
import type { Column } from "../scene/scene.ts";
import { ColumnEdge } from "./ColumnEdge.tsx";
import { StageMenu } from "./StageMenu.tsx";
import { bringStage, focusHead, takeStep } from "./take-step.ts";
import { type StageDrag, useStageDrag } from "./use-stage-drag.ts";

interface StageHeadProps {
  readonly column: Column;
  readonly at: number;
  readonly nodes: number;
  readonly selected: boolean;
  /** Its controls are in the order of Tab; those of the others are reached by arrow keys. */
  readonly inTabs: boolean;
  readonly isLifted: boolean;
  readonly onDrag: (drag: StageDrag | null) => void;
  readonly onFocus: () => void;
}

export function StageHead({ column, at, nodes, selected, inTabs, isLifted, onDrag, onFocus }: StageHeadProps) {
  const model = useCanvas();
  const { desk, ui } = model;
  const { stage } = column;
  const renaming = useStore(ui, (state) => state.rename === stage.id);
  const { readOnly } = model.props;
  const { language } = desk.facts();
  const owner = stage.function ? inLanguage(functionWords, language)[stage.function] : words.noOwner;
  const reached = (n: number | null): string => (n === null ? "–" : numberIn(n, language));
  const drag = useStageDrag(stage.id, at, onDrag);
  const keyed = useHeadKeys(column, at);
  const { metric } = stage;
  const share =
    metric && metric.target !== null && metric.target !== 0 && metric.current !== null
      ? (metric.current / metric.target) * 100
      : 0;
  return (
    <div
      className={`jc-head ${functionClass(stage.function)}${selected ? " is-selected" : ""}${isLifted ? " is-lifted" : ""}`}
      data-stage={stage.id}
      role="group"
      aria-label={words.stage(stage.name, nodes)}
      onFocus={onFocus}
      onContextMenu={(event) => {
        if (event.target instanceof HTMLInputElement) return;
        event.preventDefault();
        desk.store.getState().select([stage.id]);
        openHeadMenu(event.currentTarget);
      }}
      {...drag}
    >
      <div className="jc-head-in">
        <div className="jc-head-1">
          {renaming ? (
            <NameField
              label={words.name}
              value={stage.name}
              onDone={(name, byKey) => {
                ui.setState({ rename: null });
                if (name !== null && name !== stage.name)
                  model.act({ name: "set-fields", args: { ids: [stage.id], fields: { name } } }, words.renamed(name));
                if (byKey) focusHead(model, stage.id);
              }}
            />
          ) : (
            <h3
              className="cutoff"
              title={stage.name}
              onDoubleClick={(event) => {
                event.stopPropagation();
                if (!readOnly) ui.setState({ rename: stage.id });
              }}
            >
              <button
                type="button"
                className="jc-head-name cutoff"
                tabIndex={inTabs ? 0 : -1}
                aria-pressed={selected}
                aria-describedby={`stage-keys-${model.desk.id}`}
                onKeyDown={keyed}
                onClick={() => desk.store.getState().select([stage.id])}
              >
                {stage.name}
              </button>
            </h3>
          )}
          <em className="jc-head-count" title={words.nodes(nodes)}>
            <b>{numberIn(nodes, language)}</b>
            <span>{words.nodes(nodes).replace(numberIn(nodes, language), "")}</span>
          </em>
          {!readOnly && <StageMenu column={column} at={at} inTabs={inTabs} />}
        </div>
        <div className="jc-head-2 cutoff">
          <i className="fn-dot" />
          {owner}
          {stage.milestone !== "" && ` · ${stage.milestone}`}
        </div>
        {metric && (
          <Meter
            label={metric.name}
            labelShown
            value={share}
            valueText={words.metricOf(reached(metric.current), reached(metric.target), metric.unit)}
          />
        )}
      </div>
      {!readOnly && <ColumnEdge column={column} inTabs={inTabs} />}
    </div>
  );
}

/** The menu's own button opens it: one way in for mouse and keyboard. */
const openHeadMenu = (within: Element): void =>
  within.closest("[data-stage]")?.querySelector<HTMLElement>(".jc-head-menu")?.click();

/** Arrow keys walk along the heads; with Alt they take the stage along. */
function useHeadKeys(column: Column, at: number): (event: KeyboardEvent) => void {
  const model = useCanvas();
  const { desk, scene, ui } = model;
  const { id } = column;
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    const { readOnly } = model.props;
    const goTo = (stage: string | undefined): void => {
      const next = scene.columns.find((one) => one.id === stage);
      if (!next) return;
      bringStage(model, next.id);
      focusHead(model, next.id);
    };
    if (by !== 0 && !event.altKey) goTo(scene.columns[at + by]?.id);
    else if (by !== 0 && !readOnly) {
      if (takeStep(model, moveStage(desk, id, at + by))) goTo(id);
    } else if (event.altKey) return;
    else if (event.key === "Home") goTo(scene.columns[0]?.id);
    else if (event.key === "End") goTo(scene.columns.at(-1)?.id);
    else if (readOnly) return;
    else if (event.key === "F2") ui.setState({ rename: id });
    else if (event.key === "Insert" || event.key === "+") {
      const step = insertStage(desk, at + 1);
      if (takeStep(model, step) && "stage" in step) {
        bringStage(model, step.stage);
        ui.setState({ rename: step.stage });
      }
    } else if (event.key === "Delete" || event.key === "Backspace")
      takeStep(model, removeStage(desk, id, neighbourOf(desk, id)?.id ?? null));
    else if (event.key === "ArrowDown") {
      openHeadMenu(event.currentTarget);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
