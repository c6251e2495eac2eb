/** What the guard lets through, over the values that a request may carry. */
import { describe, expect, test } from "vitest";
import { guard } from "../../../web/guard.ts";
import type { Ground } from "../../../web/guard.ts";

const host = "127.0.0.1:4711";
const ground: Ground = {
  host,
  isAsset: (path) => path === "/assets/main.js",
  isSignedIn: (cookie) => cookie === "in",
};

function ask(method: string, url: string, headers: Record<string, string | string[] | undefined> = {}) {
  const all = { host, cookie: "in", ...headers };
  const lists = Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, value === undefined ? undefined : [value].flat()]),
  );
  const verdict = guard({ method, url, headers: lists }, ground);
  return verdict.to === "refusal" ? verdict.status : verdict.to;
}

const asPage = {
  origin: `http://${host}`,
  "sec-fetch-site": "same-origin",
  "content-type": "application/json",
};

describe("guard", () => {
  test("lets the page, its files, its calls and its events through", () => {
    expect(ask("GET", "/", { "sec-fetch-site": "none" })).toBe("page");
    expect(ask("GET", "/?code=x", { cookie: undefined })).toBe("page");
    expect(ask("GET", "/assets/main.js", { "sec-fetch-site": "same-origin" })).toBe("asset");
    expect(ask("GET", "/events", asPage)).toBe("events");
    expect(ask("POST", "/call/journey.apply", asPage)).toBe("call");
  });

  test.each([
    "localhost:4711",
    "127.0.0.1",
    "127.0.0.1:80",
    "127.0.0.1:47110",
    "127.0.0.1.evil.example:4711",
    "evil.example",
    "evil.example:4711",
    "[::1]:4711",
    "0.0.0.0:4711",
    "2130706433:4711",
    "127.1:4711",
    "user@127.0.0.1:4711",
    " 127.0.0.1:4711",
    "127.0.0.1:4711.",
    "",
    undefined,
    [host, host],
    [host, "evil.example"],
  ])("refuses the host %j with 421, wherever it leads", (value) => {
    expect(ask("GET", "/", { host: value })).toBe(421);
    expect(ask("POST", "/call/journey.apply", { ...asPage, host: value })).toBe(421);
    expect(ask("GET", "/events", { ...asPage, host: value })).toBe(421);
  });

  test.each(["cross-site", "same-site", "none", "", "Same-Origin", undefined])(
    "refuses calls and events from the site %j with 403",
    (site) => {
      expect(ask("POST", "/call/a", { ...asPage, "sec-fetch-site": site })).toBe(403);
      expect(ask("GET", "/events", { "sec-fetch-site": site })).toBe(403);
    },
  );

  test.each(["cross-site", "same-site"])("refuses the page and its files from the site %j", (site) => {
    expect(ask("GET", "/", { "sec-fetch-site": site })).toBe(403);
    expect(ask("GET", "/assets/main.js", { "sec-fetch-site": site })).toBe(403);
  });

  test("gives the page to a top-level navigation only, and files to nobody's address bar", () => {
    const navigation = { "sec-fetch-site": "none", "sec-fetch-mode": "navigate" };
    expect(ask("GET", "/", { ...navigation, "sec-fetch-dest": "document" })).toBe("page");
    expect(ask("GET", "/", { ...navigation, "sec-fetch-dest": "iframe" })).toBe(403);
    expect(ask("GET", "/", { "sec-fetch-site": "same-origin", "sec-fetch-dest": "iframe" })).toBe(403);
    expect(ask("GET", "/", { "sec-fetch-site": "none", "sec-fetch-mode": "no-cors" })).toBe(403);
    expect(ask("GET", "/assets/main.js", { "sec-fetch-site": "none" })).toBe(403);
  });

  test.each([
    `https://${host}`,
    "http://127.0.0.1",
    "http://127.0.0.1:4712",
    "http://localhost:4711",
    `http://${host}/`,
    `http://${host}.evil.example`,
    "http://evil.example",
    "null",
    "",
    undefined,
    [`http://${host}`, `http://${host}`],
  ])("refuses calls with the origin %j with 403", (origin) => {
    expect(ask("POST", "/call/a", { ...asPage, origin })).toBe(403);
  });

  test.each(["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "post"])(
    "refuses to call by %s with 405",
    (method) => expect(ask(method, "/call/a", asPage)).toBe(405),
  );

  test.each(["POST", "HEAD", "OPTIONS"])("refuses %s on page, files and events with 405", (method) => {
    for (const url of ["/", "/assets/main.js", "/events"]) expect(ask(method, url, asPage)).toBe(405);
  });

  test.each(["out", "", undefined])("refuses files, events and calls to the cookie %j with 401", (cookie) => {
    expect(ask("GET", "/assets/main.js", { cookie })).toBe(401);
    expect(ask("GET", "/events", { ...asPage, cookie })).toBe(401);
    expect(ask("POST", "/call/a", { ...asPage, cookie })).toBe(401);
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json; charset=utf-8",
    "application/json, text/plain",
    "Application/JSON",
    "",
    undefined,
    ["application/json", "text/plain"],
  ])("refuses the content type %j with 415", (type) => {
    expect(ask("POST", "/call/a", { ...asPage, "content-type": type })).toBe(415);
  });

  test.each(["/%zz", "/%", "/%c3%28", "//evil.example/", "http://evil.example/", "*", "", "/a%00"])(
    "refuses the target %j with 400",
    (url) => expect(ask("GET", url)).toBe(400),
  );

  test.each([
    "/index.html",
    "/assets/../package.json",
    "/assets/%2e%2e/package.json",
    "/..%2f..%2fetc/passwd",
    "/assets\\..\\x",
    "/assets/",
    "/assets/main.js/",
    "/favicon.ico",
  ])("knows nothing at %j: 404", (url) => expect(ask("GET", url)).toBe(404));

  test.each(["__proto__", "__defineGetter__", "a/b", "", "a..b", "A", "a.", "a b"])(
    "knows no call of the shape of %j: 404",
    (name) => expect(ask("POST", `/call/${encodeURIComponent(name)}`, asPage)).toBe(404),
  );

  test("allows 34 MB to whole files and journeys and 1 MB to all else, by the announced length", () => {
    const mega = 1024 * 1024;
    const by = (length: number) => ({ ...asPage, "content-length": String(length) });
    expect(ask("POST", "/call/journey.apply", by(mega))).toBe("call");
    expect(ask("POST", "/call/journey.apply", by(mega + 1))).toBe(413);
    expect(ask("POST", "/call/imports.preview", by(34 * mega))).toBe("call");
    expect(ask("POST", "/call/imports.preview", by(34 * mega + 1))).toBe(413);
    expect(ask("POST", "/call/documents.append", by(34 * mega))).toBe("call");
    expect(ask("POST", "/call/imports.previewer", by(mega + 1))).toBe(413);
  });
});
