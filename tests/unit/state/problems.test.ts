/** The problem watch over real documents and the real rules: what it shows is true of what stands there now. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type LintRequest, createLinter } from "../../../renderer/state/linter.ts";
import { type LiveDocument, openLiveDocument } from "../../../renderer/state/live-document.ts";
import { type LintLine, type ProblemWatch, watchProblems } from "../../../renderer/state/problems.ts";
import type { AnyCall } from "../../../shared/commands/index.ts";
import { openIn, smallJourney, tempFolder } from "../../support/temp-workspace.ts";

/** Stands in for the worker: the same linter, answers when the test lets them through. */
function slowLine(): LintLine & { asked: LintRequest[]; answerAll(): void; break(): void } {
  let lint = createLinter(() => 0);
  let heard: Parameters<LintLine["listen"]>[0] | undefined;
  let waiting: LintRequest[] = [];
  const asked: LintRequest[] = [];
  const run = (request: LintRequest): void => {
    try {
      const answer = lint(request);
      if (answer) heard?.answer(answer);
    } catch {
      heard?.failed();
    }
  };
  return {
    asked,
    ask(request) {
      // As to a worker: a copy of what it was when it was sent.
      const sent = structuredClone(request);
      asked.push(sent);
      if (sent.ask === "lint") waiting.push(sent);
      else run(sent);
    },
    answerAll() {
      for (const request of waiting.splice(0)) run(request);
    },
    break() {
      lint = createLinter(() => 0);
      waiting = [];
      heard?.failed();
    },
    listen(next) {
      heard = next;
    },
    stop() {
      heard = undefined;
    },
  };
}

let temp: ReturnType<typeof tempFolder>;
let backend: Awaited<ReturnType<typeof openIn>>;
let journey: LiveDocument;
let library: LiveDocument;
let line: ReturnType<typeof slowLine>;
let watch: ProblemWatch;

beforeEach(async () => {
  temp = tempFolder();
  backend = await openIn(temp);
  await backend.client.call("documents.create", { id: "j", records: smallJourney("j"), label: "New", origin: "test" });
  const open = (id: string) => openLiveDocument({ client: backend.client, origin: "a", id, onLost: () => undefined });
  [journey, library] = await Promise.all([open("j"), open("library")]);
  line = slowLine();
  watch = watchProblems({ journey, library, journeys: [], today: "2026-11-21", language: "en", line });
});
afterEach(async () => {
  watch.stop();
  await journey.close();
  await library.close();
  await backend.app.close();
  temp[Symbol.dispose]();
});

const rules = (at?: string): string[] =>
  (at === undefined ? watch.current.findings : (watch.current.byRecord.get(at) ?? [])).map((finding) => finding.rule);
/** Waits until the rules were asked, and lets the answer through. */
async function answered(): Promise<void> {
  const before = line.asked.filter((request) => request.ask === "lint").length;
  await expect.poll(() => line.asked.filter((request) => request.ask === "lint").length).toBeGreaterThan(before - 1);
  await new Promise((resolve) => setTimeout(resolve, 160));
  line.answerAll();
}
const rename = (name: string): AnyCall => ({ name: "set-fields", args: { ids: ["j-mail"], fields: { name } } });
const cut: AnyCall = { name: "remove", args: { ids: ["j-e2"], reconnect: false } };

test("begins by checking, then shows each finding at its place, in words", async () => {
  expect(watch.current).toMatchObject({ checking: true, findings: [] });
  await answered();
  expect(watch.current.checking).toBe(false);
  journey.dispatch(cut);
  expect(watch.current.checking).toBe(true);
  await answered();
  expect(rules("j-mail")).toContain("node-dead-end");
  for (const finding of watch.current.findings) {
    expect(finding.text).toMatch(/\S/);
    expect(finding.fixLabels).toHaveLength(finding.fixes?.length ?? 0);
  }
  journey.undo();
  await answered();
  expect(rules("j-mail")).not.toContain("node-dead-end");
});

test("another day is heard of: what ran until yesterday has run out", async () => {
  journey.dispatch(cut);
  await answered();
  const found = watch.current.findings.find((finding) => finding.rule === "node-dead-end");
  if (!found) throw new Error("nothing to waive");
  const { fingerprint } = found;
  const reason = "Agreed with the brand until the relaunch.";
  line.ask({
    ask: "review",
    review: [
      {
        seq: 1,
        at: "2026-11-20T09:00:00.000Z",
        actor: { id: "weiss", name: "Dr Weiss", role: "medical" },
        act: { act: "waive", id: "w", journey: "j", rule: "node-dead-end", fingerprint, reason, until: "2026-11-21" },
        revision: 1,
      },
    ],
  });
  journey.dispatch(rename("Hello again"));
  await answered();
  const waivedNow = () => watch.current.findings.find((one) => one.fingerprint === fingerprint)?.waived;
  expect(waivedNow()).toBeTruthy();
  watch.learnDay("2026-11-22");
  expect(watch.current.checking).toBe(true);
  await answered();
  expect(waivedNow()).toBeUndefined();
});

test("many steps in a row are linted once", async () => {
  await answered();
  const before = line.asked.filter((request) => request.ask === "lint").length;
  for (let n = 0; n < 20; n += 1) journey.dispatch(rename(`Name ${n}`));
  await answered();
  expect(line.asked.filter((request) => request.ask === "lint").length).toBe(before + 1);
});

describe("an answer that comes late", () => {
  test("is dropped when the journey went on", async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    journey.dispatch(cut);
    line.answerAll();
    expect(watch.current.checking).toBe(true);
    await answered();
    expect(rules("j-mail")).toContain("node-dead-end");
  });
  test("is dropped when only the library went on", async () => {
    await answered();
    journey.dispatch(rename("Good day"));
    await new Promise((resolve) => setTimeout(resolve, 160));
    const trigger = {
      id: "t",
      type: "trigger",
      name: "T",
      description: "",
      source: "",
      event: "t",
      payload: [],
      latency: 0,
      function: "sales",
      owner: "",
      oncePerDays: null,
    };
    library.dispatch({ name: "add-records", args: { label: "Add", records: [trigger] as never } });
    line.answerAll();
    expect(watch.current.checking).toBe(true);
    await answered();
    expect(watch.current.checking).toBe(false);
  });
});

test("what another window wrote is linted too, and a state taken anew is told whole", async () => {
  await answered();
  const other = await openLiveDocument({ client: backend.client, origin: "b", id: "j", onLost: () => undefined });
  other.dispatch(cut);
  await other.saver.settled();
  await answered();
  expect(rules("j-mail")).toContain("node-dead-end");
  expect(line.asked.filter((request) => request.ask === "open")).toHaveLength(1);
  await other.close();
});

test("rules that broke off are told everything anew", async () => {
  await answered();
  line.break();
  expect(watch.current.checking).toBe(true);
  await expect.poll(() => line.asked.filter((request) => request.ask === "open").length, { timeout: 3000 }).toBe(2);
  await answered();
  expect(watch.current.checking).toBe(false);
});

test("after stop nobody is told anything", async () => {
  await answered();
  let heard = 0;
  watch.subscribe(() => (heard += 1));
  watch.stop();
  journey.dispatch(cut);
  await new Promise((resolve) => setTimeout(resolve, 160));
  line.answerAll();
  expect(heard).toBe(0);
});
