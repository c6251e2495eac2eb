/** What one line says beside its name: a wait, a day, a condition, a kind. Only where that is certain; else the line is a step. */
import type { KindId } from "../../kinds/index.ts";
import { foldWords } from "./fold.ts";
import { kindBeforeColon, kindOfLine } from "./kinds.ts";
import { type When, lengthOf, lengthPattern, readDate, readLength, readWhen } from "./times.ts";

export interface ReadLine {
  /** What is left to call the step by; "" when the line was a wait and nothing else. */
  readonly name: string;
  readonly kind?: KindId;
  /** Before the step. */
  readonly when?: When;
  /** Taken only by those for whom this holds; `otherwise`: by all others. */
  readonly only?: { readonly words: string; readonly otherwise: boolean };
  /** It reads like a condition, but where it ends is not certain. */
  readonly unsure?: true;
}

const waitWords = /^(?:wait|pause|delay|warten|warte|wartezeit|pausieren)\b/i;
const between = String.raw`\s*(?::|,|;|–|—|-(?=\s)|->|→|⇒)\s*`;
const lengthFirst = new RegExp(
  String.raw`^(?:(?:after|wait|wait for|nach|warte|warten|\+)\s*)?${lengthPattern}(?:\s+(later|after|afterwards|später|danach|darauf))?${between}(.+)$`,
  "is",
);
const afterFirst = new RegExp(String.raw`^(?:after|nach)\s+${lengthPattern}\s+(.+)$`, "is");
const dayFirst = new RegExp(
  String.raw`^((?:day|tag|week|woche|month|monat)\s?\+?\d{1,4}|[dtw]\+\d{1,4})${between}(.+)$`,
  "is",
);
const condition =
  /^(?:only )?(?:if|when|in case|wenn|falls|sofern|bei)\s+([^:→]{1,120}?)\s*(?::|→|->|⇒|,?\s+(?:then|dann)\b:?)\s*(.+)$/is;
const looseCondition = /^(?:only )?(?:if|falls|wenn)\s+\S/i;
const otherwise =
  /^(?:else|otherwise|if not|everyone else|all others|sonst|ansonsten|andernfalls|wenn nicht|falls nicht|alle anderen)\s*(?::|,|→|->|⇒|–|-(?=\s))\s*(.+)$/is;
const answer = /^(yes|no|ja|nein)\s*(?::|→|->|⇒|–|-(?=\s))\s*(.+)$/is;

export function readLine(text: string): ReadLine {
  const line = text.trim();
  const alone =
    waitWords.test(line) || /\b(?:later|später|danach|warten|wait|delay)\)?$/i.test(line)
      ? readLength(line.replace(/[()]/g, ""))
      : undefined;
  if (alone) return { name: "", when: { after: alone } };
  const onDay = /^(?:wait|warten?) (?:until|till|bis(?: zum)?) (.+)$/i.exec(line);
  const date = onDay && readDate(onDay[1] ?? "");
  if (date) return { name: "", when: { date } };

  const rest = otherwise.exec(line);
  if (rest) return { ...readLine(rest[1] ?? ""), only: { words: "", otherwise: true } };
  const answered = answer.exec(line);
  if (answered) {
    const isNo = /^n/i.test(answered[1] ?? "");
    return { ...readLine(answered[2] ?? ""), only: { words: answered[1] ?? "", otherwise: isNo } };
  }
  const asked = condition.exec(line);
  if (asked) return { ...readLine(asked[2] ?? ""), only: { words: (asked[1] ?? "").trim(), otherwise: false } };

  const later = lengthFirst.exec(line);
  const first = later && lengthOf(later[1], later[2]);
  if (later && first) return { ...readLine(later[4] ?? ""), when: { after: first } };
  const after = afterFirst.exec(line);
  const second = after && lengthOf(after[1], after[2]);
  if (after && second) return { ...readLine(after[3] ?? ""), when: { after: second } };
  const day = dayFirst.exec(line);
  const when = day && readWhen(day[1] ?? "");
  if (day && when) return { ...readLine(day[2] ?? ""), when };

  const colon = /^([^:]{2,24}):\s*(.+)$/s.exec(line);
  const kind = colon && kindBeforeColon(colon[1] ?? "");
  if (colon && kind) return { name: (colon[2] ?? "").trim(), kind };
  const only = kindOfLine(line);
  if (only) return { name: line, kind: only };
  return looseCondition.test(line) ? { name: line, unsure: true } : { name: line };
}

/** A question and nothing else: "Opened?". With a channel it is a step that happens to ask. */
export const isQuestion = (name: string): boolean =>
  /^[^.!?:]{2,80}\?$/.test(name) && foldWords(name).split(" ").length <= 10;

/** Reactions as plans name them, for the events that channels emit. Folded; the first that stands in the words counts. */
const reactions: readonly (readonly [event: string, words: readonly string[]])[] = [
  ["opened", ["opened", "open", "opens", "opening", "geoffnet", "offnet", "offnung"]],
  ["clicked", ["clicked", "click", "clicks", "geklickt", "klick", "klickt"]],
  ["replied", ["replied", "reply", "replies", "answered", "geantwortet", "antwortet", "antwort"]],
  ["bounced", ["bounced", "bounce"]],
  ["unsubscribed", ["unsubscribed", "unsubscribe", "abgemeldet", "abmeldung"]],
  ["registered", ["registered", "registration", "registers", "angemeldet", "registriert", "anmeldung"]],
  ["attended", ["attended", "attends", "attendance", "teilgenommen", "teilnahme", "participated"]],
  ["declined", ["declined", "refused", "abgelehnt", "declines"]],
  ["done", ["done", "held", "took place", "stattgefunden", "erfolgt", "visited"]],
  ["question-asked", ["question asked", "asked a question", "asks a question", "frage gestellt", "medical question"]],
  ["sample-requested", ["sample requested", "muster angefordert"]],
  ["watched", ["watched", "angesehen", "viewed", "gesehen"]],
  ["visited", ["visited page", "seite besucht"]],
];
const negations = ["not", "no", "never", "nicht", "kein", "keine", "ohne", "un", "isn t", "didn t", "doesn t"];

/** The reaction that the words of a condition name, and whether it is denied; undefined when they name anything else. */
export function reactionIn(words: string): { readonly event: string; readonly denied: boolean } | undefined {
  const text = ` ${foldWords(words)} `;
  const fillers = new Set([
    "is",
    "was",
    "has",
    "the",
    "e",
    "mail",
    "email",
    "been",
    "it",
    "are",
    "were",
    "hcp",
    "he",
    "she",
    "they",
    "die",
    "der",
    "das",
    "wird",
    "wurde",
    "ist",
    "hat",
    "er",
    "sie",
    "arzt",
    "arztin",
    "link",
    "a",
    "an",
    "them",
    "invitation",
    "einladung",
    "webinar",
    "visit",
    "call",
    "besuch",
    "and",
    "did",
    "does",
    "t",
    "video",
    "message",
    "do",
  ]);
  for (const [event, names] of reactions) {
    const name = names.find((one) => text.includes(` ${one} `));
    if (name === undefined) continue;
    const rest = text
      .replace(` ${name} `, " ")
      .trim()
      .split(" ")
      .filter((word) => word !== "" && !fillers.has(word));
    const denied = rest.some((word) => negations.includes(word));
    // Words that are neither filler nor denial say more than the reaction: "opened twice" is not "opened".
    if (rest.every((word) => negations.includes(word))) return { event, denied };
    return undefined;
  }
  return undefined;
}
