/** What filters ask beyond a journey's records: how its review stands, where problems and open comments are. */
import type { Doc } from "../../../shared/document/index.ts";
import type { NodeRecord } from "../../../shared/journey/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import { type ReviewLedger, type Scope, stateOf } from "../../../shared/review/index.ts";
import type { FoundFacts } from "../../../shared/search/index.ts";
import type { Problems } from "../../state/problems.ts";
import { findWords } from "../../words/find.ts";

export const statuses = ["draft", "in-review", "approved", "refused", "stale", "expired"] as const;
export const properties = ["problem", "error", "warning", "comment"] as const;

const statusOf = { none: "draft", "approved-with-changes": "approved", rejected: "refused" } as const;

/** Reads the desk as it is at each question. Reviews are reckoned once per record, ledger, scope and library revision. */
export function foundFacts(from: {
  readonly library: () => { readonly doc: Doc; readonly revision: number };
  readonly ledger: () => ReviewLedger;
  readonly scope: () => Scope;
  today(): string;
  /** Undefined where nobody has looked for problems. */
  readonly problems?: () => Problems;
}): FoundFacts {
  let known = new WeakMap<NodeRecord, readonly string[]>();
  let ledger: ReviewLedger | undefined;
  let revision = -1;
  let scope: Scope | undefined;
  let commented: ReadonlySet<string> = new Set();
  const refresh = (): void => {
    if (ledger === from.ledger() && revision === from.library().revision && scope === from.scope()) return;
    ledger = from.ledger();
    scope = from.scope();
    revision = from.library().revision;
    known = new WeakMap();
    const open = new Set<string>();
    for (const { state, anchor } of ledger.threads.values()) {
      if (state !== "open") continue;
      const at = anchor.on === "node" || anchor.on === "version" ? anchor.node : null;
      if (at) open.add(at);
    }
    commented = open;
  };
  const severities = (id: string): string[] =>
    (from.problems?.().byRecord.get(id) ?? []).flatMap((finding) => (finding.waived ? [] : [finding.severity]));
  return {
    status(node) {
      if (!kindOf(node).content) return [];
      refresh();
      const cached = known.get(node);
      if (cached) return cached;
      const { state } = stateOf(node, () => from.scope(), from.library().doc, from.ledger(), from.today());
      const status =
        state in statusOf ? statusOf[state as keyof typeof statusOf] : (state as (typeof statuses)[number]);
      // As the screens call it, and as files do.
      const values = [status, findWords.status[status], ...(state === "rejected" ? [state] : [])];
      known.set(node, values);
      return values;
    },
    has(id, what) {
      refresh();
      if ("comment".startsWith(what) || "comments".startsWith(what)) return commented.has(id);
      if ("problem".startsWith(what) || "problems".startsWith(what)) return severities(id).length > 0;
      if ("error".startsWith(what) || "errors".startsWith(what)) return severities(id).includes("error");
      if ("warning".startsWith(what) || "warnings".startsWith(what)) return severities(id).includes("warning");
      return false;
    },
  };
}
