/** Every command with its keys, from the one registry; a press on the keys gives the command others. */
import { useState } from "react";
import type { Action } from "../../actions/define.ts";
import { actions, actionsWithKeys } from "../../actions/index.ts";
import { strokeOf } from "../../actions/keys.ts";
import { inLanguage } from "../../../shared/words/language.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import {
  Button,
  Dialog,
  ErrorNotice,
  IconButton,
  Kbd,
  SearchField,
  announce,
  platform,
  shortcutText,
} from "../../ui/index.ts";
import { overlayWords } from "../../words/overlays.ts";
import { matchWords } from "./match-words.ts";
import { type KeyFault, keyFault, resetKeys, setKeys, swapKeys } from "./remap.ts";

const words = overlayWords.shortcuts;

interface Refused {
  readonly stroke: string;
  readonly why: KeyFault;
}

export function ShortcutsDialog() {
  const workspace = useWorkspaceHandle();
  const own = useWindow((state) => state.kept.keys);
  const language = useWindow((state) => state.language);
  const [text, setText] = useState("");
  const [editing, setEditing] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const all = actionsWithKeys(own);
  const titleOf = (action: Action): string => inLanguage(action.words, language).title;
  const sayKeys = (action: Action): string =>
    action.keys.length === 0 ? words.noKeys : action.keys.map((keys) => shortcutText(keys)).join(", ");
  const shown = all.filter(
    (action) => text.trim() === "" || matchWords(text, `${titleOf(action)} ${sayKeys(action)}`) !== null,
  );
  const groups = [...new Set(shown.map((action) => action.group))];

  const stop = (): void => {
    if (editing !== null) backTo(editing);
    setEditing(null);
    setRefused(null);
  };
  const keep = (keys: Record<string, string[]>, action: Action, said: string): void => {
    workspace.keep({ keys });
    announce(words.set(titleOf(action), said));
    stop();
  };
  const take = (action: Action, stroke: string): void => {
    const why = keyFault(all, action, stroke);
    if (why) setRefused({ stroke, why });
    else keep(setKeys(own, action, stroke), action, shortcutText(stroke));
  };
  return (
    <Dialog
      title={words.title}
      about={words.hint}
      size="l"
      isOpen
      closeName={overlayWords.close}
      onOpenChange={(isOpen) => {
        if (isOpen) return;
        if (editing === null) workspace.open(null);
        else stop();
      }}
      {...(Object.keys(own).length > 0
        ? { actions: <Button onPress={() => workspace.keep({ keys: {} })}>{words.resetAll}</Button> }
        : {})}
    >
      <SearchField
        label={words.search}
        placeholder={words.search}
        value={text}
        onChange={setText}
        autoFocus
        className="shortcuts-search"
      />
      {groups.length === 0 && <p className="muted">{words.none}</p>}
      <div className="shortcuts">
        {groups.map((group) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`}>{words.groups[group]}</h3>
            <ul>
              {shown
                .filter((action) => action.group === group)
                .map((action) => (
                  <li key={action.id} className="shortcut">
                    <span className="grow cutoff-2">{titleOf(action)}</span>
                    {own[action.id] !== undefined && (
                      <IconButton
                        name={words.reset(titleOf(action))}
                        icon="restore"
                        size="small"
                        onPress={() => {
                          backTo(action.id);
                          workspace.keep({ keys: resetKeys(own, actions, action.id) });
                        }}
                      />
                    )}
                    {editing === action.id ? (
                      <Catcher
                        label={words.pressFor(titleOf(action))}
                        onStroke={(stroke) => take(action, stroke)}
                        onStop={stop}
                      />
                    ) : (
                      <button
                        type="button"
                        id={keysId(action.id)}
                        className="shortcut-keys"
                        aria-label={words.change(titleOf(action), sayKeys(action))}
                        onClick={() => {
                          setRefused(null);
                          setEditing(action.id);
                        }}
                      >
                        {action.keys.length === 0 && <span className="faint">{words.noKeys}</span>}
                        {action.keys.map((keys) => (
                          <Kbd key={keys} keys={keys} />
                        ))}
                      </button>
                    )}
                    {editing === action.id && refused && (
                      <Refusal
                        of={refused}
                        titleOf={titleOf}
                        onKeep={stop}
                        onSwap={(other) =>
                          keep(swapKeys(own, action, refused.stroke, other), action, shortcutText(refused.stroke))
                        }
                      />
                    )}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

const keysId = (action: string): string => `shortcut-${action}`;

/** What was pressed goes away with its press; the focus goes to the keys it was about, once they are drawn again. */
function backTo(action: string): void {
  setTimeout(() => document.getElementById(keysId(action))?.focus());
}

/** Takes the next stroke for itself, whatever it would otherwise do. */
function Catcher({
  label,
  onStroke,
  onStop,
}: {
  readonly label: string;
  onStroke(stroke: string): void;
  onStop(): void;
}) {
  return (
    <button
      type="button"
      className="shortcut-keys is-catching"
      aria-label={label}
      autoFocus
      onKeyDown={(event) => {
        if (["Shift", "Control", "Alt", "Meta", "Tab"].includes(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === "Escape") onStop();
        else onStroke(strokeOf(event.nativeEvent, platform === "mac"));
      }}
    >
      {words.press}
    </button>
  );
}

function Refusal(props: {
  readonly of: Refused;
  titleOf(action: Action): string;
  onKeep(): void;
  onSwap(other: Action): void;
}) {
  const { of, titleOf, onKeep, onSwap } = props;
  const { why } = of;
  const keys = shortcutText(of.stroke);
  const what =
    why.fault === "taken"
      ? words.conflict(keys, titleOf(why.by))
      : why.fault === "reserved"
        ? words.reserved(keys)
        : words.needsMod;
  return (
    <ErrorNotice
      tone="warning"
      what={what}
      className="shortcut-refused"
      actions={
        <>
          {why.fault === "taken" && <Button onPress={() => onSwap(why.by)}>{words.swap}</Button>}
          <Button onPress={onKeep}>{words.keep}</Button>
        </>
      }
    />
  );
}
