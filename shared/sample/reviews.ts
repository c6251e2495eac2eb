/** What the reviewers of the sample said and decided, in the order in which they did; one decision is about an earlier state. */
import { type AnyRecord, type Doc, createDoc } from "../document/index.ts";
import { nodeOf } from "../journey/index.ts";
import { item } from "../library/index.ts";
import { type Actor, type Anchor, type ReviewAct, evidenceOf, scopeOf } from "../review/index.ts";
import { subjectOf } from "../rules/index.ts";
import { firstPatientId } from "./first-patient.ts";
import { designer, legalReviewer, medicalReviewer, regulatoryReviewer } from "./people.ts";
import { steadyStartId } from "./steady-start.ts";

export interface ActOf {
  readonly actor: Actor;
  readonly act: ReviewAct;
}

/** The day on which all this happened; every version that was seen then is valid until long after. */
const day = "2026-11-20";
const validUntil = "2030-12-31";
const reviewed = "I have reviewed this content as it is delivered here, and approve it for use.";
const refused = "I have reviewed this content as it is delivered here, and do not approve it.";

type Annotation = Omit<Extract<ReviewAct, { act: "annotate" }>, "act" | "journey">;

export function sampleReviews(
  library: readonly AnyRecord[],
  journeys: ReadonlyMap<string, readonly AnyRecord[]>,
): ActOf[] {
  const shelves = createDoc(library);
  return [
    ...firstPatientReviews(shelves, createDoc(journeys.get(firstPatientId) ?? [])),
    ...steadyStartReviews(shelves, createDoc(journeys.get(steadyStartId) ?? [])),
  ];
}

/** Acts of one journey; ids count up from `prefix`. */
function desk(prefix: string, journey: string, library: Doc, drawn: Doc) {
  const acts: ActOf[] = [];
  const put = (actor: Actor, act: ReviewAct): void => void acts.push({ actor, act });
  const decide = (
    actor: Actor,
    name: string,
    verdict: "approved" | "approved-with-changes" | "rejected",
    comment = "",
    /** Fields of the node's data as they were when it was seen. */
    then: Readonly<Record<string, unknown>> = {},
  ): void => {
    const id = `${journey}-${name}`;
    const now = nodeOf(drawn, id);
    if (!now) throw new Error(`no node ${id}`);
    const evidence = evidenceOf({ ...now, data: { ...now.data, ...then } }, scopeOf(drawn, library), library, day);
    put(actor, {
      act: "decide",
      id: `${prefix}-decided-${name}`,
      journey,
      node: id,
      verdict,
      meaning: verdict === "rejected" ? refused : reviewed,
      comment,
      validUntil: verdict === "rejected" ? null : validUntil,
      evidence,
    });
  };
  return {
    acts,
    decide,
    at: (name: string, field: string | null): Anchor => ({ on: "node", node: `${journey}-${name}`, field }),
    words: (name: string, version: string, exact: string): Anchor =>
      quoted(library, `${journey}-${name}`, version, exact),
    annotate: (actor: Actor, annotation: Annotation) => put(actor, { act: "annotate", journey, ...annotation }),
    reply: (actor: Actor, thread: string, body: string) =>
      put(actor, { act: "reply", journey, id: `${thread}-reply`, thread, body }),
    resolve: (actor: Actor, thread: string, note: string) =>
      put(actor, { act: "resolve", journey, id: `${thread}-resolved`, thread, note }),
    waive: (actor: Actor, rule: string, place: string, reason: string) =>
      put(actor, {
        act: "waive",
        journey,
        id: `${prefix}-waived-${rule}`,
        rule,
        fingerprint: `${rule}:${journey}-${place}`,
        reason,
        until: validUntil,
        subject: subjectOf({ at: `${journey}-${place}` }, { journey: drawn, library, today: day }),
      }),
  };
}

function quoted(library: Doc, node: string, version: string, exact: string): Anchor {
  const body = item(library, "version", version)?.body ?? "";
  const start = body.indexOf(exact);
  if (start < 0) throw new Error(`${version} does not say “${exact}”`);
  const quote = {
    exact,
    prefix: body.slice(Math.max(0, start - 32), start),
    suffix: body.slice(start + exact.length, start + exact.length + 32),
    start,
  };
  return { on: "version", node, version, field: "body", quote };
}

