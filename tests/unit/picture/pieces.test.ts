/** The parts that pictures are made of: paths, fonts, pages, labels, bitmaps, names of files. */
import { inflateSync, crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { icons } from "../../../renderer/ui/icons.ts";
import { fileNameOf } from "../../../renderer/picture/file-name.ts";
import { openFace } from "../../../renderer/picture/font/face.ts";
import { subsetOf } from "../../../renderer/picture/font/subset.ts";
import { possibleScale } from "../../../renderer/picture/make-png.ts";
import { stepsOf } from "../../../renderer/picture/path-data.ts";
import { planPages } from "../../../renderer/picture/pdf/plan-pages.ts";
import { createPngWriter } from "../../../renderer/picture/png-writer.ts";
import { type Portal, cutAt, placeLabels } from "../../../renderer/picture/portals.ts";
import type { Route } from "../../../renderer/canvas/routing/router.ts";
import { meets } from "../../../renderer/canvas/scene/grid.ts";
import { faceOf, letters, sampleRecords, sourceOf } from "./ground.ts";

describe("path data", () => {
  test.each(Object.entries(icons))("of the icon %s stays in its box", (_name, d) => {
    const steps = stepsOf(d);
    expect(steps.length).toBeGreaterThan(1);
    for (const step of steps)
      for (const n of step.slice(1)) expect(Number(n)).toSatisfy((at: number) => at > -3 && at < 19);
  });
  test("turns an arc into curves that end where it ends", () => {
    const steps = stepsOf("M0 5A5 5 0 0 1 10 5a5 5 0 1 1-10 0Z");
    const ends = steps.flatMap((step) => (step[0] === "C" ? [[step[5], step[6]]] : []));
    expect(ends).toContainEqual([10, 5]);
    expect(ends.at(-1)?.map((n) => Math.round(Number(n) * 1e6) / 1e6)).toEqual([0, 5]);
    expect(ends[0]?.map((n) => Math.round(Number(n)))).toEqual([5, 0]);
  });
  test("reads flags that stand without spaces", () => {
    expect(stepsOf("M0 0a5 5 0 015 5")).toEqual(stepsOf("M0 0a5 5 0 0 1 5 5"));
  });
});

describe("a font's part", () => {
  test("keeps the glyphs that are used, is smaller, and can be opened again", async () => {
    const face = await faceOf("latin", 600);
    const codes = new Map(
      [..."Ä…Wait"].map((letter) => [letter.codePointAt(0) ?? 0, face.glyph(letter.codePointAt(0) ?? 0)]),
    );
    const part = subsetOf(face, new Set(codes.values()), codes);
    expect(part.length).toBeLessThan(12_000);
    expect(subsetOf(face, new Set(codes.values()), codes)).toEqual(part);
    const view = new DataView(part.buffer);
    let sum = 0;
    for (let at = 0; at < part.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
    const tables = new Map(
      Array.from({ length: view.getUint16(4) }, (_, i) => {
        const at = 12 + 16 * i;
        const name = String.fromCharCode(...part.subarray(at, at + 4));
        return [name, part.slice(view.getUint32(at + 8), view.getUint32(at + 8) + view.getUint32(at + 12))] as const;
      }),
    );
    const again = openFace("again", 600, tables);
    for (const [code, glyph] of codes) expect(again.glyph(code)).toBe(glyph);
    const loca = new DataView((tables.get("loca") ?? new Uint8Array()).buffer);
    const long = (glyph: number): number => loca.getUint32(4 * glyph + 4) - loca.getUint32(4 * glyph);
    expect(long(face.glyph(87))).toBeGreaterThan(20);
    expect(long(face.glyph(81))).toBe(0);
  });
  test("measures as wide as the font says", async () => {
    const type = await letters();
    expect(type.width("", 400)).toBe(0);
    expect(type.width("Wait", 600)).toBeGreaterThan(type.width("Wait", 400));
    expect(type.width("WaitWait", 400)).toBeCloseTo(2 * type.width("Wait", 400));
    expect(type.runs("aŁ完", 400).map(({ face, text }) => [face?.name ?? null, text])).toEqual([
      ["latin 400", "a"],
      ["latin-ext 400", "Ł"],
      [null, "完"],
    ]);
  });
});

test("every node is on one page, and pages are no larger than the paper unless a node is", () => {
  const { scene } = sourceOf(sampleRecords());
  const room = { width: 700, height: 500 };
  const plans = planPages(scene, room);
  const ids = plans.flatMap((plan) => [...plan.ids]);
  const shown = [...scene.boxes.values()].filter((box) => !box.frame && !box.hidden);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(shown.length);
  for (const { ids: page } of plans) {
    const boxes = shown.filter(({ id }) => page.has(id));
    const [x0, x1] = [Math.min(...boxes.map((b) => b.x)), Math.max(...boxes.map((b) => b.x + b.width))];
    const [y0, y1] = [Math.min(...boxes.map((b) => b.y)), Math.max(...boxes.map((b) => b.y + b.height))];
    if (boxes.length > 1) expect([x1 - x0 <= room.width, y1 - y0 <= room.height]).toEqual([true, true]);
  }
});

describe("connections that leave", () => {
  const area = { x: 0, y: 0, width: 100, height: 100 };
  const route = (points: readonly (readonly [number, number])[]): Route => ({
    id: "e",
    points: points.map(([x, y]) => ({ x, y })),
    arc: false,
    loop: false,
    leaves: "right",
    enters: "left",
    bounds: area,
  });
  test("are cut at the rim, from the side that lies within", () => {
    const line = route([
      [50, 50],
      [150, 50],
      [150, 80],
      [300, 80],
    ]);
    const out = cutAt(line, area, false);
    expect(out.rim).toBe("right");
    expect(out.route.points).toEqual([
      { x: 50, y: 50 },
      { x: 100, y: 50 },
    ]);
    const into = cutAt(
      route([
        [-40, 20],
        [-10, 20],
        [-10, 60],
        [30, 60],
      ]),
      area,
      true,
    );
    expect(into.rim).toBe("left");
    expect(into.route.points).toEqual([
      { x: 0, y: 60 },
      { x: 30, y: 60 },
    ]);
  });
  test("have labels of which none lies over another or over the drawing", () => {
    const rims = ["left", "right", "top", "bottom"] as const;
    const portal = fc.record({
      rim: fc.constantFrom(...rims),
      along: fc.integer({ min: 0, max: 100 }),
      lines: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(portal, { minLength: 1, maxLength: 14 }), (wanted) => {
        const said = new Map<Portal, string[]>();
        const portals = wanted.map(({ rim, along, lines }, i): Portal => {
          const at =
            rim === "left" || rim === "right"
              ? { x: rim === "left" ? 0 : 100, y: along }
              : { x: along, y: rim === "top" ? 0 : 100 };
          const made: Portal = { rim, other: `n${i}`, leaves: true, at: [at] };
          said.set(
            made,
            Array.from({ length: lines }, () => "x".repeat(10 + i)),
          );
          return made;
        });
        const { labels, around } = placeLabels(
          portals,
          area,
          (one) => said.get(one) ?? [],
          (text) => text.length * 6,
        );
        expect(labels).toHaveLength(portals.length);
        for (const [i, a] of labels.entries()) {
          expect(meets(a.box, area)).toBe(false);
          expect(a.box.x >= around.x && a.box.y >= around.y).toBe(true);
          for (const b of labels.slice(i + 1))
            if (a.portal.rim === b.portal.rim) expect(meets(a.box, b.box), `${a.portal.rim} ${i}`).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("a bitmap", () => {
  test("comes out as it was put in, with right sums", async () => {
    const [width, height] = [7, 5];
    const points = Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => (i * 37) % 256);
    for (const opaque of [true, false]) {
      const writer = createPngWriter(width, height, opaque);
      writer.add(points.subarray(0, width * 2 * 4), 2);
      writer.add(points.subarray(width * 2 * 4), 3);
      await writer.drained();
      const file = Buffer.from(await (await writer.finish()).arrayBuffer());
      expect(file.subarray(0, 8).toString("hex")).toBe("89504e470d0a1a0a");
      const parts = new Map<string, Buffer>();
      for (let at = 8; at < file.length;) {
        const long = file.readUInt32BE(at);
        const named = file.subarray(at + 4, at + 8 + long);
        expect(file.readUInt32BE(at + 8 + long)).toBe(crc32(named));
        parts.set(named.toString("latin1", 0, 4), named.subarray(4));
        at += 12 + long;
      }
      expect([...parts.keys()]).toEqual(["IHDR", "IDAT", "IEND"]);
      const rows = inflateSync(parts.get("IDAT") ?? Buffer.alloc(0));
      const channels = opaque ? 3 : 4;
      const above = new Uint8Array(width * channels);
      for (let y = 0; y < height; y += 1)
        for (let i = 0; i < width * channels; i += 1) {
          above[i] = (above[i] ?? 0) + (rows[y * (width * channels + 1) + 1 + i] ?? 0);
          const from = (y * width + Math.floor(i / channels)) * 4 + (i % channels);
          expect(above[i]).toBe(points[from]);
        }
    }
  });
  test("is made no larger than can be shown", () => {
    expect(possibleScale({ width: 2000, height: 1000 }, 3)).toBe(3);
    const scale = possibleScale({ width: 15_000, height: 12_000 }, 2);
    expect(scale).toBeLessThan(1);
    expect(15_000 * 12_000 * scale * scale).toBeLessThanOrEqual(150_000_000);
    expect(possibleScale({ width: 100_000, height: 10 }, 1)).toBe(0.32);
  });
});

test("files are named after the journey, with nothing that a file system minds", () => {
  expect(fileNameOf("First patient: DE/AT", "")).toBe("first-patient-de-at");
  expect(fileNameOf("Größe „X“", "Phase 1")).toBe("größe-x-phase-1");
  expect(fileNameOf("../..\\", "")).toBe("journey");
});
