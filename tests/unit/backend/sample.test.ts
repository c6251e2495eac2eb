/** The sample workspace as the very first start makes it: one file that opens, checks out and shows what it promises. */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { makeSampleWorkspace } from "../../../backend/sample.ts";
import { failureOf } from "../../support/expect-failure.ts";
import { printsOf } from "../../support/file-prints.ts";
import { countingIds, openIn, steadyClock, tempFolder } from "../../support/temp-workspace.ts";

test("it is one file with nothing beside it, whole from end to end", async () => {
  using temp = tempFolder();
  await makeSampleWorkspace(temp.workspace, { clock: steadyClock(), newId: countingIds() });
  expect(readdirSync(temp.folder).sort()).toEqual(["plans.itinera", "settings"]);
  const { app, client } = await openIn(temp);
  expect(await client.call("workspace.verify", {})).toMatchObject({ ok: true, problems: [] });
  const { journeys } = await client.call("workspace.overview", {});
  expect(journeys.length).toBeGreaterThanOrEqual(2);
  for (const { coverage } of journeys) expect(coverage.total).toBeGreaterThan(0);
  expect(journeys.some(({ coverage }) => coverage.stale > 0)).toBe(true);
  expect(journeys.some(({ problems }) => problems.errors > 0)).toBe(true);
  expect(journeys.some(({ problems }) => problems.errors === 0)).toBe(true);
  for (const { id } of journeys) {
    const { review, records } = await client.call("documents.open", { id });
    // As the heads of the stages count them: notes and groups are none.
    const counted = (records as { type: string; kind?: string }[]).filter(
      ({ type, kind }) => type === "node" && kind !== "note" && kind !== "group",
    );
    expect(journeys.find((journey) => journey.id === id)?.nodes).toBe(counted.length);
    expect(review.every(({ act }) => act.journey === id)).toBe(true);
  }
  await app.close();
});

test("it never takes the place of a file that is there", async () => {
  using temp = tempFolder();
  const make = () => makeSampleWorkspace(temp.workspace, { clock: steadyClock(), newId: countingIds() });
  await make();
  const before = printsOf(temp.folder);
  expect((await failureOf(make())).code).toBe("refused");
  expect(printsOf(temp.folder)).toEqual(before);
});
