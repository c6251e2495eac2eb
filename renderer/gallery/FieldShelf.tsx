/** Fields in their three layouts and all their states. */
import { useState } from "react";
import {
  Checkbox,
  ComboBox,
  DateField,
  DraftField,
  DurationField,
  FieldRow,
  FieldRows,
  LinkButton,
  MultiSelect,
  NumberField,
  RadioGroup,
  SearchField,
  Section,
  Select,
  Switch,
  TagField,
  TextArea,
  TextField,
  TimeField,
  IconButton,
  type Options,
} from "../ui/index.ts";
import { CellOf, Shelf } from "./Shelf.tsx";

const channels: Options = [
  {
    title: "Marketing",
    options: [
      { id: "email", label: "Email", icon: "email", owner: "marketing" },
      { id: "webinar", label: "Webinar", icon: "webinar", owner: "marketing", note: "3 modules" },
    ],
  },
  {
    title: "Field",
    options: [
      { id: "rep", label: "Rep visit", icon: "rep-visit", owner: "sales" },
      {
        id: "msl",
        label: "MSL visit",
        icon: "msl-visit",
        owner: "medical",
        offReason: "Medical contacts cannot carry promotional modules.",
      },
    ],
  },
];
const owners: Options = [
  { id: "marketing", label: "Marketing", owner: "marketing" },
  { id: "sales", label: "Sales", owner: "sales" },
  { id: "medical", label: "Medical", owner: "medical" },
  { id: "patient-services", label: "Patient services", owner: "patient-services" },
  { id: "pharmacovigilance", label: "Pharmacovigilance", owner: "pharmacovigilance" },
];
const markets: Options = [
  "Austria",
  "Belgium",
  "France",
  "Germany",
  "Italy",
  "Netherlands",
  "Spain",
  "Switzerland",
].map((label) => ({ id: label.slice(0, 2).toLowerCase(), label }));
const units = [
  { id: "hours", label: "hours" },
  { id: "days", label: "days" },
  { id: "working-days", label: "working days" },
] as const;

