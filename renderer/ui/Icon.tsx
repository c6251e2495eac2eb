/** One icon, drawn in the colour of the text around it; silent to screen readers, because the control beside it carries the name. */
import { icons, type IconName } from "./icons.ts";

export interface IconProps {
  name: IconName;
  /** Box in px. Stroke stays about 1.5 px at every size. */
  size?: 12 | 14 | 16 | 20 | 24;
  className?: string | undefined;
}

export function Icon({ name, size = 16, className }: IconProps) {
  const classes = ["i", size === 16 ? "" : `i-${size}`, className ?? ""].filter(Boolean).join(" ");
  return (
    <svg className={classes} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={icons[name]} />
    </svg>
  );
}
