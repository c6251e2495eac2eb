/** Things within things: left and right close and open, up and down walk, Enter opens. */
import type { ReactNode } from "react";
import { Button, Tree, TreeItem, TreeItemContent } from "react-aria-components";
import { classNames } from "./class-names.ts";
import { functionClass } from "./function-colour.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";

export interface TreeEntry {
  id: string;
  label: string;
  icon?: IconName | undefined;
  owner?: string | undefined;
  /** Quiet words after the label. */
  note?: string | undefined;
  /** At the right: badges, a count. */
  end?: ReactNode;
  children?: readonly TreeEntry[] | undefined;
}

export interface TreeListProps {
  label: string;
  entries: readonly TreeEntry[];
  selected?: string | null | undefined;
  onSelect?: ((id: string) => void) | undefined;
  onOpen?: ((id: string) => void) | undefined;
  /** Given with `onExpand` it is held outside; else all start open or closed by `startsOpen`. */
  expanded?: readonly string[] | undefined;
  onExpand?: ((ids: string[]) => void) | undefined;
  startsOpen?: boolean | undefined;
  empty?: ReactNode;
  className?: string | undefined;
}

const parents = (entries: readonly TreeEntry[]): string[] =>
  entries.flatMap((entry) =>
    entry.children === undefined || entry.children.length === 0 ? [] : [entry.id, ...parents(entry.children)],
  );

export function TreeList(props: TreeListProps) {
  const { label, entries, selected, onSelect, onOpen, expanded, onExpand, startsOpen = true, empty, className } = props;
  return (
    <Tree
      aria-label={label}
      className={classNames("ui-tree", className)}
      selectionMode={onSelect === undefined ? "none" : "single"}
      selectionBehavior="replace"
      selectedKeys={selected === null || selected === undefined ? [] : [selected]}
      onSelectionChange={(keys) => {
        const [chosen] = keys === "all" ? [] : [...keys];
        if (chosen !== undefined) onSelect?.(String(chosen));
      }}
      {...(expanded === undefined
        ? { defaultExpandedKeys: startsOpen ? parents(entries) : [] }
        : { expandedKeys: expanded })}
      {...(onExpand === undefined ? {} : { onExpandedChange: (keys) => onExpand([...keys].map(String)) })}
      {...(onOpen === undefined ? {} : { onAction: (key) => onOpen(String(key)) })}
      renderEmptyState={() => empty}
    >
      {entries.map((entry) => treeItem(entry))}
    </Tree>
  );
}

function treeItem(entry: TreeEntry): ReactNode {
  return (
    <TreeItem key={entry.id} id={entry.id} textValue={entry.label} className="ui-tree-item">
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <div className="ui-tree-row" style={{ paddingLeft: 8 + (level - 1) * 16 }}>
            {hasChildItems ? (
              <Button slot="chevron" className="ui-tree-twist">
                <Icon name="right" size={12} />
              </Button>
            ) : (
              <span className="ui-tree-twist" />
            )}
            {entry.icon !== undefined && (
              <span className={`ui-option-mark ${entry.owner === undefined ? "" : functionClass(entry.owner)}`}>
                <Icon name={entry.icon} size={14} />
              </span>
            )}
            <span className="cutoff">{entry.label}</span>
            {entry.note !== undefined && <span className="faint cutoff">{entry.note}</span>}
            <span className="ui-tree-end">{entry.end}</span>
          </div>
        )}
      </TreeItemContent>
      {entry.children?.map((child) => treeItem(child))}
    </TreeItem>
  );
}
