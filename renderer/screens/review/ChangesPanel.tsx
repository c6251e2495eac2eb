/** What changed in the journey since my last decision, or the last of anybody for who does not decide: a list that leads to each place. */
import { type Role, reviewerRoles } from "../../../shared/review/index.ts";
import { markLooks } from "../../canvas/marks.ts";
import type { Desk } from "../../state/desk.ts";
import { Button, CountPill, Icon, RowList } from "../../ui/index.ts";
import { sayWhen } from "../../panels/say-when.ts";
import { reviewWords } from "../../words/review.ts";
import type { ChangesSince } from "./use-changes.ts";

const words = reviewWords.changes;

export function ChangesPanel(props: { readonly desk: Desk; readonly changes: ChangesSince; readonly role: Role }) {
  const { desk, changes, role } = props;
  const { decision, state } = changes;
  const lines = [...(changes.earlier ?? []), ...changes.lines];
  const isMine = reviewerRoles.includes(role);
  const title = isMine ? words.title : words.titleOthers;
  return (
    <section className="changes" aria-label={title}>
      <header className="changes-head">
        <h3>{title}</h3>
        {decision && <span className="changes-since">{words.since(sayWhen(decision.at), decision.revision)}</span>}
        {decision && changes.lines.length > 0 && (
          <Button
            size="small"
            icon="compare"
            onPress={() =>
              desk.store
                .getState()
                .set({ comparing: { before: { at: "revision", revision: decision.revision }, after: { at: "now" } } })
            }
          >
            {words.compare}
          </Button>
        )}
        <CountPill>{lines.length}</CountPill>
      </header>
      {state === "loading" ? (
        <p className="changes-quiet" aria-busy="true">
          {words.loading}
        </p>
      ) : state === "never" ? (
        <p className="changes-quiet">{isMine ? words.never : words.neverOthers}</p>
      ) : (
        <RowList
          label={title}
          items={lines}
          idOf={(line) => line.id}
          nameOf={(line) => line.text}
          onSelect={(id) => {
            const node = lines.find((line) => line.id === id)?.node;
            if (node) desk.canvas?.reveal(node);
          }}
          rowHeight="free"
          empty={<p className="changes-quiet">{words.none}</p>}
          render={(line) => (
            <div className="changes-line">
              <Icon name={markLooks[line.mark].icon} size={14} className="is-changed-mark" />
              <span>{line.text}</span>
            </div>
          )}
        />
      )}
    </section>
  );
}
