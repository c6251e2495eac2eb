/** All that floats over the drawing: toolbar, menus, name field, refusals, problems, the `+` on an edge, the map. */
import { useEffect } from "react";
import { useStore } from "zustand";
import { useCanvas } from "../model.ts";
import { AddMenu } from "./AddMenu.tsx";
import { ColourLegend } from "./ColourLegend.tsx";
import { ConnectMenu } from "./ConnectMenu.tsx";
import { EdgePlus, PointerTag } from "./PointerParts.tsx";
import { EmptyHint, useIsEmpty } from "./EmptyHint.tsx";
import { InnerPreview } from "./InnerPreview.tsx";
import { Minimap } from "./Minimap.tsx";
import { ProblemPaper } from "./ProblemPaper.tsx";
import { Refusal } from "./Refusal.tsx";
import { RenameNode } from "./RenameNode.tsx";
import { SelectionToolbar } from "./SelectionToolbar.tsx";

export function Floats({ readOnly, minimap, legend }: { readOnly: boolean; minimap: boolean; legend: boolean }) {
  const model = useCanvas();
  const menu = useStore(model.ui, (ui) => ui.menu);
  const empty = useIsEmpty();
  useEffect(() => {
    if (menu === null) model.dropLine();
  }, [model, menu]);
  return (
    <div className="jc-floats">
      <EmptyHint readOnly={readOnly} />
      {minimap && !empty && <Minimap />}
      {legend && !empty && <ColourLegend />}
      {!readOnly && <EdgePlus />}
      {!readOnly && <SelectionToolbar />}
      <ProblemPaper readOnly={readOnly} />
      {!readOnly && <RenameNode />}
      {menu?.menu === "add" && <AddMenu key={`${menu.at.x} ${menu.at.y}`} state={menu} />}
      {menu?.menu === "connect" && <ConnectMenu state={menu} />}
      <InnerPreview />
      <Refusal />
      <PointerTag />
    </div>
  );
}
