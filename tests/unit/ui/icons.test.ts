/** Icons stay in their box and are drawn by hand-checkable paths; each kind and channel has one that exists. */
import { expect, test } from "vitest";
import { channels } from "../../../shared/channels/index.ts";
import { kinds } from "../../../shared/kinds/index.ts";
import { icons, isIconName } from "../../../renderer/ui/icons.ts";

test.each(Object.entries(icons))("%s starts with a move and uses path commands only", (_name, path) => {
  expect(path).toMatch(/^M[\d\s.,\-MmLlHhVvCcSsQqAaZz]+$/);
});

test("every kind's and channel's icon is drawn", () => {
  const named = [...kinds, ...channels].map((entry) => entry as { look?: { icon: string }; icon?: string });
  const names = named.map((entry) => entry.look?.icon ?? entry.icon ?? "");
  expect(names.filter((name) => !isIconName(name))).toEqual([]);
  expect(names.length).toBeGreaterThan(17);
});

test("a name from a file is not taken for an icon by way of Object's own members", () => {
  expect(isIconName("toString")).toBe(false);
  expect(isIconName("__proto__")).toBe(false);
});
