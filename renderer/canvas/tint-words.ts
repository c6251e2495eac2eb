/** What a tint is called, and the icon that stands beside it in a legend, so that colour never speaks alone. */
import { functionWords } from "../../shared/journey/index.ts";
import { inLanguage, listedIn } from "../../shared/words/language.ts";
import type { IconName } from "../ui/icons.ts";
import { pictureWords as words } from "../words/picture.ts";
import { language } from "../words/spoken.ts";
import { type Colouring, type Tint, ownersWearing } from "./tints.ts";

const icons: Readonly<Partial<Record<Tint, IconName>>> = {
  marketing: "send",
  sales: "rep-visit",
  medical: "msl-visit",
  patient: "user",
  pv: "shield",
  approved: "seal",
  "in-review": "review",
  draft: "draft",
  stale: "stale",
  rejected: "reject",
  "by-email": "email",
  "by-telephony": "phone",
  "by-in-person": "rep-visit",
  "by-web": "portal",
  "by-post": "direct-mail",
  "by-broadcast": "social",
  "problem-error": "error",
  "problem-warning": "warning",
};

export const iconOfTint = (tint: Tint): IconName => icons[tint] ?? "minus";

export function nameOfTint(tint: Tint, colouring: Colouring): string {
  if (tint === "system" || tint === "by-nothing") return words.otherTints[colouring];
  if (Object.hasOwn(words.tints, tint)) return words.tints[tint as keyof typeof words.tints];
  return listedIn(
    ownersWearing(tint).map((owner) => inLanguage(functionWords, language)[owner]),
    language,
  );
}
