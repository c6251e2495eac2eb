/**
 * Who may import whom: the one table. docs/house.md shows it to people, the house test keeps it.
 * An arrow names a folder (all its files) or one file; what is not named is forbidden.
 */
export interface Row {
  /** Folder of the room; the longest that fits a file is its room. */
  readonly room: string;
  readonly files: readonly string[];
  /** npm packages, each with all its subpaths. */
  readonly packages: readonly string[];
  /** `node:*`. */
  readonly node?: true;
}

/** The folders of shared/ that hold one thing per file and know each other only by their lists. */
const shelves = [
  "shared/kinds",
  "shared/channels",
  "shared/commands",
  "shared/rules",
  "shared/exporters",
  "shared/importers",
  "shared/review",
] as const;
const lists = shelves.map((shelf) => `${shelf}/index.ts`);

/** Plain data every room needs: how a refusal looks, and how words are kept. */
const everywhere = ["shared/api/reply.ts", "shared/words"];
const foundation = ["shared/document", "shared/journey", "shared/library"];

/** `@internationalized/date` holds the date and time values that react-aria's fields take. */
const screen = [
  "react",
  "react-dom",
  "@xyflow/react",
  "react-aria-components",
  "@internationalized/date",
  "@fontsource-variable/inter",
  "@fontsource/inter",
  "zustand",
  "zod",
];

export const table: readonly Row[] = [
  { room: "shared/words", files: [], packages: [] },
  {
    room: "shared/document",
    files: everywhere,
    packages: ["zod", "@noble/hashes", "canonicalize"],
  },
  {
    room: "shared/journey",
    files: ["shared/document", ...everywhere, ...lists],
    packages: ["zod"],
  },
  // A format says what both documents may hold; nothing in shared/journey itself may lean on it.
  {
    room: "shared/journey/format",
    files: [...foundation, ...everywhere, ...lists],
    packages: ["zod"],
  },
  {
    room: "shared/library",
    // The library speaks of functions, durations and audiences in the journey's terms; never the other way round.
    files: ["shared/document", "shared/journey/index.ts", ...everywhere, ...lists],
    packages: ["zod"],
  },
  ...shelves.map((room) => ({
    room,
    files: [...foundation, ...everywhere, ...lists],
    packages: ["zod"],
  })),
  // A plan brings no places along, so what is made of it is tidied before anybody sees it.
  {
    room: "shared/importers/journey-of-steps.ts",
    files: [...foundation, "shared/importers", "shared/layout/index.ts", ...everywhere, ...lists],
    packages: [],
  },
  // The workspace a first start shows: plain records, drawn with the templates' pencil.
  {
    room: "shared/sample",
    files: [...foundation, "shared/templates", ...everywhere, ...lists],
    packages: [],
  },
  // Placing is geometry: it reads the records and the sizes of kinds, and writes nothing.
  { room: "shared/layout", files: [...foundation, "shared/kinds/index.ts", ...everywhere], packages: [] },
  { room: "shared/templates", files: [...foundation, ...everywhere, ...lists], packages: [] },
  // What can be read of things, for finding them.
  { room: "shared/search", files: [...foundation, ...everywhere, ...lists], packages: [] },
  // What separates two versions, said in the words of kinds and library.
  { room: "shared/comparison", files: [...foundation, ...everywhere, ...lists], packages: [] },
  // The journey as an indented list, and the commands that moving its rows means.
  { room: "shared/outline", files: [...foundation, ...everywhere, ...lists], packages: [] },
  { room: "shared/api", files: ["shared"], packages: ["zod"] },
  { room: "backend", files: ["shared"], packages: ["better-sqlite3", "zod"], node: true },
  {
    room: "electron",
    files: ["shared", "backend"],
    packages: ["electron", "zod"],
    node: true,
  },
  { room: "web", files: ["shared", "backend"], packages: ["zod"], node: true },
  { room: "cli", files: ["shared", "backend"], packages: ["zod"], node: true },
  // `itinera serve` is the loopback shell under another name: it starts it, and is its only way in.
  {
    room: "cli/verbs/serve.ts",
    files: ["shared", "backend", "web", "cli"],
    packages: [],
    node: true,
  },
  { room: "renderer", files: ["shared"], packages: screen },
  {
    room: "config",
    files: ["shared", "backend", "web", "electron", "cli"],
    packages: ["vite", "@vitejs/plugin-react", "electron-builder", "zod"],
    node: true,
  },
  { room: "config/vitest.config.ts", files: ["tests/run"], packages: ["vitest"], node: true },
  {
    room: "config/playwright.config.ts",
    files: ["tests/run"],
    packages: ["@playwright/test"],
    node: true,
  },
  { room: "bin", files: ["run.mjs", "cli/main.ts"], packages: [], node: true },
];

/** They look at everything, and nothing looks at them. */
export const observers = ["tests", "bench"] as const;
