/** Connects the page to the backend: through Electron's bridge where there is one, else over HTTP to where it came from. */
// oxlint-disable-next-line import/no-unassigned-import -- it must run before the first schema is made
import "./without-eval.ts";
import type { Transport } from "../../shared/api/reply.ts";
import { connectBridge } from "./bridge.ts";
import type { Bridge } from "./bridge.ts";
import { connectHttp } from "./http.ts";
import type { StreamEvents } from "./http.ts";
import { trustOwnScripts } from "./trusted-scripts.ts";

/** What the preload script exposes; absent in a browser. */
type MaybeBridged = typeof globalThis & { readonly itinera?: Bridge };

/** Call once, at start. Calls never reject: whatever happens on the way comes back as a reply. */
export function connect(): Transport {
  trustOwnScripts();
  const { itinera } = globalThis as MaybeBridged;
  if (itinera !== undefined) return connectBridge(itinera);
  dropCode();
  return connectHttp({ fetch: (path, init) => fetch(path, init), stream });
}

function stream(path: string, heard: StreamEvents): () => void {
  const source = new EventSource(path);
  source.addEventListener("open", () => heard.opened());
  source.addEventListener("error", () => heard.broke());
  source.addEventListener("message", (event) => heard.said(String(event.data)));
  return () => source.close();
}

/** The one-time code is spent: out of the address, the history and the next screenshot. */
function dropCode(): void {
  const address = new URL(location.href);
  if (!address.searchParams.has("code")) return;
  address.searchParams.delete("code");
  history.replaceState(history.state, "", address);
}
