/** A workspace that an earlier version wrote, whose approvals name no markets and no audience: each counts for what it was given for. */
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Client } from "../../../shared/api/client.ts";
import { createDoc } from "../../../shared/document/index.ts";
import { nodeOf } from "../../../shared/journey/index.ts";
import { evidenceOf, foldReview, reviewOf, scopeOf } from "../../../shared/review/index.ts";
import { openLive } from "../../support/live-document.ts";
import { openIn, tempFolder } from "../../support/temp-workspace.ts";

const today = "2026-11-21";
const fixtures = join(import.meta.dirname, "../../fixtures/workspaces");

/**
 * Four journeys, each with one approval for DE and cardiologists. Since then, and unnoticed by the version that wrote it: “kept” had
 * a box moved; “widened” was given the market US; “readdressed” another audience; into “let-in” an entry lets patients.
 */
async function former<T>(play: (client: Client) => Promise<T>): Promise<T> {
  using temp = tempFolder();
  copyFileSync(join(fixtures, "former-approvals.itinera"), temp.workspace);
  const { app, client } = await openIn(temp);
  try {
    return await play(client);
  } finally {
    await app.close();
  }
}

async function standing(client: Client, id: string) {
  const [opened, library] = await Promise.all(
    [id, "library"].map((document) => client.call("documents.open", { id: document })),
  );
  const [doc, shelf] = [createDoc(opened!.records), createDoc(library!.records)];
  return reviewOf(nodeOf(doc, `${id}-mail`)!, scopeOf(doc, shelf), shelf, foldReview(opened!.review), today);
}

test("what it was given for is read from the record, and told apart from what was signed", () =>
  former(async (client) => {
    const kept = await standing(client, "kept");
    expect(kept).toMatchObject({ state: "approved", changed: [], decision: { scopeFrom: "record" } });
    expect(kept.decision?.evidence.scope?.seen).toMatchObject({
      markets: ["DE"],
      audiences: [{ id: "doctors", name: "Cardiologists" }],
    });
    const { events } = await client.call("reviews.list", { journey: "kept" });
    expect(events[0]?.act).not.toHaveProperty("evidence.scope");
    expect(events[0]?.scopeThen?.hash).toBe(kept.now.scope?.hash);
  }));

test("none became an approval for more", () =>
  former(async (client) => {
    const changed = async (id: string) => {
      const { state, changed } = await standing(client, id);
      return [state, ...changed.map(({ key, before, after }) => [key, before, after])];
    };
    expect(await changed("widened")).toEqual(["stale", ["journey.markets", ["DE"], ["DE", "US"]]]);
    for (const id of ["readdressed", "let-in"])
      expect(await changed(id)).toMatchObject(["stale", ["journey.audiences", [{ id: "doctors" }], expect.anything()]]);
    const { journeys } = await client.call("workspace.overview", {});
    expect(Object.fromEntries(journeys.map(({ id, status }) => [id, status]))).toEqual({
      kept: "approved",
      widened: "approval-stale",
      readdressed: "approval-stale",
      "let-in": "approval-stale",
    });
  }));

test("it goes stale with the next change of markets or of the audience, comes back with it, and is decided anew in full", () =>
  former(async (client) => {
    const [live, shelf] = [await openLive(client, "kept"), await openLive(client, "library")];
    const state = async () => (await standing(client, "kept")).state;
    await live.do({ name: "set-fields", args: { ids: ["kept"], fields: { markets: ["DE", "US"] } } });
    expect(await state()).toBe("stale");
    await live.undo();
    expect(await state()).toBe("approved");
    await shelf.do({ name: "set-fields", args: { ids: ["doctors"], fields: { who: ["public"] } } });
    expect(await state()).toBe("stale");
    await client.call("profile.set", { name: "Dr Ines Falk", role: "medical" });
    const { records } = await client.call("documents.open", { id: "kept" });
    const [doc, library] = [
      createDoc(records),
      createDoc((await client.call("documents.open", { id: "library" })).records),
    ];
    const evidence = evidenceOf(nodeOf(doc, "kept-mail")!, scopeOf(doc, library), library, today);
    const said = { verdict: "approved", meaning: "I approve.", comment: "", validUntil: null } as const;
    await client.call("reviews.add", {
      act: { act: "decide", id: "anew", journey: "kept", node: "kept-mail", ...said, evidence },
    });
    expect(await standing(client, "kept")).toMatchObject({ state: "approved", decision: { scopeFrom: "evidence" } });
  }));

test("the file for the platform is the same to the byte where nothing changed, and the record is whole", () =>
  former(async (client) => {
    const { files } = await client.call("exports.make", {
      journey: "kept",
      target: "blueprint",
      draft: true,
      language: "en",
    });
    expect(files[0]?.text).toBe(readFileSync(join(fixtures, "former-kept.blueprint.json"), "utf8"));
    expect(await client.call("workspace.verify", {})).toMatchObject({ ok: true, problems: [] });
  }));
