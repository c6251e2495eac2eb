/** The outline in the canvas's place: the journey as a table of indented rows, an equal editor to the drawing. */
import { useEffect, useLayoutEffect, useState } from "react";
import { useStore } from "zustand";
import { stagesOf } from "../../../shared/journey/index.ts";
import { countFlow } from "../../../shared/kinds/index.ts";
import { offerHandle } from "../../canvas/handle.ts";
import type { Desk } from "../../state/desk.ts";
import { useRevision } from "../../state/use-live.ts";
import { useWorkspaceHandle } from "../../state/workspace-context.ts";
import { EmptyState, IconButton, announce } from "../../ui/index.ts";
import { outlineWords as words } from "../../words/outline.ts";
import { createOutlineHandle } from "./outline-handle.ts";
import { type OutlineModel, createOutlineModel } from "./outline-model.ts";
import { OutlineMenus } from "./OutlineMenus.tsx";
import { OutlineTable } from "./OutlineTable.tsx";
import { type Strip, createStrip } from "./strip.ts";
import "./outline.css";

export interface OutlineViewProps {
  readonly desk: Desk;
  readonly readOnly: boolean;
  /** Enter on a row: the inspector takes the focus. */
  onOpen(id: string): void;
}

export function OutlineView({ desk, readOnly, onOpen }: OutlineViewProps) {
  const workspace = useWorkspaceHandle();
  const [made, setMade] = useState<{ model: OutlineModel; strip: Strip } | null>(null);
  useLayoutEffect(() => {
    const model = createOutlineModel(desk, readOnly);
    const strip = createStrip();
    const bring = (key: string): void => {
      const { outline, shown } = model.now();
      strip.bring(shown.findIndex((at) => outline.rows[at]?.key === key));
    };
    const withdraw = offerHandle(
      desk,
      createOutlineHandle(model, bring, (text) => workspace.open("plan", { text, here: true })),
    );
    setMade({ model, strip });
    return () => {
      withdraw();
      model.stop();
      setMade(null);
    };
  }, [desk, readOnly, workspace]);
  return made ? <Sheet {...made} onOpen={onOpen} /> : <div className="outline" />;
}

function Sheet(props: { readonly model: OutlineModel; readonly strip: Strip; onOpen(id: string): void }) {
  const { model, strip, onOpen } = props;
  const { desk, store } = model;
  const isEmpty = useStore(store, (state) => state.outline.rows.length === 0);
  useRevision(desk.journey);
  useEffect(() => announce(words.about), []);
  const { doc } = desk.journey;
  return (
    <div className="outline">
      <div className="outline-bar">
        <span className="muted">{words.summary(countFlow(doc), stagesOf(doc).length)}</span>
        <span className="grow" />
        <IconButton name={words.unfoldAll} icon="expand" size="small" onPress={() => model.setFolded([])} />
        <IconButton
          name={words.foldAll}
          icon="collapse"
          size="small"
          onPress={() => {
            const { rows } = model.now().outline;
            model.setFolded(rows.filter(({ holds }) => holds > 0).map(({ key }) => key));
          }}
        />
      </div>
      {isEmpty ? (
        <EmptyState icon="outline" title={words.emptyTitle}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <OutlineTable model={model} strip={strip} onOpen={onOpen} />
      )}
      <OutlineMenus model={model} strip={strip} />
    </div>
  );
}
