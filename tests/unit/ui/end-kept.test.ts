/** A long name is cut before the bracket at its end, because that is what tells it from its twin. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EndKept } from "../../../renderer/ui/EndKept.tsx";

const drawn = (name: string): string[] =>
  [...renderToStaticMarkup(createElement(EndKept, { name })).matchAll(/>([^<]+)</g)].map(([, text = ""]) => text);

test.each([
  ["First patient (variant)", ["First patient", " (variant)"]],
  ["First patient (variant 2)", ["First patient", " (variant 2)"]],
  ["First patient", ["First patient"]],
  ["(variant)", ["(variant)"]],
  ["First (draft) patient", ["First (draft) patient"]],
])("%s", (name, parts) => expect(drawn(name)).toEqual(parts));
