/** Branches a variant from a journey as it stands now, opens it, and says so. */
import { variantOf } from "../../shared/comparison/index.ts";
import type { AnyRecord } from "../../shared/document/index.ts";
import type { Workspace } from "../state/workspace.ts";
import { tellFailure } from "../state/tell-failure.ts";
import { notify } from "../ui/index.ts";
import { compareWords } from "../words/compare.ts";

const words = compareWords.variant;

/** Resolves to the variant's id, or undefined when it could not be made; then it has been said why. */
export async function makeVariant(workspace: Workspace, journey: string): Promise<string | undefined> {
  const { client, store } = workspace;
  try {
    const open = store.getState().desks.get(journey)?.journey;
    // The origin is named by a revision that is stored.
    await open?.saver.settled();
    const from = await client.call("documents.open", { id: journey });
    const records = from.records as AnyRecord[];
    const title = String(records.find((record) => record.type === "journey")?.["title"] ?? "");
    const taken = new Set(store.getState().journeys.map((one) => one.title));
    let number = 1;
    while (taken.has(words.title(title, number))) number += 1;
    const id = `j${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`;
    const own = { id, title: words.title(title, number).slice(0, 200) };
    await workspace.createJourney(variantOf(records, own), words.label(title).slice(0, 200), {
      journey,
      revision: from.revision,
    });
    notify({ text: words.made(own.title), more: words.madeMore, tone: "success" });
    return id;
  } catch (error) {
    tellFailure(error);
    return undefined;
  }
}
