/** Lining up and spacing out what is selected, in the toolbar; the actions themselves say what they can do. */
import type { IconName } from "../../ui/icons.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { Menu, type MenuEntry } from "../../ui/Menu.tsx";
import { canvasWords as words } from "../../words/canvas.ts";
import type { CanvasActionId } from "../contract.ts";

type Arranging = Extract<keyof typeof words.arranged, CanvasActionId>;

const icons: Readonly<Record<Arranging, IconName>> = {
  "align-left": "align-left",
  "align-center": "align-center",
  "align-right": "align-right",
  "align-top": "align-top",
  "align-middle": "align-middle",
  "align-bottom": "align-bottom",
  "distribute-horizontal": "distribute-h",
  "distribute-vertical": "distribute-v",
  tidy: "tidy",
};

/** `count`: how many nodes are selected; two cannot be spaced out. */
export function ArrangeMenu(props: { readonly count: number; onAction(action: CanvasActionId): void }) {
  const entry = (id: Arranging): MenuEntry => ({
    id,
    label: words.arranged[id],
    icon: icons[id],
    onAction: () => props.onAction(id),
  });
  return (
    <Menu
      label={words.arrange}
      trigger={<IconButton name={words.arrange} icon="align-left" tipPlacement="top" />}
      groups={[
        { id: "across", items: [entry("align-left"), entry("align-center"), entry("align-right")] },
        { id: "down", items: [entry("align-top"), entry("align-middle"), entry("align-bottom")] },
        {
          id: "all",
          items: [
            ...(props.count > 2 ? [entry("distribute-horizontal"), entry("distribute-vertical")] : []),
            entry("tidy"),
          ],
        },
      ]}
    />
  );
}
