/** Which shell opens in which situation. */
import { expect, test } from "vitest";
import { chooseShell } from "../../../config/choose-shell.ts";
import type { Situation } from "../../../config/choose-shell.ts";

const laptop: Situation = {
  wanted: undefined,
  hasBinary: true,
  hasDisplay: true,
  isRoot: false,
  mayFetch: true,
  failedLately: null,
};

test.each<[string, Partial<Situation>, string]>([
  ["Electron when it is there", {}, "electron"],
  ["a fetch when it is not", { hasBinary: false }, "fetch-then-electron"],
  ["the browser when a fetch failed within a day", { hasBinary: false, failedLately: "offline" }, "browser"],
  ["Electron all the same when it is there by now", { failedLately: "offline" }, "electron"],
  ["the browser when fetching is switched off", { hasBinary: false, mayFetch: false }, "browser"],
  ["the browser, and no fetch, without a display", { hasBinary: false, hasDisplay: false }, "browser"],
  ["the browser for root", { isRoot: true }, "browser"],
  ["what ITINERA_SHELL says: browser", { wanted: "browser" }, "browser"],
  ["what ITINERA_SHELL says: electron", { wanted: "electron", isRoot: true, hasDisplay: false }, "electron"],
  [
    "a new fetch for ITINERA_SHELL=electron",
    { wanted: "electron", hasBinary: false, failedLately: "offline" },
    "fetch-then-electron",
  ],
  ["nothing for a word that is no shell", { wanted: "firefox" }, "nothing"],
  ["as if it were not set, for an empty word", { wanted: "" }, "electron"],
])("%s", (_name, difference, open) => {
  expect(chooseShell({ ...laptop, ...difference }).open).toBe(open);
});

test("the reason names what stood in the way", () => {
  const choice = chooseShell({ ...laptop, hasBinary: false, failedLately: "no route" });
  expect(choice).toMatchObject({ open: "browser", why: expect.stringContaining("no route") as string });
  expect(chooseShell({ ...laptop, wanted: "firefox" })).toMatchObject({
    why: expect.stringMatching(/firefox.*browser or electron/) as string,
  });
});
