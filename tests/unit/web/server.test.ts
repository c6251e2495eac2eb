/** The loopback server as strangers and as its own page meet it, over real connections. */
import { createConnection } from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { contentSecurityPolicy } from "../../../shared/api/page.ts";
import type { Failure } from "../../../shared/api/reply.ts";
import type { LoopbackServer } from "../../../web/server.ts";
import { openEchoApp } from "../../support/echo-app.ts";
import type { EchoApp } from "../../support/echo-app.ts";
import { callHeaders, listenWith, signIn, withHeader } from "../../support/loopback.ts";
import type { Header } from "../../support/loopback.ts";
import { rawRequest } from "../../support/raw-http.ts";

let app: EchoApp;
let server: LoopbackServer;
let cookie: string;

beforeEach(async () => {
  app = openEchoApp();
  server = await listenWith(app);
  cookie = await signIn(server);
});
afterEach(() => server.close());

const host = (): Header => ["Host", `127.0.0.1:${server.port}`];
const get = (target: string, ...headers: Header[]) =>
  rawRequest(server.port, { target, headers: [host(), ...headers] });
function post(method: string, body: string, bend: (headers: Header[]) => Header[] = (same) => same) {
  const headers = bend(callHeaders(server.port, cookie, Buffer.byteLength(body)));
  return rawRequest(server.port, { method: "POST", target: `/call/${method}`, headers, body });
}

describe("where it listens", () => {
  test.each(["0.0.0.0", "::", "::1", "localhost", "192.168.1.2", ""])("refuses the host %j", async (name) => {
    await expect(listenWith(app, { host: name })).rejects.toMatchObject({ failure: { code: "refused" } });
  });

  test("is deaf on every other address of this machine", async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .map(({ address, family, scopeid }) => (family === "IPv6" && scopeid ? `${address}%lo` : address))
      .filter((address) => address !== "127.0.0.1");
    for (const address of [...others, "127.0.0.2"]) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = createConnection({ port: server.port, host: address, timeout: 1_000 });
        const end = (answer: boolean) => (socket.destroy(), resolve(answer));
        socket.on("connect", () => end(true));
        socket.on("error", () => end(false));
        socket.on("timeout", () => end(false));
      });
      expect(reached, address).toBe(false);
    }
  });
});

describe("getting in", () => {
  test("a code opens the page once; the cookie opens it again, with or without the spent code", async () => {
    const { search } = new URL(server.newAddress());
    const first = await get(`/${search}`);
    expect(first.status).toBe(200);
    expect(first.body).toContain("<title>Itinera</title>");
    expect(first.headers["set-cookie"]).toMatch(
      new RegExp(`^itinera-${server.port}=[\\w-]+; HttpOnly; SameSite=Strict; Path=/$`),
    );

    const second = await get(`/${search}`);
    expect(second.status).toBe(403);
    expect(second.headers["set-cookie"]).toBeUndefined();
    expect(second.body).toContain("npm start");
    expect(second.body).not.toContain(search.slice(6));

    const pair = first.headers["set-cookie"]?.split(";")[0] ?? "";
    for (const target of ["/", `/${search}`]) {
      expect((await get(target, ["Cookie", pair])).status, target).toBe(200);
    }
  });

  test("a signed-in window does not use up a code meant for another one", async () => {
    const { search } = new URL(server.newAddress());
    expect((await get(`/${search}`, ["Cookie", cookie])).status).toBe(200);
    expect((await get(`/${search}`)).status).toBe(200);
  });

  test("a code that is too old is refused", async () => {
    let now = 0;
    const other = await listenWith(app, { now: () => now });
    const { search } = new URL(other.newAddress());
    now = 30_001;
    const headers: Header[] = [["Host", `127.0.0.1:${other.port}`]];
    expect((await rawRequest(other.port, { target: `/${search}`, headers })).status).toBe(403);
    await other.close();
  });

  test("without code or cookie a plain page says how to get in", async () => {
    const { status, body, headers } = await get("/");
    expect(status).toBe(401);
    expect(body).toContain("npm start");
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  });

  test("the plain page speaks the language that the browser asks for", async () => {
    const asked = async (wish: string) => (await get("/", ["Accept-Language", wish])).body;
    expect(await asked("de-AT,de;q=0.9,en;q=0.8")).toContain("Dieses Fenster hat noch keinen Zugang");
    expect(await asked("de-AT,de;q=0.9,en;q=0.8")).toContain('<html lang="de">');
    expect(await asked("fr;q=0.9,en;q=0.2,de;q=0.5")).toContain("keinen Zugang");
    expect(await asked("fr, en;q=0.5")).toContain("may not enter");
    expect(await asked("*;q=zwei,,;")).toContain('<html lang="en">');
  });

  test("wrong codes beyond ten wait a second each", async () => {
    const pauses: number[] = [];
    const other = await listenWith(app, { pause: async (ms) => void pauses.push(ms) });
    const headers: Header[] = [["Host", `127.0.0.1:${other.port}`]];
    for (let n = 0; n < 13; n += 1) {
      expect((await rawRequest(other.port, { target: `/?code=guess${n}`, headers })).status).toBe(403);
    }
    expect(pauses).toEqual([1_000, 1_000, 1_000]);
    await other.close();
  });
});

