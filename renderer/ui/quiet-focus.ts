/** Gives a control the keyboard without anybody having gone there: a list that opens for a hand stays shut. */
let isQuiet = false;

export function focusQuietly(control: HTMLElement): void {
  isQuiet = true;
  try {
    control.focus();
  } finally {
    isQuiet = false;
  }
}

/** Asked while the focus arrives. */
export const isFocusQuiet = (): boolean => isQuiet;
