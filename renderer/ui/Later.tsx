/** What may come a moment after the drawing: rendered once the first frame has been shown, and then without holding up a hand. */
import { type ReactNode, startTransition, useEffect, useState } from "react";

/** `instead` keeps the place until then, so that nothing moves. */
export function Later({ children, instead = null }: { readonly children: ReactNode; readonly instead?: ReactNode }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A task after the frame's own callback starts when that frame has been handed over.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setDue(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return due ? children : instead;
}
