/** What can be done to a journey from its row or card: open, rename, archive, each with its way back. */
import { FailureError } from "../../../shared/api/reply.ts";
import type { JourneySummary } from "../../../shared/api/calls.ts";
import { askWith, kinOf } from "../../comparison/kin.ts";
import { makeVariant } from "../../comparison/make-variant.ts";
import { openLiveDocument } from "../../state/live-document.ts";
import type { Workspace } from "../../state/workspace.ts";
import { toldIfFailed } from "../../state/tell-failure.ts";
import { type MenuGroup, notify } from "../../ui/index.ts";
import { compareWords } from "../../words/compare.ts";
import { homeWords as words } from "../../words/home.ts";

/** A menu is no place for a list of twenty: the comparison itself lets one choose among all. */
const mostKin = 4;

export function journeyMenu(
  workspace: Workspace,
  journey: JourneySummary,
  acts: { readonly rename: (journey: JourneySummary) => void },
): MenuGroup[] {
  const { readOnly = false } = workspace.store.getState().about?.workspace ?? {};
  const offReason = readOnly ? words.menu.readOnly : undefined;
  return [
    {
      id: "open",
      items: [
        { id: "open", label: words.menu.open, icon: "arrow", onAction: () => workspace.show(journey.id) },
        {
          id: "export",
          label: words.menu.export,
          icon: "export",
          onAction: () => void workspace.openJourney(journey.id).then(() => workspace.open("export")),
        },
      ],
    },
    {
      id: "variant",
      items: [
        {
          id: "make-variant",
          label: compareWords.variant.make,
          icon: "branch",
          offReason,
          onAction: () => void makeVariant(workspace, journey.id),
        },
        ...kinOf(workspace.store.getState().journeys, journey.id)
          .slice(0, mostKin)
          .map((kin) => ({
            id: `compare-${kin.id}`,
            label: compareWords.variant.compareWith(kin.title),
            icon: "compare" as const,
            onAction: () =>
              void workspace.openJourney(journey.id).then(() =>
                workspace.store
                  .getState()
                  .desks.get(journey.id)
                  ?.store.getState()
                  .set({ comparing: askWith(kin) }),
              ),
          })),
      ],
    },
    {
      id: "change",
      items: [
        { id: "rename", label: words.menu.rename, icon: "draft", offReason, onAction: () => acts.rename(journey) },
        {
          id: "archive",
          label: journey.archived ? words.menu.restore : words.menu.archive,
          icon: journey.archived ? "restore" : "archive",
          offReason,
          onAction: () => void archive(workspace, journey, !journey.archived),
        },
      ],
    },
  ];
}

/** Nothing is deleted, so nothing is asked: the notice takes it back. */
async function archive(workspace: Workspace, { id, title }: JourneySummary, archived: boolean): Promise<void> {
  await toldIfFailed(async () => {
    if (archived && workspace.store.getState().tabs.includes(id)) {
      const { front } = workspace.store.getState();
      await workspace.closeJourney(id);
      workspace.show(front);
    }
    await workspace.client.call("documents.archive", { id, archived });
    await workspace.refresh();
    const undo = () =>
      void toldIfFailed(async () => {
        await workspace.client.call("documents.archive", { id, archived: !archived });
        await workspace.refresh();
      });
    const text = archived ? words.archived(title) : words.restored(title);
    notify({ text, tone: "success", action: { label: words.undo, onPress: undo } });
  });
}

/** One command of the journey's own history, whether it lies open here or not. */
export async function renameJourney(workspace: Workspace, id: string, title: string): Promise<void> {
  await toldIfFailed(async () => {
    const before = workspace.store.getState().journeys.find((journey) => journey.id === id)?.title ?? "";
    await writeTitle(workspace, id, title);
    const undo = () => void toldIfFailed(() => writeTitle(workspace, id, before));
    notify({ text: words.renamed(title), tone: "success", action: { label: words.undo, onPress: undo } });
  });
}

async function writeTitle(workspace: Workspace, id: string, title: string): Promise<void> {
  const { client, origin, store } = workspace;
  const open = store.getState().desks.get(id)?.journey;
  const journey = open ?? (await openLiveDocument({ client, origin, id, onLost: () => undefined }));
  const outcome = journey.dispatch({ name: "set-fields", args: { ids: [id], fields: { title } } });
  const { failure } = await journey.saver.settled();
  if (!open) await journey.close();
  if ("refused" in outcome) notify({ text: outcome.refused, tone: "warning" });
  else if (failure) throw new FailureError(failure);
  await workspace.refresh();
}
