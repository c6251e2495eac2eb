/**
 * The page's own bridge transport against Electron's side of it, joined by the real preload script. What stands in
 * for Electron here is its message passing alone; with the real one the same cases run in tests/e2e/electron.spec.ts.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import type { Transport } from "../../shared/api/reply.ts";
import { connectPage } from "../../electron/bridge.ts";
import type { CallEvent } from "../../electron/bridge.ts";
import { appPage } from "../../electron/rules.ts";
import { connectBridge } from "../../renderer/host/bridge.ts";
import type { Bridge } from "../../renderer/host/bridge.ts";

const preload = readFileSync(join(import.meta.dirname, "../../electron/preload.cjs"), "utf8");

type Pass = (event: unknown, text: string) => void;

/** What the preload script put on the page, and who may have sent what it sends. */
export function loadPreload(
  app: Transport,
  frame = { url: appPage, parent: null as unknown },
): { exposed: Record<string, unknown> } {
  let answer: ((event: CallEvent, method: unknown, input: unknown) => Promise<string>) | undefined;
  const heard = new Set<Pass>();
  connectPage(
    app,
    {
      handle: (channel, listener) => {
        if (channel === "itinera:call") answer = listener;
      },
    },
    {
      isDestroyed: () => false,
      send: (channel, text) => {
        if (channel === "itinera:event") for (const pass of [...heard]) pass({ sender: "private" }, text);
      },
    },
  );
  const exposed: Record<string, unknown> = {};
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: unknown) => (exposed[name] = value),
    },
    ipcRenderer: {
      invoke: async (channel: string, method: unknown, input: unknown) => {
        if (channel !== "itinera:call" || answer === undefined) throw new Error(`No handler: ${channel}`);
        return await answer({ senderFrame: frame }, method, input);
      },
      on: (channel: string, pass: Pass) => channel === "itinera:event" && heard.add(pass),
      off: (channel: string, pass: Pass) => channel === "itinera:event" && heard.delete(pass),
    },
  };
  runInNewContext(preload, {
    require: (name: string) => {
      if (name !== "electron") throw new Error(`A sandboxed preload has no ${name}`);
      return electron;
    },
  });
  return { exposed };
}

export function pageOverIpc(app: Transport): Transport {
  return connectBridge(loadPreload(app).exposed["itinera"] as Bridge);
}
