/**
 * What the backend promises for every call of the table, whichever way it is reached. Each case works on a workspace of
 * its own; every answer is held to the table's output.
 */
import assert from "node:assert/strict";
import { openApp } from "../../backend/app.ts";
import type { App } from "../../shared/api/app.ts";
import { type CallName, type Events, calls } from "../../shared/api/calls.ts";
import { type Client, createClient } from "../../shared/api/client.ts";
import { type HostEvent, FailureError, type FailureCode, type Transport } from "../../shared/api/reply.ts";
import type { AnyCall } from "../../shared/commands/index.ts";
import { type AnyRecord, createDoc, sha256Hex } from "../../shared/document/index.ts";
import { type NodeRecord, nodeOf } from "../../shared/journey/index.ts";
import { evidenceOf, scopeOf } from "../../shared/review/index.ts";
import { openLive } from "../support/live-document.ts";
import { countingIds, smallJourney, steadyClock, tempFolder, wideJourney } from "../support/temp-workspace.ts";

/** Puts a way of reaching it between the caller and an app. */
export type Connect = (app: App) => Promise<{ readonly transport: Transport; close(): Promise<void> }>;

export interface Scene {
  readonly client: Client;
  readonly heard: readonly HostEvent[];
  /** The workspace closed and opened again, reached in the same way. */
  reopen(): Promise<Scene>;
}

export interface ContractCase {
  readonly name: string;
  /** Calls that this case makes; all cases together make every call. */
  readonly calls: readonly CallName[];
  play(scene: Scene): Promise<void>;
}

type Told = Events["work-progress"];

const journey = { id: "j", records: smallJourney("j"), label: "New journey", origin: "w1" };
const rename = (name: string): AnyCall => ({ name: "set-fields", args: { ids: ["j-mail"], fields: { name } } });

