/** The searches that open under a row: what to add there, and what to connect it to. */
import { useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import { nodeOf, stageOf } from "../../../shared/journey/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import { ChoicePaper, type MenuChoice } from "../../canvas/floats/ChoicePaper.tsx";
import { findThings } from "../../canvas/floats/find-things.ts";
import { whyNotJoin } from "../../canvas/joining.ts";
import { choices, nameOf } from "../../canvas/things.ts";
import { canvasWords } from "../../words/canvas.ts";
import { addStep } from "./add-step.ts";
import type { OutlineMenu, OutlineModel } from "./outline-model.ts";
import { connectTo } from "./row-acts.ts";
import { rowFacts } from "./row-facts.ts";
import type { Strip } from "./strip.ts";

export function OutlineMenus({ model, strip }: { readonly model: OutlineModel; readonly strip: Strip }) {
  const menu = useStore(model.store, (state) => state.menu);
  const close = (): void => {
    model.store.setState({ menu: null });
    model.takeFocus();
  };
  if (!menu) return null;
  return (
    <UnderRow model={model} strip={strip}>
      {menu.menu === "add" ? (
        <AddPaper model={model} menu={menu} onClose={close} />
      ) : (
        <ConnectPaper model={model} menu={menu} onClose={close} />
      )}
    </UnderRow>
  );
}

interface PaperProps<Menu extends OutlineMenu["menu"]> {
  readonly model: OutlineModel;
  readonly menu: Extract<OutlineMenu, { menu: Menu }>;
  onClose(): void;
}

function AddPaper({ model, menu, onClose }: PaperProps<"add">) {
  const { desk } = model;
  return (
    <ChoicePaper
      title={menu.title}
      placeholder={canvasWords.findKind}
      empty={canvasWords.nothingFound}
      find={findThings(desk, menu)}
      onClose={onClose}
      onChoose={(id) => {
        const choice = choices(desk).find((one) => one.id === id);
        model.store.setState({ menu: null });
        if (choice) addStep(model, choice, menu);
      }}
    />
  );
}

/** Longer lists are found by typing. */
const most = 60;

function ConnectPaper({ model, menu, onClose }: PaperProps<"connect">) {
  const { desk } = model;
  const { doc } = desk.journey;
  const source = nodeOf(doc, menu.from);
  if (!source) return null;
  const port = kindOf(source)
    .ports(source.data, desk.facts())
    .find(({ id }) => id === menu.port);
  const find = (text: string): MenuChoice[] => {
    const { rows, indexOf } = model.now().outline;
    const sought = text.trim().toLowerCase();
    const here = indexOf(menu.from) ?? 0;
    const found = rows.flatMap((row, at) => {
      const node = row.what === "node" && row.id !== menu.from ? nodeOf(doc, row.id) : undefined;
      if (!node || kindOf(node).role === "aside") return [];
      if (sought !== "" && !nameOf(desk, node).toLowerCase().includes(sought)) return [];
      return { row, node, away: Math.abs(at - here) };
    });
    return found
      .sort((a, b) => a.away - b.away)
      .slice(0, most)
      .map(({ row, node }): MenuChoice => {
        const facts = rowFacts(desk, row, 0);
        const offReason = whyNotJoin(desk, menu.from, menu.port, node.id);
        return {
          id: node.id,
          title: facts.name,
          hint: facts.does,
          note: node.stage === null ? undefined : stageOf(doc, node.stage)?.name,
          icon: facts.icon,
          owner: facts.colour,
          section: "",
          ...(offReason === undefined ? {} : { offReason }),
        };
      })
      .sort((a, b) => Number(a.offReason !== undefined) - Number(b.offReason !== undefined));
  };
  const by = port && port.name !== "" ? ` ${canvasWords.byBranch(port.name)}` : "";
  return (
    <ChoicePaper
      title={`${canvasWords.connectTitle(nameOf(desk, source))}${by}`}
      placeholder={canvasWords.findTarget}
      empty={canvasWords.noTarget}
      find={find}
      onClose={onClose}
      onChoose={(id) => connectTo(model, menu.from, menu.port, id)}
    />
  );
}

const edge = 8;

/** Below the row where the keyboard stands, above it where there is no room. */
function UnderRow(props: { readonly model: OutlineModel; readonly strip: Strip; readonly children: React.ReactNode }) {
  const { model, strip, children } = props;
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const part = place.current;
    const room = part?.parentElement;
    if (!part || !room) return;
    const { outline, shown, cursor } = model.now();
    const at = shown.findIndex((index) => outline.rows[index]?.key === cursor);
    const bar = room.querySelector(".outline-bar")?.clientHeight ?? 0;
    const under = bar + strip.below(Math.max(0, at));
    const fits = under + part.offsetHeight + edge <= room.clientHeight;
    const top = fits ? under : Math.max(edge, room.clientHeight - part.offsetHeight - edge);
    part.style.transform = `translate(72px, ${Math.round(Math.max(edge, top))}px)`;
  }, [model, strip]);
  return (
    <div ref={place} className="outline-menu">
      {children}
    </div>
  );
}
