/** One field that leads anywhere: type, choose with the arrows, Enter goes there. The last used stand first. */
import { useMemo, useState } from "react";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import { announce, notify } from "../../ui/index.ts";
import { overlayWords } from "../../words/overlays.ts";
import { Finder } from "./Finder.tsx";
import { type Find, allFinds, findAll } from "./palette-finds.ts";

const words = overlayWords.palette;
const remembered = 6;

export function CommandPalette() {
  const workspace = useWorkspaceHandle();
  const recent = useWindow((state) => state.kept.recentFinds);
  const [typed, setTyped] = useState("");
  const all = useMemo(() => allFinds(workspace), [workspace]);
  const sections = useMemo(
    () =>
      findAll(all, typed, recent).map(({ id, finds, more }) => ({
        id,
        title: words.sections[id],
        entries: finds.map((find) => ({ ...find, isProblem: find.section === "problems" })),
        more: more > 0 ? words.more(more) : "",
      })),
    [all, typed, recent],
  );

  function go(find: Find): void {
    if (find.offReason !== undefined) {
      notify({ text: find.offReason });
      announce(find.offReason, "assertive");
      return;
    }
    workspace.keep({ recentFinds: [find.id, ...recent.filter((other) => other !== find.id)].slice(0, remembered) });
    workspace.open(null);
    // The dialog gives the focus back to where it was; what is run may want it elsewhere.
    setTimeout(() => find.run(), 60);
  }
  return (
    <Finder
      title={words.title}
      placeholder={words.placeholder}
      resultsName={words.results}
      typed={typed}
      sections={sections}
      none={{ title: words.none(typed.trim()), text: words.noneText }}
      onType={setTyped}
      onGo={go}
      onClose={() => workspace.open(null)}
    />
  );
}
