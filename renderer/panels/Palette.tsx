/** The palette: every channel and kind, by search, dragged onto the canvas or added by Enter. Folds to a rail where room is short. */
import { useKeysOf } from "../actions/keys-of.ts";
import { useMemo, useState } from "react";
import { startPaletteDrag } from "../canvas/palette-drag.ts";
import type { Desk } from "../state/desk.ts";
import { useWindow, useWorkspaceHandle } from "../state/workspace-context.ts";
import { Icon, IconButton, Kbd, SearchField, classNames } from "../ui/index.ts";
import { designerWords } from "../words/designer.ts";
import { Later } from "../ui/Later.tsx";
import { type PaletteEntry, findEntries, paletteEntries } from "./palette-entries.ts";
import { useNarrow } from "./use-narrow.ts";
import "./palette.css";

const words = designerWords.palette;
const groups = ["touchpoints", "start-end", "time-choice", "ask-agree", "structure"] as const;
const firstTouchpoints = 8;
/** What the rail offers besides what was used lately. */
const railTouchpoints = 4;
const railOthers = 8;
/** Letters of a middling breadth that fit half the palette; a longer name takes the whole row and shorter ones fill the gap. */
const longest = 10.3;
const breadthOf = (title: string): number =>
  [...title].reduce(
    (sum, letter) =>
      sum + (/[mwMW]/.test(letter) ? 1.5 : /[ijlrtf .,-]/.test(letter) ? 0.5 : /\p{Lu}/u.test(letter) ? 1.2 : 1),
    0,
  );

export function Palette(props: {
  readonly desk: Desk;
  /** Two journeys need the room: it is a rail until it is unfolded, and then lies over them. */
  readonly isBeside?: boolean;
}) {
  const { desk, isBeside = false } = props;
  const workspace = useWorkspaceHandle();
  const kept = useWindow((state) => state.kept);
  const language = useWindow((state) => state.language);
  const narrow = useNarrow() || isBeside;
  const [unfolded, setUnfolded] = useState(false);
  const open = narrow ? unfolded : kept.paletteOpen;
  const setOpen = (next: boolean): void => (narrow ? setUnfolded(next) : workspace.keep({ paletteOpen: next }));
  const entries = useMemo(() => paletteEntries(language), [language]);

  if (!open) {
    const others = entries.filter(({ id }) => !kept.recentKinds.includes(id));
    const isTouch = ({ group }: PaletteEntry): boolean => group === "touchpoints";
    return (
      <nav className="palette-rail" aria-label={words.title}>
        <IconButton name={words.unfold} icon="panel-left" tipPlacement="right" onPress={() => setOpen(true)} />
        {kept.recentKinds
          .map((id) => entries.find((entry) => entry.id === id))
          .filter((entry) => entry !== undefined)
          .concat(
            others.filter(isTouch).slice(0, railTouchpoints),
            others.filter((entry) => !isTouch(entry)).slice(0, railOthers),
          )
          .map((entry) => (
            <IconButton
              key={entry.id}
              name={entry.title}
              icon={entry.icon}
              tipPlacement="right"
              onPress={() => add(desk, entry)}
            />
          ))}
      </nav>
    );
  }
  return (
    <aside className={classNames("palette", narrow && "is-over")} aria-label={words.title}>
      <Later>
        <PaletteList desk={desk} entries={entries} recent={kept.recentKinds} onFold={() => setOpen(false)} />
      </Later>
    </aside>
  );
}

function PaletteList(props: {
  readonly desk: Desk;
  readonly entries: readonly PaletteEntry[];
  readonly recent: readonly string[];
  onFold(): void;
}) {
  const { desk, entries, recent } = props;
  // The foot names a key only where there is one.
  const keysOf = useKeysOf();
  const after = keysOf("add-after");
  const [typed, setTyped] = useState("");
  const [all, setAll] = useState(false);
  const found = findEntries(entries, typed);
  const searching = typed.trim() !== "";
  return (
    <>
      <div className="palette-head">
        <h2>{words.nodes}</h2>
        <IconButton name={words.fold} icon="panel-left" size="small" onPress={props.onFold} />
      </div>
      <div className="palette-search">
        <SearchField
          label={words.search}
          placeholder={words.search}
          value={typed}
          onChange={setTyped}
          onSubmit={() => found[0] && add(desk, found[0])}
        />
      </div>
      <div className="palette-list">
        {!searching && recent.length > 0 && (
          <Group
            desk={desk}
            title={words.recent}
            entries={recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? [])}
          />
        )}
        {groups.map((id) => {
          const own = found.filter((entry) => entry.group === id);
          if (own.length === 0) return null;
          const folded = id === "touchpoints" && !all && !searching && own.length > firstTouchpoints;
          return (
            <Group
              key={id}
              desk={desk}
              title={words.groups[id]}
              entries={folded ? own.slice(0, firstTouchpoints) : own}
              more={
                id === "touchpoints" && !searching
                  ? {
                      label: all ? words.fewer : words.more(own.length - firstTouchpoints),
                      isOpen: all,
                      toggle: () => setAll(!all),
                    }
                  : undefined
              }
            />
          );
        })}
        {found.length === 0 && <p className="palette-none">{words.none(typed)}</p>}
      </div>
      {after !== undefined && (
        <p className="palette-foot">
          {words.hint} <Kbd keys={after} /> {words.hintEnd}
        </p>
      )}
    </>
  );
}

function Group(props: {
  readonly desk: Desk;
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
  readonly more?: { readonly label: string; readonly isOpen: boolean; toggle(): void } | undefined;
}) {
  return (
    <section aria-label={props.title}>
      <h3 className="palette-group">{props.title}</h3>
      <div className="palette-tools">
        {props.entries.map((entry) => (
          <button
            key={entry.id}
            type="button"
            className={classNames("palette-tool", entry.colour, breadthOf(entry.title) > longest && "is-wide")}
            title={entry.hint}
            onPointerDown={(event) =>
              startPaletteDrag(event.nativeEvent, entry.kind, entry.channel === null ? {} : { channel: entry.channel })
            }
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              add(props.desk, entry);
            }}
            onDoubleClick={() => add(props.desk, entry)}
          >
            <Icon name={entry.icon} size={16} />
            <span className="cutoff">{entry.title}</span>
          </button>
        ))}
        {props.more && (
          <button
            type="button"
            className="palette-tool is-more"
            aria-expanded={props.more.isOpen}
            onClick={() => props.more?.toggle()}
          >
            <Icon name={props.more.isOpen ? "up" : "down"} size={16} />
            <span>{props.more.label}</span>
          </button>
        )}
      </div>
    </section>
  );
}

const add = (desk: Desk, entry: PaletteEntry): void =>
  desk.canvas?.add(entry.kind, entry.channel === null ? undefined : { channel: entry.channel });
