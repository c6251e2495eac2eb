/** Reads JSON that a stranger wrote: bounded in one pass, every fault with its line, column and path, nothing that could harm the reader. */
import { type FailureCode, fail } from "../api/reply.ts";
import { type Steps, finish, stepItems } from "../document/index.ts";
import { importLimits } from "./limits.ts";
import type { Language } from "../words/language.ts";
import { importWords } from "./words.ts";

export type JsonPath = readonly (string | number)[];

/** Both from 1, the column in UTF-16 units: what editors show. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface JsonLimits {
  readonly bytes: number;
  readonly depth: number;
  readonly items: number;
  readonly keys: number;
  readonly text: number;
}

/** `["nodes", 3, "name"]` → `$.nodes[3].name`; keys that are no names stand in brackets and quotes. */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    const key = String(step);
    return /^[A-Za-z_$][\w$-]*$/.test(key) ? `${text}.${key}` : `${text}[${JSON.stringify(key)}]`;
  }, "$");
}

/** `plan.json:12:7 ($.nodes[3].name)`. */
export function sayPlace(name: string, position: Position, path: readonly PropertyKey[]): string {
  const where = `${name}:${position.line}:${position.column}`;
  return path.length === 0 ? where : `${where} (${jsonPath(path)})`;
}

/**
 * The value of the text. A byte order mark is passed over. Throws `too-large` or `bad-input` failures whose `place` is
 * `name:line:column ($.path)`. Prototype keys, duplicate keys, NUL and lone surrogates are refused, `-0` becomes 0.
 */
export function readJson(
  text: string,
  name: string,
  limits: JsonLimits = importLimits,
  language: Language = "en",
): unknown {
  return finish(readJsonSteps(text, name, limits, language));
}

/** The same, piece by piece. */
export function* readJsonSteps(
  text: string,
  name: string,
  limits: JsonLimits = importLimits,
  language: Language = "en",
): Steps<unknown> {
  checkSize(text, name, limits.bytes, language);
  return yield* parse(text, name, limits, undefined, language);
}

/** Refuses a text of more than `limit` bytes as UTF-8. */
function checkSize(text: string, name: string, limit: number, language: Language = "en"): void {
  const w = importWords(language);
  let bytes = text.length;
  if (bytes <= limit && bytes * 3 > limit)
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      // Both halves of a pair count two: four bytes together.
      if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
    }
  if (bytes > limit) fail("too-large", w.tooManyBytes(limit), { place: name, way: w.tooManyBytesWay });
}

/** Where each path begins in a text that {@link readJson} accepts; for one that leads nowhere, where its nearest holder begins. */
export function positionsOf(text: string, paths: readonly JsonPath[]): Position[] {
  const offsets = new Map<string, number>();
  const wanted = new Set(paths.flatMap((path) => path.map((_, i) => jsonPath(path.slice(0, i + 1)))));
  const deepest = paths.reduce((most, path) => Math.max(most, path.length), 0);
  const note = (path: JsonPath, offset: number): void => {
    if (path.length > deepest) return;
    const key = jsonPath(path);
    if (path.length === 0 || wanted.has(key)) offsets.set(key, offset);
  };
  finish(parse(text, "", importLimits, note));
  const found = paths.map((path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsets.get(jsonPath(path.slice(0, length)));
      if (offset !== undefined) return offset;
    }
    return offsets.get("$") ?? 0;
  });
  return positions(text, found);
}

/** Many offsets in one walk: asking for the line anew each time would take as many walks. */
function positions(text: string, offsets: readonly number[]): Position[] {
  const result: Position[] = Array.from({ length: offsets.length });
  const order = offsets.map((offset, i) => ({ offset, i })).sort((a, b) => a.offset - b.offset);
  let line = 1;
  let start = 0;
  for (const { offset, i } of order) {
    for (let next = text.indexOf("\n", start); next >= 0 && next < offset; next = text.indexOf("\n", start)) {
      line += 1;
      start = next + 1;
    }
    result[i] = { line, column: offset - start + 1 };
  }
  return result;
}

const harmful: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

