/** What a screen reader says of a node: kind, name, stage, owner, ways in and out with branch names, problems, comments. */
import { functionWords } from "../../../shared/journey/index.ts";
import { inLanguage } from "../../../shared/words/language.ts";
import type { Desk } from "../../state/desk.ts";
import { canvasWords as words } from "../../words/canvas.ts";
import type { Card } from "./card.ts";
import type { Scene } from "./scene.ts";

/** Longer lists are cut: nobody listens to forty names. */
const most = 6;

export function sayNode(desk: Desk, scene: Scene, card: Omit<Card, "spoken">): string {
  const { box } = card;
  const { language } = desk.facts();
  const { links } = desk.journey;
  const nameOf = (id: string): string => {
    const other = scene.boxes.get(id);
    return other ? other.node.name || inLanguage(other.kind.words, language).blankName : "";
  };
  const portName = (id: string): string => box.ports.find((port) => port.id === id)?.name ?? "";
  const stage = box.node.stage === null ? undefined : scene.columns.find((column) => column.id === box.node.stage);
  const out = links.out(box.id);
  const into = links.into(box.id);
  const errors = (desk.problems.current.byRecord.get(box.id) ?? []).filter(
    (f) => f.severity === "error" && !f.waived,
  ).length;
  const parts = [
    `${inLanguage(box.kind.words, language).title}: ${card.name}`,
    card.summary,
    box.kind.role === "aside" ? "" : stage ? words.inStage(stage.stage.name) : words.noStage,
    box.kind.owned && box.node.function ? words.ownedBy(inLanguage(functionWords, language)[box.node.function]) : "",
    card.approval ? card.approval.spoken : "",
    into.length > 0 ? words.waysIn(into.slice(0, most).map((edge) => nameOf(edge.from))) : "",
    out.length > 0
      ? words.waysOut(out.slice(0, most).map((edge) => words.wayOut(portName(edge.port), nameOf(edge.to))))
      : "",
    ...(box.kind.role === "end" || box.kind.role === "aside"
      ? []
      : box.ports.filter((port) => !out.some((edge) => edge.port === port.id)).map((port) => words.openWay(port.name))),
    card.problems > 0 ? words.problems(errors, card.problems - errors) : "",
    card.comments > 0 ? words.comments(card.comments) : "",
    card.mark ? words.marks[card.mark] : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}
