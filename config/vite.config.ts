/** How the renderer and Electron's main process are bundled: everything inside, except the native database and Electron itself. */
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const root = join(import.meta.dirname, "..");

export default defineConfig(({ isSsrBuild }) => ({
  root: join(root, "renderer"),
  base: "/",
  plugins: [react()],
  // better-sqlite3 carries a native module and electron is given by its own binary; all else is bundled,
  // so that the package ships one production dependency.
  ssr: { noExternal: true, external: ["better-sqlite3", "electron"] },
  worker: { format: "es" },
  build: {
    target: isSsrBuild === true ? "node24" : "chrome140",
    emptyOutDir: true,
    sourcemap: false,
    // The notices of everything that is bundled travel with it.
    license: { fileName: "third-party-licences.md" },
    // The page's content security policy allows no inline script and no data: URL for code.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    ...(isSsrBuild === true
      ? {}
      : {
          outDir: join(root, "dist/renderer"),
          // What others wrote is read while ours is still on its way.
          rolldownOptions: { output: { codeSplitting: { groups: [{ name: "libraries", test: /node_modules/ }] } } },
        }),
  },
}));
