/** The code that lets in once, and the cookie that keeps one in. */
import { expect, test } from "vitest";
import { codeLifeMs, openSession } from "../../../web/session.ts";

function session() {
  let now = 0;
  const pauses: number[] = [];
  const opened = openSession({
    port: 4711,
    now: () => now,
    pause: (ms) => Promise.resolve(void pauses.push(ms)),
  });
  return { ...opened, pauses, wait: (ms: number) => (now += ms) };
}

test("a code works once and becomes a strict cookie with the port in its name", async () => {
  const s = session();
  const code = s.newCode();
  const cookie = await s.redeem(code);
  expect(cookie).toMatch(/^itinera-4711=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  expect(cookie).not.toContain(code);
  expect(s.isSignedIn(cookie?.split(";")[0])).toBe(true);
  expect(await s.redeem(code)).toBeNull();
});

test("a code works for 30 seconds", async () => {
  const s = session();
  const [inTime, late] = [s.newCode(), s.newCode()];
  s.wait(codeLifeMs);
  expect(await s.redeem(inTime)).not.toBeNull();
  s.wait(1);
  expect(await s.redeem(late)).toBeNull();
});

test("codes have 256 bits and are never the same", () => {
  const s = session();
  const codes = new Set(Array.from({ length: 100 }, () => s.newCode()));
  expect(codes.size).toBe(100);
  for (const code of codes) expect(Buffer.from(code, "base64url")).toHaveLength(32);
});

test("after ten wrong codes every try waits a second, a right one too", async () => {
  const s = session();
  const code = s.newCode();
  for (let n = 0; n < 10; n += 1) expect(await s.redeem(`wrong ${n}`)).toBeNull();
  expect(s.pauses).toEqual([]);
  await s.redeem("wrong again");
  expect(s.pauses).toEqual([1_000]);
  expect(await s.redeem(code)).not.toBeNull();
  expect(s.pauses).toEqual([1_000, 1_000]);
});

test("only the whole cookie of this port signs in", async () => {
  const s = session();
  const pair = (await s.redeem(s.newCode()))?.split(";")[0] ?? "";
  const secret = pair.split("=")[1] ?? "";
  for (const cookie of [
    undefined,
    "",
    secret,
    pair.slice(0, -1),
    `${pair}x`,
    `itinera-4712=${secret}`,
    `Itinera-4711=${secret}`,
    `x${pair}`,
    "itinera-4711=",
  ]) {
    expect(s.isSignedIn(cookie), String(cookie)).toBe(false);
  }
  expect(s.isSignedIn(`theme=dark; ${pair}`)).toBe(true);
  // Another port's page can plant a cookie of the same name before ours: it must not lock the person out.
  expect(s.isSignedIn(`itinera-4711=planted; ${pair}`)).toBe(true);
});

test("two starts do not know each other's codes or cookies", async () => {
  const [a, b] = [session(), session()];
  expect(await b.redeem(a.newCode())).toBeNull();
  const cookie = await a.redeem(a.newCode());
  expect(b.isSignedIn(cookie?.split(";")[0])).toBe(false);
});
