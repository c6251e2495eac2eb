/** The profile: kept whole, the same person for ever, and never a reason why the start fails. */
import { readFileSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openLive } from "../../support/live-document.ts";
import { openIn, smallJourney, tempFolder } from "../../support/temp-workspace.ts";

test.each([
  ["nothing", ""],
  ["no JSON", "{"],
  ["another thing", '{"theme":"dark"}'],
  ["a role nobody has", '{"id":"a","name":"A","role":"king"}'],
])("a profile that holds %s means nobody yet", async (_, text) => {
  using temp = tempFolder();
  writeFileSync(join(temp.settingsFolder, "profile.json"), text);
  const { app, client } = await openIn(temp);
  expect(await client.call("profile.get", {})).toEqual({ profile: null });
  const { profile } = await client.call("profile.set", { name: "Anna", role: "designer" });
  expect(JSON.parse(readFileSync(join(temp.settingsFolder, "profile.json"), "utf8"))).toEqual(profile);
  await app.close();
});

test("every row is signed by whoever it was then; before anybody said so, by this machine's account", async () => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  await client.call("documents.create", { id: "j", records: smallJourney("j"), label: "", origin: "w" });
  const live = await openLive(client, "j");
  const rename = (name: string) => live.do({ name: "set-fields", args: { ids: ["j-mail"], fields: { name } } });
  await rename("One");
  await client.call("profile.set", { name: "Anna", role: "designer" });
  await rename("Two");
  await client.call("profile.set", { name: "Anna Meyer", role: "medical" });
  await rename("Three");
  const { rows } = await client.call("documents.history", { id: "j", limit: 10 });
  expect(rows.map(({ actor }) => [actor.name, actor.role])).toEqual([
    ["Anna Meyer", "medical"],
    ["Anna", "designer"],
    [userInfo().username, "designer"],
  ]);
  expect(rows[0]!.actor.id).toBe(rows[1]!.actor.id);
  expect((await client.call("workspace.overview", {})).journeys[0]!.changedBy).toBe("Anna Meyer");
  await app.close();
});

test("over a file that can only be read a person may still say who they are", async () => {
  using temp = tempFolder();
  await (await openIn(temp)).app.close();
  const { app, client } = await openIn(temp, { access: "read" });
  const { profile } = await client.call("profile.set", { name: "Anna", role: "legal" });
  expect(await client.call("profile.get", {})).toEqual({ profile });
  await app.close();
});
