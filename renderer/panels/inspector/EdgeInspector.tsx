/** One connection: its ends, its way out, and how often a way back may be taken. */
import { edgeOf, nodeOf } from "../../../shared/journey/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import type { Desk } from "../../state/desk.ts";
import { useRecord } from "../../state/use-live.ts";
import { FieldRows, Icon, LinkButton, NumberField, Section, Select } from "../../ui/index.ts";
import { structureWords } from "../../words/structure.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { writeFields } from "./write-fields.ts";

const words = inspectorWords.edge;

export function EdgeInspector({ desk, id }: { readonly desk: Desk; readonly id: string }) {
  useRecord(desk.journey, id);
  const edge = edgeOf(desk.journey.doc, id);
  if (!edge) return null;
  const from = nodeOf(desk.journey.doc, edge.from);
  const to = nodeOf(desk.journey.doc, edge.to);
  const way =
    from &&
    kindOf(from)
      .ports(from.data, desk.facts())
      .find((port) => port.id === edge.port)?.name;
  return (
    <>
      <header className="insp-head fn-system">
        <span className="insp-tile">
          <Icon name="arrow" size={16} />
        </span>
        <div className="grow">
          <h2 className="insp-title cutoff">
            {from?.name} → {to?.name}
          </h2>
          <p className="insp-about">{words.kind}</p>
        </div>
      </header>
      <div className="insp-scroll">
        <Section label={words.kind}>
          <dl className="insp-facts">
            <dt>{words.from}</dt>
            <dd>
              <LinkButton onPress={() => desk.canvas?.reveal(edge.from)}>{from?.name ?? edge.from}</LinkButton>
            </dd>
            {way ? (
              <>
                <dt>{words.way}</dt>
                <dd>{way}</dd>
              </>
            ) : null}
            <dt>{words.to}</dt>
            <dd>
              <LinkButton onPress={() => desk.canvas?.reveal(edge.to)}>{to?.name ?? edge.to}</LinkButton>
            </dd>
          </dl>
          <FieldRows>
            <NumberField
              label={words.maxPasses}
              value={edge.maxPasses}
              minValue={1}
              maxValue={1000}
              unit={words.passes}
              placeholder={words.noLimit}
              hint={words.limitHint}
              onChange={(maxPasses) => writeFields(desk, [id], { maxPasses })}
            />
            <Select<string>
              label={structureWords.jump.drawn}
              value={edge.drawn ?? "auto"}
              placeholder={structureWords.jump.as.auto}
              options={(["auto", "line", "jump"] as const).map((as) => ({ id: as, label: structureWords.jump.as[as] }))}
              onChange={(drawn) => writeFields(desk, [id], { drawn })}
            />
          </FieldRows>
        </Section>
      </div>
    </>
  );
}
