/** How things are: chips, badges, meters, progress, faults, empty places, texts before and after. */
import { useState } from "react";
import {
  Avatar,
  Badge,
  Button,
  Chip,
  CountPill,
  CoverageMeter,
  DiffText,
  EmptyState,
  ErrorNotice,
  FilterChip,
  Icon,
  Meter,
  ProgressBar,
  StateChip,
} from "../ui/index.ts";
import { CellOf, Shelf } from "./Shelf.tsx";

const functions = ["marketing", "sales", "medical", "patient", "pv", "system"] as const;

export function StateShelf() {
  const [here, setHere] = useState(true);
  return (
    <Shelf title="States">
      <CellOf title="StateChip">
        <div className="ga-line">
          <StateChip state="approved">until 30 Jun 2027</StateChip>
          <StateChip state="stale">approval stale</StateChip>
          <StateChip state="draft">Draft</StateChip>
          <StateChip state="in-review">In review</StateChip>
          <StateChip state="error">refused</StateChip>
          <StateChip state="warning">must change</StateChip>
          <StateChip state="info" icon="plus">
            new
          </StateChip>
          <StateChip state="changed">changed since 3 Nov</StateChip>
        </div>
      </CellOf>
      <CellOf title="Badge, Chip, CountPill">
        <div className="ga-line">
          <Badge state="error" name="errors">
            2
          </Badge>
          <Badge state="warning" name="warnings">
            3
          </Badge>
          <Badge state="approved">none</Badge>
          <Badge state="changed">moved</Badge>
          <Badge state="stale">stale</Badge>
          <CountPill>4</CountPill>
          <CountPill>v7</CountPill>
          <CountPill tone="error">2</CountPill>
        </div>
        <div className="ga-line">
          <Chip>short read</Chip>
          <Chip icon="mobile">mobile</Chip>
          <FilterChip isOn={here} onChange={setHere} count={4}>
            This journey
          </FilterChip>
          <FilterChip isOn={!here} onChange={(on) => setHere(!on)} count={1}>
            Library
          </FilterChip>
        </div>
      </CellOf>
      <CellOf title="Function: tile, dot, meter">
        {functions.map((fn) => (
          <div key={fn} className={`ga-line fn-${fn}`}>
            <span className="fn-tile">
              <Icon name="email" />
            </span>
            <i className="fn-dot" />
            <Meter className="grow" label={fn} labelShown value={64} valueText="64 / 70 %" />
          </div>
        ))}
      </CellOf>
      <CellOf title="CoverageMeter, ProgressBar" size="is-two">
        <CoverageMeter
          label="8 approved, 2 stale, 2 in review, 1 draft"
          parts={[
            { id: "a", count: 8, label: "approved", state: "approved" },
            { id: "s", count: 2, label: "stale", state: "stale" },
            { id: "r", count: 2, label: "in review", state: "in-review" },
            { id: "d", count: 1, label: "draft", state: "draft" },
          ]}
        />
        <ProgressBar
          label="Checking the journey"
          value={62}
          valueText="312 of 500 nodes"
          onCancel={() => {}}
          cancelLabel="Stop"
        />
        <ProgressBar label="Opening the workspace" value={null} />
      </CellOf>
      <CellOf title="Avatar">
        <div className="ga-line">
          <Avatar name="Rosa Okafor" isAlone />
          <Avatar name="Dr K. Sato" size={20} />
          <Avatar name="Lena Brandt" size={32} />
          <span>L. Brandt, author</span>
        </div>
      </CellOf>
      <CellOf title="DiffText" size="is-two">
        <p className="reading-long">
          <DiffText
            removedWord="removed:"
            addedWord="added:"
            before="Patients on treatment had fewer hospital stays than those on standard care. Ask about starting your first patient."
            after="Patients on treatment had 22 % fewer hospital stays for heart failure than those on standard care. Questions are welcome during the talk."
          />
        </p>
      </CellOf>
      <CellOf title="ErrorNotice" size="is-two">
        <ErrorNotice
          what="This file is not a journey"
          where="plan.json, line 214, at stages[2].owner"
          wayOut="The owner “marketng” is not a function. Correct it in the file, or import without owners."
          actions={
            <>
              <Button size="small">Choose another file…</Button>
              <Button size="small">Import without owners</Button>
            </>
          }
        />
        <ErrorNotice
          tone="warning"
          what="Opened to read only"
          wayOut="Held by M. Huber since 09:15. You see each change as it is saved."
        />
        <ErrorNotice tone="info" what="Headline v5 is in review" wayOut="This node stays on v4 until you move it." />
      </CellOf>
      <CellOf title="EmptyState">
        <EmptyState
          icon="comment"
          title="No comments yet"
          actions={
            <Button size="small" icon="comment-plus">
              Comment on the selection
            </Button>
          }
        >
          Mark words in a module, or a node on the canvas, and press C.
        </EmptyState>
        <EmptyState icon="check" title="No problems" isInline>
          27 rules were checked 2 seconds ago.
        </EmptyState>
      </CellOf>
    </Shelf>
  );
}