export const contractCases: readonly ContractCase[] = [
  {
    name: "tells what is open, and remembers who works here",
    calls: ["host.about", "profile.get", "profile.set"],
    async play({ client, reopen }) {
      const about = await client.call("host.about", {});
      assert.equal(about.product, "Itinera");
      assert.equal(about.today, "2026-11-21");
      const { name, readOnly, heldBy } = about.workspace;
      assert.deepEqual({ name, readOnly, heldBy }, { name: "plans.itinera", readOnly: false, heldBy: null });
      assert.deepEqual(await client.call("profile.get", {}), { profile: null });
      const { profile } = await client.call("profile.set", { name: "Anna", role: "designer" });
      const { profile: later } = await client.call("profile.set", { name: "Anna Meyer", role: "medical" });
      assert.deepEqual(later, { id: profile.id, name: "Anna Meyer", role: "medical" });
      const again = await reopen();
      assert.deepEqual(await again.client.call("profile.get", {}), { profile: later });
    },
  },
  {
    name: "creates, opens, appends, looks back",
    calls: ["documents.create", "documents.open", "documents.append", "documents.history", "documents.at"],
    async play({ client, heard, reopen }) {
      assert.equal((await client.call("documents.create", journey)).revision, 0);
      const live = await openLive(client, "j");
      assert.deepEqual(live.opened.records, journey.records);
      assert.equal((await live.do(rename("Hello"))).revision, 1);
      await live.do(rename("Good morning"));
      assert.equal((await live.undo()).revision, 3);
      const changed = heard.filter(({ name }) => name === "document-changed");
      assert.equal(changed.length, 3);
      assert.ok(heard.some(({ name }) => name === "overview-changed"));

      const { rows } = await client.call("documents.history", { id: "j", limit: 2 });
      assert.deepEqual(
        rows.map(({ revision, cause, of }) => [revision, cause, of]),
        [
          [3, "undo", 2],
          [2, "do", undefined],
        ],
      );
      const { rows: older } = await client.call("documents.history", { id: "j", before: 2, limit: 10 });
      assert.deepEqual(
        older.map(({ revision }) => revision),
        [1],
      );

      const nameAt = async (revision: number) => {
        const { records } = await client.call("documents.at", { id: "j", revision });
        return records.find(({ id }) => id === "j-mail")?.["name"];
      };
      assert.deepEqual(
        [await nameAt(0), await nameAt(1), await nameAt(2), await nameAt(3)],
        ["Welcome", "Hello", "Good morning", "Hello"],
      );
      await refuses(client.call("documents.at", { id: "j", revision: 4 }), "not-found");

      const again = await openLive((await reopen()).client, "j");
      assert.equal(again.opened.revision, 3);
      assert.equal(again.opened.history.length, 3);
      await again.redo();
    },
  },
  {
    name: "refuses what is old, unknown or untrue, and says what was missed",
    calls: ["documents.create", "documents.open", "documents.append"],
    async play({ client }) {
      await refuses(client.call("documents.open", { id: "nobody" }), "not-found");
      await client.call("documents.create", journey);
      await refuses(client.call("documents.create", journey), "refused");
      const [mine, theirs] = [await openLive(client, "j", "mine"), await openLive(client, "j", "theirs")];
      await theirs.do(rename("Theirs"));
      const { facts } = await refuses(mine.do(rename("Mine")), "stale-revision");
      const { revision, entries } = facts as { revision: number; entries: { revision: number }[] };
      assert.deepEqual([revision, entries.map((entry) => entry.revision)], [1, [1]]);
      await refuses(client.call("documents.open", { id: "not an id!" }), "bad-input");
    },
  },
  {
    name: "keeps the library like any document",
    calls: ["documents.open", "documents.append"],
    async play({ client, reopen }) {
      const library = await openLive(client, "library");
      assert.equal(library.opened.kind, "library");
      const record = {
        id: "m",
        type: "module",
        name: "Dosing",
        contentKind: "promotional-branded",
        function: "marketing",
      };
      const whole = { ...record, products: [], tags: [], rules: [], owner: "" };
      await library.do({ name: "add-records", args: { label: "Add module", records: [whole] } });
      const again = await (await reopen()).client.call("documents.open", { id: "library" });
      assert.deepEqual(again.records, [whole]);
    },
  },
  {
    name: "keeps checkpoints and archives journeys",
    calls: ["documents.checkpoint", "documents.archive", "workspace.overview"],
    async play({ client, reopen }) {
      await client.call("documents.create", journey);
      const input = { id: "j", checkpoint: "c1", name: "For the agency", reason: "Briefing" };
      const { checkpoint } = await client.call("documents.checkpoint", input);
      assert.equal(checkpoint.revision, 0);
      await refuses(client.call("documents.checkpoint", input), "refused");
      assert.deepEqual(await client.call("documents.archive", { id: "j", archived: true }), {
        id: "j",
        archived: true,
      });
      await refuses(client.call("documents.archive", { id: "library", archived: true }), "refused");
      const again = await reopen();
      assert.deepEqual((await again.client.call("documents.open", { id: "j" })).checkpoints, [checkpoint]);
      const { journeys } = await again.client.call("workspace.overview", {});
      assert.deepEqual(
        journeys.map(({ id, archived }) => [id, archived]),
        [["j", true]],
      );
    },
  },
  {
    name: "shows every journey with its problems, coverage and picture",
    calls: ["workspace.overview"],
    async play({ client }) {
      assert.deepEqual(await client.call("workspace.overview", {}), { journeys: [] });
      await client.call("documents.create", journey);
      const [summary] = (await client.call("workspace.overview", {})).journeys;
      assert.ok(summary);
      const { title, stages, nodes, status, coverage, thumbnail } = summary;
      assert.deepEqual(
        { title, stages, nodes, status },
        { title: "Welcome new prescribers", stages: 1, nodes: 3, status: "draft" },
      );
      assert.deepEqual([coverage.total, coverage.none], [1, 1]);
      assert.deepEqual(
        [thumbnail.nodes.length, thumbnail.edges],
        [
          3,
          [
            [0, 1],
            [1, 2],
          ],
        ],
      );
      const before = summary.problems;
      const live = await openLive(client, "j");
      await live.do({ name: "remove", args: { ids: ["j-e2"], reconnect: false } });
      const [after] = (await client.call("workspace.overview", {})).journeys;
      assert.ok(after && after.problems.errors > before.errors, "a dead end is an error more");
    },
  },
  {
    name: "records reviews by those who may, about what stands there now",
    calls: ["reviews.add", "reviews.list", "workspace.overview"],
    async play({ client, heard, reopen }) {
      await client.call("documents.create", journey);
      await client.call("profile.set", { name: "Dr Berg", role: "medical" });
      const live = await openLive(client, "j");
      const decide = async (id: string) => {
        const node = nodeOf(live.session.doc, "j-mail") as NodeRecord;
        const evidence = evidenceOf(node, scopeOf(live.session.doc, createDoc()), createDoc(), "2026-11-21");
        const verdict = {
          verdict: "approved",
          meaning: "I approve this content.",
          comment: "",
          validUntil: "2027-06-30",
        } as const;
        return client.call("reviews.add", {
          act: { act: "decide", id, journey: "j", node: "j-mail", ...verdict, evidence },
        });
      };
      const { event } = await decide("d1");
      assert.deepEqual([event.actor.name, event.revision, event.act.id], ["Dr Berg", 0, "d1"]);
      assert.ok(heard.some(({ name }) => name === "review-added"));
      await refuses(decide("d1"), "refused");
      const statusIn = async (at: Client) => (await at.call("workspace.overview", {})).journeys[0]?.status;
      assert.equal(await statusIn(client), "approved");
      await live.do({ name: "set-fields", args: { ids: ["j-mail"], fields: { "data.sender": "Somebody else" } } });
      assert.equal(await statusIn(client), "approval-stale");
      await decide("d2");
      const again = await reopen();
      assert.equal(await statusIn(again.client), "approved");
      const { events } = await again.client.call("reviews.list", { journey: "j" });
      assert.deepEqual(
        events.map(({ act }) => act.id),
        ["d1", "d2"],
      );
      await refuses(again.client.call("reviews.list", { journey: "library" }), "not-found");
    },
  },
  {
    name: "exports, refuses while errors are open, and reads its own export back",
    calls: ["exports.targets", "exports.make", "imports.preview", "imports.commit"],
    async play({ client, reopen }) {
      await client.call("documents.create", journey);
      const { targets } = await client.call("exports.targets", {});
      assert.ok(targets.some(({ id }) => id === "blueprint"));
      const live = await openLive(client, "j");
      await live.do({ name: "remove", args: { ids: ["j-e2"], reconnect: false } });
      const make = (draft: boolean) => client.call("exports.make", { journey: "j", target: "blueprint", draft });
      const { facts } = await refuses(make(false), "refused");
      assert.ok((facts as { findings: unknown[] }).findings.length > 0);
      await refuses(client.call("exports.make", { journey: "j", target: "teleport", draft: true }), "not-found");
      const { files, draft } = await make(true);
      assert.equal(draft, true);
      assert.deepEqual((await make(true)).files, files);

      // Looking writes nothing; handing over is a row, of exactly what was shown.
      const rows = async () => (await client.call("workspace.verify", {})).rows;
      const before = await rows();
      const ask = { journey: "j", target: "blueprint", draft: true } as const;
      assert.deepEqual((await client.call("exports.make", { ...ask, preview: true })).files, files);
      assert.equal(await rows(), before);
      await refuses(client.call("exports.make", { ...ask, shown: ["0".repeat(64)] }), "stale-revision");
      assert.equal(await rows(), before);
      await client.call("exports.make", { ...ask, shown: files.map(({ text }) => sha256Hex(text)) });
      assert.equal(await rows(), before + 1);

      const file = { name: files[0]?.name ?? "", text: files[0]?.text ?? "" };
      const preview = await client.call("imports.preview", file);
      assert.deepEqual(
        [preview.title, preview.nodes, preview.edges, preview.renamed],
        ["Welcome new prescribers", 3, 1, 1],
      );
      assert.equal((await client.call("workspace.overview", {})).journeys.length, 1);
      const { journey: id } = await client.call("imports.commit", { ...file, origin: "w1" });
      assert.notEqual(id, "j");
      const again = await reopen();
      const { records } = await again.client.call("documents.open", { id });
      const plain = (list: readonly AnyRecord[]) =>
        new Map(list.filter((record) => record.type !== "journey").map((record) => [record.id, record]));
      assert.deepEqual(plain(records), plain([...live.session.doc.records()]));
      await refuses(again.client.call("imports.preview", { name: "a.json", text: '{"format":' }), "bad-input");
    },
  },
  {
    name: "says how far long work is, and stops it before anything is written",
    calls: ["exports.make", "imports.preview", "imports.commit", "work.stop"],
    async play({ client, heard }) {
      await client.call("documents.create", { ...journey, records: wideJourney("j", 3000) });
      const ask = { journey: "j", target: "blueprint", draft: true } as const;
      const [made] = (await client.call("exports.make", ask)).files;
      assert.ok(made);
      const file = { name: made.name, text: made.text };
      const standing = async () => [
        (await client.call("workspace.overview", {})).journeys.length,
        (await client.call("workspace.verify", {})).rows,
      ];
      const before = await standing();
      const long: readonly ((work: string) => Promise<unknown>)[] = [
        (work) => client.call("exports.make", { ...ask, work }),
        (work) => client.call("imports.preview", { ...file, work }),
        (work) => client.call("imports.commit", { ...file, origin: "w1", work }),
      ];
      for (const [n, start] of long.entries()) {
        const work = `work-${n}`;
        let isOver = false;
        const call = refuses(start(work), "cancelled").finally(() => (isOver = true));
        const stop = async (): Promise<void> => {
          while (!isOver && !(await client.call("work.stop", { work })).stopped);
        };
        await Promise.all([call, stop()]);
        const told = heard.flatMap(({ name, payload }) => (name === "work-progress" ? [payload as Told] : []));
        const shares = told.filter((one) => one.work === work).map(({ share }) => share);
        assert.ok(shares.every((share) => share >= 0 && share <= 1));
        assert.deepEqual(await client.call("work.stop", { work }), { stopped: false });
      }
      assert.deepEqual(await standing(), before);
      assert.deepEqual(await client.call("work.stop", { work: "early" }), { stopped: false });
      await refuses(client.call("imports.commit", { ...file, origin: "w1", work: "early" }), "cancelled");
      assert.deepEqual(await standing(), before);
      // What was stopped can be done all the same.
      const { journey: id } = await client.call("imports.commit", { ...file, origin: "w1", work: "again" });
      assert.ok(heard.some(({ name, payload }) => name === "work-progress" && (payload as Told).work === "again"));
      assert.equal((await client.call("documents.open", { id })).records.length, wideJourney("j", 3000).length);
    },
  },
  {
    name: "checks itself from end to end, and says how far it is",
    calls: ["workspace.verify"],
    async play({ client, heard }) {
      await client.call("documents.create", journey);
      const result = await client.call("workspace.verify", {});
      assert.deepEqual([result.ok, result.problems, result.rows], [true, [], 3]);
      assert.match(result.head, /^[0-9a-f]{64}$/);
      const progress = heard.filter(({ name }) => name === "verify-progress").at(-1);
      assert.deepEqual(progress?.payload, { done: 3, total: 3 });
    },
  },
];

