/** A drawing to try commands on, and what is asked of every one: done, undone without a trace, done again; or refused in a sentence. */
import { expect } from "vitest";
import { type AnyCall, commandRunner, labelOf } from "../../../shared/commands/index.ts";
import { type AnyRecord, type Entry, type Session, openSession, sameJson } from "../../../shared/document/index.ts";
import { parseDocument } from "../../../shared/journey/format/index.ts";
import { type EdgeRecord, type NodeRecord, stageDefaults } from "../../../shared/journey/index.ts";
import { journey } from "../../support/journey.ts";
import { nodeRecord } from "../../support/temp-workspace.ts";

/** Entry → Hello → Wait → Ask (yes → Visit → done → Exit, otherwise → Exit), over two stages. */
export const drawing = (): AnyRecord[] =>
  journey("Launch")
    .stage("Start", { id: "start", width: 600 })
    .entry("Come in", {}, { x: 20 })
    .email("Hello", {}, { x: 220 })
    .wait(3, "days", "Pause", { x: 420 })
    .stage("Middle", { id: "middle", width: 800 })
    .decision("Ask", { yes: null }, {}, { x: 620 })
    .on("yes")
    .repVisit("Visit", {}, { x: 820 })
    .on("done")
    .exit("Leave", {}, { x: 1020 })
    .from("Ask", "otherwise")
    .to("Leave")
    .build();

export const start = (records: readonly AnyRecord[] = drawing()): Session =>
  openSession({ records, runner: commandRunner });
const sorted = (records: Iterable<AnyRecord>): AnyRecord[] => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Does it, holds the outcome to the format, takes it back and does it again; gives the session as it is after it. */
export function does(
  call: AnyCall,
  records: readonly AnyRecord[] = drawing(),
  kind: "journey" | "library" = "journey",
): Session & { entry: Entry } {
  const session = start(records);
  const outcome = session.dispatch(call);
  expect(outcome).toHaveProperty("entry");
  const after = sorted(session.doc.records());
  parseDocument(after, kind);
  session.undo();
  expect(sameJson(sorted(session.doc.records()), sorted(records))).toBe(true);
  session.redo();
  expect(sameJson(sorted(session.doc.records()), after)).toBe(true);
  return Object.assign(session, { entry: (outcome as { entry: Entry }).entry });
}

/** Refused with this sentence, and nothing is different. */
export function refuses(
  call: AnyCall | { name: string; args: unknown },
  sentence: string | RegExp,
  records: readonly AnyRecord[] = drawing(),
): void {
  const session = start(records);
  const outcome = session.dispatch(call);
  expect(outcome).toHaveProperty("refused");
  const said = (outcome as { refused: string }).refused;
  if (typeof sentence === "string") expect(said).toBe(sentence);
  else expect(said).toMatch(sentence);
  expect(said).toMatch(/^[A-Z“].*\.$/s);
  expect(session.revision).toBe(0);
  expect(sorted(session.doc.records())).toEqual(sorted(records));
}

export const node = (session: Session, id: string): NodeRecord => session.doc.get(id) as unknown as NodeRecord;
export const edges = (session: Session): string[] =>
  ([...session.doc.all("edge").values()] as unknown as EdgeRecord[])
    .map(({ from, port, to }) => `${from}.${port} → ${to}`)
    .sort();
export const edgeId = (records: readonly AnyRecord[], from: string, port: string): string =>
  records.find((r) => r.type === "edge" && r["from"] === from && r["port"] === port)!.id;
export const label = (call: AnyCall, records = drawing()): string => {
  const session = start(records);
  const outcome = session.dispatch(call);
  // As the history shows it: the document has moved on, the step's own change is known.
  return labelOf(call, session.doc, "en", "entry" in outcome ? outcome.entry.change : undefined);
};
export const fresh = (kind: Parameters<typeof nodeRecord>[1], given: Record<string, unknown> = {}) =>
  nodeRecord("new", kind, given) as never;
export const stageOfRecords = (id: string, given: Record<string, unknown> = {}) =>
  ({ id, type: "stage", name: "More", order: 1, ...stageDefaults, ...given }) as never;
