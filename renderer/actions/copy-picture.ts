/** Copy the selected nodes, or the whole journey, as an image. */
import { pictureWords as words } from "../words/picture.ts";
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

/** ms after which it is said that something is being made. */
const patience = 800;

export const copyPicture = defineAction({
  id: "copy-picture",
  group: "edit",
  icon: "picture",
  keys: ["Mod+Shift+C"],
  words: { en: { title: "Copy as image" }, de: { title: "Als Bild kopieren" } },
  available: hasJourney,
  run({ desk, app }) {
    if (!desk) return;
    const stopper = new AbortController();
    const work = import("../picture/copy-picture.ts").then(async ({ copyPicture: copy, selectionScope }) => {
      const scope = selectionScope(desk);
      const what = scope.of === "selection" ? words.someNodes(scope.ids.size) : words.wholeJourney;
      const end = await copy(desk, scope, { signal: stopper.signal });
      if (end.kind === "stopped") app.announce(words.stopped);
      else if (end.kind === "empty") app.notify({ text: words.nothing, tone: "info" });
      else if (end.kind === "refused") app.notify({ text: words.notCopied, tone: "warning" });
      else
        app.notify({
          text: words.copied(what),
          more: end.scale < end.wanted ? words.copiedSmaller(end.scale) : undefined,
          tone: "success",
        });
    });
    const said = setTimeout(() => {
      const action = { label: words.cancel, run: () => stopper.abort() };
      app.notify({ text: words.making, tone: "info", until: work, action });
    }, patience);
    work.then(
      () => clearTimeout(said),
      () => {
        clearTimeout(said);
        app.notify({ text: words.failed, tone: "error" });
      },
    );
  },
});
