/** Which kind of node a plan means, by the word in a column or the word before a colon. */
import { type KindId, kinds } from "../../kinds/index.ts";
import { foldWords } from "./fold.ts";

const synonyms: Partial<Readonly<Record<KindId, readonly string[]>>> = {
  entry: ["start", "trigger", "enter", "entry point", "einstieg", "ausloser", "beginn", "eintritt"],
  goal: ["success", "target", "conversion", "ziel", "erfolg"],
  exit: ["end", "stop", "leave", "out", "ausstieg", "ende", "schluss", "austritt"],
  touchpoint: [
    "activity",
    "tactic",
    "contact",
    "message",
    "action",
    "content",
    "kontaktpunkt",
    "massnahme",
    "aktivitat",
    "aktion",
    "kontakt",
    "inhalt",
  ],
  wait: ["delay", "pause", "timer", "warten", "wartezeit", "verzogerung"],
  decision: [
    "branch",
    "condition",
    "gateway",
    "question",
    "check",
    "entscheidung",
    "verzweigung",
    "bedingung",
    "frage",
    "prufung",
  ],
  split: ["ab test", "a b test", "experiment", "test"],
  fork: ["parallel"],
  consent: ["opt in", "consent gate", "consent check", "einwilligung", "zustimmung"],
  handoff: ["hand over", "handover", "hand off", "referral", "ubergabe", "weitergabe"],
  rating: ["survey", "bewertung", "umfrage"],
  feedback: ["field feedback", "ruckmeldung", "feedback vom aussendienst"],
  note: ["comment", "remark", "notiz", "anmerkung", "hinweis"],
};
/** They say what a drawing is made of, and a plan cannot fill them. */
const notInPlans: ReadonlySet<KindId> = new Set(["group", "sub-journey", "preference", "join"]);

const byWords: ReadonlyMap<string, KindId> = new Map(
  kinds
    .filter(({ id }) => !notInPlans.has(id))
    .flatMap((kind): [string, KindId][] =>
      [
        ...Object.values(kind.words).map((words) => foldWords(words.title)),
        foldWords(kind.id),
        ...(synonyms[kind.id] ?? []),
      ].map((words) => [words, kind.id]),
    ),
);

export const kindOfWord = (text: string): KindId | undefined => byWords.get(foldWords(text));

/** Before a colon only words that nobody writes there for another reason. */
const colonWords: ReadonlyMap<string, KindId> = new Map(
  Object.entries({
    entry: ["entry", "start", "trigger", "einstieg", "ausloser"],
    goal: ["goal", "ziel"],
    exit: ["exit", "end", "ausstieg", "ende"],
    decision: ["decision", "entscheidung", "verzweigung"],
    consent: ["consent", "einwilligung", "consent gate"],
    handoff: ["handoff", "hand over", "handover", "ubergabe"],
    note: ["note", "notiz", "anmerkung", "remark"],
  } satisfies Partial<Record<KindId, readonly string[]>>).flatMap(([id, words]) =>
    words.map((word): [string, KindId] => [word, id as KindId]),
  ),
);

export const kindBeforeColon = (text: string): KindId | undefined => colonWords.get(foldWords(text));

/** A line that is nothing but the word: "Start", "Ende", "Exit". */
export const kindOfLine = kindBeforeColon;

/** Where in a node of this kind a text finds its place: the key in its data and how much that takes. Others get a note beside them. */
export const textPlaces: Partial<Readonly<Record<KindId, { readonly key: string; readonly most: number }>>> = {
  exit: { key: "note", most: 20_000 },
  goal: { key: "meaning", most: 20_000 },
  handoff: { key: "passes", most: 20_000 },
  wait: { key: "note", most: 200 },
  note: { key: "text", most: 20_000 },
};
