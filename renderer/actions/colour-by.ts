/** Let the colours of nodes tell something else: function, approval, channel, problem, in turn. */
import { colourings } from "../canvas/tints.ts";
import { pictureWords as words } from "../words/picture.ts";
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

const nextOf = (now: string) =>
  colourings[(colourings.findIndex((one) => one === now) + 1) % colourings.length] ?? "function";

export const colourBy = defineAction({
  id: "colour-by",
  group: "view",
  icon: "colours",
  keys: ["Shift+C"],
  words: { en: { title: "Colour by…" }, de: { title: "Farbe nach…" } },
  available: hasJourney,
  titleNow: ({ desk }) =>
    desk ? `${words.colourBy} ${words.colourings[nextOf(desk.store.getState().colouring)]}` : words.colourBy,
  run({ desk, app }) {
    if (!desk) return;
    const colouring = nextOf(desk.store.getState().colouring);
    desk.store.getState().set({ colouring });
    app.announce(words.coloured(words.colourings[colouring]));
  },
});
