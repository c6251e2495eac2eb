/** What to add: kinds and channels, last used first; what cannot stand there is grey and says why. */
import { canvasWords as words } from "../../words/canvas.ts";
import { addThing } from "../adding.ts";
import { type AddMenuState, useCanvas } from "../model.ts";
import { choices } from "../things.ts";
import { ChoiceMenu } from "./ChoiceMenu.tsx";
import { findThings } from "./find-things.ts";

export function AddMenu({ state }: { state: AddMenuState }) {
  const model = useCanvas();
  const all = choices(model.desk);
  const close = (): void => {
    model.ui.setState({ menu: null });
    model.desk.canvas?.focus();
  };
  const stage = model.scene.columns.find(({ id }) => id === state.stage)?.stage.name;
  const after = state.after && model.cards.card(state.after.from)?.name;
  return (
    <ChoiceMenu
      title={
        state.into === undefined
          ? after !== undefined
            ? words.addAfterTitle(after)
            : stage === undefined
              ? words.addTitle
              : words.addInTitle(stage)
          : words.insertTitle
      }
      placeholder={words.findKind}
      empty={words.nothingFound}
      at={state.at}
      find={findThings(model.desk, state)}
      onClose={close}
      onChoose={(id) => {
        const choice = all.find((c) => c.id === id);
        model.ui.setState({ menu: null });
        if (choice) addThing(model, choice, state, state.at);
      }}
    />
  );
}
