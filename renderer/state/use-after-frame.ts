/** A window onto something that changes under the hand, one frame late: the drawing is shown first, panels follow. */
import { startTransition, useEffect, useState } from "react";

/** `subscribe` and `read` must be stable; `read` must answer with the same value while nothing changed. */
export function useAfterFrame<T>(subscribe: (heard: () => void) => () => void, read: () => T): T {
  const [value, setValue] = useState(read);
  useEffect(() => {
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const heard = (): void => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        // A task after the frame's own callback starts when that frame has been handed over.
        timer = setTimeout(() => {
          frame = 0;
          startTransition(() => setValue(() => read()));
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
    };
  }, [subscribe, read]);
  return value;
}
