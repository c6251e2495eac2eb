/** A person as initials; the name itself stands beside it. */
import { Tooltip } from "./Tooltip.tsx";
import { Focusable } from "react-aria-components";

/** "Rosa Okafor" → RO, "Dr K. Sato" → KS; titles do not count. */
export function initials(name: string): string {
  const words = name.split(/[\s.]+/u).filter((word) => word !== "" && !/^(dr|prof|mr|mrs|ms|med)$/iu.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? "")][0] ?? "");
  return letters.join("").toUpperCase();
}

export interface AvatarProps {
  name: string;
  size?: 20 | 24 | 32 | undefined;
  /** Stands alone: the name is spoken and shown as a tooltip. */
  isAlone?: boolean | undefined;
}

export function Avatar({ name, size = 24, isAlone = false }: AvatarProps) {
  const drawing = `ui-avatar is-${size}`;
  if (!isAlone)
    return (
      <span className={drawing} aria-hidden="true">
        {initials(name)}
      </span>
    );
  return (
    <Tooltip text={name}>
      <Focusable>
        <span className={drawing} role="img" aria-label={name}>
          {initials(name)}
        </span>
      </Focusable>
    </Tooltip>
  );
}