describe("strangers", () => {
  test.each(["localhost:PORT", "127.0.0.1", "rebound.example:PORT", "[::1]:PORT", ""])(
    "a request for the host %j gets 421 and reaches nothing",
    async (name) => {
      const value = name.replace("PORT", String(server.port));
      const answer = await post("echo", "1", (headers) => withHeader(headers, "Host", value));
      expect(answer.status).toBe(421);
      const page = await rawRequest(server.port, {
        headers: [
          ["Host", value],
          ["Cookie", cookie],
        ],
      });
      expect(page.status).toBe(421);
      expect(app.calls).toEqual([]);
    },
  );

  test("two Host headers, or none, reach nothing", async () => {
    const twice: Header[] = [host(), ["Host", "evil.example"], ["Cookie", cookie]];
    expect((await rawRequest(server.port, { headers: twice })).status).toBe(421);
    expect((await rawRequest(server.port, { headers: [["Cookie", cookie]] })).status).toBe(400);
  });

  const bends: [string, number, (headers: Header[]) => Header[]][] = [
    ["no cookie", 401, (h) => withHeader(h, "Cookie", null)],
    ["a wrong cookie", 401, (h) => withHeader(h, "Cookie", `itinera-${server.port}=guess`)],
    ["another page's origin", 403, (h) => withHeader(h, "Origin", "http://evil.example")],
    ["another port's origin", 403, (h) => withHeader(h, "Origin", "http://127.0.0.1:1")],
    ["the origin null", 403, (h) => withHeader(h, "Origin", "null")],
    ["no origin", 403, (h) => withHeader(h, "Origin", null)],
    ["another site", 403, (h) => withHeader(h, "Sec-Fetch-Site", "cross-site")],
    ["the same site but another port", 403, (h) => withHeader(h, "Sec-Fetch-Site", "same-site")],
    ["an unknown site", 403, (h) => withHeader(h, "Sec-Fetch-Site", null)],
    ["a form's content type", 415, (h) => withHeader(h, "Content-Type", "application/x-www-form-urlencoded")],
    ["a simple content type", 415, (h) => withHeader(h, "Content-Type", "text/plain")],
    ["no content type", 415, (h) => withHeader(h, "Content-Type", null)],
  ];
  test.each(bends)("a call with %s gets %i and reaches nothing", async (_name, status, bend) => {
    const answer = await post("echo", "1", bend);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { way: expect.any(String) as string } });
    expect(app.calls).toEqual([]);
  });

  test.each(["GET", "PUT", "DELETE", "OPTIONS", "PATCH"])(
    "%s on a call gets 405 and reaches nothing",
    async (method) => {
      const headers = callHeaders(server.port, cookie, 0);
      const answer = await rawRequest(server.port, { method, target: "/call/echo", headers });
      expect(answer.status).toBe(405);
      expect(answer.headers["allow"]).toBe("POST");
      expect(app.calls).toEqual([]);
    },
  );

  test("a preflight is not answered with any permission", async () => {
    const headers: Header[] = [
      host(),
      ["Origin", "http://evil.example"],
      ["Sec-Fetch-Site", "same-origin"],
      ["Access-Control-Request-Method", "POST"],
      ["Access-Control-Request-Private-Network", "true"],
    ];
    const answer = await rawRequest(server.port, { method: "OPTIONS", target: "/call/echo", headers });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  test("a WebSocket is not opened", async () => {
    const answer = await get(
      "/events",
      ["Upgrade", "websocket"],
      ["Connection", "Upgrade"],
      ["Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="],
      ["Sec-WebSocket-Version", "13"],
    );
    expect(answer.status).toBe(403);
  });

  test.each([
    ["/%zz", 400],
    ["/assets/../../package.json", 404],
    ["/assets/%2e%2e/%2e%2e/package.json", 404],
    ["/index.html", 404],
    ["//127.0.0.1/", 400],
    ["http://evil.example/", 400],
  ])("the target %j gets %i", async (target, status) => {
    expect((await get(target, ["Cookie", cookie])).status).toBe(status);
  });

  test("the app refuses names that every object has, and the guard those no call can have", async () => {
    for (const name of ["constructor", "toString", "valueOf", "hasOwnProperty"]) {
      const { status, body } = await post(name, "1");
      expect([status, (JSON.parse(body) as { error: Failure }).error.code]).toEqual([200, "unknown-call"]);
    }
    const { status, body } = await post("__proto__", "1");
    expect([status, (JSON.parse(body) as { error: Failure }).error.code]).toEqual([404, "unknown-call"]);
  });
});

