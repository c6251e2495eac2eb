/** Tabs, tables, lists, trees and panels. */
import { useState } from "react";
import {
  Badge,
  Button,
  Chip,
  Disclosure,
  EmptyState,
  Icon,
  ListBox,
  LinkButton,
  Meter,
  RowList,
  Splitter,
  StateChip,
  Table,
  Tabs,
  TreeList,
  functionClass,
  type TableSort,
} from "../ui/index.ts";
import { CellOf, Shelf } from "./Shelf.tsx";

const journeys = [
  {
    id: "a",
    name: "First patient, cardiologists DE",
    owner: "L. Brandt",
    state: "draft",
    word: "Draft",
    share: 62,
    nodes: 18,
    fn: "marketing",
  },
  {
    id: "b",
    name: "Nurse onboarding AT",
    owner: "M. Huber",
    state: "in-review",
    word: "In review",
    share: 88,
    nodes: 11,
    fn: "patient-services",
  },
  {
    id: "c",
    name: "Win back after 6 months",
    owner: "L. Brandt",
    state: "stale",
    word: "Approval stale",
    share: 71,
    nodes: 12,
    fn: "sales",
  },
  {
    id: "d",
    name: "Data dialogue, spring congress",
    owner: "Dr K. Sato",
    state: "approved",
    word: "Approved",
    share: 100,
    nodes: 9,
    fn: "medical",
  },
] as const;
const findings = [
  {
    id: "1",
    tone: "error",
    text: "Two outcomes lead nowhere: Declined, Not done",
    place: "Data discussion",
    fix: "Connect both to exit",
  },
  {
    id: "2",
    tone: "error",
    text: "Dosing card v3 expired on 14 Nov",
    place: "Support programme",
    fix: "Use v4, approved",
  },
  {
    id: "3",
    tone: "warning",
    text: "A talk invitation can follow an email within 24 hours",
    place: "Invitation test",
    fix: "Add wait 2 days",
  },
] as const;

