/** The top strip: home, library, one tab per open journey, the command search, settings. */
import { useKeysOf } from "../actions/keys-of.ts";
import { speak } from "../place/speak.ts";
import { runAction } from "../actions/run-action.ts";
import { isBegun } from "../state/remembered.ts";
import { useWindow, useWorkspaceHandle } from "../state/workspace-context.ts";
import { Button, Icon, IconButton, Kbd, Menu, classNames } from "../ui/index.ts";
import { tourWords } from "../words/tour.ts";
import { workbenchWords as words } from "../words/workbench.ts";
import { AppMark } from "./AppMark.tsx";
import { JourneyTabs } from "./tabs/JourneyTabs.tsx";
import "./top-tabs.css";

export function TopTabs() {
  const keysOf = useKeysOf();
  const workspace = useWorkspaceHandle();
  const front = useWindow((state) => state.front);
  const profile = useWindow((state) => state.profile);
  const theme = useWindow((state) => state.kept.theme);
  const spokenWish = useWindow((state) => state.kept.language);
  const wishes = ["system", "en", "de"] as const;
  const tour = useWindow((state) => state.kept.tour);
  const themes = ["system", "light", "dark", "contrast"] as const;
  return (
    <header className="top">
      <AppMark />
      <nav className="top-tabs" aria-label={words.tabs}>
        <TabButton
          isOn={front === "home"}
          icon="home"
          label={words.home}
          bare={front !== "home"}
          onOpen={() => workspace.show("home")}
        />
        <TabButton
          isOn={front === "library"}
          icon="library"
          label={words.library}
          bare={front !== "library"}
          onOpen={() => workspace.show("library")}
        />
        <JourneyTabs />
        <IconButton name={words.newTab} icon="plus" onPress={() => workspace.open("new-journey")} />
      </nav>
      <div className="top-end">
        <button type="button" className="top-command" title={words.command} onClick={() => workspace.open("palette")}>
          <Icon name="search" size={14} />
          <span className="grow cutoff">{words.command}</span>
          <Kbd keys="Mod+K" />
        </button>
        <Menu
          label={words.settings}
          placement="bottom end"
          trigger={
            <Button tone="quiet" icon="user" opens aria-label={words.settings}>
              {profile?.name ?? words.settings}
            </Button>
          }
          groups={[
            {
              id: "theme",
              title: words.theme.title,
              items: themes.map((id) => ({
                id,
                label: words.theme[id],
                isChecked: theme === id,
                onAction: () => workspace.keep({ theme: id }),
              })),
            },
            {
              id: "language",
              title: words.language.title,
              items: wishes.map((id) => ({
                id: `language-${id}`,
                label: words.language[id],
                isChecked: spokenWish === id,
                onAction: () => void speak(workspace, id),
              })),
            },
            {
              id: "more",
              items: [
                { id: "profile", label: words.changeProfile, icon: "user", onAction: () => workspace.open("profile") },
                {
                  id: "shortcuts",
                  label: words.shortcuts,
                  icon: "keyboard",
                  shortcut: keysOf("shortcuts"),
                  onAction: () => workspace.open("shortcuts"),
                },
                {
                  id: "tour",
                  label: isBegun(tour) ? tourWords.goOn : tourWords.take,
                  icon: "branch",
                  onAction: () => runAction(workspace, "take-tour"),
                },
                { id: "about", label: words.about, icon: "info", onAction: () => workspace.open("about") },
              ],
            },
          ]}
        />
      </div>
    </header>
  );
}

function TabButton(props: {
  readonly isOn: boolean;
  readonly icon: "home" | "library";
  readonly label: string;
  /** Icon alone: the name is spoken and in the tooltip. */
  readonly bare: boolean;
  onOpen(): void;
}) {
  return (
    <button
      type="button"
      className={classNames("top-tab", props.isOn && "is-on", props.bare && "is-bare")}
      aria-current={props.isOn ? "page" : undefined}
      {...(props.bare ? { "aria-label": props.label, title: props.label } : {})}
      onClick={props.onOpen}
    >
      <Icon name={props.icon} size={16} />
      {!props.bare && <span>{props.label}</span>}
    </button>
  );
}
