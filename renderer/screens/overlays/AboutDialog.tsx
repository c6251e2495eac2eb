/** What this is, what it keeps to itself and how to check that, and the check of the whole record. */
import { useEffect, useState } from "react";
import type { Output } from "../../../shared/api/calls.ts";
import { type Failure, FailureError } from "../../../shared/api/reply.ts";
import { sayWhen } from "../../panels/say-when.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import { Button, Dialog, ErrorNotice, Icon, ProgressBar, announce } from "../../ui/index.ts";
import { homeWords } from "../../words/home.ts";
import { overlayWords } from "../../words/overlays.ts";
import { language } from "../../words/spoken.ts";
import { copyText } from "./copy-text.ts";

const words = overlayWords.about;

export function AboutDialog() {
  const workspace = useWorkspaceHandle();
  const about = useWindow((state) => state.about);
  if (!about) return null;
  const { name, bytes, folder, backedUpAt } = about.workspace;
  return (
    <Dialog
      title={words.title}
      about={words.version(about.version)}
      size="l"
      isOpen
      closeName={overlayWords.close}
      onOpenChange={(isOpen) => !isOpen && workspace.open(null)}
      aside={<p className="caption muted">{words.licences}</p>}
    >
      <div className="about">
        <section aria-labelledby="about-file">
          <h3 id="about-file">{words.workspace}</h3>
          <dl className="about-facts">
            <dt>{words.file}</dt>
            <dd>{name}</dd>
            <dt>{words.size}</dt>
            <dd>{homeWords.bottom.bytes(bytes)}</dd>
            <dt>{words.backup}</dt>
            <dd>{backedUpAt === null ? words.noBackup : sayWhen(backedUpAt)}</dd>
            <dt>{words.folder}</dt>
            <dd>
              {folder !== "local" && <Icon name="warning" size={12} className="is-warning-mark" />}
              {words.folders[folder]}
            </dd>
          </dl>
        </section>
        <section aria-labelledby="about-privacy">
          <h3 id="about-privacy">{words.privacy}</h3>
          <p>{words.privacyText}</p>
          <h4>{words.check}</h4>
          <ol className="about-steps">
            {words.checkSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        <section aria-labelledby="about-record">
          <h3 id="about-record">{words.record}</h3>
          <p>{words.recordText}</p>
          <Verify />
        </section>
      </div>
    </Dialog>
  );
}

type Check =
  | { readonly at: "idle" }
  | { readonly at: "running"; readonly done: number; readonly total: number }
  | { readonly at: "done"; readonly found: Output<"workspace.verify"> }
  | { readonly at: "fault"; readonly failure: Failure };

function Verify() {
  const { client } = useWorkspaceHandle();
  const [check, setCheck] = useState<Check>({ at: "idle" });
  useEffect(
    () =>
      client.on("verify-progress", ({ done, total }) =>
        setCheck((now) => (now.at === "running" ? { at: "running", done, total } : now)),
      ),
    [client],
  );
  async function run(): Promise<void> {
    setCheck({ at: "running", done: 0, total: 0 });
    try {
      const found = await client.call("workspace.verify", { language });
      setCheck({ at: "done", found });
      announce(found.ok ? words.good(found.rows) : words.bad(found.problems.length), "assertive");
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      setCheck({ at: "fault", failure: error.failure });
    }
  }
  return (
    <>
      {check.at === "running" && (
        <ProgressBar
          label={words.verifying}
          value={check.total === 0 ? null : (check.done / check.total) * 100}
          valueText={check.total === 0 ? undefined : words.rows(check.done, check.total)}
        />
      )}
      {check.at === "done" && <Result of={check.found} />}
      {check.at === "fault" && (
        <ErrorNotice what={check.failure.message} where={check.failure.place} wayOut={check.failure.way} />
      )}
      <div>
        <Button
          icon="shield"
          offReason={check.at === "running" ? words.verifying : undefined}
          onPress={() => void run()}
        >
          {words.verify}
        </Button>
      </div>
    </>
  );
}

function Result({ of }: { readonly of: Output<"workspace.verify"> }) {
  return (
    <>
      {of.ok ? (
        <p className="about-good">
          <Icon name="check" className="is-success-mark" />
          {words.good(of.rows)}
        </p>
      ) : (
        <ErrorNotice
          what={words.bad(of.problems.length)}
          where={
            <ul>
              {of.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          }
          wayOut={words.badWay}
        />
      )}
      <div className="about-head">
        <span className="muted">{words.head}</span>
        <code>{of.head}</code>
        <Button size="small" icon="copy" onPress={() => void copyText(of.head, words.head)}>
          {words.copyHead}
        </Button>
        <p className="caption muted">{words.headHint}</p>
      </div>
    </>
  );
}
