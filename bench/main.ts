/** `npm run bench -- NAME [options]`: prints figures, never fails on time. Names: canvas, compare, core, find, lint, shell, tidy. */
const [name = "", ...rest] = process.argv.slice(2);
const benches: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  canvas: () => import("./canvas/run.ts"),
  compare: () => import("./compare.ts"),
  core: () => import("./core.ts"),
  find: () => import("./find.ts"),
  lint: () => import("./lint.ts"),
  shell: () => import("./shell.ts"),
  tidy: () => import("./tidy.ts"),
};
const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (!load) {
  console.error(`There is no bench “${name}”. Take one of: ${Object.keys(benches).join(", ")}.`);
  process.exitCode = 2;
} else await (await load()).run(rest);
