/** Names of outlines and icons that kinds and channels choose from; the screens draw them. */

export type Outline =
  | "card"
  | "pill"
  | "start"
  | "end"
  | "end-double"
  | "cut"
  | "fan"
  | "gate"
  | "notch"
  | "bubble"
  | "slip"
  | "sheets"
  | "bar"
  | "ruled-card"
  | "paper"
  | "frame";

/** An icon of `renderer/ui/icons.ts`; a test holds that every one named by a kind or channel is drawn. */
export type IconId = string;
