/** Editors of ordered lists: branches, arms, candidates. Each change is one step; order matters and can be changed by keyboard. */
import { type Condition, nodeOf } from "../../../../shared/journey/index.ts";
import type { Arm, Branch, Candidate } from "../../../../shared/kinds/index.ts";
import { Button, DraftField, IconButton, NumberField } from "../../../ui/index.ts";
import { inspectorWords as words } from "../../../words/inspector.ts";
import type { FieldEditorProps } from "../field-editor.ts";
import { ConditionFold } from "./ConditionField.tsx";

function moved<T>(list: readonly T[], at: number, to: number): T[] {
  const next = [...list];
  const [item] = next.splice(at, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
}

/** A short id that no other in the list has. */
function freshId(list: readonly { readonly id: string }[], stem: string): string {
  for (let n = list.length + 1; ; n += 1) if (!list.some((item) => item.id === `${stem}${n}`)) return `${stem}${n}`;
}

function Order(props: {
  readonly name: string;
  readonly at: number;
  readonly length: number;
  move(to: number): void;
  remove(): void;
}) {
  return (
    <span className="insp-order">
      <IconButton
        name={words.up(props.name)}
        icon="arrow-up"
        size="small"
        offReason={props.at === 0 ? words.isFirst : undefined}
        onPress={() => props.move(props.at - 1)}
      />
      <IconButton
        name={words.down(props.name)}
        icon="arrow-down"
        size="small"
        offReason={props.at === props.length - 1 ? words.isLast : undefined}
        onPress={() => props.move(props.at + 1)}
      />
      <IconButton name={words.remove(props.name)} icon="x" size="small" onPress={() => props.remove()} />
    </span>
  );
}

/** Where a way out leads, in words. */
function Target({ desk, node, port }: Pick<FieldEditorProps, "desk" | "node"> & { readonly port: string }) {
  const edge = desk.journey.links.out(node.id).find((one) => one.port === port);
  const target = edge && nodeOf(desk.journey.doc, edge.to);
  return <p className="insp-under">{target ? words.branches.leadsTo(target.name) : words.branches.leadsNowhere}</p>;
}

/** Decision branches, each with a condition; the ways of a fork have a name only. */
export function BranchesEditor(props: FieldEditorProps) {
  const { desk, node, field, value, error, write } = props;
  const list = (Array.isArray(value) ? value : []) as Branch[];
  const conditional = field.path === "data.branches";
  const put = (at: number, part: Partial<Branch>): void =>
    write(list.map((item, i) => (i === at ? { ...item, ...part } : item)));
  return (
    <div className="insp-list">
      {list.map((branch, at) => (
        <div key={branch.id} className="insp-item" role="group" aria-label={branch.name}>
          <div className="insp-item-head">
            <DraftField
              layout="bare"
              label={words.branches.name}
              of={`${node.id}/${branch.id}`}
              value={branch.name}
              onCommit={(name) => put(at, { name })}
            />
            <Order
              name={branch.name}
              at={at}
              length={list.length}
              move={(to) => write(moved(list, at, to))}
              remove={() => write(list.filter((_, i) => i !== at))}
            />
          </div>
          {conditional && (
            <ConditionFold
              desk={desk}
              label={words.branches.condition(branch.name)}
              condition={branch.condition}
              onChange={(condition: Condition | null) => put(at, { condition })}
            />
          )}
          <Target desk={desk} node={node} port={branch.id} />
        </div>
      ))}
      {error !== undefined && <p className="insp-error">{error}</p>}
      <Button
        size="small"
        icon="plus"
        onPress={() => {
          const id = freshId(list, "b");
          write([
            ...list,
            conditional
              ? { id, name: words.branches.blank(list.length + 1), condition: null }
              : { id, name: id.toUpperCase() },
          ]);
        }}
      >
        {words.branches.add}
      </Button>
    </div>
  );
}

export function ArmsEditor({ desk, node, value, error, write }: FieldEditorProps) {
  const list = (Array.isArray(value) ? value : []) as Arm[];
  const sum = list.reduce((total, arm) => total + arm.weight, 0);
  const put = (at: number, part: Partial<Arm>): void =>
    write(list.map((item, i) => (i === at ? { ...item, ...part } : item)));
  const even = (): void => {
    const share = Math.floor(100 / list.length);
    write(list.map((arm, i) => ({ ...arm, weight: i === 0 ? 100 - share * (list.length - 1) : share })));
  };
  return (
    <div className="insp-list">
      {list.map((arm, at) => (
        <div key={arm.id} className="insp-item" role="group" aria-label={arm.name}>
          <div className="insp-item-head">
            <DraftField
              layout="bare"
              label={words.arms.name}
              of={`${node.id}/${arm.id}`}
              value={arm.name}
              onCommit={(name) => put(at, { name })}
            />
            <NumberField
              layout="bare"
              label={words.arms.weight}
              value={arm.weight}
              minValue={0}
              maxValue={100}
              unit="%"
              onChange={(weight) => weight !== null && put(at, { weight })}
            />
            <Order
              name={arm.name}
              at={at}
              length={list.length}
              move={(to) => write(moved(list, at, to))}
              remove={() => write(list.filter((_, i) => i !== at))}
            />
          </div>
          <Target desk={desk} node={node} port={arm.id} />
        </div>
      ))}
      <p className={sum === 100 ? "insp-under" : "insp-error"}>
        {[words.arms.sum(sum), ...(error === undefined ? [] : [error])].join(". ")}
      </p>
      <div className="insp-acts">
        <Button
          size="small"
          icon="plus"
          onPress={() =>
            write([
              ...list,
              { id: freshId(list, "arm"), name: String.fromCharCode(65 + (list.length % 26)), weight: 0 },
            ])
          }
        >
          {words.arms.add}
        </Button>
        <Button size="small" onPress={even}>
          {words.arms.even}
        </Button>
      </div>
    </div>
  );
}

export function CandidatesEditor({ desk, node, value, error, write }: FieldEditorProps) {
  const list = (Array.isArray(value) ? value : []) as Candidate[];
  const ranked = (items: readonly Candidate[]): Candidate[] => items.map((item, i) => ({ ...item, rank: i + 1 }));
  const put = (at: number, part: Partial<Candidate>): void =>
    write(list.map((item, i) => (i === at ? { ...item, ...part } : item)));
  return (
    <div className="insp-list">
      {list.map((candidate, at) => (
        <div key={candidate.id} className="insp-item" role="group" aria-label={candidate.name}>
          <div className="insp-item-head">
            <span className="insp-rank">{at + 1}</span>
            <DraftField
              layout="bare"
              label={words.candidates.name}
              of={`${node.id}/${candidate.id}`}
              value={candidate.name}
              onCommit={(name) => put(at, { name })}
            />
            <Order
              name={candidate.name}
              at={at}
              length={list.length}
              move={(to) => write(ranked(moved(list, at, to)))}
              remove={() => write(ranked(list.filter((_, i) => i !== at)))}
            />
          </div>
          <ConditionFold
            desk={desk}
            label={`${words.candidates.eligible}: ${candidate.name}`}
            condition={candidate.eligible}
            onChange={(eligible) => put(at, { eligible })}
          />
          <Target desk={desk} node={node} port={candidate.id} />
        </div>
      ))}
      {error !== undefined && <p className="insp-error">{error}</p>}
      <Button
        size="small"
        icon="plus"
        onPress={() =>
          write(
            ranked([
              ...list,
              { id: freshId(list, "c"), name: `${words.candidates.name} ${list.length + 1}`, eligible: null, rank: 1 },
            ]),
          )
        }
      >
        {words.candidates.add}
      </Button>
    </div>
  );
}
