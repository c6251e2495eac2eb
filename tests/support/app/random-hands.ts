/** Acts that a hand may do next, chosen by numbers: real keys and a real mouse, on whatever is drawn at that moment. Same seed, same acts. */
import type { Page } from "@playwright/test";
import { nodeActs } from "./random/node-acts.ts";
import { outlineActs } from "./random/outline-acts.ts";
import { type RandomAct, calm, openRandomHand } from "./random/random-hand.ts";
import { stageActs } from "./random/stage-acts.ts";
import { windowActs } from "./random/window-acts.ts";

const acts: Readonly<Record<string, RandomAct>> = { ...nodeActs, ...stageActs, ...outlineActs, ...windowActs };
const names = Object.keys(acts);

/** Act number `n` of this seed, in this journey; answers which it was. What it chooses depends on both numbers and on what is drawn. */
export async function actByChance(page: Page, journey: string, seed: number, n: number): Promise<string> {
  const hand = openRandomHand(page, seed, n);
  const name = hand.pick(names);
  await acts[name]!(hand, n);
  await calm(page, journey);
  return name;
}

/** The page makes ids by chance: here the same ones in each run, for nodes are told apart, and sorted, by them. */
export const idsBySeed = (page: Page, seed: number): Promise<unknown> =>
  page.addInitScript((start) => {
    const loads = Number(sessionStorage.getItem("loads") ?? 0) + 1;
    sessionStorage.setItem("loads", String(loads));
    let state = (start * 31 + loads * 1_000_003) | 0;
    const digit = (): string => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      return ((state >>> 16) & 15).toString(16);
    };
    crypto.randomUUID = () =>
      "00000000-0000-4000-8000-000000000000".replaceAll(/0/g, digit) as ReturnType<Crypto["randomUUID"]>;
  }, seed);
