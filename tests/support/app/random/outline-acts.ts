/** Acts by chance in the outline, all with the keyboard: rows added, named, moved, connected, deleted, cells written. */
import { settled } from "../axe.ts";
import { type RandomAct, type RandomHand, things } from "./random-hand.ts";

/** Somewhere in the outline with the keyboard; some rows down from its top. */
const inOutline =
  (work: RandomAct): RandomAct =>
  async (hand: RandomHand, n) => {
    const { page } = hand;
    await page.getByRole("radio", { name: "Outline" }).click();
    await page.locator("[role=treegrid] [role=row]").first().waitFor();
    await page.locator("[role=treegrid] [tabindex='0']").first().focus();
    await hand.press("ControlOrMeta+Home");
    for (let i = hand.choose(12); i > 0; i -= 1) await hand.press("ArrowDown");
    await work(hand, n);
    await settled(page);
  };
const choices = async (hand: RandomHand): Promise<void> => {
  await settled(hand.page);
  if ((await hand.page.getByRole("listbox").count()) === 0) return;
  for (let i = hand.choose(3); i >= 0; i -= 1) await hand.press("ArrowDown");
  await hand.press("Enter");
};
const pickMore = async (hand: RandomHand): Promise<void> => {
  for (let i = hand.choose(3); i > 0; i -= 1) await hand.press("Shift+ArrowDown");
};

export const outlineActs: Readonly<Record<string, RandomAct>> = {
  "a row added": inOutline(async (hand, n) => {
    await hand.press("a");
    await hand.inMenu(hand.pick(things));
    await hand.write(`Row ${n}`);
  }),
  "a row renamed": inOutline(async (hand, n) => {
    await hand.press("F2");
    await hand.write(`Row ${n}`);
  }),
  "rows moved": inOutline(async (hand) => {
    await pickMore(hand);
    await hand.press(hand.pick(["Alt+ArrowUp", "Alt+ArrowDown", "Alt+Shift+ArrowDown", "Alt+Shift+ArrowUp"]));
  }),
  "rows deleted": inOutline(async (hand) => {
    await pickMore(hand);
    await hand.press(hand.pick(["Delete", "ControlOrMeta+Delete"]));
  }),
  "rows copied": inOutline(async (hand) => {
    await pickMore(hand);
    await hand.press(hand.pick(["ControlOrMeta+c", "ControlOrMeta+x"]));
    await settled(hand.page);
    await hand.press("ArrowDown", "ControlOrMeta+v");
  }),
  "a row connected": inOutline(async (hand) => {
    await hand.press("l");
    await hand.inMenu(hand.pick(["", "Step", "Name", "Row", "Done"]));
  }),
  "a row folded": inOutline((hand) => hand.press(hand.pick(["ArrowLeft", "ArrowLeft", "ArrowRight"]))),
  "a cell of a row": inOutline(async (hand, n) => {
    // Name, kind, stage, owner, and so on: what has nothing to choose opens the details.
    for (let i = 1 + hand.choose(4); i >= 0; i -= 1) await hand.press("ArrowRight");
    await hand.press("Enter");
    await choices(hand);
    await hand.write(`Cell ${n}`);
  }),
  "a cell of several rows": inOutline(async (hand) => {
    await pickMore(hand);
    await hand.press("ArrowRight", "ArrowRight", "ArrowRight", "Enter");
    await choices(hand);
  }),
  "taken back in the outline": inOutline(async (hand) => {
    for (let i = hand.choose(3); i >= 0; i -= 1) await hand.press("ControlOrMeta+z");
    if (hand.choose(2) === 0) await hand.press("ControlOrMeta+Shift+z");
  }),
};
