/** What floats: menus, popovers, dialogs, notices. */
import { useState } from "react";
import {
  AlertDialog,
  Button,
  ContextMenu,
  Dialog,
  IconButton,
  Menu,
  notify,
  Popover,
  TextField,
  Tooltip,
  type MenuGroup,
} from "../ui/index.ts";
import { CellOf, Shelf } from "./Shelf.tsx";

const groups: readonly MenuGroup[] = [
  {
    id: "edit",
    items: [
      { id: "rename", label: "Rename", icon: "draft", shortcut: "F2" },
      { id: "copy", label: "Duplicate", icon: "copy", shortcut: "Mod+D" },
      {
        id: "align",
        label: "Align",
        icon: "align-left",
        items: [
          { id: "l", label: "Left", icon: "align-left", shortcut: "Alt+A L" },
          { id: "c", label: "Centre", icon: "align-center", shortcut: "Alt+A C" },
        ],
      },
    ],
  },
  {
    id: "show",
    title: "Show",
    picks: "any",
    items: [
      { id: "lanes", label: "Lanes", isChecked: true },
      { id: "map", label: "Map", isChecked: false, shortcut: "M" },
    ],
  },
  {
    id: "end",
    items: [
      { id: "approve", label: "Approve", icon: "seal", offReason: "You wrote this version; someone else decides." },
      { id: "delete", label: "Delete", icon: "trash", tone: "danger", shortcut: "Delete" },
    ],
  },
];

export function OverlayShelf() {
  const [dialog, setDialog] = useState(false);
  const [alert, setAlert] = useState(false);
  return (
    <Shelf title="Over the work">
      <CellOf title="Menu, ContextMenu">
        <div className="ga-line">
          <Menu label="Node" groups={groups} trigger={<Button opens>Node</Button>} />
          <Menu label="More" groups={groups} trigger={<IconButton name="More" icon="more" />} />
        </div>
        <ContextMenu label="Canvas" groups={() => groups}>
          <div className="ga-target" tabIndex={0} role="group" aria-label="Context menu ground">
            Right button, Shift+F10
          </div>
        </ContextMenu>
      </CellOf>
      <CellOf title="Popover, Tooltip">
        <div className="ga-line">
          <Popover
            title="Two outcomes lead nowhere"
            icon="error"
            tone="error"
            width={240}
            trigger={<Button>Show the finding</Button>}
          >
            <p>After Declined or Not done the person would wait for ever.</p>
            <div className="ui-acts">
              <Button size="small" tone="primary">
                Connect both to exit
              </Button>
              <Button size="small">Waive…</Button>
            </div>
          </Popover>
          <Tooltip text="Fits the journey into the window" shortcut="1">
            <Button tone="quiet" icon="fit">
              Fit
            </Button>
          </Tooltip>
        </div>
      </CellOf>
      <CellOf title="Dialog, AlertDialog">
        <div className="ga-line">
          <Button onPress={() => setDialog(true)}>Make a checkpoint…</Button>
          <Button onPress={() => setAlert(true)}>Delete for ever…</Button>
        </div>
        <Dialog
          title="Make a checkpoint"
          about="A named moment to come back to, with the reason for it."
          closeName="Close"
          size="s"
          isOpen={dialog}
          onOpenChange={setDialog}
          actions={
            <>
              <Button onPress={() => setDialog(false)}>Cancel</Button>
              <Button tone="primary" onPress={() => setDialog(false)}>
                Make checkpoint
              </Button>
            </>
          }
        >
          <div className="ga-stack">
            <TextField label="Name" autoFocus placeholder="Before legal review" />
            <TextField label="Reason" placeholder="Why now" />
          </div>
        </Dialog>
        <AlertDialog
          title="Delete the workspace file?"
          isOpen={alert}
          onOpenChange={setAlert}
          actionLabel="Delete the file"
          cancelLabel="Keep it"
          onAction={() => {}}
        >
          Journeys, history and approvals in it are gone. This cannot be undone.
        </AlertDialog>
      </CellOf>
      <CellOf title="Notices">
        <div className="ga-line">
          <Button
            onPress={() =>
              notify({
                text: "Deleted 3 nodes",
                action: { label: "Undo", onPress: () => notify({ text: "3 nodes are back" }) },
              })
            }
          >
            Plain
          </Button>
          <Button onPress={() => notify({ tone: "success", text: "Exported", more: "first-patient.json, 42 kB" })}>
            Success
          </Button>
          <Button
            onPress={() =>
              notify({
                tone: "error",
                text: "Not saved",
                more: "The disk is full. Free some space; the change is kept.",
              })
            }
          >
            Error
          </Button>
        </div>
      </CellOf>
    </Shelf>
  );
}
