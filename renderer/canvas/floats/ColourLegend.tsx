/** What the colours of nodes tell just now, which of them are there, and a way to see only the nodes of one. */
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { numberIn } from "../../../shared/words/language.ts";
import { recall, remember } from "../../state/remembered.ts";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/Icon.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { announce } from "../../ui/LiveRegion.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { pictureWords as words } from "../../words/picture.ts";
import { language } from "../../words/spoken.ts";
import { useCanvas } from "../model.ts";
import { iconOfTint, nameOfTint } from "../tint-words.ts";
import { type Tint, colourings, tintsOf } from "../tints.ts";
import { tinted, useTintCounts } from "./use-tint-counts.ts";

export function ColourLegend() {
  const model = useCanvas();
  const { store } = model.desk;
  const colouring = useStore(store, (state) => state.colouring);
  const [isOpen, setOpen] = useState(() => recall().legendOpen);
  const [spot, pick] = useSpotlight();
  const counts = useTintCounts(isOpen);
  const fold = (): void => {
    remember({ legendOpen: !isOpen });
    setOpen(!isOpen);
    if (isOpen) pick(null);
  };
  const name = words.colourings[colouring];
  return (
    <div className="jc-legend" role="group" aria-label={words.legendOf(name)}>
      <div className="jc-legend-head">
        <Menu
          label={words.colourBy}
          placement="top start"
          trigger={
            <Button size="small" tone="quiet" icon="colours" opens aria-label={`${words.colourBy}: ${name}`}>
              {name}
            </Button>
          }
          groups={[
            {
              id: "by",
              title: words.colourBy,
              items: colourings.map((id) => ({
                id,
                label: words.colourings[id],
                isChecked: id === colouring,
                onAction: () => {
                  pick(null);
                  store.getState().set({ colouring: id });
                  announce(words.coloured(words.colourings[id]));
                },
              })),
            },
          ]}
        />
        <IconButton
          name={isOpen ? words.foldLegend : words.unfoldLegend}
          icon={isOpen ? "down" : "up"}
          size="small"
          aria-expanded={isOpen}
          onPress={fold}
        />
      </div>
      {isOpen && (
        <ul className="jc-legend-list" aria-label={words.legendHint}>
          {tintsOf[colouring].flatMap((tint) => {
            const n = counts.get(tint) ?? 0;
            if (n === 0) return [];
            const label = nameOfTint(tint, colouring);
            return (
              <li key={tint}>
                <button
                  type="button"
                  className={classNames("jc-legend-entry", `fn-${tint}`)}
                  aria-pressed={spot === tint}
                  aria-label={words.entryOf(label, n)}
                  onClick={() => pick(spot === tint ? null : tint)}
                >
                  <span className="jc-legend-tint">
                    <Icon name={iconOfTint(tint)} size={12} />
                  </span>
                  <span className="grow cutoff">{label}</span>
                  <span className="muted num">{numberIn(n, language)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** One tint's nodes lit, all others dimmed; over as soon as a search or somebody else lights others. */
function useSpotlight(): readonly [Tint | null, (tint: Tint | null) => void] {
  const model = useCanvas();
  const { store } = model.desk;
  const [picked, setPicked] = useState<{ readonly tint: Tint; readonly ids: ReadonlySet<string> } | null>(null);
  const colouring = useStore(store, (state) => state.colouring);
  // What was picked was picked of other colours.
  useEffect(() => setPicked(null), [colouring]);
  const isOurs = useStore(store, (state) => picked !== null && state.dimOthers && state.lit === picked.ids);
  useEffect(() => {
    const ids = picked?.ids;
    return () => {
      if (ids && store.getState().lit === ids) store.getState().set({ lit: new Set(), dimOthers: false });
    };
  }, [store, picked]);
  const pick = (tint: Tint | null): void => {
    if (tint === null) {
      if (isOurs) announce(words.unspotted);
      setPicked(null);
      return;
    }
    const ids = new Set<string>();
    for (const node of tinted(model)) if (node.tint === tint) ids.add(node.id);
    setPicked({ tint, ids });
    store.getState().set({ lit: ids, dimOthers: true });
    announce(words.spotted(nameOfTint(tint, store.getState().colouring), ids.size));
  };
  return [isOurs && picked ? picked.tint : null, pick];
}
