/** Who may put the approval of a module version on record: whoever works in a reviewing role, however the step is called. */
import { expect, test } from "vitest";
import type { Client } from "../../../shared/api/client.ts";
import type { AnyCall } from "../../../shared/commands/index.ts";
import { type VersionRecord, versionHash } from "../../../shared/library/index.ts";
import { type Role, reviewerRoles, roles } from "../../../shared/review/index.ts";
import { failureOf } from "../../support/expect-failure.ts";
import { library } from "../../support/library.ts";
import { openLive } from "../../support/live-document.ts";
import { openIn, tempFolder } from "../../support/temp-workspace.ts";

const shelves = library().module("Proof").version(1).version(2).build();
const proof = shelves.find(({ id }) => id === "proof-v1") as unknown as VersionRecord;
const approval = { id: "A-1", by: "Dr Weiss", on: "2026-11-20", validUntil: "2027-11-20", hash: versionHash(proof) };
const set = (fields: Record<string, unknown>, id = "proof-v1"): AnyCall => ({
  name: "set-fields",
  args: { ids: [id], fields },
});

async function scene<T>(play: (client: Client, as: (role: Role) => Promise<unknown>) => Promise<T>): Promise<T> {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  try {
    await (await openLive(client, "library")).do({ name: "add-records", args: { label: "Fill", records: shelves } });
    return await play(client, (role) => client.call("profile.set", { name: "Anna", role }));
  } finally {
    await app.close();
  }
}
const stored = async (client: Client, id = "proof-v1") =>
  (await client.call("documents.open", { id: "library" })).records.find((record) => record.id === id);

test.each(roles)("a %s records an approval if reviewing is their role, and is refused otherwise", (role) =>
  scene(async (client, as) => {
    await as(role);
    const live = await openLive(client, "library");
    await live.do(set({ inReview: true }));
    const done = live.do(set({ approval, inReview: false }));
    if (reviewerRoles.includes(role)) await done;
    else
      expect(await failureOf(done)).toMatchObject({
        code: "refused",
        place: "proof-v1",
        message: `Only a medical, legal or regulatory reviewer may record an approval; you work as ${role}.`,
      });
    expect((await stored(client))?.["approval"]).toEqual(reviewerRoles.includes(role) ? approval : null);
  }),
);

const version = (more: object) => ({ ...shelves.find(({ id }) => id === "proof-v1")!, ...more });
test.each<readonly [string, AnyCall]>([
  ["in a batch", { name: "batch", args: { label: "Tidy up", calls: [set({ approval })] } }],
  [
    "with a version that is added",
    {
      name: "add-records",
      args: {
        label: "Add",
        records: [
          version({
            id: "proof-v3",
            number: 3,
            approval: { ...approval, hash: versionHash({ ...proof, id: "proof-v3", number: 3 }) },
          }),
        ],
      },
    },
  ],
])("a designer cannot slip one in %s", (_, call) =>
  scene(async (client, as) => {
    await as("designer");
    const live = await openLive(client, "library");
    expect((await failureOf(live.do(call))).code).toBe("refused");
    expect(await stored(client, "proof-v3")).toBeUndefined();
    expect((await stored(client))?.["approval"]).toBeNull();
  }),
);

test("a designer cannot prolong one, bring back one that was withdrawn, or redo one; they withdraw, and undo their withdrawal", () =>
  scene(async (client, as) => {
    await as("medical");
    const live = await openLive(client, "library");
    await live.do(set({ approval }));
    await as("designer");
    const refused = async (call: AnyCall) => failureOf((await openLive(client, "library")).do(call));
    expect((await refused(set({ approval: { ...approval, validUntil: "2030-12-31" } }))).code).toBe("refused");
    const mine = await openLive(client, "library");
    await mine.do(set({ withdrawn: { on: "2026-11-21", reason: "Wrong one" } }));
    expect((await refused(set({ withdrawn: null }))).code).toBe("refused");
    await mine.undo();
    expect(await stored(client)).toMatchObject({ approval, withdrawn: null });
    // Taking an approval off asks for no role, putting it back does.
    const again = await openLive(client, "library");
    await again.undo();
    expect((await stored(client))?.["approval"]).toBeNull();
    expect((await failureOf(again.redo())).code).toBe("refused");
    expect((await stored(client))?.["approval"]).toBeNull();
  }));

test("what else happens to versions asks for no role", () =>
  scene(async (client, as) => {
    await as("designer");
    const live = await openLive(client, "library");
    await live.do(set({ note: "After the label change" }));
    await live.do(set({ body: "Other words" }, "proof-v2"));
    await live.do(set({ inReview: true }, "proof-v2"));
    await live.do(set({ withdrawn: { on: "2026-11-21", reason: "Error" } }, "proof-v2"));
  }));
