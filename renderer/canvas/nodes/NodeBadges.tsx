/** The strip of a touchpoint and the badges on a node's top edge; every state has a mark besides its colour. */
import { type IconName, icons } from "../../ui/icons.ts";
import { markLooks } from "../marks.ts";
import type { Card } from "../scene/card.ts";
import { canvasWords as words } from "../../words/canvas.ts";

function Mark({ icon }: { icon: IconName }) {
  return (
    <svg className="i i-12" viewBox="0 0 16 16">
      <path d={icons[icon]} />
    </svg>
  );
}

const approvalMarks = {
  none: { icon: "draft", tone: "draft" },
  "in-review": { icon: "review", tone: "info" },
  approved: { icon: "seal", tone: "approved" },
  "approved-with-changes": { icon: "seal", tone: "approved" },
  rejected: { icon: "reject", tone: "error" },
  stale: { icon: "stale", tone: "stale" },
  expired: { icon: "stale", tone: "stale" },
} as const;

export function Strip({ card }: { card: Card }) {
  const { approval, box } = card;
  const mark = approval && approvalMarks[approval.state];
  return (
    <div className="jn-strip" style={{ top: box.anatomy.head }}>
      {approval && mark && (
        <span className={`jn-state is-${mark.tone}`}>
          <Mark icon={mark.icon} />
          <span>{approval.text}</span>
        </span>
      )}
      {card.consent && <Mark icon="lock" />}
      {card.mobile && <Mark icon="mobile" />}
      {card.comments > 0 && (
        <span className="jn-state is-comment">
          <Mark icon="comment" />
          {card.comments}
        </span>
      )}
    </div>
  );
}

export function NodeBadges({ card }: { card: Card }) {
  const strip = card.box.anatomy.strip > 0;
  const folded = card.box.node.collapsed && card.box.kind.outline !== "frame" && card.box.ports.length > 1;
  const shown = card.problems > 0 || card.mark !== undefined || (!strip && (card.stale || card.comments > 0)) || folded;
  if (!shown) return null;
  return (
    <div className="jn-badges">
      {folded && <span className="jn-badge is-count">{words.branches(card.box.ports.length)}</span>}
      {card.severity !== null && (
        <span className={`jn-badge is-${card.severity}`} data-badge="problem">
          <Mark icon={card.severity} />
          <em>{card.problems}</em>
        </span>
      )}
      {card.mark !== undefined && (
        <span className={`jn-badge is-${card.mark}`}>
          <Mark icon={markLooks[card.mark].icon} />
          <em>{words.marks[card.mark]}</em>
        </span>
      )}
      {!strip && card.stale && (
        <span className="jn-badge is-stale">
          <Mark icon="stale" />
          <em>{words.staleShort}</em>
        </span>
      )}
      {!strip && card.comments > 0 && (
        <span className="jn-badge is-comment">
          <Mark icon="comment" />
          <em>{card.comments}</em>
        </span>
      )}
    </div>
  );
}
