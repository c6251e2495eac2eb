/** What can be done with a stage, behind the three dots of its head. */
import { useKeysOf } from "../../actions/keys-of.ts";
import {
  fitStage,
  insertStage,
  mergeStage,
  moveStage,
  neighbourOf,
  removeStage,
  splitStage,
} from "../../structure/stage-steps.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { Later } from "../../ui/Later.tsx";
import { Menu, type MenuEntry } from "../../ui/Menu.tsx";
import { canvasWords } from "../../words/canvas.ts";
import { structureWords } from "../../words/structure.ts";
import { useCanvas } from "../model.ts";
import type { Column } from "../scene/scene.ts";
import { takeStep } from "./take-step.ts";

const words = structureWords.stages;
/** px from the three dots to the lower edge of the head. */
const belowHeads = 34;

export function StageMenu({ column, at, inTabs }: { column: Column; at: number; inTabs: boolean }) {
  const keysOf = useKeysOf();
  const model = useCanvas();
  const { desk, scene, ui } = model;
  const { id, stage } = column;
  const name = canvasWords.stageMenu(stage.name);
  const left = scene.columns[at - 1];
  const right = scene.columns[at + 1];
  const heir = neighbourOf(desk, id);
  const insert = (order: number): void => {
    const step = insertStage(desk, order);
    if (takeStep(model, step) && "stage" in step) ui.setState({ rename: step.stage });
  };
  const some = (...entries: (MenuEntry | false)[]): MenuEntry[] => entries.filter((entry) => entry !== false);
  return (
    <Later>
      {/* Below the row of heads and over its own column: what the neighbours are called stays in sight. */}
      <Menu
        label={name}
        placement="bottom end"
        offset={belowHeads}
        trigger={
          <IconButton name={name} icon="more" size="small" className="jc-head-menu" excludeFromTabOrder={!inTabs} />
        }
        groups={[
          {
            id: "it",
            items: [
              {
                id: "properties",
                label: words.properties,
                icon: "settings",
                onAction: () => desk.store.getState().select([id]),
              },
              {
                id: "rename",
                label: words.rename,
                icon: "draft",
                shortcut: keysOf("rename"),
                onAction: () => ui.setState({ rename: id }),
              },
            ],
          },
          {
            id: "place",
            items: some(
              left !== undefined && {
                id: "left",
                label: words.moveLeft,
                icon: "arrow-left",
                shortcut: "Alt+ArrowLeft",
                onAction: () => takeStep(model, moveStage(desk, id, at - 1)),
              },
              right !== undefined && {
                id: "right",
                label: words.moveRight,
                icon: "arrow",
                shortcut: "Alt+ArrowRight",
                onAction: () => takeStep(model, moveStage(desk, id, at + 1)),
              },
              { id: "before", label: words.insertBefore, icon: "plus", onAction: () => insert(at) },
              {
                id: "after",
                label: words.insertAfter,
                icon: "plus",
                shortcut: "Insert",
                onAction: () => insert(at + 1),
              },
            ),
          },
          {
            id: "shape",
            items: some(
              { id: "fit", label: words.fit, icon: "fit", onAction: () => takeStep(model, fitStage(desk, id)) },
              {
                id: "split",
                label: words.split,
                icon: "distribute-h",
                onAction: () => {
                  const step = splitStage(desk, id);
                  if (takeStep(model, step) && "stage" in step) ui.setState({ rename: step.stage });
                },
              },
              left !== undefined && {
                id: "merge-left",
                label: words.merge(left.stage.name),
                icon: "collapse",
                onAction: () => takeStep(model, mergeStage(desk, id, left.id)),
              },
              right !== undefined && {
                id: "merge-right",
                label: words.merge(right.stage.name),
                icon: "collapse",
                onAction: () => takeStep(model, mergeStage(desk, id, right.id)),
              },
            ),
          },
          {
            id: "end",
            items: some(
              heir !== undefined && {
                id: "delete-into",
                label: words.removeInto(heir.name),
                icon: "trash",
                shortcut: keysOf("delete"),
                tone: "danger",
                onAction: () => takeStep(model, removeStage(desk, id, heir.id)),
              },
              {
                id: "delete",
                label: words.removeAlone,
                icon: "trash",
                tone: "danger",
                onAction: () => takeStep(model, removeStage(desk, id, null)),
              },
            ),
          },
        ]}
      />
    </Later>
  );
}
