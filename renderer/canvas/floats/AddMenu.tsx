/** What to add: kinds and channels, last used first; what cannot stand there is grey and says why. */
import { recall } from "../../state/remembered.ts";
import { canvasWords as words } from "../../words/canvas.ts";
import { addThing, choices, whyNotHere } from "../adding.ts";
import { type AddMenuState, useCanvas } from "../model.ts";
import { ChoiceMenu, type MenuChoice } from "./ChoiceMenu.tsx";

const order = ["touchpoints", "time-choice", "start-end", "ask-agree", "structure"] as const;

export function AddMenu({ state }: { state: AddMenuState }) {
  const model = useCanvas();
  const all = choices(model);
  const close = (): void => {
    model.ui.setState({ menu: null });
    model.desk.canvas?.focus();
  };
  const shown = (choice: (typeof all)[number], section: string): MenuChoice => {
    const offReason = whyNotHere(model, choice, state);
    return { ...choice, section, ...(offReason === undefined ? {} : { offReason }) };
  };
  const find = (text: string): MenuChoice[] => {
    const sought = text.trim().toLowerCase();
    if (sought !== "") {
      const rank = (choice: (typeof all)[number]): number => {
        const title = choice.title.toLowerCase();
        if (title.startsWith(sought)) return 0;
        if (title.split(/[\s-]/).some((word) => word.startsWith(sought))) return 1;
        if (title.includes(sought)) return 2;
        return choice.hint.toLowerCase().includes(sought) ? 3 : 9;
      };
      return all
        .filter((choice) => rank(choice) < 9)
        .sort((a, b) => rank(a) - rank(b))
        .map((choice) => shown(choice, ""))
        .sort((a, b) => Number(a.offReason !== undefined) - Number(b.offReason !== undefined));
    }
    const last = recall()
      .recentKinds.flatMap((id) => all.find((choice) => choice.id === id) ?? [])
      .slice(0, 4);
    return [
      ...last.map((choice) => shown(choice, words.lastUsed)).filter((choice) => choice.offReason === undefined),
      ...order.flatMap((section) =>
        all
          .filter((choice) => choice.section === section)
          .map((choice) => shown(choice, words.sections[section]))
          .sort((a, b) => Number(a.offReason !== undefined) - Number(b.offReason !== undefined)),
      ),
    ];
  };
  const after = state.after && model.cards.card(state.after.from)?.name;
  return (
    <ChoiceMenu
      title={
        state.into === undefined
          ? after === undefined
            ? words.addTitle
            : words.addAfterTitle(after)
          : words.insertTitle
      }
      placeholder={words.findKind}
      empty={words.nothingFound}
      at={state.at}
      find={find}
      onClose={close}
      onChoose={(id) => {
        const choice = all.find((c) => c.id === id);
        model.ui.setState({ menu: null });
        if (choice) addThing(model, choice, state, state.at);
      }}
    />
  );
}
