/** A variant's origin stands in the record: which journey, which revision, and the hash of exactly that state. */
import { expect, test } from "vitest";
import { variantOf } from "../../../shared/comparison/index.ts";
import { journeyHash } from "../../../shared/journey/index.ts";
import { failureOf } from "../../support/expect-failure.ts";
import { openLive } from "../../support/live-document.ts";
import { openIn, smallJourney, tempFolder } from "../../support/temp-workspace.ts";

test("the origin is told in the overview, survives opening again, and is no part of the journey", async () => {
  using temp = tempFolder();
  const first = await openIn(temp);
  await first.client.call("documents.create", { id: "j", records: smallJourney("j"), label: "New", origin: "w" });
  const live = await openLive(first.client, "j");
  await live.do({ name: "set-fields", args: { ids: ["j-mail"], fields: { name: "Hello" } } });
  const records = variantOf(live.session.doc.records(), { id: "v", title: "Shorter" });
  const origin = { journey: "j", revision: 1 };
  await first.client.call("documents.create", { id: "v", records, label: "Variant", origin: "w", variantOf: origin });
  const told = { ...origin, hash: journeyHash(live.session.doc.records()) };
  await live.do({ name: "set-fields", args: { ids: ["j-mail"], fields: { name: "Later" } } });
  const origins = async ({ client }: typeof first) =>
    (await client.call("workspace.overview", {})).journeys.map(({ id, variantOf: of }) => [id, of]);
  expect(await origins(first)).toEqual([
    ["j", null],
    ["v", told],
  ]);
  const opened = await first.client.call("documents.open", { id: "v" });
  expect(opened.records).toEqual(records);
  await first.app.close();
  const second = await openIn(temp);
  expect(await origins(second)).toEqual([
    ["j", null],
    ["v", told],
  ]);
  expect((await second.client.call("workspace.verify", {})).ok).toBe(true);
  await second.app.close();
});

test("a variant of nothing, of the library, of a state that never was: refused, and nothing is written", async () => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  await client.call("documents.create", { id: "j", records: smallJourney("j"), label: "New", origin: "w" });
  const make = (journey: string, revision: number) =>
    failureOf(
      client.call("documents.create", {
        id: "v",
        records: smallJourney("v"),
        label: "Variant",
        origin: "w",
        variantOf: { journey, revision },
      }),
    );
  expect(await make("nobody", 0)).toMatchObject({ code: "not-found" });
  expect(await make("library", 0)).toMatchObject({ code: "refused" });
  expect(await make("j", 1)).toMatchObject({ code: "not-found" });
  expect((await client.call("workspace.overview", {})).journeys).toHaveLength(1);
  await app.close();
});