function* parse(
  text: string,
  name: string,
  limits: JsonLimits,
  seen: ((path: JsonPath, offset: number) => void) | undefined,
  language: Language = "en",
): Steps<unknown> {
  const w = importWords(language);
  const path: (string | number)[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let characters = 0;

  const refuse = (message: string, offset = at, code: FailureCode = "bad-input", way: string = w.repairWay): never => {
    const [position = { line: 1, column: 1 }] = positions(text, [offset]);
    return fail(code, message, { place: sayPlace(name, position, path), way });
  };
  const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
  const skip = (): void => {
    while (isSpace(text.charCodeAt(at))) at += 1;
  };
  const cutOff = (): never => refuse(w.cutOff, text.length, "bad-input", w.cutOffWay);
  const shown = (): string => {
    const symbol = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return symbol < " " ? w.control : w.mark(symbol);
  };

  const word = (literal: string, value: unknown): unknown => {
    if (text.startsWith(literal, at)) {
      at += literal.length;
      return value;
    }
    return literal.startsWith(text.slice(at)) ? cutOff() : refuse(w.unexpected(shown()));
  };

  const numbers = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  const number = (): number => {
    numbers.lastIndex = at;
    const [found] = numbers.exec(text) ?? [];
    const end = at + (found?.length ?? 0);
    if (found === undefined || /[\w.+-]/.test(text.charAt(end))) {
      const [whole = ""] = /^[\w.+-]{1,40}/.exec(text.slice(at, at + 40)) ?? [];
      return at + whole.length >= text.length ? cutOff() : refuse(w.badNumber(whole));
    }
    const value = Number(found);
    if (!Number.isFinite(value)) return refuse(w.badNumber(found));
    at = end;
    return value === 0 ? 0 : value;
  };

  const string = (): string => {
    const start = at;
    at += 1;
    let value = "";
    for (let from = at; ;) {
      const code = text.charCodeAt(at);
      if (code === 0x22) {
        value += text.slice(from, at);
        at += 1;
        break;
      }
      if (Number.isNaN(code)) return cutOff();
      if (code < 0x20) return refuse(w.controlCharacter);
      if (code !== 0x5c) {
        at += 1;
        continue;
      }
      value += text.slice(from, at);
      const kind = text.charAt(at + 1);
      const plain = Object.hasOwn(escapes, kind) ? escapes[kind] : undefined;
      if (plain !== undefined) {
        value += plain;
        at += 2;
      } else if (kind === "u" && /^[\da-f]{4}$/i.test(text.slice(at + 2, at + 6))) {
        value += String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16));
        at += 6;
      } else return at + (kind === "u" ? 6 : 2) > text.length ? cutOff() : refuse(w.badEscape);
      from = at;
    }
    if (value.includes("\0")) return refuse(w.nul, start);
    if (!value.isWellFormed()) return refuse(w.loneSurrogate, start);
    characters += value.length;
    if (characters > limits.text) return refuse(w.tooMuchText(limits.text), start, "too-large", w.tooManyWay);
    return value;
  };

  /** Past the opening bracket; false when nothing stands inside. */
  const enter = (close: string): boolean => {
    at += 1;
    skip();
    if (text.charAt(at) !== close) return true;
    at += 1;
    return false;
  };
  /** Past what stands behind a member; false after the closing bracket. */
  const goesOn = (close: string): boolean => {
    skip();
    if (at >= text.length) cutOff();
    const mark = text.charAt(at);
    if (mark !== "," && mark !== close) refuse(w.expected(w.either(",", close), shown()));
    at += 1;
    if (mark === close) return false;
    skip();
    return true;
  };
  const checkNumber = (index: number, limit: number, what: string): void => {
    if (index >= limit) refuse(w.tooMany(what, index + 1, limit), at, "too-large", w.tooManyWay);
  };

  /** Up to a member's value. The key is left on the path. */
  const keyOf = (made: Readonly<Record<string, unknown>>, index: number): string => {
    checkNumber(index, limits.keys, w.things.keys);
    if (at >= text.length) cutOff();
    if (text.charAt(at) !== '"') refuse(w.expected(w.keyInQuotes, shown()));
    const start = at;
    const key = string();
    path.push(key);
    if (harmful.has(key)) refuse(w.forbidden(key), start);
    if (Object.hasOwn(made, key)) refuse(w.twice(key), start);
    skip();
    if (at >= text.length) cutOff();
    if (text.charAt(at) !== ":") refuse(w.expected(w.mark(":"), shown()));
    at += 1;
    return key;
  };

  const object = (depth: number): Record<string, unknown> => {
    const made: Record<string, unknown> = {};
    if (!enter("}")) return made;
    let index = 0;
    do {
      const key = keyOf(made, index++);
      made[key] = value(depth);
      path.pop();
    } while (goesOn("}"));
    return made;
  };

  const array = (depth: number): unknown[] => {
    const made: unknown[] = [];
    if (!enter("]")) return made;
    do {
      checkNumber(made.length, limits.items, w.things.items);
      path.push(made.length);
      made.push(value(depth));
      path.pop();
    } while (goesOn("]"));
    return made;
  };

  /** As `object`, `array` and `value` do, with a yield now and then. */
  const objectSteps = function* (depth: number): Steps<unknown> {
    const made: Record<string, unknown> = {};
    if (!enter("}")) return made;
    let index = 0;
    do {
      const key = keyOf(made, index++);
      made[key] = isLarge(depth) ? yield* valueSteps(depth) : value(depth);
      path.pop();
    } while (goesOn("}"));
    return made;
  };
  const arraySteps = function* (depth: number): Steps<unknown> {
    const made: unknown[] = [];
    if (!enter("]")) return made;
    do {
      checkNumber(made.length, limits.items, w.things.items);
      path.push(made.length);
      made.push(isLarge(depth) ? yield* valueSteps(depth) : value(depth));
      path.pop();
      if (made.length % stepItems === 0) yield at / text.length;
    } while (goesOn("]"));
    return made;
  };
  /** In a blueprint all that is long stands this near the top. */
  const isLarge = (depth: number): boolean => {
    skip();
    const code = text.charCodeAt(at);
    return depth < limits.depth && ((code === 0x7b && depth < 2) || (code === 0x5b && depth < 3));
  };
  const valueSteps = (depth: number): Steps<unknown> => {
    seen?.(path, at);
    return text.charCodeAt(at) === 0x7b ? objectSteps(depth + 1) : arraySteps(depth + 1);
  };

  const value = (depth: number): unknown => {
    skip();
    seen?.(path, at);
    const code = text.charCodeAt(at);
    if (Number.isNaN(code)) return cutOff();
    if (code === 0x7b || code === 0x5b) {
      if (depth >= limits.depth) refuse(w.tooDeep(limits.depth), at, "too-large", w.tooDeepWay);
      return code === 0x7b ? object(depth + 1) : array(depth + 1);
    }
    if (code === 0x22) return string();
    if (code === 0x2d || (code >= 0x30 && code <= 0x39)) return number();
    if (code === 0x74) return word("true", true);
    if (code === 0x66) return word("false", false);
    if (code === 0x6e) return word("null", null);
    return refuse(w.unexpected(shown()));
  };

  skip();
  if (at >= text.length) refuse(w.empty, at, "bad-input", w.notJsonWay);
  const whole = isLarge(0) ? yield* valueSteps(0) : value(0);
  skip();
  if (at < text.length) refuse(w.afterEnd);
  return whole;
}
