/** Takes many nodes off the page and onto one picture for as long as they are in the hand. */
import type { CanvasModel } from "../model.ts";

/** Returns how to put them back. */
export function board(model: CanvasModel, nodes: ReadonlySet<string>): () => void {
  const { scene, sketch } = model;
  const { inner, border } = scene.edgesOf(nodes);
  sketch.raft = { nodes, edges: inner, ropes: border, dx: 0, dy: 0 };
  // Straight at the elements, and not made invisible: that would take the keyboard's focus away.
  const hidden: HTMLElement[] = [];
  for (const element of model.root?.querySelectorAll<HTMLElement>(".react-flow__node") ?? []) {
    if (!nodes.has(element.dataset["id"] ?? "")) continue;
    element.style.opacity = "0";
    hidden.push(element);
  }
  return () => {
    for (const element of hidden) element.style.opacity = "";
    sketch.raft = null;
    model.repaint();
  };
}
