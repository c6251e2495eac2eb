/** The library. */
export function LibraryScreen() {
  return <main />;
}
