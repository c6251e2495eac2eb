/**
 * What the hand expects of the canvas, line by line in the words of the product. Tests say which lines they keep
 * (`test("…", keeps("add-after"), …)`); a line that no test keeps fails the run, and the run ends with the table.
 */
const lines = {
  // adding
  "add-after": "`A` adds after the selection, found by search",
  "add-anywhere": "`N` adds anywhere, found by search",
  "add-last-used": "What was used last stands first in the search",
  "add-drag": "A step is dragged from the palette, and stands where it is dropped",
  "add-drop-edge": "A connection dropped on empty canvas asks what should follow",
  "add-insert": "`+` on a connection inserts a step",
  "add-greyed": "What cannot follow is greyed, with the reason",

  // refusing
  "refuse-why": "What is refused says why in a sentence, and changes nothing",
  "refuse-alternative": "A refusal offers what can be done instead",
  "never-silent": "Nothing fails silently: a key that can do nothing now says why",
  "paste-says": "A paste that cannot be says what lies on the clipboard and why not",

  // finding and naming
  "palette-commands": "`Ctrl+K` finds and runs commands, and says why one cannot be run",
  "palette-things": "`Ctrl+K` finds nodes, modules, comments and problems, and goes there",
  "find-journey": "`Ctrl+F` finds in the journey",
  "find-workspace": "`Ctrl+Shift+F` finds in the workspace",
  "rename-key": "`F2` renames",
  "rename-double": "A double click renames",

  // copies
  duplicate: "`Ctrl+D` duplicates",
  "copy-paste": "`Ctrl+C`, `Ctrl+X` and `Ctrl+V` copy, cut and paste, each as one named step",
  "copy-journeys": "A copy is pasted into another journey",
  "copy-windows": "A copy is pasted in another window",
  "copy-json": "The system clipboard holds the copy as JSON",
  "copy-structure": "Clones take structure, never people, dates, approvals or comments",

  // taking back
  "undo-named": "`Ctrl+Z` and `Ctrl+Shift+Z` take back and do again, by name (“Undo Move 3 nodes”)",
  "undo-all": "Undo goes back to the first step, however many there were",
  "undo-restart": "Undo and redo survive a restart",
  "undo-fields": "A text field keeps its own undo",
  "undo-instead": "Anything destructive can be undone instead of being asked about",
  checkpoint: "`Ctrl+S` makes a named version",

  // arranging
  group: "`Ctrl+G` groups",
  align: "`Alt+A`, then L R T B C M, aligns",
  distribute: "`Alt+A`, then H V, distributes",
  "tidy-whole": "`Shift+Alt+T` tidies the whole journey as one step",
  "tidy-selection": "`Shift+Alt+T` tidies the selection alone as one step",
  "still-on-open": "Nothing is ever moved on open",

  // views
  "zoom-keys": "`0` shows 100 %, `1` all of it, `2` the selection",
  map: "`M` shows and hides the map",
  comment: "`C` comments",
  shortcuts: "`?` shows all shortcuts",
  "one-keymap": "Menus, tooltips, help and remapping read one keymap",
  remap: "Keys can be given anew, and what is taken is named",

  // mouse, trackpad, pen
  "wheel-zoom": "Wheel or pinch zooms with Ctrl, at the pointer",
  "wheel-pan": "Two fingers pan",
  "space-drag": "Space drags the canvas",
  "box-select": "Shift draws a selection box",
  pen: "A pen selects and moves as the mouse does",
  snapping: "What is dragged snaps to its neighbours, and guides show to what",
  nudge: "Alt and arrows move by the grid, with Shift by ten",

  // keyboard
  "walk-graph": "Arrows walk the graph",
  "walk-digits": "Digits choose a branch",
  "link-key": "`L` connects by searching a target",
  "enter-opens": "Enter opens",
  "tab-leaves": "Tab leaves the canvas",
  "keyboard-only": "Everything from an empty workspace to the exported file is done without a mouse",

  // being heard
  "node-speaks": "A node speaks kind, name, stage, owner, what leads in and out by branch name, problems and comments",
  "live-region": "A live region tells what a command did",
  "waiting-shown": "What is still under way is shown as such, and never as done",

  // staying here
  "local-only": "No account, no network, no telemetry: nothing but this machine is asked for anything",
  "about-local": "About says that everything is local, and how to check it",
} as const;

export type Manner = keyof typeof lines;

/** Every line, in the order in which they are read. */
export const manners: readonly { readonly id: Manner; readonly line: string }[] = Object.entries(lines).map(
  ([id, line]) => ({ id: id as Manner, line }),
);

const prefix = "@manner-";

/** The details of a test that keeps these lines. */
export const keeps = (...ids: readonly Manner[]): { tag: string[] } => ({ tag: ids.map((id) => `${prefix}${id}`) });

/** Which lines the tags of a test name; also such that are none. */
export const mannersIn = (tags: readonly string[]): string[] =>
  tags.flatMap((tag) => (tag.startsWith(prefix) ? [tag.slice(prefix.length)] : []));
