/** The first cell: how deep the row lies, whether it is folded, what it is and what it is called; the name is written here. */
import { NameField } from "../../canvas/floats/NameField.tsx";
import { Icon, classNames } from "../../ui/index.ts";
import { outlineWords as words } from "../../words/outline.ts";
import type { OutlineRowProps } from "./OutlineRowView.tsx";
import { namingOf } from "./row-acts.ts";
import type { RowFacts } from "./row-facts.ts";

/** What lies deeper than this many levels is not indented further, its level is spoken and in the lines above it. */
const deepest = 12;

export function NameCell({
  model,
  row,
  isFolded,
  editing,
  facts,
}: Omit<OutlineRowProps, "facts"> & { readonly facts: RowFacts }) {
  const { store } = model;
  const depth = Math.min(deepest, row.level - 1);
  const naming = editing === "name" ? namingOf(model, row) : undefined;
  return (
    <div className="outline-name" style={{ paddingLeft: `calc(4px + ${depth} * var(--outline-step))` }}>
      {row.holds > 0 ? (
        // For the pointer alone: the row itself says whether it is folded, and the arrows fold it.
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          className={classNames("outline-twist", !isFolded && "is-open")}
          title={isFolded ? words.unfold(facts.name) : words.fold(facts.name)}
          onClick={(event) => {
            event.stopPropagation();
            const { folded } = store.getState();
            model.setFolded(isFolded ? [...folded].filter((key) => key !== row.key) : [...folded, row.key]);
            model.takeFocus();
          }}
        >
          <Icon name="right" size={12} />
        </button>
      ) : (
        <span className="outline-twist" />
      )}
      <span className="outline-mark">
        <Icon name={facts.icon} size={14} />
      </span>
      {naming && !("why" in naming) ? (
        <NameField
          key={row.key}
          label={words.name}
          value={naming.value}
          onDone={(text, byKey) => {
            store.setState({ editing: null });
            if (text !== null && text !== naming.value) model.act(naming.call(text), null);
            model.now();
            if (byKey) model.takeFocus();
          }}
        />
      ) : (
        <>
          <span className="outline-title cutoff" title={facts.name}>
            {facts.name}
          </span>
          {facts.note !== "" && (
            <span className="outline-note cutoff" title={facts.note}>
              {facts.note}
            </span>
          )}
        </>
      )}
    </div>
  );
}
