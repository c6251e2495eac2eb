/**
 * Decides, from method, address and headers alone, whether a request may pass and where to. Nothing is read,
 * parsed or looked up before this has said yes.
 */
import { callLimit, methodShape } from "../shared/api/wire.ts";
import type { RefusalReason } from "./refusal-words.ts";

export interface Asked {
  readonly method: string;
  /** The request target as it was sent. */
  readonly url: string;
  /** Every value of every header, names in lower case. */
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
}

export interface Ground {
  /** `127.0.0.1:<port>`: the only name this server answers to. */
  readonly host: string;
  readonly isAsset: (path: string) => boolean;
  readonly isSignedIn: (cookie: string | undefined) => boolean;
}

export type Verdict =
  | { readonly to: "page"; readonly code: string | null; readonly signedIn: boolean }
  | { readonly to: "asset"; readonly path: string }
  | { readonly to: "events" }
  | { readonly to: "call"; readonly method: string; readonly limit: number }
  | Refusal;

export interface Refusal {
  readonly to: "refusal";
  readonly status: number;
  readonly reason: RefusalReason;
  /** True when the caller is code of the page, which reads a reply and not a page. */
  readonly asReply: boolean;
  /** The one method that would have been right. */
  readonly allow?: "GET" | "POST";
}

/** The checks stand in the order in which they say least: a stranger learns nothing about what is here. */
export function guard(asked: Asked, ground: Ground): Verdict {
  const address = readAddress(asked.url);
  if (address === null) return refuse(400, "bad-address");
  const { path, query } = address;
  const asReply = path.startsWith("/call/") || path === "/events";
  const only = (name: string) => onlyValue(asked.headers[name]);

  // A name that leads here by DNS (rebinding) carries its own Host; so does localhost, which is not ours alone.
  if (only("host") !== ground.host) return refuse(421, "wrong-host", asReply);

  const place = findPlace(path, ground);
  if (!siteAllowed(place, only)) return refuse(403, "wrong-site", asReply);
  if (place === null) return refuse(404, "no-place", asReply);

  const method = place === "call" ? "POST" : "GET";
  if (asked.method !== method) return { ...refuse(405, "wrong-method", asReply), allow: method };

  const signedIn = ground.isSignedIn(only("cookie"));
  if (place === "page") {
    return { to: "page", code: new URLSearchParams(query).get("code"), signedIn };
  }
  if (!signedIn) return refuse(401, "no-session", asReply);
  if (place === "asset") return { to: "asset", path };
  if (place === "events") return { to: "events" };

  if (only("origin") !== `http://${ground.host}`) return refuse(403, "wrong-origin", true);
  if (only("content-type") !== "application/json") return refuse(415, "wrong-type", true);
  const call = path.slice("/call/".length);
  if (!methodShape.test(call)) return refuse(404, "no-call", true);
  const limit = callLimit(call);
  const announced = only("content-length");
  if (announced !== undefined && !(Number(announced) <= limit)) {
    return refuse(413, "too-large", true);
  }
  return { to: "call", method: call, limit };
}

type Place = "page" | "asset" | "events" | "call";

function findPlace(path: string, ground: Ground): Place | null {
  if (path === "/") return "page";
  if (path === "/events") return "events";
  if (path.startsWith("/call/")) return "call";
  return ground.isAsset(path) ? "asset" : null;
}

/**
 * Browsers say where a request comes from; other ports of this machine count as `same-site` and are refused too.
 * The page itself may be asked for by the address bar (`none`) or by a program that is no browser and says nothing;
 * calls and events only by the page.
 */
function siteAllowed(place: Place | null, only: (name: string) => string | undefined): boolean {
  const site = only("sec-fetch-site");
  if (place === "call" || place === "events") return site === "same-origin";
  if (site === undefined) return true;
  if (place !== "page") return site === "same-origin";
  const isTopLevel =
    (only("sec-fetch-mode") ?? "navigate") === "navigate" && (only("sec-fetch-dest") ?? "document") === "document";
  return isTopLevel && (site === "none" || site === "same-origin");
}

/** Null unless the target is a plain path that decodes. No normalising: `..` is only a name that nothing here has. */
function readAddress(url: string): { path: string; query: string } | null {
  // `GET http://elsewhere/` and `GET //elsewhere/` would be read as another host by a URL parser.
  if (!url.startsWith("/") || url.startsWith("//")) return null;
  const mark = url.indexOf("?");
  const raw = mark < 0 ? url : url.slice(0, mark);
  try {
    const path = decodeURIComponent(raw);
    return path.includes("\0") ? null : { path, query: mark < 0 ? "" : url.slice(mark + 1) };
  } catch {
    return null;
  }
}

/** A header that is sent twice means two things to two readers: it counts as none, which no check accepts. */
function onlyValue(values: readonly string[] | undefined): string | undefined {
  if (values === undefined) return undefined;
  return values.length === 1 ? values[0] : "";
}

function refuse(status: number, reason: RefusalReason, asReply = false): Refusal {
  return { to: "refusal", status, reason, asReply };
}
