/** A second Itinera on the same file sees what the first one writes, without being able to write itself. */
import { expect, test, vi } from "vitest";
import type { Events } from "../../../shared/api/calls.ts";
import { failureOf } from "../../support/expect-failure.ts";
import { openLive } from "../../support/live-document.ts";
import { openIn, smallJourney, tempFolder } from "../../support/temp-workspace.ts";

const rename = (name: string) => ({ name: "set-fields" as const, args: { ids: ["j-mail"], fields: { name } } });

test(
  "steps, verdicts and new journeys of the first one arrive, in order and without gaps",
  { timeout: 30_000 },
  async () => {
    using temp = tempFolder();
    const first = await openIn(temp);
    await first.client.call("profile.set", { name: "Ada", role: "medical" });
    await first.client.call("documents.create", { id: "j", records: smallJourney("j"), label: "", origin: "w" });
    const live = await openLive(first.client, "j");
    const second = await openIn(temp, { followMs: 30 });
    expect((await second.client.call("host.about", {})).workspace).toMatchObject({ readOnly: true });
    const revisions: number[] = [];
    const reviews: Events["review-added"][] = [];
    second.client.on("document-changed", ({ id, entries }) => {
      if (id === "j") revisions.push(...entries.map(({ revision }) => revision));
    });
    second.client.on("review-added", (event) => reviews.push(event));
    for (let i = 1; i <= 5; i += 1) await live.do(rename(`Name ${i}`));
    await vi.waitFor(() => expect(revisions).toEqual([1, 2, 3, 4, 5]), { timeout: 5000 });
    const { records } = await second.client.call("documents.open", { id: "j" });
    expect(records.find(({ id }) => id === "j-mail")).toMatchObject({ name: "Name 5" });
    await first.client.call("documents.create", { id: "n", records: smallJourney("n", "New"), label: "", origin: "w" });
    await vi.waitFor(
      async () => expect((await second.client.call("workspace.overview", {})).journeys).toHaveLength(2),
      { timeout: 5000 },
    );
    const refused = await failureOf(
      second.client.call("documents.create", { id: "x", records: smallJourney("x"), label: "", origin: "w" }),
    );
    expect(refused.code).toBe("read-only");
    expect(reviews).toEqual([]);
    await second.app.close();
    await live.do(rename("Still the first one's"));
    await first.app.close();
  },
);

test(
  "when the first one closes, the second one says that the file is free, and stays a reader",
  { timeout: 30_000 },
  async () => {
    using temp = tempFolder();
    const first = await openIn(temp);
    await first.client.call("documents.create", { id: "j", records: smallJourney("j"), label: "", origin: "w" });
    const second = await openIn(temp, { followMs: 30 });
    const live = await openLive(first.client, "j");
    await live.do(rename("Last"));
    await first.app.close();
    await vi.waitFor(async () => expect((await second.client.call("host.about", {})).workspace.heldBy).toBe(null), {
      timeout: 5000,
    });
    const { records } = await second.client.call("documents.open", { id: "j" });
    expect(records.find(({ id }) => id === "j-mail")).toMatchObject({ name: "Last" });
    const failure = await failureOf(
      second.client.call("documents.create", { id: "x", records: smallJourney("x"), label: "", origin: "w" }),
    );
    expect(failure.message).toContain("free again");
    await second.app.close();
  },
);
