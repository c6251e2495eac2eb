/** Long work lets others in and stops for a workspace that closes. */
import { expect, test } from "vitest";
import { breather } from "../../../backend/services/breath.ts";
import { openIn, smallJourney, tempFolder } from "../../support/temp-workspace.ts";

const busy = (ms: number): void => {
  for (const until = performance.now() + ms; performance.now() < until;);
};

test("a short stretch goes on at once, a long one lets waiting work in", async () => {
  const order: string[] = [];
  const breath = breather();
  setImmediate(() => order.push("waiting"));
  await breath();
  order.push("short");
  busy(20);
  await breath();
  order.push("long");
  expect(order).toEqual(["short", "waiting", "long"]);
});

test("work stops when the workspace is closed meanwhile", async () => {
  let open = true;
  const breath = breather(() => open);
  busy(20);
  open = false;
  await expect(breath()).rejects.toMatchObject({ failure: { code: "unreachable" } });
});

test("closing waits for what is being answered: nothing reads from a file that was let go", async () => {
  using temp = tempFolder();
  const faults: string[] = [];
  const { app, client } = await openIn(temp, { report: (line) => void faults.push(line) });
  for (let n = 0; n < 12; n += 1)
    await client.call("documents.create", {
      id: `j${n}`,
      records: smallJourney(`j${n}`) as never,
      label: "",
      origin: "t",
    });
  const home = app.call("workspace.overview", {});
  const check = app.call("workspace.verify", {});
  await app.close();
  for (const reply of [await home, await check]) if (!reply.ok) expect(reply.error.code).toBe("unreachable");
  expect(faults).toEqual([]);
  expect(await app.call("workspace.overview", {})).toMatchObject({ ok: false, error: { code: "unreachable" } });
});
