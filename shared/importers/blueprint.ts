/** Reads a blueprint back: the same journey, layout and all, or a refusal with its place and the way out. */
import { type FailureCode, fail } from "../api/reply.ts";
import { type AnyRecord, isPlainObject, part } from "../document/index.ts";
import { blueprintFormat, blueprintVersion, digestSteps } from "../exporters/index.ts";
import { journeyHashSteps } from "../journey/index.ts";
import { blueprintIn, checkBlueprint, checkCounts, firstMisfit } from "./blueprint-checks.ts";
import { libraryOf, recordsOf, withoutApprovals } from "./blueprint-records.ts";
import { defineImporter } from "./define.ts";
import { type JsonPath, positionsOf, readJsonSteps, sayPlace } from "./read-json.ts";
import { importLimits } from "./limits.ts";
import { type ImportWords, importWords } from "./words.ts";

export const blueprint = defineImporter({
  id: "blueprint",
  words: { en: importWords("en").blueprint, de: importWords("de").blueprint },
  recognises: (name, start) => start.startsWith("{") || /\.json$/i.test(name),
  *read(name, text, language, sha256) {
    const w = importWords(language);
    const whole = yield* part(readJsonSteps(text, name, importLimits, language), 0, 0.3);
    const refuse = (
      path: JsonPath,
      message: string,
      code: FailureCode = "bad-input",
      way: string = w.repairWay,
    ): never => {
      const [position = { line: 1, column: 1 }] = positionsOf(text, [path]);
      return fail(code, message, { place: sayPlace(name, position, path), way });
    };

    if (!isPlainObject(whole)) return refuse([], w.notOurs, "bad-input", w.notOursWay);
    if (whole["format"] !== blueprintFormat)
      return refuse("format" in whole ? ["format"] : [], w.notOurs, "bad-input", w.notOursWay);
    checkVersion(whole["version"], w, (message, code, way) => refuse(["version"], message, code, way));

    // Anybody may add members of their own at the top; they are covered by the digest, and mean nothing here.
    const extensions = Object.keys(whole).filter((key) => key.startsWith("x-"));
    const bare = Object.fromEntries(Object.entries(whole).filter(([key]) => !key.startsWith("x-")));
    checkCounts(bare, w, refuse);
    const parsed = yield* part(blueprintIn(bare), 0.3, 0.7);
    if (!parsed.success) {
      const { path, message } = firstMisfit(parsed.error, language);
      return refuse(path, w.misfit(message));
    }
    const read = parsed.data;
    yield 0.7;
    checkBlueprint(read, w, refuse);

    const journey = recordsOf(read);
    const stated = libraryOf(read);
    const { library, taken } = withoutApprovals(stated);
    const decisions = read.approvals.reduce((sum, approval) => sum + approval.decisions.length, 0);
    const marked = countDirectionMarks([...journey, ...library]);
    yield 0.75;
    const digest = yield* part(digestSteps(whole as typeof read, sha256), 0.75, 0.9);
    const hash = yield* part(journeyHashSteps(journey, sha256), 0.9, 1);
    const notes = [
      digest === read.digest ? "" : w.changed,
      hash === read.semanticHash ? "" : w.otherHash,
      read.draft ? w.draft : "",
      decisions > 0 ? w.decisions(decisions) : "",
      taken > 0 ? w.approvals(taken) : "",
      read.waivers.length > 0 ? w.waivers(read.waivers.length) : "",
      extensions.length > 0 ? w.extensions(extensions.length) : "",
      marked > 0 ? w.directionMarks(marked) : "",
    ];
    return { title: read.journey.title, journey, library, stated, notes: notes.filter((note) => note !== "") };
  },
});

/** Refuses what a later version of the product wrote: guessing would lose what this one does not know. */
function checkVersion(
  version: unknown,
  w: ImportWords,
  refuse: (message: string, code?: FailureCode, way?: string) => never,
): void {
  const [, major = "", minor = ""] = typeof version === "string" ? (/^(\d{1,4})\.(\d{1,4})$/.exec(version) ?? []) : [];
  if (major === "") return refuse(w.noVersion);
  const [ourMajor = 1, ourMinor = 0] = blueprintVersion.split(".").map(Number);
  if (Number(major) > ourMajor || (Number(major) === ourMajor && Number(minor) > ourMinor))
    refuse(w.newer(`${major}.${minor}`), "newer-format", w.newerWay);
}

// They make a name look like another one; they also belong to honest right-to-left text, so they are told and not refused.
function countDirectionMarks(records: readonly AnyRecord[]): number {
  let found = 0;
  const look = (value: unknown): void => {
    if (typeof value === "string") found += /[\u202A-\u202E\u2066-\u2069]/.test(value) ? 1 : 0;
    else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) look(inner);
  };
  look(records);
  return found;
}
