/** Every rule pack, and the one that holds for a market. Adding one is adding its file and its line here. */
import type { RulePack } from "./define.ts";
import { eu } from "./eu.ts";
import { uk } from "./uk.ts";
import { us } from "./us.ts";

export const packs: readonly RulePack[] = [us, uk, eu];

/** The pack of a market, or undefined where there is none: rules then say nothing about it. */
export function packOf(market: string): RulePack | undefined {
  return packs.find((pack) => pack.markets.includes(market));
}

export type { Cap, QuietHours, RulePack, Sourced } from "./define.ts";
