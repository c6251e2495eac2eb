/** The bar above the canvas: where we are, the mode, undo and redo, export. */
import { useKeysOf } from "../actions/keys-of.ts";
import { useStore } from "zustand";
import { journeyOf } from "../../shared/journey/index.ts";
import { askWith, kinOf } from "../comparison/kin.ts";
import type { Desk } from "../state/desk.ts";
import { trail, wayTo } from "../state/trail.ts";
import { useRecord } from "../state/use-live.ts";
import { useWindow, useWorkspaceHandle } from "../state/workspace-context.ts";
import { climbTo } from "../structure/travel.ts";
import { Breadcrumb, Button, Segmented, StateChip, ToolbarLine } from "../ui/index.ts";
import { compareWords } from "../words/compare.ts";
import { designerWords as words } from "../words/designer.ts";
import { outlineWords } from "../words/outline.ts";
import { ActionButton } from "./ActionButton.tsx";

const chip = { draft: "draft", "in-review": "in-review", approved: "approved", "approval-stale": "stale" } as const;

export function DesignerBar({ desk }: { readonly desk: Desk }) {
  const keysOf = useKeysOf();
  const workspace = useWorkspaceHandle();
  const mode = useStore(desk.store, (state) => state.mode);
  const view = useStore(desk.store, (state) => state.view);
  useRecord(desk.journey, desk.id);
  const title = journeyOf(desk.journey.doc).title;
  const outer =
    useStore(trail.store, ({ back }) => back).length === 0 ? [] : wayTo(trail.store.getState().back, desk.id);
  const titles = desk.journeys;
  const name = useWindow((state) => state.about?.workspace.name ?? "");
  const status = useWindow((state) => state.journeys.find((journey) => journey.id === desk.id)?.status ?? "draft");
  const journeys = useWindow((state) => state.journeys);
  const origin = kinOf(journeys, desk.id).find((kin) => kin.is === "origin");
  return (
    <section className="designer-bar" aria-label={words.bar}>
      <h1 className="ui-hidden">{title}</h1>
      <div className="designer-bar-start">
        <Breadcrumb
          label={words.workspace}
          steps={[
            { id: "home", label: name.replace(/\.itinera$/, ""), onPress: () => workspace.show("home") },
            ...outer.map(({ from }) => ({
              id: from,
              label: titles.get(from) ?? from,
              onPress: () => climbTo(workspace, from),
            })),
            { id: "journey", label: title },
          ]}
        />
        <StateChip state={chip[status]}>{words.status[status]}</StateChip>
        {origin && (
          <Button
            tone="quiet"
            size="small"
            icon="branch"
            tip={compareWords.variant.compareWith(origin.title)}
            onPress={() => desk.store.getState().set({ comparing: askWith(origin) })}
          >
            {compareWords.variant.of(origin.title)}
          </Button>
        )}
      </div>
      <div className="designer-bar-modes">
        <Segmented
          label={words.mode}
          value={mode}
          onChange={(next) => desk.store.getState().set({ mode: next, comparing: null })}
          options={[
            { id: "design", label: words.design, icon: "draft" },
            { id: "review", label: words.review, icon: "eye" },
          ]}
        />
        {mode === "design" && (
          <Segmented
            label={outlineWords.view}
            value={view}
            iconsOnly
            onChange={(next) => desk.store.getState().set({ view: next, comparing: null })}
            options={[
              { id: "canvas", label: outlineWords.canvas, icon: "stage", shortcut: keysOf("toggle-outline") },
              { id: "outline", label: outlineWords.outline, icon: "outline", shortcut: keysOf("toggle-outline") },
            ]}
          />
        )}
      </div>
      <div className="designer-bar-end">
        <ActionButton id="undo" desk={desk} />
        <ActionButton id="redo" desk={desk} />
        <ToolbarLine />
        <ActionButton id="checkpoint" desk={desk} />
        <Button tone="primary" icon="export" onPress={() => workspace.open("export")}>
          {words.export}
        </Button>
      </div>
    </section>
  );
}
