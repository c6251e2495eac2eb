/** Makes a picture of the journey: what, which format, how it looks; shows what would come out, saves or copies it. */
import { useMemo, useState } from "react";
import { journeyOf, stagesOf } from "../../../shared/journey/index.ts";
import { fileNameOf } from "../../picture/file-name.ts";
import { sizeOf } from "../../picture/order.ts";
import type { Desk } from "../../state/desk.ts";
import { useRevision } from "../../state/use-live.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import {
  Button,
  Dialog,
  ErrorNotice,
  FieldRows,
  FieldRow,
  ProgressBar,
  Segmented,
  Select,
  TextField,
} from "../../ui/index.ts";
import { pictureWords as words } from "../../words/picture.ts";
import { LookOptions } from "./LookOptions.tsx";
import { Preview } from "./Preview.tsx";
import { type Wish, firstWish, orderOf, selectedNodes } from "./order-of.ts";
import { usePictureWork } from "./use-picture-work.ts";
import "./picture.css";

const nothing = { total: 0, approved: 0 };

export function PictureDialog({ desk }: { readonly desk: Desk }) {
  const workspace = useWorkspaceHandle();
  const revision = useRevision(desk.journey);
  const [selected] = useState(() => selectedNodes(desk));
  const [wish, setWish] = useState<Wish>({ ...firstWish, what: selected.length > 0 ? "selection" : "whole" });
  const title = journeyOf(desk.journey.doc).title;
  const stages = stagesOf(desk.journey.doc);
  // As the overview of the workspace counted it last; the picture itself counts anew.
  const coverage = useWindow((state) => state.journeys.find((journey) => journey.id === desk.id)?.coverage ?? nothing);
  const part =
    wish.format === "pdf" || wish.what === "whole" ? "" : (stages.find(({ id }) => id === wish.what)?.name ?? "");
  const ownName = fileNameOf(title, part);
  const [name, setName] = useState<string | null>(null);
  const [scale, setScale] = useState(2);
  const [sheet, setSheet] = useState({ width: 0, height: 0 });
  const close = (): void => workspace.open(null);
  const work = usePictureWork(close);
  const change = (values: Partial<Wish>): void => setWish((now) => ({ ...now, ...values }));
  const drawn = useMemo(() => orderOf(desk, wish), [desk, wish]);
  const order = { ...drawn, scale };
  const possible = sizeOf(sheet, order).scale;
  const busy = work.state.at === "making";
  return (
    <Dialog
      title={words.title(title)}
      size="full"
      isOpen
      closeName={words.close}
      isDismissable={!busy}
      onOpenChange={(isOpen) => {
        if (isOpen) return;
        work.stop();
        close();
      }}
      aside={
        work.state.at === "making" ? (
          <ProgressBar
            label={words.making}
            value={Math.round(work.state.share * 100)}
            valueText={words.share(work.state.share)}
            onCancel={work.stop}
            cancelLabel={words.cancel}
          />
        ) : (
          work.state.at === "stopped" && <p className="caption muted">{words.stopped}</p>
        )
      }
      actions={
        <>
          {wish.format !== "pdf" && (
            <Button icon="copy" offReason={busy ? words.making : undefined} onPress={() => work.copy(order)}>
              {words.copy}
            </Button>
          )}
          <Button
            tone="primary"
            icon="export"
            offReason={busy ? words.making : undefined}
            onPress={() => work.save(order, `${name?.trim() || ownName}.${wish.format}`)}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <div className="picture-dialog">
        <div className="picture-options">
          <FieldRows>
            <FieldRow label={words.format}>
              <Segmented
                label={words.format}
                value={wish.format}
                onChange={(format) => change({ format })}
                options={(["png", "svg", "pdf"] as const).map((id) => ({ id, label: words.formats[id] }))}
              />
            </FieldRow>
            {wish.format !== "pdf" && (
              <Select
                label={words.what}
                placeholder={words.what}
                value={wish.what}
                onChange={(what) => change({ what })}
                options={[
                  { id: "whole", label: words.whole },
                  selected.length > 0
                    ? { id: "selection", label: words.selection(selected.length) }
                    : { id: "selection", label: words.selection(0), offReason: words.noSelection },
                  ...stages.map((stage) => ({ id: stage.id, label: words.stageOnly(stage.name) })),
                ]}
              />
            )}
            {wish.format === "png" && (
              <FieldRow label={words.size}>
                <Segmented
                  label={words.size}
                  value={String(scale)}
                  onChange={(k) => setScale(Number(k))}
                  options={[1, 2, 3].map((k) => ({ id: String(k), label: words.times(k) }))}
                />
              </FieldRow>
            )}
            {wish.format === "pdf" && (
              <FieldRow label={words.paper}>
                <Segmented
                  label={words.paper}
                  value={wish.paper}
                  onChange={(paper) => change({ paper })}
                  options={(["a4", "a3"] as const).map((id) => ({ id, label: words.papers[id] }))}
                />
              </FieldRow>
            )}
          </FieldRows>
          <p className="caption muted">{words.formatHints[wish.format]}</p>
          <LookOptions wish={wish} coverage={coverage} onChange={change} />
          <FieldRows>
            <TextField label={words.fileName} value={name ?? ownName} onChange={setName} after={`.${wish.format}`} />
          </FieldRows>
          {wish.format === "png" && possible < scale && (
            <ErrorNotice tone="warning" what={words.tooLarge(scale, possible)} />
          )}
          {work.state.at === "failed" && <ErrorNotice what={words.failed} />}
          {work.state.at === "empty" && <ErrorNotice tone="warning" what={words.nothing} />}
        </div>
        <Preview order={drawn} scale={scale} revision={revision} onSheet={setSheet} />
      </div>
    </Dialog>
  );
}