/** Plays one case on a fresh workspace reached through `connect`; every answer must be what the table says. */
export async function playCase({ play, calls: promised }: ContractCase, connect: Connect): Promise<void> {
  using temp = tempFolder();
  const made = new Set<string>();
  const closers: (() => Promise<void>)[] = [];
  const open = async (): Promise<Scene> => {
    const { workspace, settingsFolder } = temp;
    const app = await openApp({ workspace, settingsFolder, clock: steadyClock(), newId: countingIds() });
    const { transport, close } = await connect(app);
    const heard: HostEvent[] = [];
    const stop = transport.listen((event) => heard.push(event));
    let isOpen = true;
    const closeAll = async (): Promise<void> => {
      if (!isOpen) return;
      isOpen = false;
      stop();
      await close();
      await app.close();
    };
    closers.push(closeAll);
    const checked: Transport = {
      async call(name, input) {
        const reply = await transport.call(name, input);
        made.add(name);
        if (reply.ok) calls[name as CallName].output.parse(reply.value);
        // Events come on their own way, a moment after the reply.
        await new Promise((next) => setTimeout(next, 15));
        return reply;
      },
      listen: (listener) => transport.listen(listener),
    };
    const reopen = async (): Promise<Scene> => {
      await closeAll();
      return open();
    };
    return { client: createClient(checked), heard, reopen };
  };
  try {
    await play(await open());
    for (const name of promised) assert.ok(made.has(name), `the case promises ${name} and never calls it`);
  } finally {
    for (const close of closers) await close();
  }
}

async function refuses(call: Promise<unknown>, code: FailureCode) {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof FailureError, `expected ${code}, got ${String(error)}`);
  assert.equal(error.failure.code, code, error.failure.message);
  assert.ok(error.failure.message.length > 10);
  return error.failure;
}
