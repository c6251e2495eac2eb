/** One node: its fields as its kind describes them, its comments, what it is connected to. */
import { useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { type KindField, kindOf } from "../../../shared/kinds/index.ts";
import { nodeOf, stageOf, stagesOf } from "../../../shared/journey/index.ts";
import { channelById } from "../../../shared/channels/index.ts";
import { valueAt, type AnyRecord } from "../../../shared/document/index.ts";
import { threadsAt } from "../../../shared/review/index.ts";
import { inLanguage } from "../../../shared/words/language.ts";
import type { Desk, InspectorTab } from "../../state/desk.ts";
import { useDerived, useRecord } from "../../state/use-live.ts";
import { FieldRows, type IconName, Icon, Section, Select, Tabs, functionClass } from "../../ui/index.ts";
import { inspectorWords as words } from "../../words/inspector.ts";
import { ThreadList } from "../../screens/review/ThreadList.tsx";
import { ApprovalSection } from "./ApprovalSection.tsx";
import { fieldKey, findingAt, findingParts } from "./finding-parts.ts";
import { Head } from "./Head.tsx";
import { LinksTab } from "./LinksTab.tsx";
import { editors } from "./fields/index.ts";
import { moveToStage } from "./stage-moves.ts";
import { writeFields } from "./write-fields.ts";

export function NodeInspector({ desk, id }: { readonly desk: Desk; readonly id: string }) {
  useRecord(desk.journey, id);
  const tab = useStore(desk.store, (state) => state.inspectorTab);
  const open = useDerived(
    desk.journey,
    () => threadsAt(desk.ledger(), id).filter((thread) => thread.state === "open").length,
  );
  const node = nodeOf(desk.journey.doc, id);
  if (!node) return null;
  const kind = kindOf(node);
  const kindWords = inLanguage(kind.words, desk.facts().language);
  const stage = node.stage === null ? undefined : stageOf(desk.journey.doc, node.stage);
  const channelId = kind.references?.(node.data).find((reference) => reference.to === "channel")?.id;
  const channel = kind.role === "touch" && channelId ? channelById(channelId) : undefined;
  const links = desk.journey.links.into(id).length + desk.journey.links.out(id).length;
  return (
    <>
      <Head
        icon={(channel?.icon ?? kind.icon) as IconName}
        colour={functionClass(kind.owned ? node.function : null)}
        name={node.name}
        of={id}
        nameLabel={words.name}
        about={words.kind(kindWords.title, stage?.name ?? "")}
        onRename={(name) => writeFields(desk, [id], { name })}
      />
      <Tabs<InspectorTab>
        label={node.name}
        value={tab}
        onChange={(inspectorTab) => desk.store.getState().set({ inspectorTab })}
        tabs={[
          { id: "details", label: words.details, panel: <Details desk={desk} id={id} /> },
          {
            id: "comments",
            label: words.comments,
            count: open || undefined,
            panel: (
              <div className="insp-scroll">
                <ThreadList desk={desk} node={id} />
              </div>
            ),
          },
          { id: "links", label: words.usedBy, count: links || undefined, panel: <LinksTab desk={desk} id={id} /> },
        ]}
      />
    </>
  );
}

function Details({ desk, id }: { readonly desk: Desk; readonly id: string }) {
  const problems = useSyncExternalStore(desk.problems.subscribe, () => desk.problems.current.byRecord.get(id));
  const node = nodeOf(desk.journey.doc, id);
  if (!node) return null;
  const kind = kindOf(node);
  const kindWords = inLanguage(kind.words, desk.facts().language);
  const shown = kind.fields.filter((field) => field.when?.(node.data) ?? true);
  const sections = [...new Set(shown.map((field) => field.section))];
  const atFields = new Set(shown.flatMap((field) => findingAt(field, problems) ?? []));
  const own = (field: KindField) => {
    const key = fieldKey(field);
    const fault = findingAt(field, problems);
    const Editor = editors[field.as];
    return (
      <Editor
        key={field.path}
        desk={desk}
        node={node}
        field={field}
        words={kindWords}
        label={kindWords.fields[key] ?? (key === "function" ? words.owner : key)}
        value={valueAt(node as unknown as AnyRecord, field.path)}
        error={fault && findingParts(fault.text).way}
        write={(value) => writeFields(desk, [id], { [field.path]: value })}
      />
    );
  };
  return (
    <div className="insp-scroll">
      {problems !== undefined && problems.length > 0 && (
        <ul className="insp-problems" aria-label={words.problems}>
          {problems.map((finding) => (
            <li key={finding.fingerprint}>
              <Icon name={finding.severity} size={14} className={`is-${finding.severity}-mark`} />
              <span>{atFields.has(finding) ? findingParts(finding.text).what : finding.text}</span>
            </li>
          ))}
        </ul>
      )}
      {kind.content && <ApprovalSection desk={desk} id={id} />}
      {sections.map((section) => (
        <Section key={section} {...titled(kindWords.sections[section], kindWords.title)}>
          <FieldRows>{shown.filter((field) => field.section === section).map(own)}</FieldRows>
        </Section>
      ))}
      <Section label={words.stage}>
        <FieldRows>
          <Select
            label={words.stage}
            value={node.stage ?? ""}
            placeholder={words.noStage}
            options={[
              { id: "", label: words.noStage },
              ...stagesOf(desk.journey.doc).map((stage) => ({ id: stage.id, label: stage.name })),
            ]}
            onChange={(stage) => moveToStage(desk, [id], stage || null)}
          />
        </FieldRows>
      </Section>
    </div>
  );
}

/** The head says the kind already: a section that would only repeat it has its name for those who listen. */
const titled = (title: string | undefined, kind: string) => (title && title !== kind ? { title } : { label: kind });
