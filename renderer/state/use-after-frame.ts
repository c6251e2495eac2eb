/** A window onto something that changes under the hand, one frame late, and not while the hand presses: the drawing is shown first, panels follow. */
import { startTransition, useEffect, useState } from "react";
import { whenLetGo } from "./in-hand.ts";

/** `subscribe` and `read` must be stable; `read` must answer with the same value while nothing changed. */
export function useAfterFrame<T>(subscribe: (heard: () => void) => () => void, read: () => T): T {
  const [value, setValue] = useState(read);
  useEffect(() => {
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let callOff = (): void => {};
    const heard = (): void => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        // A task after the frame's own callback starts when that frame has been handed over.
        timer = setTimeout(() => {
          callOff = whenLetGo(() => {
            frame = 0;
            startTransition(() => setValue(() => read()));
          });
        });
      });
    };
    const stop = subscribe(heard);
    // What happened between the render and now.
    setValue(() => read());
    return () => {
      stop();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      callOff();
    };
  }, [subscribe, read]);
  return value;
}
