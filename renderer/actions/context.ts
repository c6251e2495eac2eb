/** What an action sees of the window at this moment. */
import { speak } from "../place/speak.ts";
import { kinOf } from "../comparison/kin.ts";
import { makeVariant } from "../comparison/make-variant.ts";
import type { Workspace } from "../state/workspace.ts";
import { showDetails } from "../panels/inspector/show-details.ts";
import { canTravel, enterJourney, travel } from "../structure/travel.ts";
import { announce, dismissNotice, notify } from "../ui/index.ts";
import { takeTour } from "../tour/tour.ts";
import type { ActionContext } from "./define.ts";
import { tabPort } from "./tab-port.ts";

export function actionContext(workspace: Workspace): ActionContext {
  const { desks, front, journeys, profile, library, language, about } = workspace.store.getState();
  return {
    desk: desks.get(front) ?? null,
    library: front === "library" ? library : null,
    language,
    workspace: about?.workspace.name ?? "",
    role: profile?.role ?? "designer",
    readOnly: about?.workspace.readOnly ?? false,
    get kin() {
      return kinOf(journeys, front);
    },
    app: {
      goHome: () => workspace.show("home"),
      openLibrary: () => workspace.show("library"),
      openJourney: (id) => workspace.show(id),
      enterJourney: (id, from) => enterJourney(workspace, id, from),
      travel: (way) => travel(workspace, way),
      canTravel: (way) => canTravel(workspace, way),
      createJourney: (records, label) => workspace.storeJourney(records, label),
      openDetails: (id) => showDetails(workspace, id),
      openNewJourney: () => workspace.open("new-journey"),
      openImport: () => workspace.open("import"),
      openPlan: (start = {}) => workspace.open("plan", start),
      openAbout: () => workspace.open("about"),
      openExport: () => workspace.open("export"),
      openPicture: () => workspace.open("picture"),
      openPalette: () => workspace.open("palette"),
      openFind: () => workspace.open("find"),
      openShortcuts: () => workspace.open("shortcuts"),
      speak: (wish) => void speak(workspace, wish),
      askCheckpoint: () => workspace.open("checkpoint"),
      takeTour: () => void takeTour(workspace),
      makeVariant: (id) => void makeVariant(workspace, id),
      tabs: tabPort(workspace),
      notify({ text, more, tone, lasting, until, action, otherAction }) {
        const id = notify({
          text,
          more,
          isLasting: lasting === true || until !== undefined,
          tone: tone === "info" ? "plain" : tone,
          ...(action ? { action: { label: action.label, onPress: () => action.run() } } : {}),
          ...(otherAction ? { otherAction: { label: otherAction.label, onPress: () => otherAction.run() } } : {}),
        });
        const close = (): void => dismissNotice(id);
        until?.then(close, close);
      },
      announce: (text) => announce(text),
    },
  };
}
