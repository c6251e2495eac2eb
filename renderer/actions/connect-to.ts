/** Search for the node to which the selected one leads. */
import { defineAction } from "./define.ts";
import { canEditSelection } from "./editing.ts";

export const connectTo = defineAction({
  id: "connect-to",
  group: "add",
  icon: "link",
  keys: ["L"],
  opensField: true,
  words: { en: { title: "Connect to…" }, de: { title: "Verbinden mit …" } },
  available: (context) => canEditSelection(context, ["node"]),
  run: ({ desk }) => desk?.canvas?.openConnect(),
});