describe("size", () => {
  const mega = 1024 * 1024;
  const text = (bytes: number) => JSON.stringify("x".repeat(bytes - 2));

  test("a call may carry 1 MB, an import 34 MB", async () => {
    expect((await post("size", text(mega))).status).toBe(200);
    expect((await post("size", text(mega + 1))).status).toBe(413);
    const large = await post("imports.commit", text(34 * mega));
    expect(JSON.parse(large.body)).toEqual({ ok: true, value: 34 * mega - 2 });
    expect((await post("imports.commit", text(34 * mega + 1))).status).toBe(413);
    expect(app.calls).toHaveLength(2);
  });

  test("more than was allowed is not read to its end, whether announced or not", async () => {
    const piece = "x".repeat(64 * 1024);
    for (const [name, value] of [
      ["Content-Length", String(200 * mega)],
      ["Transfer-Encoding", "chunked"],
    ] as const) {
      const headers = withHeader(callHeaders(server.port, cookie, 0), "Content-Length", null);
      const chunk = name === "Content-Length" ? piece : `10000\r\n${piece}\r\n`;
      const answer = await rawRequest(server.port, {
        method: "POST",
        target: "/call/echo",
        headers: [...headers, [name, value], ["Connection", "keep-alive"]],
        flood: { piece: chunk, times: 3_200 },
      });
      expect(answer.status, name).toBe(413);
      expect(answer.headers["connection"]).toBe("close");
      expect(answer.sent, name).toBeLessThan(40 * mega);
    }
    expect(app.calls).toEqual([]);
  });

  test("asked first, it says no before anything is sent", async () => {
    const headers = withHeader(callHeaders(server.port, cookie, 200 * mega), "Expect", "100-continue");
    const answer = await rawRequest(server.port, { method: "POST", target: "/call/echo", headers });
    expect(answer.status).toBe(413);
  });

  test("input that nests too deep or is no JSON is told as bad input", async () => {
    for (const body of ["[".repeat(100_000), "[".repeat(129) + "]".repeat(129), "{", "{'a':1}", "\u0000"]) {
      const { error } = JSON.parse((await post("echo", body)).body) as { error: Failure };
      expect(error.code).toBe("bad-input");
    }
    expect(app.calls).toEqual([]);
  });
});

describe("what goes with every answer", () => {
  test("policy, nosniff, no-referrer, same-origin, and no word on CORS", async () => {
    const answers = {
      page: await get("/", ["Cookie", cookie]),
      file: await get("/assets/main-x1.js", ["Cookie", cookie], ["Sec-Fetch-Site", "same-origin"]),
      call: await post("echo", "1"),
      "no entry": await get("/"),
      "not found": await get("/nothing"),
      "wrong host": await rawRequest(server.port, { headers: [["Host", "evil.example"]] }),
    };
    for (const [name, { headers }] of Object.entries(answers)) {
      expect(headers, name).toMatchObject({
        "content-security-policy":
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-resource-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
      });
      expect(Object.keys(headers).filter((key) => key.startsWith("access-control"))).toEqual([]);
      if (name !== "file") expect(headers["cache-control"], name).toBe("no-store");
    }
    expect(answers.file.headers["cache-control"]).toBe("private, max-age=31536000, immutable");
    expect(answers.file.headers["content-type"]).toBe("text/javascript");
    expect(answers.page.headers["content-security-policy"]).toBe(contentSecurityPolicy);
  });

  test("what went wrong inside stays inside", async () => {
    const { status, body } = await post("break", "1");
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ ok: false, error: { code: "internal" } });
    expect(body).not.toContain("secret");
  });

  test("nothing is printed, least of all codes and cookies", async () => {
    const printed = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];
    await get(`/${new URL(server.newAddress()).search}`);
    await get("/?code=guess");
    await post("break", "1");
    for (const spy of printed) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});
