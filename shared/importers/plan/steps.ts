/** Rows with known columns become steps: each cell where it belongs, and what belongs nowhere among the step's words. */
import { type ChannelId, channelById } from "../../channels/index.ts";
import type { FunctionId } from "../../journey/index.ts";
import { type KindId, kindById } from "../../kinds/index.ts";
import { type Language, inLanguage } from "../../words/language.ts";
import type { PlanNote, PlanStep } from "./step.ts";
import { channelInName, channelOfCell } from "./channels.ts";
import type { PlanColumn } from "./columns.ts";
import { conditionOf } from "./conditions.ts";
import type { TextRow } from "./delimited.ts";
import { foldWords } from "./fold.ts";
import { kindOfWord } from "./kinds.ts";
import { type ReadLine, isQuestion, readLine } from "./lines.ts";
import { connectSteps } from "./links.ts";
import { ownerOf } from "./owners.ts";
import { type PlanRow, rowOf } from "./row.ts";
import { isAtOnce } from "./times.ts";
import { lengthAfter, waitsOf } from "./waits.ts";
import { planWords } from "./words.ts";

const longestName = 200;

/** A step before its references are looked up. */
export interface DraftStep extends Omit<PlanStep, "next" | "after"> {
  readonly number: string;
  readonly nextWords: string;
  readonly afterWords: string;
}

export function readSteps(
  rows: readonly TextRow[],
  columns: readonly PlanColumn[],
  language: Language,
): { steps: PlanStep[]; stages: string[]; notes: PlanNote[] } {
  const w = planWords(language);
  const notes: PlanNote[] = [];
  /** Folded name → as it was first written. */
  const stages = new Map<string, string>();
  const drafts: DraftStep[] = [];
  const bare: number[] = [];
  const waits = waitsOf(language);
  let stage = "";
  for (const cells of rows) {
    const row = rowOf(cells, columns, notes, language);
    const heading = row.cell("stage");
    if (heading !== "") {
      const folded = foldWords(heading) || heading;
      stage = stages.get(folded) ?? heading.replace(/\s+/g, " ").slice(0, longestName).toWellFormed();
      stages.set(folded, stage);
    }
    const given = row.cell("step") || row.cell("channel") || row.cell("kind") || row.words[0] || row.cell("next");
    if (given === "") continue;
    const line = readLine(given.replace(/\s+/g, " "));
    const wait = waits.before(row, line.when, given);
    const { kind, channel, isBare } = kindAndChannel(row, line, language);
    if (isBare) bare.push(row.row);
    const owner = ownerIn(row, language);
    if (line.unsure) row.unread(w.unsure, w.unsureWay);
    const only = line.only ? conditionOf(line.only, drafts) : null;
    if (only && !only.otherwise && only.event === null) row.told(w.noCondition(only.words), w.noConditionWay);
    const whole = line.name || given;
    if (whole.length > longestName) {
      row.told(w.cut(longestName), w.cutWay);
      row.words.unshift(whole);
    }
    // What gave the step its name need not stand beside it as well.
    if (row.words[0] === given && row.cell("step") === "") row.words.shift();
    drafts.push({
      row: row.row,
      name: cutTo(whole, longestName),
      kind,
      stage,
      owner,
      channel,
      wait,
      text: row.words.join("\n"),
      only,
      number: row.cell("number").replace(/[.)]$/, ""),
      nextWords: row.cell("next"),
      afterWords: lengthAfter(row) ? "" : row.cell("after"),
    });
  }
  tellLeftOut(rows, columns, notes, language);
  const [first] = bare;
  if (first !== undefined)
    notes.push({ tone: "told", row: first, what: w.noChannel(bare.length), way: w.noChannelWay });
  return { steps: connectSteps(drafts, notes, language), stages: [...stages.values()], notes };
}

/** `isBare`: it delivers something, and nothing says on which channel. */
function kindAndChannel(
  row: PlanRow,
  line: ReadLine,
  language: Language,
): { readonly kind: KindId; readonly channel: ChannelId | null; readonly isBare: boolean } {
  const w = planWords(language);
  const kindWord = row.cell("kind");
  const named = kindWord === "" ? line.kind : (kindOfWord(kindWord) ?? line.kind);
  const isChannelWord = kindWord !== "" && !kindOfWord(kindWord) && channelOfCell(kindWord) !== undefined;
  if (kindWord !== "" && !kindOfWord(kindWord) && !isChannelWord) {
    row.unread(w.kind(kindWord), w.kindWay);
    row.keep("kind");
  }
  const word = row.cell("channel") || (isChannelWord ? kindWord : "");
  const isSaid = word !== "" && !isAtOnce(word);
  const found = isSaid ? channelOfCell(word) : undefined;
  if (isSaid && !found) row.unread(w.channel(word), w.channelWay);
  if (found?.more && /[,;/+&]|\b(?:and|und|or|oder)\b/i.test(word))
    row.told(w.severalChannels(word, titleOf(found.id, language)), w.severalChannelsWay);
  if (isSaid && (!found || found.more)) row.keep("channel", word);
  const channel = found?.id ?? channelInName(line.name);
  const kind = named ?? kindWithout(line, channel, isSaid);
  const isTouch = kindById(kind)?.role === "touch";
  return { kind, channel: isTouch ? (channel ?? null) : null, isBare: isTouch && !channel && !isSaid };
}

/** Where nothing names the kind: a line that is a wait and nothing else, a bare question, else something that is delivered. */
function kindWithout(line: ReadLine, channel: ChannelId | undefined, isSaid: boolean): KindId {
  if (channel !== undefined || isSaid) return "touchpoint";
  if (line.name === "") return "wait";
  return isQuestion(line.name) ? "decision" : "touchpoint";
}

function ownerIn(row: PlanRow, language: Language): FunctionId | null {
  const w = planWords(language);
  const words = row.cell("owner");
  if (words === "" || isAtOnce(words)) return null;
  const owner = ownerOf(words);
  if (!owner) row.unread(w.owner(words), w.ownerWay);
  if (!owner || owner.more) row.keep("owner");
  return owner?.id ?? null;
}

/** Columns that a person leaves out are named, where anything stands in them. */
function tellLeftOut(
  rows: readonly TextRow[],
  columns: readonly PlanColumn[],
  notes: PlanNote[],
  language: Language,
): void {
  const w = planWords(language);
  columns.forEach(({ role, title }, at) => {
    if (role !== "none" || !rows.some(({ cells }) => (cells[at] ?? "").trim() !== "")) return;
    notes.push({ tone: "told", row: 0, what: w.leftOut(title), way: w.leftOutWay });
  });
}

const titleOf = (id: string, language: Language): string => {
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
