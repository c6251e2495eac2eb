/** What can complete the piece of a search that is being typed: filters, then the values that this journey has for them. */
import { channelById } from "../../../shared/channels/index.ts";
import { functionWords, functions, nodesOf, stagesOf } from "../../../shared/journey/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import { type FilterKey, type Piece, filterKeys, foldValue, piecesOf } from "../../../shared/search/index.ts";
import { inLanguage } from "../../../shared/words/language.ts";
import type { Desk } from "../../state/desk.ts";
import { findWords } from "../../words/find.ts";
import { properties, statuses } from "./found-facts.ts";

export interface Completion {
  /** `owner:`, `owner:medical`: also what stands in the list. */
  readonly text: string;
  readonly hint: string;
}

export interface Completed {
  readonly typed: string;
  readonly caret: number;
}

const pieceAt = (typed: string, caret: number): Piece | undefined =>
  piecesOf(typed).find((piece) => piece.from < caret && caret <= piece.to);

/** At most so many: a list that has to be scrolled is slower than another letter. */
const most = 8;

/** For an empty place every filter; within a word those that begin so; behind a filter's colon its values. O(nodes). */
export function completionsAt(desk: Desk, typed: string, caret: number): Completion[] {
  const piece = pieceAt(typed, caret);
  if (!piece) return typed.trim() === "" ? filterKeys.map(filterOf) : [];
  if (piece.key === null) {
    const begun = piece.value.toLowerCase();
    return filterKeys.filter((key) => begun.length > 0 && key.startsWith(begun)).map(filterOf);
  }
  const { key } = piece;
  const begun = foldValue(piece.value);
  return valuesOf(desk, key)
    .filter(({ value, hint }) => [value, hint].some((text) => foldValue(text).startsWith(begun)))
    .filter(({ value }) => foldValue(value) !== begun)
    .slice(0, most)
    .map(({ value, hint }) => ({
      text: `${key}:${/[\s"]/.test(value) ? `"${value.replaceAll('"', "")}"` : value}`,
      hint,
    }));
}

const filterOf = (key: FilterKey): Completion => ({ text: `${key}:`, hint: findWords.filters[key] });

/** The typed text with the piece at the caret completed; a whole filter is followed by a space. */
export function complete(typed: string, caret: number, { text }: Completion): Completed {
  const piece = pieceAt(typed, caret);
  const from = piece?.from ?? typed.length;
  const put = `${piece?.not === true ? "-" : ""}${text}${text.endsWith(":") ? "" : " "}`;
  const rest = typed.slice(piece?.to ?? typed.length).replace(/^ /, "");
  return { typed: typed.slice(0, from) + put + rest, caret: from + put.length };
}

function valuesOf(desk: Desk, key: FilterKey): { value: string; hint: string }[] {
  const { language } = desk.facts();
  const nodes = [...nodesOf(desk.journey.doc).values()];
  switch (key) {
    case "owner": {
      const used = new Set(nodes.map((node) => node.function));
      return functions
        .filter((id) => used.has(id))
        .map((value) => ({ value, hint: inLanguage(functionWords, language)[value] }));
    }
    case "status":
      return statuses.map((value) => ({ value, hint: findWords.status[value] }));
    case "has":
      return properties.map((value) => ({ value, hint: findWords.has[value] }));
    case "stage":
      return stagesOf(desk.journey.doc).map(({ name }) => ({ value: name, hint: "" }));
    case "kind":
      return [...new Map(nodes.map((node) => [node.kind, inLanguage(kindOf(node).words, language).title]))].map(
        ([value, hint]) => ({ value, hint }),
      );
    case "channel": {
      const used = new Set(
        nodes.flatMap((node) =>
          (kindOf(node).references?.(node.data) ?? []).filter(({ to }) => to === "channel").map(({ id }) => id),
        ),
      );
      return [...used].flatMap((value) => {
        const channel = channelById(value);
        return channel ? [{ value, hint: inLanguage(channel.words, language).title }] : [];
      });
    }
  }
}
