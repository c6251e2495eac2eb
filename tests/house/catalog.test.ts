/** The catalogue is what the things say of themselves today: no page is stale, missing or left over. */
import { describe, expect, test } from "vitest";
import { catalogPages } from "../../config/catalog-pages.ts";
import { exists, filesBelow, readText } from "./tree.ts";

const pages = catalogPages();

describe("docs/catalog (npm run catalog writes it anew)", () => {
  test("has every page, as it would be written now", () => {
    const stale = [...pages].flatMap(([path, text]) => {
      const file = `docs/catalog/${path}`;
      if (!exists(file)) return [`${file} is missing`];
      return readText(file) === text ? [] : [`${file} is not up to date`];
    });
    expect(stale).toEqual([]);
  });
  test("has no page of a thing that is gone", () => {
    expect(filesBelow("docs/catalog").filter((file) => !pages.has(file.slice("docs/catalog/".length)))).toEqual([]);
  });
  test("leaves nothing open in its texts", () => {
    const broken = [...pages].flatMap(([path, text]) => (/undefined|\[object|NaN|=>/.test(text) ? [path] : []));
    expect(broken).toEqual([]);
  });
  test("links lead to pages", () => {
    const dead = [...pages].flatMap(([path, text]) =>
      [...text.matchAll(/\]\(([^)#:]+\.md)\)/g)].flatMap(([, to = ""]) => {
        const target = path.includes("/") ? `${path.slice(0, path.lastIndexOf("/"))}/${to}` : to;
        return pages.has(target) ? [] : [`${path} → ${to}`];
      }),
    );
    expect(dead).toEqual([]);
  });
});