export function CollectionShelf() {
  const [tab, setTab] = useState<"details" | "comments" | "used">("details");
  const [sort, setSort] = useState<TableSort>({ column: "name", direction: "ascending" });
  const [chosen, setChosen] = useState<string[]>(["a"]);
  const [many, setMany] = useState<string[]>(["b"]);
  const [finding, setFinding] = useState<string | null>("1");
  const [node, setNode] = useState<string | null>("email");
  const [width, setWidth] = useState(208);
  const [template, setTemplate] = useState<string | null>("launch");
  const items = [...journeys].sort((a, b) => {
    const by = sort.column === "nodes" ? a.nodes - b.nodes : a.name.localeCompare(b.name);
    return sort.direction === "ascending" ? by : -by;
  });
  const columns = [
    { id: "dot", label: "Function", labelHidden: true, width: "32px", cell: () => <i className="fn-dot" /> },
    {
      id: "name",
      label: "Journey",
      isSortable: true,
      isRowHeader: true,
      cell: (item: (typeof journeys)[number]) => <b>{item.name}</b>,
    },
    { id: "tags", label: "Tags", cell: () => <Chip>heart failure</Chip> },
    { id: "owner", label: "Owner", cell: (item: (typeof journeys)[number]) => item.owner },
    {
      id: "state",
      label: "Status",
      cell: (item: (typeof journeys)[number]) => <StateChip state={item.state}>{item.word}</StateChip>,
    },
    {
      id: "share",
      label: "Approved",
      cell: (item: (typeof journeys)[number]) => (
        <Meter label="Approved" value={item.share} valueText={`${item.share} %`} tone="approved" />
      ),
    },
    {
      id: "nodes",
      label: "Nodes",
      align: "end" as const,
      isSortable: true,
      cell: (item: (typeof journeys)[number]) => item.nodes,
    },
  ];
  return (
    <Shelf title="Lists and panels">
      <CellOf title="Table" size="is-wide">
        <Table
          label="Journeys"
          columns={columns}
          items={items}
          idOf={(item) => item.id}
          nameOf={(item) => item.name}
          rowClass={(item) => functionClass(item.fn)}
          sort={sort}
          onSort={setSort}
          selectionMode="single"
          selected={chosen}
          onSelect={setChosen}
          onOpen={() => {}}
        />
        <Table
          label="Journeys to export"
          columns={columns.filter((column) => column.id !== "tags")}
          items={items.slice(0, 2)}
          idOf={(item) => item.id}
          nameOf={(item) => item.name}
          rowClass={(item) => functionClass(item.fn)}
          selectionMode="multiple"
          selected={many}
          onSelect={setMany}
        />
        <Table
          label="No journeys"
          columns={columns.slice(1, 4)}
          items={[]}
          idOf={(item) => item.id}
          nameOf={(item) => item.name}
          empty={
            <EmptyState
              icon="search"
              title="Nothing fits these filters"
              actions={<Button size="small">Clear filters</Button>}
            >
              Eight journeys are in this workspace.
            </EmptyState>
          }
        />
      </CellOf>
      <CellOf title="Tabs" size="ga-flush">
        <Tabs
          label="Inspector"
          value={tab}
          onChange={setTab}
          tabs={[
            { id: "details", label: "Details", panel: <p className="ui-section">Fields of the node.</p> },
            { id: "comments", label: "Comments", count: 2, panel: <p className="ui-section">Two comments.</p> },
            { id: "used", label: "Used by", count: 3, panel: <p className="ui-section">Three nodes.</p> },
          ]}
        />
      </CellOf>
      <CellOf title="RowList: findings" size="ga-flush is-two">
        <RowList
          label="Findings"
          items={findings}
          idOf={(item) => item.id}
          nameOf={(item) => item.text}
          selected={finding}
          onSelect={setFinding}
          rowHeight="tight"
          render={(item) => (
            <>
              <Icon name={item.tone} size={14} className={`is-${item.tone}-mark`} />
              <span className="grow cutoff">{item.text}</span>
              <LinkButton isQuiet>{item.place}</LinkButton>
              <Button size="small">{item.fix}</Button>
            </>
          )}
        />
      </CellOf>
      <CellOf title="TreeList">
        <TreeList
          label="Outline"
          selected={node}
          onSelect={setNode}
          entries={[
            {
              id: "aware",
              label: "Awareness",
              icon: "stage",
              note: "Marketing",
              children: [
                { id: "entry", label: "Congress sign-up", icon: "entry" },
                {
                  id: "email",
                  label: "Trial result in brief",
                  icon: "email",
                  owner: "marketing",
                  end: <Badge state="approved" name="approved" />,
                },
              ],
            },
            {
              id: "adv",
              label: "Advocacy",
              icon: "stage",
              children: [
                {
                  id: "msl",
                  label: "Data discussion",
                  icon: "msl-visit",
                  owner: "medical",
                  end: (
                    <Badge state="error" name="error">
                      1
                    </Badge>
                  ),
                },
              ],
            },
          ]}
        />
      </CellOf>
      <CellOf title="ListBox">
        <ListBox
          label="Templates"
          value={template}
          onChange={setTemplate}
          options={[
            { id: "launch", label: "Launch, four stages", hint: "Email, rep and MSL, 14 nodes", icon: "map" },
            { id: "support", label: "Support programme", hint: "Consent first, 11 nodes", icon: "consent" },
            { id: "blank", label: "Blank", hint: "One entry, one stage, one exit", icon: "plus" },
          ]}
        />
      </CellOf>
      <CellOf title="Disclosure">
        <div>
          <Disclosure title="Dosing card v3" count={2} defaultExpanded>
            <p className="muted">Two claims, valid until 30 Sep 2027.</p>
          </Disclosure>
          <Disclosure title="Safety information v7" count={1}>
            <p className="muted">Travels with every promotional module.</p>
          </Disclosure>
        </div>
      </CellOf>
      <CellOf title="Splitter: drag, arrows, Home, End" size="is-two">
        <div className="ga-panels">
          <div id="ga-left" style={{ width }}>
            Palette, {width} px
          </div>
          <Splitter
            label="Width of the palette"
            controls="ga-left"
            side="left"
            value={width}
            min={160}
            max={320}
            onChange={setWidth}
            onToggle={() => setWidth(208)}
          />
          <div className="grow">Canvas</div>
        </div>
      </CellOf>
    </Shelf>
  );
}
