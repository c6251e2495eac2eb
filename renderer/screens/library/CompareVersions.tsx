/** Two versions of a module side by side in one text: what was taken out, what came in, and which other fields differ. */
import { useState } from "react";
import { channelById } from "../../../shared/channels/index.ts";
import { sameJson } from "../../../shared/document/index.ts";
import { audienceTypeWords } from "../../../shared/journey/index.ts";
import { type VersionRecord, item } from "../../../shared/library/index.ts";
import { type Language, inLanguage } from "../../../shared/words/language.ts";
import { DiffText, Disclosure, Select } from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import { inList } from "../../words/spoken.ts";
import { useForm } from "./form-ground.ts";

const words = libraryWords.versions;
const lists = ["formats", "channels", "devices", "markets", "languages", "audiences"] as const;

export function CompareVersions({
  version,
  others,
}: {
  readonly version: VersionRecord;
  readonly others: readonly VersionRecord[];
}) {
  const { library, language } = useForm();
  // The one before is what people ask about.
  const before = others.findLast((other) => other.number < version.number) ?? others.at(-1);
  const [wanted, setWanted] = useState<string | null>(null);
  const other = others.find(({ id }) => id === wanted) ?? before;
  if (!other) return null;
  const claims = (of: VersionRecord): string =>
    of.claims.map((id) => item(library.doc, "claim", id)?.text ?? id).join("\n");
  const texts = [
    { key: "headline", label: words.headline, from: other.headline, to: version.headline },
    { key: "body", label: words.body, from: other.body, to: version.body },
    { key: "claims", label: words.claims, from: claims(other), to: claims(version) },
    ...lists.map((key) => ({
      key,
      label: words[key],
      from: sayList(other, key, language),
      to: sayList(version, key, language),
    })),
  ].filter(({ from, to }) => !sameJson(from, to));
  return (
    <Disclosure title={`${words.compare} ${libraryWords.v(other.number)}`} level={4}>
      <div className="version-compare">
        {others.length > 1 && (
          <Select
            layout="bare"
            label={words.compare}
            value={other.id}
            placeholder={words.compareNone}
            options={others.map((one) => ({ id: one.id, label: libraryWords.v(one.number), note: one.note }))}
            onChange={setWanted}
          />
        )}
        {texts.length === 0 && <p className="muted">{words.same}</p>}
        {texts.map(({ key, label, from, to }) => (
          <div key={key}>
            <h5>{label}</h5>
            <p className="reading">
              <DiffText before={from} after={to} removedWord={words.removedWord} addedWord={words.addedWord} />
            </p>
          </div>
        ))}
      </div>
    </Disclosure>
  );
}

function sayList(version: VersionRecord, key: (typeof lists)[number], language: Language): string {
  if (key === "formats") return inList(version.formats.map((id) => words.formatNames[id]));
  if (key === "devices") return inList(version.devices.map((id) => words.deviceNames[id]));
  if (key === "audiences") return inList(version.audiences.map((id) => inLanguage(audienceTypeWords, language)[id]));
  if (key !== "channels") return inList(version[key]);
  return inList(
    version.channels.map((id) => {
      const channel = channelById(id);
      return channel ? inLanguage(channel.words, language).title : id;
    }),
  );
}
