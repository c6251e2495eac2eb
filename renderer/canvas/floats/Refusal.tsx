/** Why something could not be done, beside where it was tried; the sentence names the legal alternative. */
import { useEffect } from "react";
import { useStore } from "zustand";
import { Icon } from "../../ui/Icon.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { canvasWords as words } from "../../words/canvas.ts";
import { useCanvas } from "../model.ts";
import { Anchored, keptInside } from "./Anchored.tsx";

/** ms; long enough to read two sentences twice. */
const stays = 9000;

export function Refusal() {
  const model = useCanvas();
  const refusal = useStore(model.ui, (ui) => ui.refusal);
  useEffect(() => {
    if (!refusal) return undefined;
    const timer = setTimeout(() => model.ui.setState({ refusal: null }), stays);
    return () => clearTimeout(timer);
  }, [model, refusal]);
  if (!refusal) return null;
  return (
    <Anchored
      className="jc-refusal-at"
      place={(size) => keptInside({ x: refusal.at.x + 10, y: refusal.at.y + 10 }, size, model.view)}
    >
      <div className="ui-pop jc-paper jc-refusal">
        <Icon name="error" size={14} className="is-error-mark" />
        <p>{refusal.text}</p>
        <IconButton name={words.close} icon="x" size="small" onPress={() => model.ui.setState({ refusal: null })} />
      </div>
    </Anchored>
  );
}
