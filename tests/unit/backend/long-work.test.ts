/** While a large journey comes in or goes out, others are answered, and what they write is neither lost nor mixed in. */
import { expect, test } from "vitest";
import type { Client } from "../../../shared/api/client.ts";
import type { AnyCall } from "../../../shared/commands/index.ts";
import { createDoc } from "../../../shared/document/index.ts";
import { exporterById } from "../../../shared/exporters/index.ts";
import { foldReview } from "../../../shared/review/index.ts";
import { openLive } from "../../support/live-document.ts";
import { openIn, smallJourney, tempFolder, wideJourney } from "../../support/temp-workspace.ts";

const size = 3000;

function fileOf(id: string): { name: string; text: string } {
  const [journey, library, review] = [createDoc(wideJourney(id, size)), createDoc(), foldReview([])];
  const input = { journey, library, review, findings: [], today: "2026-11-21", draft: false, language: "en" } as const;
  const [file] = exporterById("blueprint")?.write(input).files ?? [];
  if (!file) throw new Error("nothing was written");
  return { name: file.name, text: file.text };
}
const create = (client: Client, id: string, records = smallJourney(id)) =>
  client.call("documents.create", { id, records: records as never, label: "", origin: "t" });
const rename = (name: string, id = "j-mail"): AnyCall => ({
  name: "set-fields",
  args: { ids: [id], fields: { name } },
});

test.each(["imports.preview", "imports.commit"] as const)("a step is saved while %s is under way", async (name) => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  await create(client, "j");
  const live = await openLive(client, "j");
  const order: string[] = [];
  const coming = client
    .call(name, { ...fileOf("big"), ...(name === "imports.commit" ? { origin: "t" } : {}) } as never)
    .then(() => order.push("file"));
  const typed = live.do(rename("Typed meanwhile")).then(() => order.push("step"));
  await Promise.all([coming, typed]);
  expect(order).toEqual(["step", "file"]);
  const { journeys } = await client.call("workspace.overview", {});
  expect(journeys.map(({ id }) => id)).toEqual(name === "imports.commit" ? ["j", "big"] : ["j"]);
  expect(await client.call("workspace.verify", {})).toMatchObject({ ok: true });
  const { records } = await client.call("documents.open", { id: "j" });
  expect(records.find(({ id }) => id === "j-mail")).toMatchObject({ name: "Typed meanwhile" });
  await app.close();
});

test("a large journey is created while a step is saved, and is held as it stands in the file", async () => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  await create(client, "j");
  const live = await openLive(client, "j");
  const order: string[] = [];
  const made = create(client, "big", wideJourney("big", size)).then(() => order.push("journey"));
  await Promise.all([made, live.do(rename("Typed meanwhile")).then(() => order.push("step"))]);
  expect(order).toEqual(["step", "journey"]);
  const held = (await client.call("documents.open", { id: "big" })).records;
  await app.close();
  const again = await openIn(temp);
  expect((await again.client.call("documents.open", { id: "big" })).records).toEqual(held);
  expect(held).toEqual(wideJourney("big", size));
  await again.app.close();
});

test("an export is of the moment at which it was asked for, whatever is changed before it is through", async () => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  await create(client, "j", wideJourney("j", size));
  const live = await openLive(client, "j");
  const ask = { journey: "j", target: "blueprint", draft: true, preview: true } as const;
  const before = await client.call("exports.make", ask);
  await live.do(rename("Another name", "j-7-mail"));
  const order: string[] = [];
  const making = client.call("exports.make", ask).then((made) => (order.push("file"), made));
  await live.do(rename("Too late", "j-7-mail")).then(() => order.push("step"));
  const text = (await making).files[0]?.text ?? "";
  expect(order).toEqual(["step", "file"]);
  expect(text).toContain("Another name");
  expect(text).not.toContain("Too late");
  // Findings and hashes are those of the same moment: going back and asking again gives the same bytes.
  await live.undo();
  expect((await client.call("exports.make", ask)).files[0]?.text).toBe(text);
  await live.undo();
  expect((await client.call("exports.make", ask)).files).toEqual(before.files);
  await app.close();
});

test("an id that is taken while the file is read is not taken twice", async () => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  const coming = client.call("imports.commit", { ...fileOf("big"), origin: "t" });
  await create(client, "big");
  expect((await coming).journey).toBe("big-2");
  expect((await client.call("documents.open", { id: "big" })).records).toHaveLength(smallJourney("big").length);
  expect(await client.call("workspace.verify", {})).toMatchObject({ ok: true });
  await app.close();
});

test("what is stopped leaves nothing: not a row, not a document, not an entry of the library", async () => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  const { head } = await client.call("workspace.verify", {});
  const shares: number[] = [];
  client.on("work-progress", ({ work, share }) => {
    expect(work).toBe("mine");
    shares.push(share);
    if (share > 0.7) void client.call("work.stop", { work });
  });
  const coming = client.call("imports.commit", { ...fileOf("big"), origin: "t", work: "mine", language: "de" });
  await expect(coming).rejects.toMatchObject({ failure: { code: "cancelled" } });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeGreaterThan(0.7);
  expect(await client.call("workspace.verify", {})).toMatchObject({ ok: true, head });
  expect(await client.call("workspace.overview", {})).toEqual({ journeys: [] });
  expect(await client.call("work.stop", { work: "mine" })).toEqual({ stopped: false });
  await app.close();
});

test("a refusal speaks its reader's language, though the record is kept in English", async () => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  const broken = { name: "a.json", text: '{"format":', origin: "t", language: "de" } as const;
  await expect(client.call("imports.commit", broken)).rejects.toMatchObject({
    failure: { code: "bad-input", message: expect.stringMatching(/Datei|Text|endet/) as string },
  });
  await app.close();
});
