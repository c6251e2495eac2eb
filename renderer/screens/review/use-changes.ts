/** What is different in the journey since my role's last decision, layout left out. */
import { useEffect, useState } from "react";
import { type AnyRecord, type Change, diffRecords, updatedPaths } from "../../../shared/document/index.ts";
import { type NodeRecord, journeyLayout } from "../../../shared/journey/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import type { Decision, Role } from "../../../shared/review/index.ts";
import { inLanguage } from "../../../shared/words/language.ts";
import type { ChangeMark } from "../../canvas/contract.ts";
import type { Desk } from "../../state/desk.ts";
import { useRevision } from "../../state/use-live.ts";
import { reviewWords } from "../../words/review.ts";
import { inSentence } from "../../words/spoken.ts";

const words = reviewWords.changes;

export interface ChangeLine {
  readonly id: string;
  readonly mark: ChangeMark;
  readonly text: string;
  /** Where to go; null when it is gone or not on the canvas. */
  readonly node: string | null;
}

export interface ChangesSince {
  readonly state: "loading" | "never" | "known";
  readonly decision?: Decision;
  readonly lines: readonly ChangeLine[];
}

export function useChangesSince(desk: Desk, role: Role, events: number): ChangesSince {
  const revision = useRevision(desk.journey);
  const [changes, setChanges] = useState<ChangesSince>({ state: "loading", lines: [] });
  useEffect(() => {
    let stopped = false;
    const mine = [...desk.ledger().decisions.values()]
      .flat()
      .filter((decision) => decision.actor.role === role)
      .sort((a, b) => a.seq - b.seq)
      .at(-1);
    if (!mine) {
      setChanges({ state: "never", lines: [] });
      return;
    }
    void (async () => {
      await desk.journey.saver.settled();
      const then = await desk.client.call("documents.at", { id: desk.id, revision: mine.revision });
      if (stopped) return;
      const change = diffRecords(then.records as AnyRecord[], desk.journey.doc.records());
      setChanges({ state: "known", decision: mine, lines: linesOf(change, desk) });
    })().catch(() => {
      // Without the earlier state the queue still says which nodes changed.
      if (!stopped) setChanges({ state: "known", decision: mine, lines: [] });
    });
    return () => {
      stopped = true;
    };
  }, [desk, role, revision, events]);
  return changes;
}

function linesOf(change: Change, desk: Desk): ChangeLine[] {
  const doc = desk.journey.doc;
  const nameOf = (id: unknown): string => String(doc.get(String(id))?.["name"] ?? id);
  const say = (record: AnyRecord): string => {
    if (record.type === "edge") return words.edge(nameOf(record["from"]), nameOf(record["to"]));
    if (record.type === "stage") return words.stage(String(record["name"]));
    if (record.type === "journey") return words.journey;
    return String(record["name"] ?? record.id);
  };
  const lines: ChangeLine[] = [];
  for (const update of change.updated) {
    const layout = journeyLayout[update.type] ?? [];
    const paths = updatedPaths(update).filter((path) => !layout.includes(path));
    const record = doc.get(update.id);
    if (paths.length === 0 || !record) continue;
    const own =
      record.type === "node" ? inLanguage(kindOf(record as NodeRecord).words, desk.facts().language).fields : {};
    const fields = paths.map((path) => {
      const key = path.replace(/^data\./, "");
      return reviewWords.reading.keys[key] ?? own[key] ?? key;
    });
    lines.push({
      id: update.id,
      mark: "changed",
      text: words.changed(say(record), [...new Set(fields)].map(inSentence).join(", ")),
      node: record.type === "node" ? record.id : record.type === "edge" ? String(record["from"]) : null,
    });
  }
  for (const record of change.added)
    lines.push({
      id: record.id,
      mark: "added",
      text: words.added(say(record)),
      node: record.type === "node" ? record.id : null,
    });
  for (const record of change.removed)
    lines.push({ id: record.id, mark: "removed", text: words.removed(say(record)), node: null });
  return lines;
}
