/** One stage's head: name, owner, milestone, metric, count; rename, reorder, resize and the rest from its menu. */
import { type PointerEvent, useRef } from "react";
import { useStore } from "zustand";
import { functionWords } from "../../../shared/journey/index.ts";
import { inLanguage, numberIn } from "../../../shared/words/language.ts";
import { functionClass } from "../../ui/function-colour.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { Later } from "../../ui/Later.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Meter } from "../../ui/Meter.tsx";
import { canvasWords as words } from "../../words/canvas.ts";
import { NameField } from "../floats/NameField.tsx";
import { useCanvas } from "../model.ts";
import type { Column } from "../scene/scene.ts";
import { ColumnEdge } from "./ColumnEdge.tsx";

interface StageHeadProps {
  readonly column: Column;
  readonly at: number;
  readonly nodes: number;
  readonly selected: boolean;
  /** Where a dragged stage would come to stand. */
  readonly dropAt: number | null;
  readonly onDropAt: (at: number | null) => void;
}

export function StageHead({ column, at, nodes, selected, dropAt, onDropAt }: StageHeadProps) {
  const model = useCanvas();
  const { desk, ui, scene } = model;
  const { stage } = column;
  const renaming = useStore(ui, (state) => state.rename === stage.id);
  const { readOnly } = model.props;
  const { language } = desk.facts();
  const owner = stage.function ? inLanguage(functionWords, language)[stage.function] : words.noOwner;
  const reached = (n: number | null): string => (n === null ? "–" : numberIn(n, language));
  const drag = useStageDrag(stage.id, at, onDropAt);
  const { metric } = stage;
  const share =
    metric && metric.target !== null && metric.target !== 0 && metric.current !== null
      ? (metric.current / metric.target) * 100
      : 0;
  const move = (order: number): void => void model.act({ name: "move-stage", args: { id: stage.id, order } }, null);
  const left = scene.columns[at - 1];
  return (
    <div
      className={`jc-head ${functionClass(stage.function)}${selected ? " is-selected" : ""}${dropAt === at ? " is-drop" : ""}`}
      data-stage={stage.id}
      role="group"
      aria-label={words.stage(stage.name, nodes)}
      {...drag}
    >
      <div className="jc-head-in">
        <div className="jc-head-1">
          {renaming ? (
            <NameField
              label={words.name}
              value={stage.name}
              onDone={(name) => {
                ui.setState({ rename: null });
                if (name !== null && name !== stage.name)
                  model.act({ name: "set-fields", args: { ids: [stage.id], fields: { name } } }, words.renamed(name));
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
              {stage.name}
            </h3>
          )}
          <em className="jc-head-count" title={words.nodes(nodes)}>
            <b>{numberIn(nodes, language)}</b>
            <span>{words.nodes(nodes).replace(numberIn(nodes, language), "")}</span>
          </em>
          {!readOnly && (
            <Later>
              <Menu
                label={words.stageMenu(stage.name)}
                trigger={
                  <IconButton name={words.stageMenu(stage.name)} icon="more" size="small" className="jc-head-menu" />
                }
                groups={[
                  {
                    id: "it",
                    items: [
                      {
                        id: "properties",
                        label: words.stageProperties,
                        icon: "settings",
                        onAction: () => desk.store.getState().select([stage.id]),
                      },
                      {
                        id: "rename",
                        label: words.renameStage,
                        icon: "draft",
                        onAction: () => ui.setState({ rename: stage.id }),
                      },
                    ],
                  },
                  {
                    id: "place",
                    items: [
                      ...(at > 0
                        ? [
                            {
                              id: "left",
                              label: words.moveLeft,
                              icon: "arrow-left" as const,
                              onAction: () => move(at - 1),
                            },
                          ]
                        : []),
                      ...(at < scene.columns.length - 1
                        ? [
                            {
                              id: "right",
                              label: words.moveRight,
                              icon: "arrow" as const,
                              onAction: () => move(at + 1),
                            },
                          ]
                        : []),
                    ],
                  },
                  {
                    id: "end",
                    items: [
                      ...(left
                        ? [
                            {
                              id: "merge",
                              label: words.mergeLeft(left.stage.name),
                              icon: "collapse" as const,
                              onAction: () =>
                                void model.act({ name: "remove-stage", args: { id: stage.id, into: left.id } }, null),
                            },
                          ]
                        : []),
                      {
                        id: "delete",
                        label: words.deleteStage,
                        icon: "trash" as const,
                        tone: "danger" as const,
                        onAction: () =>
                          void model.act({ name: "remove-stage", args: { id: stage.id, into: null } }, null),
                      },
                    ],
                  },
                ]}
              />
            </Later>
          )}
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
      {!readOnly && <ColumnEdge column={column} />}
    </div>
  );
}

/** Dragging a head re-orders the stages; the drop is one command. */
function useStageDrag(id: string, at: number, onDropAt: (at: number | null) => void) {
  const model = useCanvas();
  const state = useRef<{ x: number; to: number | null; dragging: boolean } | null>(null);
  const stop = (): void => {
    state.current = null;
    onDropAt(null);
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (
        event.button !== 0 ||
        (event.target instanceof Element && event.target.closest("button, input, .jc-column-edge"))
      )
        return;
      state.current = { x: event.clientX, to: null, dragging: false };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = state.current;
      if (!now || event.buttons === 0 || model.props.readOnly) return;
      if (!now.dragging && Math.abs(event.clientX - now.x) < 6) return;
      if (!now.dragging) event.currentTarget.setPointerCapture(event.pointerId);
      now.dragging = true;
      const { columns } = model.scene;
      const x = model.view.toWorld(event.clientX, 0).x;
      const over = columns.findIndex((c) => x < c.x + c.width);
      now.to = over < 0 ? columns.length - 1 : over;
      onDropAt(now.to === at ? null : now.to);
    },
    onPointerUp() {
      const now = state.current;
      stop();
      // A press that goes nowhere picks the stage.
      if (now && !now.dragging) model.desk.store.getState().select([id]);
      if (now?.dragging && now.to !== null && now.to !== at)
        model.act({ name: "move-stage", args: { id, order: now.to } }, null);
    },
    onPointerCancel: stop,
    onKeyDown(event: { key: string }) {
      if (event.key === "Escape") stop();
    },
  };
}
