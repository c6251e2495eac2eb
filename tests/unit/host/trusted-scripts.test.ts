/** Which addresses may become a worker. */
import { expect, test } from "vitest";
import { emptyMarkup, ownScript } from "../../../renderer/host/trusted-scripts.ts";

test.each(["http://127.0.0.1:4711/", "app://itinera/index.html"])("own files of %s run", (page) => {
  const whole = new URL("/assets/lint-x1.js", page).href;
  expect(ownScript("/assets/lint-x1.js", page)).toBe("/assets/lint-x1.js");
  expect(ownScript(whole, page)).toBe(whole);
});

test.each(["http://127.0.0.1:4711/", "app://itinera/index.html"])("nothing else of %s does", (page) => {
  for (const address of [
    "https://evil.example/assets/x.js",
    "//evil.example/assets/x.js",
    "http://127.0.0.1:4712/assets/x.js",
    "app://evil/assets/x.js",
    "data:text/javascript,1",
    "blob:http://127.0.0.1:4711/1",
    "javascript:1",
    "/call/x",
    "/assets/../call/x",
    "/",
  ]) {
    expect(() => ownScript(address, page), address).toThrow(TypeError);
  }
});

test("no text becomes markup but the empty one", () => {
  expect(emptyMarkup("")).toBe("");
  for (const markup of [" ", "a", "<b>", "<img src=x onerror=alert(1)>"]) expect(emptyMarkup(markup)).toBeNull();
});
