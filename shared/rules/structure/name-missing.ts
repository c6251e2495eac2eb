/** Stages and nodes that people must be able to tell apart and that have no name of their own. */
import { type NodeRecord, type StageRecord, nodesOf } from "../../journey/index.ts";
import { isKind, kindOf } from "../../kinds/index.ts";
import { item } from "../../library/index.ts";
import { inLanguage } from "../../words/language.ts";
import { type RuleContext, type RuleReport, defineRule } from "../define.ts";
import { fixOf, namesIn } from "../fixing.ts";
import { freeName } from "../naming.ts";

const fixes = {
  en: { name: ({ name }: Readonly<Record<string, string | number>>) => `Call it “${name}”` },
  de: { name: ({ name }: Readonly<Record<string, string | number>>) => `„${name}“ nennen` },
};

/** Names of what a fix puts down. */
const named = {
  en: {
    empty: (channel: string) => `${channel} without content`,
    decision: "Which way?",
    stage: (n: number) => `Stage ${n}`,
  },
  de: {
    empty: (channel: string) => `${channel} ohne Inhalt`,
    decision: "Welcher Weg?",
    stage: (n: number) => `Phase ${n}`,
  },
};

export const nameMissing = defineRule({
  id: "name-missing",
  group: "structure",
  severity: { design: "warning", review: "error", export: "error" },
  locked: false,
  waivable: true,
  source: "bpmnlint label-required; Treasure Data DUPLICATE_STEP_NAME",
  words: {
    en: {
      title: "A name is missing",
      messages: {
        none: ({ type, s }) =>
          `${type} in “${s}” has no name of its own; reviewers and the target system need one. Give it a name.`,
        "none-anywhere": ({ type }) =>
          `${type} has no name of its own; reviewers and the target system need one. Give it a name.`,
        stage: () => "A stage has no name; reviewers and the target system need one. Give it a name.",
        same: ({ n, s, count }) =>
          `${count} nodes in “${s}” are called “${n}”; in lists and in the target system nobody can tell them apart. Rename all but one.`,
        "same-anywhere": ({ n, count }) =>
          `${count} nodes outside all stages are called “${n}”; in lists and in the target system nobody can tell them apart. Rename all but one.`,
      },
      fixes: fixes.en,
      why: "A drawing is read by people who were not there when it was drawn. Stages, touchpoints, decisions, entries, exits and goals need a name that says what they are for, once per stage; waits and joins may keep the name of their kind.",
    },
    de: {
      title: "Ein Name fehlt",
      messages: {
        none: ({ type, s }) =>
          `${type} in „${s}“ hat keinen eigenen Namen; Prüfende und das Zielsystem brauchen einen. Einen Namen geben.`,
        "none-anywhere": ({ type }) =>
          `${type} hat keinen eigenen Namen; Prüfende und das Zielsystem brauchen einen. Einen Namen geben.`,
        stage: () => "Eine Phase hat keinen Namen; Prüfende und das Zielsystem brauchen einen. Ihr einen Namen geben.",
        same: ({ n, s, count }) =>
          `${count} Schritte in „${s}“ heißen „${n}“; in Listen und im Zielsystem kann sie niemand unterscheiden. Alle bis auf einen umbenennen.`,
        "same-anywhere": ({ n, count }) =>
          `${count} Schritte außerhalb aller Phasen heißen „${n}“; in Listen und im Zielsystem kann sie niemand unterscheiden. Alle bis auf einen umbenennen.`,
      },
      fixes: fixes.de,
      why: "Eine Zeichnung lesen auch Personen, die beim Zeichnen nicht dabei waren. Phasen, Touchpoints, Entscheidungen, Einstiege, Ausstiege und Ziele brauchen einen Namen, der sagt, wozu sie da sind, einmal je Phase; Warteschritte und Zusammenführungen dürfen den Namen ihrer Art behalten.",
    },
  },
  *check(context): Generator<RuleReport> {
    for (const [at, stage] of context.stages.entries())
      if (stage.name.trim() === "") yield namelessStage(context, stage, at);
    const shared = new Map<string, NodeRecord[]>();
    for (const node of nodesOf(context.journey).values()) {
      const kind = kindOf(node);
      if (kind.role === "aside") continue;
      const words = Object.values(kind.words).map((w) => w.blankName);
      const own = node.name.trim() !== "" && !words.includes(node.name.trim());
      if (own) {
        const key = JSON.stringify([node.stage, node.name.trim()]);
        shared.set(key, [...(shared.get(key) ?? []), node]);
      } else if (needsName(node)) yield nameless(context, node);
    }
    for (const nodes of shared.values()) {
      // What is parked outside all stages is no part of any list yet.
      const parked = nodes[0]!.stage === null && context.stages.length > 0;
      if (nodes.length > 1 && !parked) yield sameName(context, nodes);
    }
  },
});

