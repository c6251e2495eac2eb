/** What is compared with what: both sides to choose, whether moves are shown, restoring, leaving. */
import { useEffect, useState } from "react";
import type { Checkpoint } from "../../../shared/api/calls.ts";
import { type CompareAsk, inOrder, sideId, sideOf } from "../../comparison/ask.ts";
import { kinOf } from "../../comparison/kin.ts";
import type { Desk } from "../../state/desk.ts";
import { useWindow } from "../../state/workspace-context.ts";
import { Button, Icon, IconButton, Select, Switch } from "../../ui/index.ts";
import { sayWhen } from "../../panels/say-when.ts";
import { compareWords as words } from "../../words/compare.ts";

export interface CompareBarProps {
  readonly desk: Desk;
  readonly ask: CompareAsk;
  readonly moves: boolean;
  readonly moved: number;
  readonly acts: readonly {
    readonly id: string;
    readonly label: string;
    readonly offReason?: string | undefined;
    run(): void;
  }[];
  onAsk(ask: CompareAsk): void;
  onMoves(moves: boolean): void;
  onLeave(): void;
}

export function CompareBar({ desk, ask, moves, moved, acts, onAsk, onMoves, onLeave }: CompareBarProps) {
  const options = useSideOptions(desk, ask);
  return (
    <section className="compare-bar" aria-label={words.bar}>
      <h2 className="ui-hidden">{words.title}</h2>
      <Icon name="compare" size={16} />
      <Select
        layout="bare"
        label={words.before}
        value={sideId(ask.before)}
        placeholder={words.before}
        options={options}
        onChange={(id) => onAsk(inOrder({ ...ask, before: sideOf(id) }))}
      />
      <Icon name="arrow" size={14} />
      <Select
        layout="bare"
        label={words.after}
        value={sideId(ask.after)}
        placeholder={words.after}
        options={options}
        onChange={(id) => onAsk(inOrder({ ...ask, after: sideOf(id) }))}
      />
      <Switch label={`${words.moves}${moved > 0 ? ` (${moved})` : ""}`} isSelected={moves} onChange={onMoves} />
      <span className="grow" />
      {acts.map((act) => (
        <Button key={act.id} size="small" offReason={act.offReason} onPress={() => act.run()}>
          {act.label}
        </Button>
      ))}
      <IconButton name={words.leave} icon="x" shortcut="Escape" onPress={onLeave} />
    </section>
  );
}

/** Now, named versions, the beginning, kin, and whatever step is compared just now. */
export function useSideOptions(desk: Desk, ask: CompareAsk) {
  const journeys = useWindow((state) => state.journeys);
  const [checkpoints, setCheckpoints] = useState<readonly Checkpoint[]>(desk.journey.checkpoints);
  useEffect(() => {
    setCheckpoints(desk.journey.checkpoints);
    return desk.journey.subscribe(() => setCheckpoints(desk.journey.checkpoints));
  }, [desk]);
  const options = [
    { id: "now", label: words.present },
    ...checkpoints.toReversed().map(({ revision, name, at, actor }) => ({
      id: `revision:${revision}`,
      label: name,
      hint: `${sayWhen(at)}, ${actor.name}`,
    })),
    ...kinOf(journeys, desk.id).map(({ id, title, is }) => ({
      id: `journey:${id}`,
      label: title,
      hint: words.kin[is],
    })),
  ];
  const known = new Set<string>();
  const unique = options.filter(({ id }) => !known.has(id) && known.add(id));
  for (const side of [ask.before, ask.after])
    if (side.at === "revision" && side.revision > 0 && !known.has(sideId(side))) {
      known.add(sideId(side));
      unique.push({ id: sideId(side), label: words.revision(side.revision, "") });
    }
  if (!known.has("revision:0")) unique.push({ id: "revision:0", label: words.beginning });
  return unique;
}