function firstPatientReviews(library: Doc, drawn: Doc): ActOf[] {
  const { acts, decide, annotate, reply, resolve, at, words } = desk("fp", firstPatientId, library, drawn);

  annotate(medicalReviewer, {
    id: "fp-four-weeks",
    anchor: words("brief", "m-headline-v3", "within the first four weeks"),
    severity: "required",
    category: "medical",
    body: "The separation is descriptive; the study was not powered for it. Please say where that stands.",
  });
  reply(
    designer,
    "fp-four-weeks",
    "The reference gives table 14, and the page behind the link repeats it under the chart.",
  );
  resolve(medicalReviewer, "fp-four-weeks", "Table 14 says so in its footnote. Fine as it is.");
  annotate(legalReviewer, {
    id: "fp-sender",
    anchor: at("brief", "sender"),
    severity: "suggestion",
    category: "legal",
    body: "The sender could be the legal name; people look for it when they want to object.",
  });
  annotate(regulatoryReviewer, {
    id: "fp-film-subtitles",
    anchor: at("film", "modules"),
    severity: "required",
    category: "regulatory",
    body: "The safety information must stand still for ten seconds in the subtitled cut too.",
  });
  reply(designer, "fp-film-subtitles", "Version 2 does: it is read aloud and stands for twelve seconds.");
  resolve(regulatoryReviewer, "fp-film-subtitles", "Seen in version 2.");
  annotate(medicalReviewer, {
    id: "fp-renal-answer",
    anchor: words("answer", "m-answer-renal-v1", "Below that there is no experience."),
    severity: "question",
    category: "medical",
    body: "Do we have the nine patients of the extension by now? If so, this sentence changes in the next version.",
  });
  annotate(regulatoryReviewer, {
    id: "fp-markets",
    anchor: { on: "journey" },
    severity: "fyi",
    category: "regulatory",
    body: "Austria follows the German label of September 2026 since 1 October; no text here is affected.",
  });

  decide(regulatoryReviewer, "brief", "approved");
  decide(regulatoryReviewer, "letter", "approved");
  decide(regulatoryReviewer, "film", "approved", "With version 2 of the film.");
  decide(regulatoryReviewer, "chart", "approved");
  decide(regulatoryReviewer, "banner", "approved");
  decide(regulatoryReviewer, "print", "approved");
  decide(medicalReviewer, "data-room", "approved");
  decide(medicalReviewer, "talk", "approved");
  decide(medicalReviewer, "symposium", "approved");
  decide(medicalReviewer, "rep-mail", "approved");
  decide(regulatoryReviewer, "visit", "approved");
  decide(medicalReviewer, "answer", "approved");
  decide(medicalReviewer, "discussion", "approved");
  return acts;
}

function steadyStartReviews(library: Doc, drawn: Doc): ActOf[] {
  const { acts, decide, annotate, reply, at, words, waive } = desk("ss", steadyStartId, library, drawn);

  annotate(legalReviewer, {
    id: "ss-leave",
    anchor: words("hello", "m-welcome-v1", "You can leave at any time"),
    severity: "blocker",
    category: "legal",
    body: "This sentence is not in the text we approved in August. It is right, but it has to come back as a version.",
  });
  annotate(medicalReviewer, {
    id: "ss-dizzy",
    anchor: at("nurse-call", "modules"),
    severity: "question",
    category: "medical",
    body: "Does the nurse read the passage on dizziness aloud, or send it?",
  });
  reply(designer, "ss-dizzy", "Both: she reads it and the app shows it afterwards.");
  annotate(regulatoryReviewer, {
    id: "ss-unnamed",
    anchor: at("unnamed", null),
    severity: "required",
    category: "other",
    body: "What is this one for? I cannot decide about something without a name.",
  });

  decide(
    legalReviewer,
    "hello",
    "rejected",
    "The text is not the approved one. Please use version 2 once it is through.",
  );
  // Approved while it was sent between nine and seven; the window was widened afterwards, so this approval is stale.
  decide(regulatoryReviewer, "short-hello", "approved", "", {
    sendWindow: { days: [1, 2, 3, 4, 5, 6], from: "09:00", to: "19:00" },
  });
  decide(medicalReviewer, "next-step", "approved");
  decide(medicalReviewer, "diary", "approved");
  decide(medicalReviewer, "sms", "approved");
  decide(medicalReviewer, "why", "approved-with-changes", "Ask first whether they want to talk about it now.");
  waive(
    regulatoryReviewer,
    "reentry-unbounded",
    "after-refill",
    "The pharmacy network sends one event per pack, and a pack lasts four weeks: nobody comes in again sooner.",
  );
  return acts;
}
