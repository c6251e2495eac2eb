/** The buttons of a comparison: what can be restored or taken over just now, and why not. */
import { useMemo } from "react";
import type { Difference } from "../../../shared/comparison/index.ts";
import type { SideRef } from "../../comparison/ask.ts";
import type { Compared } from "../../comparison/read-versions.ts";
import { restoreVersion } from "../../comparison/restore-version.ts";
import type { Desk } from "../../state/desk.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import { compareWords as words } from "../../words/compare.ts";
import type { PartAct } from "./DifferenceDetail.tsx";
import { type ActGround, restoreOne, takeOverAll, takeOverOne, takesOver } from "./part-acts.ts";

export function useActs(
  desk: Desk,
  compared: Compared | null,
  nameOf: (side: SideRef) => string,
): {
  readonly whole: readonly PartAct[];
  part(difference: Difference): readonly PartAct[];
  byOf(difference: Difference): string | null;
} {
  const workspace = useWorkspaceHandle();
  const readOnly = useWindow((state) => state.about?.workspace.readOnly ?? false);
  const offReason = readOnly ? words.whyNot.workspaceReadOnly : undefined;
  const ground = useMemo((): ActGround | null => {
    if (!compared) return null;
    return {
      workspace,
      compared,
      said: (difference) => compared.saying.say(difference),
      nameOf: (version) => nameOf(version.side),
    };
  }, [workspace, compared, nameOf]);
  if (!compared || !ground) return { whole: [], part: () => [], byOf: () => null };
  const { before, after, by } = compared;
  const target = takesOver(compared);
  const whole: PartAct[] = [];
  if (before.side.at === "revision") {
    const { revision } = before.side;
    const name = nameOf(before.side);
    whole.push({
      id: "restore",
      label: words.restoreVersion,
      offReason,
      run: () => void restoreVersion(desk, revision, name),
    });
  }
  if (target)
    whole.push({
      id: "take-over-all",
      label: words.takeOverAll(nameOf(target.side)),
      offReason,
      run: () => void takeOverAll(ground),
    });
  return {
    whole,
    part: (difference) => [
      ...(after.journey === desk.id
        ? [
            {
              id: "restore-one",
              label: words.restoreOne,
              offReason,
              run: () => void restoreOne(ground, difference),
            },
          ]
        : []),
      ...(target
        ? [
            {
              id: "take-over",
              label: words.takeOver(nameOf(target.side)),
              offReason,
              run: () => void takeOverOne(ground, difference),
            },
          ]
        : []),
    ],
    byOf(difference) {
      const who = by?.get(difference.id);
      if (!who) return null;
      return who === "both" ? words.by.both : words.by[who](nameOf(who === "before" ? before.side : after.side));
    },
  };
}
