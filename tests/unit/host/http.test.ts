/** The page's HTTP transport when things go wrong on the way. */
import { expect, test } from "vitest";
import { connectHttp } from "../../../renderer/host/http.ts";
import type { HttpGround, StreamEvents } from "../../../renderer/host/http.ts";
import type { HostEvent } from "../../../shared/api/reply.ts";

const says = (text: string) => () => Promise.resolve({ text: () => Promise.resolve(text) });
const silent: HttpGround["stream"] = () => () => undefined;

test("a server that is gone, or breaks off, is a reply", async () => {
  const cut = () => Promise.resolve({ text: () => Promise.reject(new TypeError("terminated")) });
  for (const fetch of [() => Promise.reject(new TypeError("Failed to fetch")), cut]) {
    expect(await connectHttp({ fetch, stream: silent }).call("a", 1)).toMatchObject({
      ok: false,
      error: { code: "unreachable", way: expect.any(String) as string },
    });
  }
});

test.each(["", "<html>", "null", "[]", "{}", '{"ok":1}', '{"ok":false}'])(
  "an answer of %j that is no reply is told as such",
  async (text) => {
    const { call } = connectHttp({ fetch: says(text), stream: silent });
    expect(await call("a", 1)).toMatchObject({ ok: false, error: { code: "internal" } });
  },
);

test("input that is no JSON is a reply and is not sent", async () => {
  let sent = 0;
  const fetch = () => ((sent += 1), Promise.reject(new Error("sent")));
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;
  const { call } = connectHttp({ fetch, stream: silent });
  expect((await call("a", circle)).ok).toBe(false);
  expect((await call("a", 10n)).ok).toBe(false);
  expect(sent).toBe(0);
});

test("all listeners share one stream, which closes with the last of them", () => {
  const streams: StreamEvents[] = [];
  let closed = 0;
  const transport = connectHttp({
    fetch: says("{}"),
    stream: (_path, heard) => (streams.push(heard), () => (closed += 1)),
  });
  const stops = [transport.listen(() => undefined), transport.listen(() => undefined)];
  expect(streams).toHaveLength(1);
  stops[0]?.();
  expect(closed).toBe(0);
  stops[1]?.();
  expect(closed).toBe(1);
  transport.listen(() => undefined);
  expect(streams).toHaveLength(2);
});

test("a broken stream is told once, its return once, and nothing at the first connection", () => {
  let stream: StreamEvents | undefined;
  const heard: HostEvent[] = [];
  const transport = connectHttp({
    fetch: says("{}"),
    stream: (_path, events) => ((stream = events), () => undefined),
  });
  transport.listen((event) => heard.push(event));
  stream?.opened();
  expect(heard).toEqual([]);
  stream?.broke();
  stream?.broke();
  stream?.opened();
  stream?.said("no event");
  stream?.said('{"name":"saved"}');
  expect(heard).toEqual([
    { name: "connection", payload: { state: "lost" } },
    { name: "connection", payload: { state: "back" } },
    { name: "saved", payload: undefined },
  ]);
});
