/** What stands at the pointer: the word that says what a drop would change, and the `+` on an edge. */
import { useStore } from "zustand";
import { Icon } from "../../ui/Icon.tsx";
import { canvasWords as words } from "../../words/canvas.ts";
import { useCanvas } from "../model.ts";
import { Anchored, keptInside } from "./Anchored.tsx";

export function PointerTag() {
  const model = useCanvas();
  const tag = useStore(model.ui, (ui) => ui.tag);
  if (!tag) return null;
  return (
    <Anchored
      className={`jc-tag${tag.refused ? " is-refused" : ""}`}
      place={(size) => keptInside({ x: tag.at.x + 14, y: tag.at.y + 16 }, size, model.view)}
    >
      {tag.refused && <Icon name="error" size={12} />}
      {tag.text}
    </Anchored>
  );
}

export function EdgePlus() {
  const model = useCanvas();
  const plus = useStore(model.ui, (ui) => ui.plus);
  const busy = useStore(model.ui, (ui) => ui.busy);
  if (!plus || busy) return null;
  return (
    <Anchored
      className="jc-plus-at"
      place={() => {
        const at = model.view.toArea(plus.at);
        return { x: at.x - 10, y: at.y - 10 };
      }}
    >
      <button
        type="button"
        className="jc-plus"
        tabIndex={-1}
        aria-label={words.insertHere}
        onPointerEnter={() => model.cards.setHover(plus.edge)}
        onPointerLeave={() => {
          model.cards.setHover(null);
          model.ui.setState({ plus: null });
        }}
        onClick={() =>
          model.ui.setState({ plus: null, menu: { menu: "add", at: model.view.toArea(plus.at), into: plus.edge } })
        }
      >
        <Icon name="plus" size={12} />
      </button>
    </Anchored>
  );
}
