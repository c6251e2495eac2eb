/** Rows with known columns become steps: each cell where it belongs, and what belongs nowhere among the step's words. */
import { channelById } from "../../channels/index.ts";
import { type KindId, kindById } from "../../kinds/index.ts";
import { type Language, inLanguage } from "../../words/language.ts";
import type { PlanNote, PlanStep, PlanWait } from "../step-table.ts";
import { channelInName, channelOfCell } from "./channels.ts";
import type { ColumnRole, PlanColumn } from "./columns.ts";
import { conditionOf } from "./conditions.ts";
import type { TextRow } from "./delimited.ts";
import { foldWords } from "./fold.ts";
import { kindOfWord } from "./kinds.ts";
import { isQuestion, readLine } from "./lines.ts";
import { connectSteps } from "./links.ts";
import { ownerOf } from "./owners.ts";
import { type When, daysFromTo, isAtOnce, readLength, readWhen, unitIn } from "./times.ts";
import { planWords } from "./words.ts";

const longestName = 200;
/** A step before its references are looked up. */
export interface DraftStep extends Omit<PlanStep, "next" | "after"> {
  readonly number: string;
  readonly nextWords: string;
  readonly afterWords: string;
}

/** `=cmd|…`, `@SUM(…`, `=A1+B2`: what a spreadsheet would carry out. */
const formula = /^[=@+-][A-Za-z_.]+[(|!]|^=\s*(?:\$?[A-Za-z]{1,3}\$?\d+|["'(\d])/;
const cellError = /^#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NULL!|NUM!|BEZUG!|WERT!|NV|SPILL!|GETTING_DATA)$/;

export function readSteps(
  rows: readonly TextRow[],
  columns: readonly PlanColumn[],
  language: Language,
): { steps: PlanStep[]; stages: string[]; notes: PlanNote[] } {
  const w = planWords(language);
  const notes: PlanNote[] = [];
  const stages = new Map<string, string>();
  const drafts: DraftStep[] = [];
  const noChannel: number[] = [];
  let stage = "";
  let day: { readonly days: number } | { readonly date: string } | undefined;
  const firstText = columns.findIndex(({ role }) => role === "text");

  for (const { row, cells } of rows) {
    const unread = (what: string, way: string): void => void notes.push({ tone: "unread", row, what, way });
    const told = (what: string, way: string): void => void notes.push({ tone: "told", row, what, way });
    const words: string[] = [];
    const titleOf = (at: number, role: ColumnRole): string =>
      columns[at]?.title || (role in w.roles ? w.roles[role as keyof typeof w.roles] : "");
    const clean = cells.map((cell, at) => {
      const text = cell
        .replace(/\r\n|\r/g, "\n")
        .replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "")
        .trim();
      const column = columns[at]?.title ?? "";
      if (formula.test(text)) return (unread(w.formula(column), w.formulaWay), "");
      if (cellError.test(text)) return (unread(w.cellError(column, text), w.cellErrorWay), "");
      return text;
    });
    const at = (role: ColumnRole): number => columns.findIndex((column) => column.role === role);
    const cell = (role: ColumnRole): string => clean[at(role)] ?? "";
    const keep = (role: ColumnRole): void => {
      if (cell(role) !== "") words.push(w.titled(titleOf(at(role), role), cell(role)));
    };
    if (cell("stage") !== "") {
      const folded = foldWords(cell("stage")) || cell("stage");
      stage = stages.get(folded) ?? cell("stage").replace(/\s+/g, " ").slice(0, longestName);
      stages.set(folded, stage);
    }
    clean.forEach((text, column) => {
      const role = columns[column]?.role;
      if (text === "" || role !== "text") return;
      words.push(column === firstText || !columns[column]?.title ? text : w.titled(columns[column].title, text));
    });
    const given = cell("step") || cell("channel") || (cell("kind") && cell("kind")) || words[0] || cell("next") || "";
    if (given === "") continue;
    const line = readLine(given.replace(/\s+/g, " "));

    let wait: PlanWait | null = null;
    const pass = (when: When, said: string): void => {
      if ("after" in when) wait = { for: "duration", duration: when.after };
      else if ("date" in when) {
        if (day && "date" in day && daysFromTo(day.date, when.date) < 0) return keepBack(said);
        if (!day || !("date" in day) || day.date !== when.date) wait = { for: "date", date: when.date };
        day = { date: when.date };
      } else {
        const since = when.days - (day && "days" in day ? day.days : 0);
        if (since < 0) return keepBack(said);
        if (since > 0 && (day || drafts.length > 0))
          wait = { for: "duration", duration: { amount: since, unit: "days" } };
        day = { days: when.days };
      }
    };
    const keepBack = (said: string): void => {
      unread(w.backwards(said), w.backwardsWay);
      words.push(said);
    };
    const when = cell("when");
    if (when !== "" && !isAtOnce(when)) {
      const read = readWhen(when);
      if (read) pass(read, when);
      else (unread(w.when(when), w.whenWay), keep("when"));
    }
    if (line.when) pass(line.when, given);
    const before = cell("wait");
    if (before !== "" && !isAtOnce(before)) {
      const unit = unitIn(columns[at("wait")]?.title ?? "");
      const length = readLength(before, unit) ?? readLength(before, "days");
      if (length && length.amount === 0) wait = null;
      else if (length) {
        wait = { for: "duration", duration: length };
        if (!unit && /^\D?\d+$/.test(before)) told(w.bareWait(before), w.bareWaitWay);
      } else (unread(w.wait(before), w.waitWay), keep("wait"));
    }
    let afterWords = cell("after");
    const afterLength =
      afterWords === "" ? undefined : readLength(afterWords, unitIn(columns[at("after")]?.title ?? ""));
    if (afterLength) {
      wait = { for: "duration", duration: afterLength };
      afterWords = "";
    }

    let kind: KindId | undefined = line.kind;
    const kindWord = cell("kind");
    if (kindWord !== "") {
      const named = kindOfWord(kindWord);
      if (named) kind = named;
      else if (!channelOfCell(kindWord)) (unread(w.kind(kindWord), w.kindWay), keep("kind"));
    }
    const channelWord = cell("channel") || (kindWord !== "" && !kindOfWord(kindWord) ? kindWord : "");
    let channel = channelWord === "" ? undefined : channelOfCell(channelWord)?.id;
    if (channelWord !== "" && !isAtOnce(channelWord)) {
      const found = channelOfCell(channelWord);
      const several = found?.more === true && /[,;/+&]|\b(?:and|und|or|oder)\b/i.test(channelWord);
      if (!found)
        (unread(w.channel(channelWord), w.channelWay),
          words.push(w.titled(titleOf(at("channel"), "channel"), channelWord)));
      else if (found.more) {
        if (several) told(w.severalChannels(channelWord, titleOfChannel(found.id, language)), w.severalChannelsWay);
        words.push(w.titled(titleOf(at("channel"), "channel"), channelWord));
      }
    }
    channel ??= channelInName(line.name);
    // A line that is a wait and nothing else, with nothing that says it is more.
    if (line.name === "" && kind === undefined && channel === undefined) kind = "wait";
    if (kind === undefined)
      kind = channel === undefined && channelWord === "" && isQuestion(line.name) ? "decision" : "touchpoint";
    const isTouch = kindById(kind)?.role === "touch";
    if (isTouch && channel === undefined && channelWord === "") noChannel.push(row);

    const ownerWords = cell("owner");
    const owner = ownerWords === "" ? undefined : ownerOf(ownerWords);
    if (ownerWords !== "" && !isAtOnce(ownerWords)) {
      if (!owner) unread(w.owner(ownerWords), w.ownerWay);
      if (!owner || owner.more) keep("owner");
    }
    if (line.unsure) unread(w.unsure, w.unsureWay);
    const only = line.only ? conditionOf(line.only, drafts) : null;
    if (only && !only.otherwise && only.event === null) told(w.noCondition(only.words), w.noConditionWay);
    const whole = line.name || given;
    if (whole.length > longestName) {
      told(w.cut(longestName), w.cutWay);
      words.unshift(whole);
    }
    if (words[0] === given && cell("step") === "") words.shift();
    drafts.push({
      row,
      name: cutTo(whole, longestName),
      kind,
      stage,
      owner: owner?.id ?? null,
      channel: isTouch ? (channel ?? null) : null,
      wait,
      text: words.join("\n"),
      only,
      number: cell("number").replace(/[.)]$/, ""),
      nextWords: cell("next"),
      afterWords,
    });
  }
  for (const { role, title } of columns)
    if (
      role === "none" &&
      title !== "" &&
      rows.some(({ cells }) => (cells[columns.findIndex((column) => column.title === title)] ?? "").trim() !== "")
    )
      notes.push({ tone: "told", row: 0, what: w.leftOut(title), way: w.leftOutWay });
  const [firstBare = 0] = noChannel;
  if (noChannel.length > 0)
    notes.push({ tone: "told", row: firstBare, what: w.noChannel(noChannel.length), way: w.noChannelWay });
  return { steps: connectSteps(drafts, notes, language), stages: [...stages.values()], notes };
}

const titleOfChannel = (id: string, language: Language): string => {
  const channel = channelById(id);
  return channel ? inLanguage(channel.words, language).title : id;
};

/** Never half a character. */
const cutTo = (text: string, most: number): string =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, "")}…`;
