/** A small journey with one of everything that a blueprint speaks of, and a review of it. */
import { type AnyRecord, createDoc } from "../../../shared/document/index.ts";
import { type NodeRecord, journeyDefaults, stageDefaults } from "../../../shared/journey/index.ts";
import { kindById } from "../../../shared/kinds/index.ts";
import { type VersionRecord, versionHash } from "../../../shared/library/index.ts";
import { type ReviewEvent, type ReviewLedger, evidenceOf, foldReview, scopeOf } from "../../../shared/review/index.ts";

const node = (id: string, kind: string, data: object, stage: string | null = "s1"): AnyRecord => ({
  id,
  type: "node",
  kind,
  name: id,
  stage,
  function: null,
  group: null,
  data: { ...(kindById(kind)?.blank() as object), ...data },
  x: 40,
  y: 80,
  collapsed: false,
});
const edge = (id: string, from: string, port: string, to: string): AnyRecord => ({
  id,
  type: "edge",
  from,
  port,
  to,
  maxPasses: null,
});

const version: VersionRecord = {
  id: "v1",
  type: "version",
  module: "m1",
  number: 1,
  headline: "A headline",
  body: "A body",
  claims: ["c1"],
  formats: ["text"],
  channels: ["email"],
  devices: ["phone"],
  markets: ["DE"],
  languages: ["en"],
  audiences: ["hcp-prescriber"],
  note: "",
  inReview: false,
  approval: null,
  withdrawn: null,
};

export const drawn: { readonly journey: readonly AnyRecord[]; readonly library: readonly AnyRecord[] } = {
  journey: [
    { ...journeyDefaults, id: "j1", type: "journey", title: "Plan A", audience: "a1", markets: ["DE"] },
    { ...stageDefaults, id: "s2", type: "stage", name: "Trial", order: 1 },
    { ...stageDefaults, id: "s1", type: "stage", name: "Awareness", order: 0 },
    node("in", "entry", { by: "event", trigger: "visited" }),
    node("mail", "touchpoint", { modules: [{ module: "m1", version: "v1", policy: "latest-approved" }] }),
    node("pause", "wait", {}),
    node("ask", "decision", {
      branches: [
        {
          id: "yes",
          name: "Yes",
          condition: { op: "test", field: "attribute:speciality", is: "is", value: "cardiology" },
        },
        { id: "no", name: "No", condition: null },
      ],
    }),
    node("until", "wait", { for: "event", event: "trigger:visited" }, "s2"),
    node("sub", "sub-journey", { journey: "other" }, "s2"),
    node("out", "exit", {}, "s2"),
    edge("e-in", "in", "next", "mail"),
    edge("e-mail", "mail", "next", "pause"),
    edge("e-wait", "pause", "next", "ask"),
    edge("e-yes", "ask", "yes", "until"),
    edge("e-until", "until", "event", "sub"),
    edge("e-sub", "sub", "completed", "out"),
  ],
  library: [
    {
      id: "a1",
      type: "audience",
      name: "Cardiologists",
      description: "",
      who: ["hcp-prescriber"],
      markets: ["DE"],
      rule: null,
      lookalike: null,
      size: 100,
      verified: true,
      consentedChannels: ["email"],
    },
    {
      id: "visited",
      type: "trigger",
      name: "Site visited",
      description: "",
      source: "Web",
      event: "visit",
      payload: [],
      latency: 5,
      function: "marketing",
      owner: "",
      oncePerDays: null,
    },
    {
      id: "speciality",
      type: "attribute",
      name: "Speciality",
      fieldType: "choice",
      options: [{ value: "cardiology", label: "Cardiology" }],
      source: "CRM",
      function: "sales",
      health: false,
    },
    {
      id: "m1",
      type: "module",
      name: "Efficacy",
      contentKind: "promotional-branded",
      function: "marketing",
      products: [],
      tags: [],
      rules: [],
      owner: "",
    },
    {
      id: "m2",
      type: "module",
      name: "Not used",
      contentKind: "reminder",
      function: "marketing",
      products: [],
      tags: [],
      rules: [],
      owner: "",
    },
    {
      id: "c1",
      type: "claim",
      text: "It works.",
      product: null,
      category: "efficacy",
      indication: "",
      population: "",
      markets: ["DE"],
      references: ["r1"],
      validUntil: null,
    },
    {
      id: "r1",
      type: "reference",
      title: "Study one",
      citation: "",
      locator: "p. 1",
      validUntil: null,
      withdrawn: null,
    },
    {
      ...version,
      approval: {
        id: "AP-1",
        by: "Content system",
        on: "2026-12-01",
        validUntil: "2027-12-31",
        hash: versionHash(version),
      },
    },
  ],
};

/** Legal approved something that has changed since; medical approved what is there; one remark is open. */
export function decided(): ReviewLedger {
  const library = createDoc(drawn.library);
  const journey = createDoc(drawn.journey);
  const mail = journey.get("mail") as unknown as NodeRecord;
  const scope = scopeOf(journey, library);
  const then = evidenceOf({ ...mail, name: "Older name" }, scope, library, "2027-03-01");
  const now = evidenceOf(mail, scope, library, "2027-03-01");
  const decide = (seq: number, name: string, role: "legal" | "medical", evidence: typeof now): ReviewEvent => ({
    seq,
    at: `2027-02-0${seq}T10:00:00.000Z`,
    actor: { id: `person-${seq}`, name, role },
    revision: seq,
    act: {
      id: `d${seq}`,
      journey: "j1",
      act: "decide",
      node: "mail",
      verdict: "approved",
      meaning: "I approve.",
      comment: "confidential remark",
      validUntil: "2027-12-31",
      evidence,
    },
  });
  return foldReview([
    decide(1, "Ada Reyes", "legal", then),
    {
      seq: 2,
      at: "2027-02-02T10:00:00.000Z",
      actor: { id: "person-2", name: "Mara Lind", role: "medical" },
      revision: 2,
      act: {
        id: "t1",
        journey: "j1",
        act: "annotate",
        anchor: { on: "node", node: "mail", field: null },
        severity: "question",
        category: "medical",
        body: "confidential remark",
      },
    },
    decide(3, "Mara Lind", "medical", now),
  ]);
}