function needsName(node: NodeRecord): boolean {
  return kindOf(node).role !== "step" || isKind(node, "decision");
}

function nameless(context: RuleContext, node: NodeRecord): RuleReport {
  const kind = kindOf(node);
  const stage = context.stages.find((s) => s.id === node.stage);
  const name = freeName(namesIn(context, node.stage), suggestion(context, node));
  return {
    at: node.id,
    field: "name",
    message: stage?.name ? "none" : "none-anywhere",
    params: { type: inLanguage(kind.words, context.facts.language).title, s: stage?.name ?? "" },
    fixes: rename(context, node.id, name),
    cause: "none",
  };
}

/** From what it delivers, asks, counts or ends with; never the bare name of its kind. */
function suggestion(context: RuleContext, node: NodeRecord): string {
  const { facts } = context;
  const { title, blankName } = inLanguage(kindOf(node).words, facts.language);
  const names = named[facts.language];
  const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);
  let wanted = "";
  if (isKind(node, "touchpoint")) {
    const module = item(context.library, "module", node.data.modules[0]?.module)?.name;
    const channel = facts.channelTitle(node.data.channel);
    wanted = module ? `${channel}: ${module}` : names.empty(channel);
  } else if (isKind(node, "decision")) {
    const asked = node.data.branches.find((branch) => branch.condition)?.condition;
    wanted = asked ? `${facts.sayCondition(asked)}?` : names.decision;
  } else wanted = kindOf(node).summary(node.data, facts);
  const name = short(wanted.trim());
  return name === "" || name === blankName ? `${title} 1` : name;
}

function sameName(context: RuleContext, nodes: readonly NodeRecord[]): RuleReport {
  const [first, ...rest] = nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const stage = context.stages.find((s) => s.id === first!.stage);
  const taken = new Set(namesIn(context, first!.stage));
  const calls = rest.map((node) => {
    const name = freeName(taken, node.name.trim());
    taken.add(name);
    return { name: "set-fields" as const, args: { ids: [node.id], fields: { name } } };
  });
  const next = String(calls[0]?.args.fields.name ?? "");
  return {
    at: first!.id,
    also: rest.map((node) => node.id),
    field: "name",
    message: stage?.name ? "same" : "same-anywhere",
    params: { n: first!.name.trim(), s: stage?.name ?? "", count: nodes.length },
    fixes: fixOf("name", fixes[context.facts.language].name({ name: next }), calls, { name: next }),
    cause: "same",
  };
}

function namelessStage(context: RuleContext, stage: StageRecord, at: number): RuleReport {
  const name = freeName(new Set(context.stages.map((s) => s.name)), named[context.facts.language].stage(at + 1));
  return {
    at: stage.id,
    field: "name",
    message: "stage",
    params: {},
    fixes: rename(context, stage.id, name),
    cause: "none",
  };
}

const rename = (context: RuleContext, id: string, name: string) =>
  fixOf(
    "name",
    fixes[context.facts.language].name({ name }),
    [{ name: "set-fields", args: { ids: [id], fields: { name } } }],
    { name },
  );
