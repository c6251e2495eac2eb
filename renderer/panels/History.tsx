/** The journal as people read it: steps by name, who and when; named versions stand out; any of them can be restored as a new step. */
import { useCallback, useEffect, useState } from "react";
import type { Checkpoint, JournalRow } from "../../shared/api/calls.ts";
import { FailureError } from "../../shared/api/reply.ts";
import { type AnyRecord, type Change, diffRecords, isEmptyChange } from "../../shared/document/index.ts";
import { labelOf } from "../../shared/commands/index.ts";
import type { Desk } from "../state/desk.ts";
import { useRevision } from "../state/use-live.ts";
import { useWorkspaceHandle } from "../state/workspace-context.ts";
import { Button, EmptyState, Icon, RowList, notify } from "../ui/index.ts";
import { designerWords } from "../words/designer.ts";
import { sayMoment } from "./say-when.ts";

const words = designerWords.history;
const page = 100;

type Line =
  | { readonly kind: "step"; readonly id: string; readonly row: JournalRow }
  | { readonly kind: "version"; readonly id: string; readonly checkpoint: Checkpoint };

export function History({ desk }: { readonly desk: Desk }) {
  const workspace = useWorkspaceHandle();
  const revision = useRevision(desk.journey);
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [limit, setLimit] = useState(page);
  const [isMore, setMore] = useState(false);
  const load = useCallback(async () => {
    await desk.journey.saver.settled();
    const { rows, checkpoints } = await desk.client.call("documents.history", { id: desk.id, limit });
    setMore(rows.length === limit && (rows.at(-1)?.revision ?? 1) > 1);
    setLines(linesOf(rows, checkpoints));
  }, [desk, limit]);
  useEffect(() => {
    void load();
    return desk.journey.subscribe((event) => {
      if (event.kind === "checkpoint") void load();
    });
  }, [load, desk, revision]);

  const restore = async (to: number, name: string): Promise<void> => {
    try {
      await desk.journey.saver.settled();
      const then = await desk.client.call("documents.at", { id: desk.id, revision: to });
      const change = diffRecords(desk.journey.doc.records(), then.records as AnyRecord[]);
      if (isEmptyChange(change)) return void notify({ text: words.same });
      const label = words.restoreTo(name);
      const outcome = desk.journey.dispatch({ name: "apply-change", args: { label, change: change as never } });
      if ("refused" in outcome) notify({ text: outcome.refused, tone: "warning" });
      else notify({ text: words.restored(name), tone: "success" });
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      notify({ text: error.failure.message, more: error.failure.way, tone: "error" });
    }
  };
  return (
    <div className="history">
      <div className="history-bar">
        <Button size="small" icon="checkpoint" shortcut="Mod+S" onPress={() => workspace.open("checkpoint")}>
          {words.checkpoint}
        </Button>
      </div>
      <RowList
        label={designerWords.bottom.history}
        items={lines}
        idOf={(line) => line.id}
        nameOf={(line) => nameOf(line, desk)}
        empty={
          <EmptyState icon="history" title={words.none} isInline>
            {words.noneText}
          </EmptyState>
        }
        render={(line) => {
          const { at, actor, revision: to } = line.kind === "step" ? line.row : line.checkpoint;
          return (
            <div className="history-row" data-kind={line.kind}>
              <Icon name={line.kind === "version" ? "checkpoint" : causeIcon[line.row.cause]} size={14} />
              <span className="grow cutoff">{nameOf(line, desk)}</span>
              <span className="history-who cutoff">{actor.name}</span>
              <span className="history-when" title={new Date(at).toString()}>
                {sayMoment(at)}
              </span>
              <Button size="small" onPress={() => void restore(to, nameOf(line, desk))}>
                {words.restore}
              </Button>
            </div>
          );
        }}
      />
      {isMore && (
        <Button size="small" tone="quiet" onPress={() => setLimit(limit + page)}>
          {words.more}
        </Button>
      )}
    </div>
  );
}

const causeIcon = { do: "arrow", undo: "undo", redo: "redo" } as const;

function nameOf(line: Line, desk: Desk): string {
  if (line.kind === "version") return line.checkpoint.name;
  const label = labelOf(line.row.command, desk.journey.doc, desk.facts().language, line.row.change as Change);
  return line.row.cause === "do" ? label : words[line.row.cause](label);
}

/** Steps newest first, each named version above the step it names. */
function linesOf(rows: readonly JournalRow[], checkpoints: readonly Checkpoint[]): Line[] {
  const named = new Map<number, Checkpoint[]>();
  for (const checkpoint of checkpoints)
    named.set(checkpoint.revision, [...(named.get(checkpoint.revision) ?? []), checkpoint]);
  const oldest = rows.at(-1)?.revision ?? 0;
  const lines: Line[] = [];
  for (const row of rows) {
    for (const checkpoint of named.get(row.revision) ?? [])
      lines.push({ kind: "version", id: checkpoint.id, checkpoint });
    named.delete(row.revision);
    lines.push({ kind: "step", id: `step-${row.revision}`, row });
  }
  for (const [revision, list] of named)
    if (revision < oldest)
      for (const checkpoint of list) lines.push({ kind: "version", id: checkpoint.id, checkpoint });
  return lines;
}
