/** What the node is connected to, in both directions, and where else its modules are delivered. */
import { type EdgeRecord, nodeOf, nodesOf } from "../../../shared/journey/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import type { Desk } from "../../state/desk.ts";
import { useRevision } from "../../state/use-live.ts";
import { LinkButton, Section } from "../../ui/index.ts";
import { inspectorWords } from "../../words/inspector.ts";

const words = inspectorWords.links;

export function LinksTab({ desk, id }: { readonly desk: Desk; readonly id: string }) {
  useRevision(desk.journey);
  const node = nodeOf(desk.journey.doc, id);
  if (!node) return null;
  const { links } = desk.journey;
  const kind = kindOf(node);
  const ports = kind.ports(node.data, desk.facts());
  const modules = new Set((kind.references?.(node.data) ?? []).filter((r) => r.to === "module").map((r) => r.id));
  const others =
    modules.size === 0
      ? []
      : [...nodesOf(desk.journey.doc).values()].filter(
          (other) =>
            other.id !== id &&
            (kindOf(other).references?.(other.data) ?? []).some((r) => r.to === "module" && modules.has(r.id)),
        );
  const line = (edge: EdgeRecord, other: string, way: string) => (
    <li key={edge.id}>
      <LinkButton onPress={() => desk.canvas?.reveal(other)}>
        {nodeOf(desk.journey.doc, other)?.name ?? other}
      </LinkButton>
      {way !== "" && <span className="insp-note"> · {way}</span>}
      {edge.maxPasses !== null && <span className="insp-note"> · {words.loop(edge.maxPasses)}</span>}
    </li>
  );
  const portName = (edge: EdgeRecord): string => {
    const from = nodeOf(desk.journey.doc, edge.from);
    const all = from ? kindOf(from).ports(from.data, desk.facts()) : [];
    return all.find((port) => port.id === edge.port)?.name ?? "";
  };
  return (
    <div className="insp-scroll">
      <Section title={words.in} count={links.into(id).length}>
        {kind.role === "entry" ? (
          <p className="insp-under">{words.start}</p>
        ) : links.into(id).length === 0 ? (
          <p className="insp-under">{words.nothing}</p>
        ) : (
          <ul className="insp-links">{links.into(id).map((edge) => line(edge, edge.from, portName(edge)))}</ul>
        )}
      </Section>
      {ports.length > 0 && (
        <Section title={words.out} count={links.out(id).length}>
          {links.out(id).length === 0 ? (
            <p className="insp-under">{words.nothing}</p>
          ) : (
            <ul className="insp-links">{links.out(id).map((edge) => line(edge, edge.to, portName(edge)))}</ul>
          )}
        </Section>
      )}
      {modules.size > 0 && (
        <Section title={words.elsewhere} count={others.length}>
          {others.length === 0 ? (
            <p className="insp-under">{words.nowhereElse}</p>
          ) : (
            <ul className="insp-links">
              {others.map((other) => (
                <li key={other.id}>
                  <LinkButton onPress={() => desk.canvas?.reveal(other.id)}>{other.name}</LinkButton>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
    </div>
  );
}
