/** The window: tabs on top, one screen below, dialogs over it. It only composes. */
import { useEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { Overlays } from "./screens/Overlays.tsx";
import { StartFault } from "./screens/StartFault.tsx";
import { TopTabs } from "./screens/TopTabs.tsx";
import { DesignerScreen } from "./screens/DesignerScreen.tsx";
import { HomeScreen } from "./screens/HomeScreen.tsx";
import { LibraryScreen } from "./screens/LibraryScreen.tsx";
import { Tour } from "./tour/Tour.tsx";
import { useClipboard } from "./clipboard/use-clipboard.ts";
import { useKeymap } from "./actions/use-keymap.ts";
import { WorkspaceContext } from "./state/workspace-context.ts";
import { type Workspace, useWorkspace } from "./state/workspace.ts";
import { useConnectionNotice } from "./state/use-connection-notice.ts";
import { LiveRegion, Notices, applyTheme, notify } from "./ui/index.ts";
import { locale } from "./words/spoken.ts";
import { workbenchWords as words } from "./words/workbench.ts";

export function Workbench({ workspace }: { readonly workspace: Workspace }) {
  const failure = useWorkspace(workspace, (state) => state.failure);
  const ready = useWorkspace(workspace, (state) => state.ready);
  const front = useWorkspace(workspace, (state) => state.front);
  const desk = useWorkspace(workspace, (state) => state.desks.get(state.front));

  const theme = useWorkspace(workspace, (state) => state.kept.theme);

  useKeymap(workspace);
  useClipboard(workspace);
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    workspace.onNotice((notice) => {
      if (notice.kind === "failure") {
        const { failure, again } = notice;
        const action = again && { label: words.again, onPress: again };
        notify({ text: failure.message, more: failure.way, tone: "error", action });
      } else if (notice.kind === "lost")
        notify({ text: words.lost(notice.steps), more: words.lostMore, tone: "warning", isLasting: true });
      else {
        const { journey, before } = notice;
        const look = (): void => {
          workspace.show(journey);
          const side = { at: "revision", revision: before } as const;
          workspace.store
            .getState()
            .desks.get(journey)
            ?.store.getState()
            .set({ comparing: { before: side, after: { at: "now" } } });
        };
        notify({
          text: words.clash(notice.steps),
          more: words.clashMore,
          tone: "warning",
          isLasting: true,
          action: { label: words.clashLook, onPress: look },
        });
      }
    });
  }, [workspace]);

  useConnectionNotice(workspace);

  return (
    <I18nProvider locale={locale}>
      <WorkspaceContext.Provider value={workspace}>
        <div className="app">
          {failure ? (
            <StartFault failure={failure} />
          ) : (
            <>
              <TopTabs />
              {!ready ? (
                <main className="screen-loading" aria-busy="true">
                  {words.opening}
                </main>
              ) : front === "home" ? (
                <HomeScreen />
              ) : front === "library" ? (
                <LibraryScreen />
              ) : desk ? (
                <DesignerScreen desk={desk} />
              ) : (
                <main className="screen-loading" aria-busy="true">
                  {words.opening}
                </main>
              )}
            </>
          )}
        </div>
        {ready && !failure && <Tour />}
        {ready && !failure && <Overlays />}
        <Notices label={words.notices} closeName={words.close} />
        <LiveRegion />
      </WorkspaceContext.Provider>
    </I18nProvider>
  );
}
