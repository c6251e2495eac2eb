/** One difference before and after, field by field, and what can be done with it. */
import { useState } from "react";
import type { Difference, SaidDifference } from "../../../shared/comparison/index.ts";
import { markLooks } from "../../canvas/marks.ts";
import type { Compared } from "../../comparison/read-versions.ts";
import { Button, DiffText, Icon, Segmented, wordDiff } from "../../ui/index.ts";
import { compareWords as words } from "../../words/compare.ts";

export interface PartAct {
  readonly id: string;
  readonly label: string;
  readonly offReason?: string | undefined;
  run(): void;
}

export interface DifferenceDetailProps {
  readonly compared: Compared;
  readonly difference: Difference;
  readonly said: SaidDifference;
  readonly acts: readonly PartAct[];
  /** Who changed it, where two journeys are compared. */
  readonly by: string | null;
}

export function DifferenceDetail({ compared, difference, said, acts, by }: DifferenceDetailProps) {
  const [view, setView] = useState<"together" | "side">("together");
  const { mark } = difference;
  const layout = compared.saying.layout(difference);
  const both = mark === "changed" || mark === "reconnected";
  return (
    <section className="compare-detail" aria-label={words.detail}>
      <header className="compare-detail-head" data-mark={mark}>
        <Icon name={markLooks[mark].icon} size={16} className="compare-row-mark" />
        <div className="grow">
          <h3>{said.name}</h3>
          <p className="muted">
            {[`${words.kinds[mark]}`, said.kind, said.stage === "" ? "" : words.in(said.stage), by ?? ""]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
      </header>
      <div className="compare-detail-body">
        {both && said.fields.length > 0 && (
          <Segmented
            label={words.view}
            value={view}
            onChange={setView}
            options={[
              { id: "together", label: words.together },
              { id: "side", label: words.sideBySide },
            ]}
          />
        )}
        {view === "side" && both && said.fields.length > 0 ? (
          <SideBySide said={said} />
        ) : (
          said.fields.map(({ path, label, before, after }) => (
            <div key={path} className="compare-field">
              <h4>{label}</h4>
              <p>
                {both ? (
                  <DiffText before={before} after={after} removedWord={words.removedWord} addedWord={words.addedWord} />
                ) : (
                  after || before
                )}
              </p>
            </div>
          ))
        )}
        {mark === "moved" ? (
          <p className="muted">{layout.join(", ")}</p>
        ) : (
          layout.length > 0 && <p className="muted">{words.alsoMoved}</p>
        )}
      </div>
      {acts.length > 0 && (
        <div className="compare-acts">
          {acts.map((act) => (
            <Button key={act.id} offReason={act.offReason} onPress={() => act.run()}>
              {act.label}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

function SideBySide({ said }: { readonly said: SaidDifference }) {
  return (
    <table className="compare-sides">
      <thead>
        <tr>
          <th scope="col">
            <span className="ui-hidden">{words.field}</span>
          </th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {said.fields.map(({ path, label, before, after }) => (
          <tr key={path}>
            <th scope="row">{label}</th>
            <td>
              <DiffText before={before} after={common(before, after)} removedWord={words.removedWord} addedWord="" />
            </td>
            <td>
              <DiffText before={common(before, after)} after={after} removedWord="" addedWord={words.addedWord} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The words that both have, so that each column marks only its own. */
function common(before: string, after: string): string {
  return wordDiff(before, after)
    .filter((part) => part.kind === "same")
    .map((part) => part.text)
    .join("");
}
