/** What can be added at one place, for what was typed: last used first; what cannot stand there is last and says why. */
import type { Desk } from "../../state/desk.ts";
import { recall } from "../../state/remembered.ts";
import { canvasWords as words } from "../../words/canvas.ts";
import { type Joint, choices, whyNotHere } from "../things.ts";
import type { MenuChoice } from "./ChoicePaper.tsx";

const order = ["touchpoints", "time-choice", "start-end", "ask-agree", "structure"] as const;

export function findThings(desk: Desk, joint: Joint): (text: string) => MenuChoice[] {
  const all = choices(desk);
  const shown = (choice: (typeof all)[number], section: string): MenuChoice => {
    const offReason = whyNotHere(desk, choice, joint);
    return { ...choice, section, ...(offReason === undefined ? {} : { offReason }) };
  };
  return (text) => {
    const sought = text.trim().toLowerCase();
    if (sought !== "") {
      const rank = (choice: (typeof all)[number]): number => {
        const title = choice.title.toLowerCase();
        if (title.startsWith(sought)) return 0;
        if (title.split(/[\s-]/).some((word) => word.startsWith(sought))) return 1;
        if (title.includes(sought)) return 2;
        return choice.hint.toLowerCase().includes(sought) ? 3 : 9;
      };
      return all
        .filter((choice) => rank(choice) < 9)
        .sort((a, b) => rank(a) - rank(b))
        .map((choice) => shown(choice, ""))
        .sort((a, b) => Number(a.offReason !== undefined) - Number(b.offReason !== undefined));
    }
    const last = recall()
      .recentKinds.flatMap((id) => all.find((choice) => choice.id === id) ?? [])
      .slice(0, 4);
    return [
      ...last.map((choice) => shown(choice, words.lastUsed)).filter((choice) => choice.offReason === undefined),
      ...order.flatMap((section) =>
        all
          .filter((choice) => choice.section === section)
          .map((choice) => shown(choice, words.sections[section]))
          .sort((a, b) => Number(a.offReason !== undefined) - Number(b.offReason !== undefined)),
      ),
    ];
  };
}
