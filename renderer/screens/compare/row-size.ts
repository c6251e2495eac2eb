/** The rows of the list of differences: how high they are, and how one that is out of sight comes into it. */

/** Pixels of a row: two lines. */
export const rowSize = 44;

/** Of a long list only the rows in sight are on the page: their place is reckoned. */
export function bringRow(grid: HTMLElement, at: number): void {
  const top = at * rowSize;
  if (top < grid.scrollTop) grid.scrollTop = top;
  else if (top + rowSize > grid.scrollTop + grid.clientHeight) grid.scrollTop = top + rowSize - grid.clientHeight;
}
