/** Connecting by search: the node's first open way out, and a target by name. */
import { canvasWords as words } from "../../words/canvas.ts";
import { connect } from "../gestures/connect.ts";
import { whyNotJoin } from "../joining.ts";
import { type ConnectMenuState, useCanvas } from "../model.ts";
import type { NodeBox } from "../scene/boxes.ts";
import { openPort } from "../things.ts";
import { ChoiceMenu } from "./ChoiceMenu.tsx";
import type { MenuChoice } from "./ChoicePaper.tsx";

const most = 40;

export function ConnectMenu({ state }: { state: ConnectMenuState }) {
  const model = useCanvas();
  const { scene, cards } = model;
  const source = scene.boxes.get(state.from);
  const port = source && openPort(model.desk, source.id)?.id;
  const close = (): void => {
    model.ui.setState({ menu: null });
    model.desk.canvas?.focus();
  };
  const find = (text: string): MenuChoice[] => {
    if (!source) return [];
    const sought = text.trim().toLowerCase();
    const away = (box: NodeBox): number => Math.hypot(box.x - source.x, box.y - source.y);
    const found: NodeBox[] = [];
    for (const box of scene.boxes.values())
      if (
        box.id !== source.id &&
        box.kind.role !== "aside" &&
        (sought === "" || box.node.name.toLowerCase().includes(sought))
      )
        found.push(box);
    return found
      .sort((a, b) => away(a) - away(b))
      .slice(0, most)
      .map((box): MenuChoice => {
        const card = cards.card(box.id);
        const offReason =
          port === undefined ? words.cannotFollow.asideSource : whyNotJoin(model.desk, source.id, port, box.id);
        return {
          id: box.id,
          title: card?.name ?? "",
          hint: card?.summary,
          note: scene.columns.find((column) => column.id === box.node.stage)?.stage.name,
          icon: card?.icon ?? box.kind.icon,
          owner: box.colour,
          section: "",
          ...(offReason === undefined ? {} : { offReason }),
        };
      })
      .sort((a, b) => Number(a.offReason !== undefined) - Number(b.offReason !== undefined));
  };
  const branch = source?.ports.find((p) => p.id === port)?.name ?? "";
  const name = cards.card(state.from)?.name ?? "";
  return (
    <ChoiceMenu
      title={`${words.connectTitle(name)}${branch === "" ? "" : ` ${words.byBranch(branch)}`}`}
      placeholder={words.findTarget}
      empty={words.noTarget}
      at={state.at}
      find={find}
      onClose={close}
      onChoose={(id) => {
        model.ui.setState({ menu: null });
        if (port !== undefined) connect(model, state.from, port, id, state.at);
        model.desk.canvas?.focus();
      }}
    />
  );
}
