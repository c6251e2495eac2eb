/** Buttons and what stands beside them, in every state. */
import { useState } from "react";
import {
  Breadcrumb,
  Button,
  IconButton,
  Kbd,
  LinkButton,
  Segmented,
  Toolbar,
  ToolbarLine,
  announce,
} from "../ui/index.ts";
import { CellOf, Shelf } from "./Shelf.tsx";

export function ControlShelf() {
  const [mode, setMode] = useState<"design" | "review" | "simulate">("design");
  const [view, setView] = useState<"cards" | "table">("table");
  const [lanes, setLanes] = useState(true);
  return (
    <Shelf title="Controls">
      <CellOf title="Button" size="is-two">
        <div className="ga-line">
          <Button tone="primary" icon="export" shortcut="Mod+E">
            Export
          </Button>
          <Button icon="import">Import a plan</Button>
          <Button tone="quiet">Cancel</Button>
          <Button tone="danger" icon="reject">
            Not approved
          </Button>
          <Button tone="success" icon="seal" size="tall">
            Approve
          </Button>
          <Button opens>Market</Button>
        </div>
        <div className="ga-line">
          <Button tone="primary" size="small">
            Connect both to exit
          </Button>
          <Button size="small">Use v4, approved</Button>
          <Button size="small" tone="quiet">
            Waive…
          </Button>
          <Button isDisabled>Disabled</Button>
          <Button offReason="Two errors must be cleared first." tone="primary">
            Refused, with reason
          </Button>
          <LinkButton onPress={() => announce("Opened")}>Open the page</LinkButton>
          <LinkButton isQuiet>Data discussion</LinkButton>
        </div>
      </CellOf>
      <CellOf title="IconButton">
        <div className="ga-line">
          <IconButton name="Undo Move 3 nodes" icon="undo" shortcut="Mod+Z" />
          <IconButton name="Redo" icon="redo" shortcut="Mod+Shift+Z" offReason="nothing was undone" />
          <IconButton name="Lanes" icon="lanes" isOn={lanes} onPress={() => setLanes(!lanes)} />
          <IconButton name="Delete" icon="trash" tone="danger" shortcut="Delete" />
          <IconButton name="Add a module" icon="plus" size="small" />
          <IconButton name="Disabled" icon="copy" isDisabled />
        </div>
      </CellOf>
      <CellOf title="Segmented" size="is-two">
        <div className="ga-line">
          <Segmented
            label="Mode"
            value={mode}
            onChange={setMode}
            options={[
              { id: "design", label: "Design", icon: "draft" },
              { id: "review", label: "Review", icon: "eye" },
              { id: "simulate", label: "Simulate", icon: "play" },
            ]}
          />
          <Segmented
            label="View"
            value={view}
            onChange={setView}
            iconsOnly
            options={[
              { id: "cards", label: "Cards", icon: "cards" },
              { id: "table", label: "Table", icon: "table" },
            ]}
          />
        </div>
      </CellOf>
      <CellOf title="Toolbar, floating">
        <div className="ga-line">
          <Toolbar label="Selection" isFloating>
            <IconButton name="Add after" icon="plus" shortcut="A" />
            <IconButton name="Connect" icon="link" shortcut="L" />
            <IconButton name="Comment" icon="comment" shortcut="C" />
            <IconButton name="Duplicate" icon="copy" shortcut="Mod+D" />
            <ToolbarLine />
            <IconButton name="Delete" icon="trash" shortcut="Delete" />
            <IconButton name="More" icon="more" />
          </Toolbar>
        </div>
      </CellOf>
      <CellOf title="Breadcrumb">
        <Breadcrumb
          label="Place"
          steps={[
            { id: "w", label: "Heart failure", onPress: () => {} },
            { id: "f", label: "Launch year 1", onPress: () => {} },
            { id: "j", label: "First patient, cardiologists DE" },
          ]}
        />
      </CellOf>
      <CellOf title="Kbd">
        <div className="ga-line">
          <Kbd keys="Mod+K" />
          <Kbd keys="Shift+Alt+T" />
          <Kbd keys="Alt+A L" />
          <Kbd keys="?" />
          <Kbd keys="Escape" />
        </div>
      </CellOf>
    </Shelf>
  );
}