export function FieldShelf() {
  const [channel, setChannel] = useState<string | null>("email");
  const [owner, setOwner] = useState<string | null>("marketing");
  const [market, setMarket] = useState<string | null>(null);
  const [many, setMany] = useState<string[]>(["ge", "au"]);
  const [tags, setTags] = useState<string[]>(["short read", "90 s"]);
  const [text, setText] = useState("Cardiology team, Germany");
  const [name, setName] = useState("Trial result in brief");
  const [commits, setCommits] = useState(0);
  const [amount, setAmount] = useState<number | null>(70);
  const [search, setSearch] = useState("");
  const [day, setDay] = useState<string | null>("2027-06-30");
  const [time, setTime] = useState<string | null>("08:00");
  const [wait, setWait] = useState<{ amount: number; unit: (typeof units)[number]["id"] }>({ amount: 3, unit: "days" });
  const [policy, setPolicy] = useState<"once" | "after" | null>("after");
  const [on, setOn] = useState(true);
  return (
    <Shelf title="Fields">
      <CellOf title="The inspector's rows">
        <div className="ga-inspector">
          <Section label="Details">
            <FieldRows>
              <Select
                label="Channel"
                placeholder="Choose a channel"
                options={channels}
                value={channel}
                onChange={setChannel}
              />
              <Select label="Owner" placeholder="Choose an owner" options={owners} value={owner} onChange={setOwner} />
              <TextField label="Sender" value={text} onChange={setText} />
              <DurationField
                label="Wait"
                amountLabel="Amount"
                unitLabel="Unit"
                value={wait}
                onChange={setWait}
                units={units}
              />
              <DateField label="Until" value={day} onChange={setDay} />
              <NumberField label="Share" value={amount} onChange={setAmount} minValue={0} maxValue={100} unit="%" />
              <TextField label="Consent" value="Promotional email" isReadOnly good="Granted at “Email consent”" />
              <TextField
                label="Purpose"
                value="Promotional"
                onChange={() => {}}
                warning="The audience is the public."
              />
              <FieldRow label="Used by" hint="Across two journeys">
                <LinkButton>3 nodes</LinkButton>
              </FieldRow>
            </FieldRows>
          </Section>
          <Section title="Tags" count={tags.length} action={<IconButton size="small" name="Add a tag" icon="plus" />}>
            <TagField
              layout="bare"
              label="Tags"
              placeholder="Add a tag"
              value={tags}
              onChange={setTags}
              suggestions={["automated", "assisted", "personal"]}
            />
          </Section>
        </div>
      </CellOf>
      <CellOf title="TextField, TextArea">
        <div className="ga-stack">
          <TextField label="Name" placeholder="Name the journey" hint="Shown on tabs and in exports." />
          <TextField label="Code" value="HF 01" onChange={() => {}} error="Letters, digits and hyphens only." />
          <TextField label="Disabled" value="Cannot be changed" isDisabled />
          <TextArea label="Need of the customer" placeholder="In their own words" rows={3} />
        </div>
      </CellOf>
      <CellOf title="DraftField: Enter or leaving commits, Escape restores">
        <div className="ga-stack">
          <DraftField
            of="name"
            label="Node name"
            value={name}
            onCommit={(next) => {
              setName(next);
              setCommits(commits + 1);
            }}
            check={(next) => (next.trim() === "" ? "A node needs a name." : undefined)}
            hint={`Committed ${commits} times: ${name}`}
          />
          <DraftField of="note" rows={3} label="Note" value="Check the wording with legal." onCommit={() => {}} />
        </div>
      </CellOf>
      <CellOf title="Select, ComboBox, MultiSelect">
        <div className="ga-stack">
          <Select label="Reviewer" placeholder="Choose a reviewer" options={owners} value={null} onChange={() => {}} />
          <ComboBox
            label="Market"
            placeholder="Find a market"
            emptyText="No such market"
            options={markets}
            value={market}
            onChange={setMarket}
          />
          <MultiSelect label="Markets" placeholder="Add markets" options={markets} value={many} onChange={setMany} />
          <MultiSelect label="Audiences" placeholder="Any audience" options={owners} value={[]} onChange={() => {}} />
        </div>
      </CellOf>
      <CellOf title="SearchField, dates and times">
        <div className="ga-stack">
          <SearchField
            label="Find a node or channel"
            placeholder="Find a node or channel"
            shortcut="N"
            value={search}
            onChange={setSearch}
          />
          <DateField label="Valid until" value={day} onChange={setDay} size="tall" />
          <DateField label="Starts" value={null} onChange={() => {}} error="A start is needed before approval." />
          <TimeField label="From" value={time} onChange={setTime} />
          <NumberField label="Views before asking" value={2} onChange={() => {}} minValue={1} isDisabled />
        </div>
      </CellOf>
      <CellOf title="Checkbox, Switch, RadioGroup">
        <div className="ga-stack">
          <Checkbox label="Show lanes" isSelected={on} onChange={setOn} />
          <Checkbox
            label="All findings"
            isSelected={false}
            isIndeterminate
            onChange={() => {}}
            hint="3 of 5 are shown."
          />
          <Checkbox label="Disabled" isSelected isDisabled onChange={() => {}} />
          <Switch label="Always on" hint="No end date; asks for a review date." isSelected={on} onChange={setOn} />
          <Switch label="Off" isSelected={false} onChange={() => {}} />
          <RadioGroup
            label="Who enters again"
            value={policy}
            onChange={setPolicy}
            options={[
              { id: "once", label: "Once only" },
              { id: "after", label: "After a pause", hint: "90 days after leaving" },
            ]}
          />
        </div>
      </CellOf>
    </Shelf>
  );
}
