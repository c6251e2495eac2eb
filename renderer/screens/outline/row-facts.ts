/** What the cells of a row say, read from the journey as it is now. */
import { channelById } from "../../../shared/channels/index.ts";
import { type NodeRecord, functionWords, nodeOf, stageOf } from "../../../shared/journey/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import type { OutlineRow } from "../../../shared/outline/index.ts";
import { inLanguage } from "../../../shared/words/language.ts";
import { nameOf } from "../../canvas/things.ts";
import type { Desk } from "../../state/desk.ts";
import { type IconName, isIconName } from "../../ui/index.ts";
import { outlineWords as words } from "../../words/outline.ts";

/** A step to which one goes on, and by which way. */
export interface Onward {
  readonly edge: string;
  readonly to: string;
  readonly text: string;
}

export interface RowFacts {
  readonly name: string;
  /** A quiet word after the name. */
  readonly note: string;
  readonly icon: IconName;
  readonly kind: string;
  /** Function that colours the row's mark. */
  readonly colour: string | null;
  readonly stage: string;
  readonly owner: string;
  readonly does: string;
  readonly channel: string;
  readonly goes: readonly Onward[];
  /** It must lead on and does not. */
  readonly open: boolean;
}

const nothing: Omit<RowFacts, "name" | "icon" | "kind"> = {
  note: "",
  colour: null,
  stage: "",
  owner: "",
  does: "",
  channel: "",
  goes: [],
  open: false,
};

/** `steps`: how many a stage holds. */
export function rowFacts(desk: Desk, row: OutlineRow, steps: number): RowFacts {
  const { doc } = desk.journey;
  const { language } = desk.facts();
  const name = (id: string | null): string => {
    const node = id === null ? undefined : nodeOf(doc, id);
    return node ? nameOf(desk, node) : "";
  };
  switch (row.what) {
    case "stage": {
      const stage = stageOf(doc, row.id);
      return {
        ...nothing,
        name: stage?.name || words.nameless,
        note: words.steps(steps),
        icon: "stage",
        kind: words.stage,
        colour: stage?.function ?? null,
        owner: stage?.function ? inLanguage(functionWords, language)[stage.function] : "",
        does: stage?.milestone ?? "",
      };
    }
    case "rest":
      return { ...nothing, name: words.rest, note: words.steps(steps), icon: "stage", kind: "" };
    case "node": {
      const node = nodeOf(doc, row.id);
      return node ? nodeFacts(desk, node) : { ...nothing, name: "", icon: "help", kind: "" };
    }
    case "way": {
      const { to, edge, reach } = row;
      const goes = edge === null || to === null ? [] : [{ edge, to, text: reach === "gone" ? words.gone : name(to) }];
      return {
        ...nothing,
        name: row.name === null ? words.noWay : row.name || words.nextWay,
        // Where it leads stands in a column of its own.
        note: reach === "back" ? words.back(name(to)) : "",
        icon: reach === "back" ? "loop" : "branch",
        kind: words.way,
        goes,
        open: reach === "open",
      };
    }
    case "link": {
      const said =
        row.reach === "gone"
          ? words.gone
          : row.reach === "back"
            ? words.back(name(row.to))
            : whereOn(desk, row.node, row.to);
      return {
        ...nothing,
        name: said,
        icon: row.reach === "back" ? "loop" : "arrow",
        // Its sentence takes the room of the cells beside it.
        kind: "",
        goes: [{ edge: row.edge, to: row.to, text: row.reach === "gone" ? words.gone : name(row.to) }],
      };
    }
  }
}

/** The stage is said where it is another one. */
function whereOn(desk: Desk, from: string, to: string): string {
  const { doc } = desk.journey;
  const target = nodeOf(doc, to);
  if (!target) return words.gone;
  const stage = target.stage === null ? undefined : stageOf(doc, target.stage);
  const name = nameOf(desk, target);
  return stage && nodeOf(doc, from)?.stage !== target.stage ? words.goesOnIn(name, stage.name) : words.goesOn(name);
}

function nodeFacts(desk: Desk, node: NodeRecord): RowFacts {
  const { doc, links } = desk.journey;
  const facts = desk.facts();
  const { language } = facts;
  const kind = kindOf(node);
  const summary = kind.summary(node.data, facts);
  const channel =
    kind.role === "touch" ? kind.references?.(node.data).find(({ to }) => to === "channel")?.id : undefined;
  const channelTitle = channel === undefined ? "" : facts.channelTitle(channel);
  const known = channel === undefined ? undefined : channelById(channel);
  const icon = known?.icon ?? kind.icon;
  const ports = kind.ports(node.data, facts);
  const out = links.out(node.id);
  const goes = [...ports.map(({ id }) => id), ...out.map(({ port }) => port)]
    .filter((port, at, all) => all.indexOf(port) === at)
    .flatMap((port) =>
      out
        .filter((edge) => edge.port === port)
        .map((edge) => {
          const target = nodeOf(doc, edge.to);
          const way = ports.find(({ id }) => id === port)?.name ?? words.noWay;
          return { edge: edge.id, to: edge.to, text: words.wayTo(way, target ? nameOf(desk, target) : words.gone) };
        }),
    );
  const group = node.group === null ? undefined : nodeOf(doc, node.group);
  const isText = kind.outline === "paper";
  return {
    name: isText ? summary || nameOf(desk, node) : nameOf(desk, node),
    note: group ? words.inGroup(nameOf(desk, group)) : "",
    icon: isIconName(icon) ? icon : "help",
    kind: inLanguage(kind.words, language).title,
    colour: kind.owned ? node.function : null,
    stage: node.stage === null ? "" : (stageOf(doc, node.stage)?.name ?? ""),
    owner: kind.owned && node.function ? inLanguage(functionWords, language)[node.function] : "",
    // A wait that has no name of its own is called what it does.
    does: isText || summary === nameOf(desk, node) ? "" : withoutLead(summary, channelTitle),
    channel: channelTitle,
    goes,
    open: kind.role !== "end" && kind.role !== "aside" && ports.some(({ id }) => !out.some(({ port }) => port === id)),
  };
}

/** A summary that begins with the channel would say twice what has a column of its own. */
const withoutLead = (summary: string, channel: string): string =>
  channel !== "" && summary.startsWith(`${channel} · `) ? summary.slice(channel.length + 3) : summary;
