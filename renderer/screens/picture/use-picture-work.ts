/** Making the picture from the dialog: it can be watched and stopped, and ends with a file or an image on the clipboard. */
import { useEffect, useRef, useState } from "react";
import { copyPicture } from "../../picture/copy-picture.ts";
import { type Order, makePicture } from "../../picture/order.ts";
import { notify } from "../../ui/index.ts";
import { pictureWords as words } from "../../words/picture.ts";
import { giveFile } from "../overlays/hand-over.ts";

export type WorkState =
  | { readonly at: "rest" | "stopped" | "failed" | "empty" }
  | { readonly at: "making"; readonly share: number };

export interface PictureWork {
  readonly state: WorkState;
  save(order: Order, name: string): void;
  copy(order: Order): void;
  stop(): void;
}

/** `onDone` is told when a file was handed over. */
export function usePictureWork(onDone: () => void): PictureWork {
  const [state, setState] = useState<WorkState>({ at: "rest" });
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);
  return {
    state,
    stop: () => stopper.current?.abort(),
    save(order, name) {
      stopper.current?.abort();
      const mine = (stopper.current = new AbortController());
      setState({ at: "making", share: 0 });
      makePicture(order, { signal: mine.signal, onProgress: (share) => setState({ at: "making", share }) }).then(
        (made) => {
          if (!made) return setState({ at: "empty" });
          setState({ at: "rest" });
          giveFile(name, made.blob);
          if (made.missing.length > 0) notify({ text: words.missing(made.missing), tone: "warning" });
          onDone();
        },
        (error: unknown) => {
          const stopped = error instanceof DOMException && error.name === "AbortError";
          setState({ at: stopped ? "stopped" : "failed" });
        },
      );
    },
    copy(order) {
      const { scope } = order;
      const what = scope.of === "selection" ? words.someNodes(scope.ids.size) : words.wholeJourney;
      stopper.current?.abort();
      const mine = (stopper.current = new AbortController());
      const onProgress = (share: number): void => setState({ at: "making", share });
      setState({ at: "making", share: 0 });
      const how = { look: order.look, scale: order.scale, signal: mine.signal, onProgress };
      void copyPicture(order.desk, scope, how).then((end) => {
        setState({ at: end.kind === "empty" || end.kind === "stopped" ? end.kind : "rest" });
        if (end.kind === "copied") {
          const more = end.scale < end.wanted ? words.copiedSmaller(end.scale) : undefined;
          notify({ text: words.copied(what), more, tone: "success" });
        } else if (end.kind === "refused") notify({ text: words.notCopied, tone: "warning" });
      });
    },
  };
}
