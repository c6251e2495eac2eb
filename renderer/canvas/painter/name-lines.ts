/** How a name is written where nodes show little else: whole, in as few sizes as that takes, broken with care. Page and painter both write these very lines. */
import type { Outline } from "../../../shared/kinds/index.ts";
import type { Card } from "../scene/card.ts";
import { innerLine, nameRoom } from "./name-room.ts";
import { isQuiet } from "./outlines.ts";
import { widthOf } from "./ruler.ts";
import { breaksOf } from "./word-breaks.ts";

/** All in drawing px. */
export interface NameLines {
  readonly lines: readonly string[];
  readonly size: number;
  /** From one line to the next. */
  readonly lead: number;
  /** From the node's left side. */
  readonly left: number;
  /** From the node's top to the middle of the first line's capitals, and from there to their feet. */
  readonly top: number;
  readonly foot: number;
}

/** Where it is written. */
export interface Plate {
  readonly kind: { readonly outline: Outline };
  readonly width: number;
  readonly height: number;
}

/** What is written of a node that shows little else: a note's words, all others' names. */
export const briefOf = ({ box, name, summary }: Pick<Card, "box" | "name" | "summary">): string =>
  box.kind.outline === "paper" ? summary || name : name;

/** CSS px on the screen. A name is written smaller only where that shows all of it, and no smaller than it takes. */
const sizes = [11, 10.5, 10, 9.5] as const;
/** Of the size: how high capitals are, and from one line to the next at best and at least. */
const capital = 0.727;
const leads = { most: 1.1, least: 1 } as const;
/** From the outline to the capitals, screen px. */
const air = 2.5;
/** Of the size: several lines stand a little higher than the middle, for the tails of the last. */
const rise = 0.05;
/** The lowest node that is to hold two lines at every zoom: a touchpoint without branches, drawing px. */
const lowest = 60;
/** px at a size of 100: the rims of letters are soft. */
const slack = 1;
/** No node shows more of a text. */
const longest = 400;

/** How far words are broken, from what reads best to what shows most. */
const manners = [
  { breaks: "none", fills: false },
  { breaks: "strong", fills: false },
  { breaks: "any", fills: false },
  { breaks: "any", fills: true },
] as const;
type Manner = (typeof manners)[number];

const known = new Map<string, NameLines>();
const keep = 8000;

