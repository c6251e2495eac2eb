/** Takes the keyboard to the decision on what is read. It decides nothing: a verdict is a key of its own. */
import { reviewerRoles } from "../../shared/review/index.ts";
import { askDecision } from "../screens/review/ask-decision.ts";
import { actionWords as words } from "../words/actions.ts";
import { defineAction } from "./define.ts";
import { inReview } from "./review-queue.ts";

export const goToDecision = defineAction({
  id: "go-to-decision",
  group: "review",
  icon: "seal",
  keys: ["D"],
  words: { en: { title: "Go to my decision" }, de: { title: "Zu meinem Entscheid" } },
  available(context) {
    const can = inReview(context);
    if (can !== true) return can;
    return reviewerRoles.includes(context.role) ? true : words.whyNot.notReviewer;
  },
  run: askDecision,
});
