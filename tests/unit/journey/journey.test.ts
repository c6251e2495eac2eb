/** Reading a journey: columns, connections by their ends, and what counts in its hash. */
import { describe, expect, test } from "vitest";
import { createDoc, openEdit } from "../../../shared/document/index.ts";
import {
  createLinks,
  edgeOf,
  journeyHash,
  journeyOf,
  nodeOf,
  stageAt,
  stageDefaults,
  stageLefts,
  stageOf,
  stagesOf,
} from "../../../shared/journey/index.ts";
import { edgeRecord, smallJourney } from "../../support/temp-workspace.ts";

const stage = (id: string, order: number, width: number) =>
  ({ id, type: "stage", name: id, order, ...stageDefaults, width }) as const;

describe("columns", () => {
  const doc = createDoc([stage("b", 1, 200), stage("a", 0, 300), stage("c", 1, 100)]);
  test("stand side by side in their order; of two with one number the id decides", () => {
    expect(stagesOf(doc).map((one) => one.id)).toEqual(["a", "b", "c"]);
    expect([...stageLefts(stagesOf(doc))]).toEqual([
      ["a", 0],
      ["b", 300],
      ["c", 500],
    ]);
  });
  test("hold what stands from their left edge up to the next one's", () => {
    const at = (x: number): string | undefined => stageAt(stagesOf(doc), x)?.id;
    expect([-1, 0, 299.9, 300, 599, 600].map(at)).toEqual([undefined, "a", "a", "b", "c", undefined]);
  });
});

test("records are found by type, not only by id", () => {
  const doc = createDoc(smallJourney("j"));
  expect(journeyOf(doc).id).toBe("j");
  expect([
    nodeOf(doc, "j-mail")?.id,
    nodeOf(doc, "j-stage"),
    edgeOf(doc, "j-e1")?.id,
    edgeOf(doc, "j"),
    stageOf(doc, "j-stage")?.id,
    stageOf(doc, "j-mail"),
  ]).toEqual(["j-mail", undefined, "j-e1", undefined, "j-stage", undefined]);
  expect(() => journeyOf(createDoc([]))).toThrow("no journey record");
});

test("connections are found by their ends after every change", () => {
  const doc = createDoc(smallJourney("j"));
  const links = createLinks(doc);
  const change = (write: (edit: ReturnType<typeof openEdit>) => void): void => {
    const edit = openEdit(doc);
    write(edit);
    const done = edit.finish();
    doc.apply(done);
    links.follow(done, doc);
    for (const id of ["j-entry", "j-mail", "j-exit"]) {
      const fresh = createLinks(doc);
      expect([...links.out(id)].map((e) => e.id).sort()).toEqual([...fresh.out(id)].map((e) => e.id).sort());
      expect([...links.into(id)].map((e) => e.id).sort()).toEqual([...fresh.into(id)].map((e) => e.id).sort());
    }
  };
  expect(links.out("j-entry").map((edge) => edge.to)).toEqual(["j-mail"]);
  change((edit) => edit.add(edgeRecord("x", "j-entry", "j-exit")));
  change((edit) => edit.set("x", { from: "j-mail", to: "j-mail" }));
  change((edit) => edit.set("j-mail", { x: 3 }));
  change((edit) => edit.remove("x"));
  change((edit) => {
    edit.remove("j-e1");
    edit.add(edgeRecord("j-e1", "j-exit", "j-entry"));
  });
  expect(links.out("nobody")).toEqual([]);
});

test("the hash tells meaning from layout, and not where the journey is kept", () => {
  const hash = (id: string, change: Record<string, unknown> = {}, journey: Record<string, unknown> = {}) =>
    journeyHash(
      smallJourney("j").map((r) => ({
        ...r,
        ...(r.id === id ? change : {}),
        ...(r.type === "journey" ? journey : {}),
      })),
    );
  const base = hash("");
  expect(hash("j-mail", { x: 900, y: -4, collapsed: true })).toBe(base);
  expect(hash("j-stage", { width: 900 })).toBe(base);
  expect(hash("", {}, { id: "elsewhere", lanes: true })).toBe(base);
  for (const [id, change] of [
    ["j-mail", { name: "x" }],
    ["j-mail", { stage: null }],
    ["j-stage", { order: 3 }],
    ["j-e1", { port: "x" }],
  ] as const)
    expect(hash(id, change)).not.toBe(base);
  expect(hash("", {}, { title: "x" })).not.toBe(base);
});