/** `unzoom`: drawing px that make one on the screen. Reckoned once for each name, plate and zoom. */
export function nameLines(name: string, plate: Plate, unzoom: number): NameLines {
  const key = `${unzoom}|${plate.kind.outline}|${plate.width}|${plate.height}|${name}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size > keep) known.clear();
  const made = written(name.slice(0, longest).trim(), plate, unzoom);
  known.set(key, made);
  return made;
}

interface Setting {
  readonly size: number;
  readonly most: number;
  /** px at a size of 100. */
  readonly room: number;
}

function written(name: string, plate: Plate, unzoom: number): NameLines {
  const words = name.split(/\s+/);
  const settings = sizesAt(unzoom).map((size) => settingOf(plate, size, unzoom));
  for (const manner of manners)
    for (const setting of settings) {
      const lines = laid(words, setting, manner);
      if (lines) return placed(lines, plate, setting.size, unzoom);
    }
  // Not all of it can be seen: in the larger letters, unless smaller ones give a line more.
  const setting = settings.reduce((best, other) => (other.most > best.most ? other : best));
  return placed(cut(words, setting), plate, setting.size, unzoom);
}

/** At the smallest of these zooms all letters shrink so far that every touchpoint has its two lines. */
function sizesAt(unzoom: number): readonly number[] {
  const two = (lowest / unzoom - 2 * air) / (capital + leads.least);
  const most = Math.min(sizes[0], two);
  return [most, ...sizes.filter((size) => size < most - 0.2)].map((size) => size * unzoom);
}

function settingOf(plate: Plate, size: number, unzoom: number): Setting {
  const inside = insideOf(plate, size, unzoom);
  const most = 1 + Math.max(0, Math.floor(inside / (leads.least * size) + 1e-6));
  const { left, right } = nameRoom(plate.kind.outline, plate.height, inkOf(most, size, leadOf(most, size, inside)));
  return { size, most, room: (100 * (plate.width - left - right)) / size - slack };
}

/** What a node has room for below its first line. */
const insideOf = ({ kind, height }: Plate, size: number, unzoom: number): number =>
  height - 2 * (innerLine(kind.outline) + air * unzoom) - capital * size;
const leadOf = (lines: number, size: number, inside: number): number =>
  lines < 2 ? leads.most * size : size * Math.min(leads.most, Math.max(leads.least, inside / ((lines - 1) * size)));
const inkOf = (lines: number, size: number, lead: number): number => (lines - 1) * lead + capital * size;

function placed(lines: readonly string[], plate: Plate, size: number, unzoom: number): NameLines {
  const lead = leadOf(lines.length, size, insideOf(plate, size, unzoom));
  const { left } = nameRoom(plate.kind.outline, plate.height, inkOf(lines.length, size, lead));
  const top = (plate.height - (lines.length - 1) * lead) / 2 - (lines.length > 1 ? rise * size : 0);
  return { lines, size, lead, left, top, foot: (capital * size) / 2 };
}

/** Beside its icon at 100 %: px of the letters, how much wider bold ones are than those that are measured, and how many lines a head holds. */
const title = { size: 12, bold: 1.035, most: 2 } as const;
const titles = new Map<string, readonly string[]>();

/** The name at 100 % in `room` px: one line, or two where that shows more of it. */
function titleLines(name: string, room: number, bold: boolean): readonly string[] {
  const key = `${room}|${bold}|${name}`;
  const before = titles.get(key);
  if (before) return before;
  if (titles.size > keep) titles.clear();
  const setting = {
    size: title.size,
    most: title.most,
    room: (100 * room) / title.size / (bold ? title.bold : 1),
  };
  const words = name.slice(0, longest).trim().split(/\s+/);
  let lines: readonly string[] | undefined;
  for (const manner of manners) lines ??= laid(words, setting, manner);
  lines ??= cut(words, setting);
  titles.set(key, lines);
  return lines;
}

/** What stands beside the icon at 100 %, for page and painter: a name that takes both lines leaves none to what is said of it. */
export function headOf({ box, name, summary }: Pick<Card, "box" | "name" | "summary">): {
  /** px from the node's left side, and from there. */
  readonly left: number;
  readonly room: number;
  readonly lines: readonly string[];
  readonly summary: string;
} {
  const quiet = isQuiet(box.kind.outline, box.height);
  const left = quiet ? 40 : 44;
  const room = box.width - left - 10;
  const lines = titleLines(name, room, !quiet);
  return { left, room, lines, summary: quiet || lines.length > 1 ? "" : summary };
}

/** Undefined when the words do not all find room in this manner. */
function laid(words: readonly string[], { most, room }: Setting, { breaks, fills }: Manner): string[] | undefined {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    let rest = word;
    for (;;) {
      const longer = line === "" ? rest : `${line} ${rest}`;
      if (widthOf(longer) <= room) {
        line = longer;
        break;
      }
      const mayBreak = breaks !== "none" && (fills || widthOf(rest) > room);
      const part = mayBreak && (fills || line === "") ? partOf(rest, line, room, breaks) : undefined;
      if (part) {
        lines.push(part.line);
        rest = rest.slice(part.at);
        line = "";
      } else if (line === "") return undefined;
      else {
        lines.push(line);
        line = "";
      }
      if (lines.length >= most) return undefined;
    }
  }
  return [...lines, line];
}

/** The most of a word that finds room after what the line holds. */
function partOf(
  word: string,
  line: string,
  room: number,
  breaks: "strong" | "any",
): { readonly line: string; readonly at: number } | undefined {
  for (const { at, hyphen, strong } of breaksOf(word).toReversed()) {
    if (breaks === "strong" && !strong) continue;
    const part = `${line === "" ? "" : `${line} `}${word.slice(0, at)}${hyphen ? "-" : ""}`;
    if (widthOf(part) <= room) return { line: part, at };
  }
  return undefined;
}

/** As much as finds room, then an ellipsis: at a word's end where that fills most of the line, else after some letters of the next word. */
function cut(words: readonly string[], setting: Setting): string[] {
  const { most, room } = setting;
  const lines: string[] = [];
  let rest = words.join(" ");
  while (lines.length < most - 1) {
    const line = lineOf(rest, room);
    if (!line) break;
    lines.push(line.line);
    rest = rest.slice(line.at).trimStart();
  }
  return [...lines, shortened(rest, room)];
}

function lineOf(text: string, room: number): { readonly line: string; readonly at: number } | undefined {
  let line: string | undefined;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) {
    if (widthOf(text.slice(0, at)) > room) break;
    line = text.slice(0, at);
  }
  if (line !== undefined) return { line, at: line.length };
  return partOf(text.split(" ", 1)[0] ?? text, "", room, "any");
}

/** Letters of a word that is cut: fewer tell nothing of it. */
const telling = 3;
/** Of the line: so much of it taken by whole words is enough. */
const filled = 0.7;

function shortened(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  const signs = Array.from(text);
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(`${signs.slice(0, middle).join("")}…`) <= room) low = middle;
    else high = middle - 1;
  }
  // Marks stay with their letter.
  while (low > 0 && /\p{M}/u.test(signs[low] ?? "")) low -= 1;
  const seen = signs.slice(0, low).join("");
  const last = seen.lastIndexOf(" ");
  const whole = signs[low] === " " || last < 0 ? seen : seen.slice(0, last);
  const enough = seen.length - last - 1 < telling || widthOf(whole) >= filled * room;
  return `${(enough ? whole : seen).replace(/[\s,;:.–/-]+$/u, "")}…`;
}

const listeners = new Set<() => void>();
let version = 0;

/** How often the font became another one; `heard` whenever it does. */
export const namesVersion = (): number => version;
export function onNames(heard: () => void): () => void {
  listeners.add(heard);
  return () => void listeners.delete(heard);
}

/** Lines are made anew, and who shows them is told. */
export function forgetNames(): void {
  known.clear();
  titles.clear();
  version += 1;
  for (const heard of listeners) heard();
}
