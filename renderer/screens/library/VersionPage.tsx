/** One version of a module: its text and where it may go; fixed once it went to review, was approved or withdrawn. */
import { sayDay } from "../../../shared/kinds/index.ts";
import {
  type ModuleRecord,
  type VersionRecord,
  isImmutable,
  versionHash,
  versionState,
} from "../../../shared/library/index.ts";
import { channelOptions } from "../../panels/inspector/options.ts";
import { DraftField, ErrorNotice, FieldRows, Icon, MultiSelect, TagField } from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import { CompareVersions } from "./CompareVersions.tsx";
import { useForm, useWrite } from "./form-ground.ts";
import { audienceTypeOptions, claimOptions, marketOptions } from "./library-options.ts";
import { VersionActs } from "./VersionActs.tsx";

const words = libraryWords.versions;
type Format = VersionRecord["formats"][number];
type Device = VersionRecord["devices"][number];
const formats = (Object.keys(words.formatNames) as Format[]).map((id) => ({ id, label: words.formatNames[id] }));
const devices = (Object.keys(words.deviceNames) as Device[]).map((id) => ({ id, label: words.deviceNames[id] }));

export function VersionPage(props: {
  readonly module: ModuleRecord;
  readonly version: VersionRecord;
  readonly others: readonly VersionRecord[];
}) {
  const { module, version, others } = props;
  const { library, language, isReadOnly } = useForm();
  const write = useWrite(version.id);
  const isFixed = isReadOnly || isImmutable(version);
  const { id } = version;
  return (
    <div className="version" role="group" aria-label={words.open(version.number)}>
      <Standing version={version} />
      {isImmutable(version) && (
        <p className="version-fixed">
          <Icon name="lock" size={14} />
          <span>
            {words.fixed(version.number)}. {words.fixedText}
          </span>
        </p>
      )}
      <VersionActs module={module} version={version} />
      <div className="version-fields">
        <DraftField
          label={words.headline}
          of={`${id}/headline`}
          value={version.headline}
          isReadOnly={isFixed}
          onCommit={(headline) => write({ headline })}
        />
        <DraftField
          label={words.body}
          rows={7}
          of={`${id}/body`}
          value={version.body}
          isReadOnly={isFixed}
          onCommit={(body) => write({ body })}
        />
        <MultiSelect
          label={words.claims}
          value={version.claims}
          placeholder={libraryWords.fields.noClaim}
          options={claimOptions(library.doc)}
          isDisabled={isFixed}
          onChange={(claims) => write({ claims })}
        />
      </div>
      <FieldRows>
        <MultiSelect
          label={words.channels}
          value={version.channels}
          placeholder={libraryWords.fields.anyChannel}
          options={channelOptions(language)}
          isDisabled={isFixed}
          onChange={(channels) => write({ channels })}
        />
        <MultiSelect
          label={words.formats}
          value={version.formats}
          placeholder={libraryWords.choose}
          options={formats}
          isDisabled={isFixed}
          onChange={(next) => write({ formats: next })}
        />
        <MultiSelect
          label={words.devices}
          value={version.devices}
          placeholder={libraryWords.fields.anyDevice}
          options={devices}
          isDisabled={isFixed}
          onChange={(next) => write({ devices: next })}
        />
        <MultiSelect
          label={words.markets}
          value={version.markets}
          placeholder={libraryWords.anyMarket}
          options={marketOptions(library.doc, language)}
          isDisabled={isFixed}
          onChange={(markets) => write({ markets })}
        />
        <TagField
          label={words.languages}
          value={version.languages}
          placeholder={words.addLanguage}
          isDisabled={isFixed}
          onChange={(languages) => write({ languages })}
        />
        <MultiSelect
          label={words.audiences}
          value={version.audiences}
          placeholder={libraryWords.fields.anybody}
          options={audienceTypeOptions(language)}
          isDisabled={isFixed}
          onChange={(audiences) => write({ audiences })}
        />
        <DraftField
          label={words.note}
          rows={2}
          of={`${id}/note`}
          value={version.note}
          isReadOnly={isReadOnly}
          onCommit={(note) => write({ note })}
        />
      </FieldRows>
      <p className="caption faint">
        {words.fingerprint} <code>{versionHash(version).slice(0, 16)}</code>
      </p>
      {others.length > 0 && <CompareVersions version={version} others={others} />}
    </div>
  );
}

function Standing({ version }: { readonly version: VersionRecord }) {
  const { today, language } = useForm();
  const { approval, withdrawn } = version;
  const day = (iso: string): string => sayDay(iso, today, language);
  const state = versionState(version, today);
  return (
    <>
      {withdrawn && <ErrorNotice what={words.withdrawnText(day(withdrawn.on), withdrawn.reason)} />}
      {approval && !withdrawn && (
        <p className="muted">
          {words.approvedBy(approval.by, day(approval.on), approval.id)} ·{" "}
          {libraryWords.until(day(approval.validUntil))}
        </p>
      )}
      {state === "changed" && <ErrorNotice tone="warning" what={words.states.changed} wayOut={words.changedText} />}
    </>
  );
}
